/**
 * The vendor's vocabulary of case statuses: today's names, every earlier name, whose turn it is.
 * Sources: the case-status articles of 2016, of September 2022 and of 2026, and the consortium's copy (see `lib/policy/editions`).
 */
import { STATUS_IDS, type StatusId, type Turn } from './types.ts';

export interface StatusEntry {
  id: StatusId;
  /** Today's name, in English, as the portal shows it. */
  name: string;
  /** Names that stood for the same before, or beside it. */
  earlierNames: readonly string[];
  /** Whose move is next. */
  turn: Turn;
  /** The portal's "W4I" (waiting for information) flag covers it. */
  w4i: boolean;
  /** False for Closed only. */
  open: boolean;
  /** Local date since which the vendor does not set it any more, "2022-09-14". */
  deprecatedSince?: string;
  /** A status of the vendor's own work flow, never meant for customers. */
  internal?: true;
}

type Facts = Omit<StatusEntry, 'id' | 'earlierNames' | 'w4i' | 'open'> & Partial<Pick<StatusEntry, 'earlierNames' | 'w4i' | 'open'>>;

const FACTS: Record<StatusId, Facts> = {
  new: { name: 'New', turn: 'vendor' },
  'under-review': { name: 'Under Review', turn: 'vendor' },
  'in-progress': { name: 'In Progress', turn: 'vendor' },
  'in-progress-tier-1': { name: 'In Progress - Tier 1', earlierNames: ['Tier 1 Analysis'], turn: 'vendor' },
  'in-progress-tier-2': { name: 'In Progress - Tier 2', earlierNames: ['Tier 2 New', 'Tier 2 Analysis'], turn: 'vendor' },
  'pending-customer-input': {
    name: 'Pending Customer Input',
    earlierNames: ['Pending Customer Response', 'Pending Customer Reply'],
    turn: 'customer',
    w4i: true,
  },
  'update-received': { name: 'Update Received', earlierNames: ['Waiting for Process'], turn: 'vendor' },
  'pending-development': { name: 'Pending Development', earlierNames: ['Development'], turn: 'vendor' },
  'pending-release': { name: 'Pending Release', turn: 'vendor' },
  'pending-customer-testing': { name: 'Pending Customer Testing', turn: 'customer', w4i: true },
  'pending-content-operations': { name: 'Pending Content Operations', turn: 'vendor' },
  'pending-third-party-provider': { name: 'Pending Third Party Provider', earlierNames: ['Waiting for Vendor Input'], turn: 'third-party' },
  'awaiting-customer-confirmation': { name: 'Awaiting Customer Confirmation', earlierNames: ['Closing'], turn: 'customer' },
  reopened: { name: 'Reopened', turn: 'vendor' },
  closed: { name: 'Closed', turn: 'nobody', open: false },
  'pending-work-plan': { name: 'Pending Work Plan', turn: 'vendor', deprecatedSince: '2022-09-14' },
  'pending-product-review': {
    name: 'Pending Product Review',
    earlierNames: ['Product Manager Review'],
    turn: 'vendor',
    deprecatedSince: '2022-09-14',
  },
  'tier-2-w4i': { name: 'Tier 2 W4I', turn: 'vendor', internal: true },
  'tier-1-answer-to-tier-2': { name: 'Tier 1 Answer to Tier 2', turn: 'vendor', internal: true },
  'tier-2-closed': { name: 'Tier 2 Closed', turn: 'vendor', internal: true },
  'shared-with-pq': { name: 'Shared with PQ', turn: 'vendor', internal: true },
  'scheduled-support-service': { name: 'Pending Scheduled Support Service', turn: 'vendor' },
};

export const STATUSES: Readonly<Record<StatusId, StatusEntry>> = Object.fromEntries(
  STATUS_IDS.map((id): [StatusId, StatusEntry] => [id, { id, earlierNames: [], w4i: false, open: true, ...FACTS[id] }]),
) as Record<StatusId, StatusEntry>;

/** Words that the portal and its exports write in two ways, after `plain`. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([['re opened', 'reopened']]);

/** The first half of a status that the 2026 edition splits into Status and Sub Status. */
const SPLIT_STATUS = 'pending';

/** Case, kinds of dash and of space, and invisible characters do not tell two statuses apart; everything else does. */
function plain(text: string): string {
  let words = plainWords.get(text);
  if (words === undefined) {
    words = text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .replace(/[\p{Pd}\u2212\s]+/gu, ' ')
      .trim()
      .toLowerCase();
    words = SPELLINGS.get(words) ?? words;
    if (plainWords.size >= MOST_WORDS) plainWords.clear();
    plainWords.set(text, words);
  }
  return words;
}

/** Thousands of cases show the same few statuses. */
const plainWords = new Map<string, string>();
const MOST_WORDS = 500;

let names: ReadonlyMap<string, StatusId> | undefined;

/** Made with the first status: most pages of a portal show none. */
function byName(name: string): StatusId | undefined {
  names ??= new Map(
    Object.values(STATUSES).flatMap(({ id, name: own, earlierNames }) => [own, ...earlierNames].map((each) => [plain(each), id] as const)),
  );
  return names.get(name);
}

/**
 * The status that the portal's words stand for, in the one-field form ("Pending Customer Input", null) or in two fields ("Pending", "Customer Input").
 * Null for anything else: no part of a text is ever matched, and "Pending" alone, or a sub-status that is not known, says nothing about whose turn it is.
 */
export function normaliseStatus(status: string, subStatus: string | null): StatusId | null {
  const main = plain(status);
  const sub = subStatus === null ? '' : plain(subStatus);
  if (sub === '') return byName(main) ?? null;
  const joined = byName(`${main} ${sub}`);
  if (joined !== undefined) return joined;
  // The second field may repeat what the first one says, or hold the whole name after a bare "Pending".
  const whole = byName(sub);
  if (whole === undefined) return repeatsSubStatus(main, sub);
  return whole === byName(main) || (main === SPLIT_STATUS && sub.startsWith(`${SPLIT_STATUS} `)) ? whole : null;
}

/** "Pending Customer Input" beside "Customer Input". */
function repeatsSubStatus(main: string, sub: string): StatusId | null {
  const joined = byName(`${SPLIT_STATUS} ${sub}`);
  return joined !== undefined && joined === byName(main) ? joined : null;
}

/** Two readings that show the same words, however they are spelled; for statuses that are not in the vocabulary. */
export function sameWords(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/** "Pending" with the sub-status not shown (a list without that column): one of several statuses, and it can't be told which. */
export function isHalfStatus(status: string, subStatus: string | null): boolean {
  return subStatus === null && plain(status) === SPLIT_STATUS;
}

/** Whether "Pending" alone may stand for this status. */
export function mayShowAsHalf(id: StatusId): boolean {
  return plain(STATUSES[id].name).startsWith(`${SPLIT_STATUS} `);
}
