/** What values are called that are set aside, in the quarantine. Stored: a word that stands here stays. */

/** By table, what its rows are called. */
export const KIND_OF_ROW = { cases: 'case', lists: 'list', told: 'told', snoozes: 'snooze', own: 'own' } as const;

export const KEPT_KINDS = [...Object.values(KIND_OF_ROW), 'sighting', 'settings'] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];
