/** What is known of the vendor's and the customer's doings in a case: comments, and changes into statuses that only one side sets. */
import { max } from '../cases/order.ts';
import type { CaseRecord, CommentSighting, Interval, StatusChange } from '../cases/schemas.ts';
import type { Spell } from '../cases/spells.ts';
import type { StatusId } from '../status/types.ts';
import { normaliseStatus } from '../status/vocabulary.ts';

/**
 * Left out: New comes with the case, Update Received and Reopened with a customer's comment, Pending Customer Testing is also set by customers who
 * hold a case, and Closed by customers who are done.
 */
const SET_BY_VENDOR: ReadonlySet<StatusId> = new Set([
  'under-review',
  'in-progress',
  'in-progress-tier-1',
  'in-progress-tier-2',
  'pending-customer-input',
  'pending-development',
  'pending-release',
  'pending-content-operations',
  'pending-third-party-provider',
  'awaiting-customer-confirmation',
  'pending-work-plan',
  'pending-product-review',
  'tier-2-w4i',
  'tier-1-answer-to-tier-2',
  'tier-2-closed',
  'shared-with-pq',
  'scheduled-support-service',
]);

/** Statuses in which nobody at the vendor has begun: the case stands in a queue. */
export const isQueued = (id: StatusId | null): boolean => id === 'new' || id === 'under-review';

const isWork = (id: StatusId | null): boolean => id !== null && SET_BY_VENDOR.has(id) && !isQueued(id);

export interface VendorAction {
  at: Interval;
  basis: 'comment' | 'change';
}

/** What shows that the vendor has taken the case up: a comment of its own, or a status that only its work brings. Null when nothing known does. */
export function takenUpBy(record: CaseRecord, spell: Spell): 'comment' | 'status' | null {
  if (record.comments.some(({ by }) => by === 'vendor')) return 'comment';
  if (isWork(spell.id)) return 'status';
  const worked =
    record.seen.some(({ status, subStatus }) => isWork(normaliseStatus(status, subStatus))) ||
    record.changes.some((change) => isWork(statusAfter(change)) || (change.from !== null && isWork(statusBefore(change))));
  return worked ? 'status' : null;
}

/** The last one that a page showed; null when none did. Never more than that: what pages don't show, such as work behind the scenes, is not in it. */
export function lastVendorAction(record: CaseRecord, spell: Spell): VendorAction | null {
  let last: VendorAction | null = null;
  const take = (at: Interval, basis: VendorAction['basis']): void => {
    if (last === null) last = { at, basis };
    else {
      const latest = max(last.at.latest, at.latest);
      last = { at: { earliest: max(last.at.earliest, at.earliest), latest }, basis: at.latest > last.at.latest ? basis : last.basis };
    }
  };
  for (const { by, at } of record.comments) if (by === 'vendor') take(at, 'comment');
  for (const change of record.changes) {
    const id = statusAfter(change);
    if (id !== null && SET_BY_VENDOR.has(id)) take(change.at, 'change');
  }
  const { start, id } = spell;
  // A change that no page told of, but that must have happened between two looks.
  if (id !== null && SET_BY_VENDOR.has(id) && start.basis === 'watched' && start.earliest !== null) {
    take({ earliest: start.earliest, latest: start.latest }, 'change');
  }
  return last;
}

/** The last comment of one side, by the latest time it can have been made. */
export function lastComment(record: CaseRecord, side: CommentSighting['by']): Interval | null {
  let last: Interval | null = null;
  for (const { by, at } of record.comments) if (by === side && (last === null || at.latest > last.latest)) last = at;
  return last;
}

const statusAfter = ({ field, to }: StatusChange): StatusId | null =>
  field === 'status' ? normaliseStatus(to, null) : normaliseStatus('Pending', to);

const statusBefore = ({ field, from }: StatusChange): StatusId | null =>
  from === null ? null : field === 'status' ? normaliseStatus(from, null) : normaliseStatus('Pending', from);
