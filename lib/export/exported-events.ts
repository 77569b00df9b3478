/** What stands in the user's calendar since an earlier export, so that it can be cancelled there when it is over. */

export interface ExportedEvent {
  /** Of the event. */
  id: string;
  /** Local date, "2026-11-25". */
  day: string;
  /** Number of the case, null where it is not known. */
  number: string | null;
}

/** Those that were exported before and are not expected any more. Each later file cancels them until their day is over, as nobody knows which one is read in. */
export const overEvents = (before: readonly ExportedEvent[], expected: ReadonlySet<string>, today: string): ExportedEvent[] =>
  before.filter(({ id, day }) => day >= today && !expected.has(id));

/** What is to be remembered after a file with those events; days that are over need no cancelling. */
export function afterExport(before: readonly ExportedEvent[], now: readonly ExportedEvent[], today: string): ExportedEvent[] {
  const isNew = new Set(now.map(({ id }) => id));
  return [...before.filter(({ id }) => !isNew.has(id)), ...now.map(({ id, day, number }) => ({ id, day, number }))].filter(
    ({ day }) => day >= today,
  );
}
