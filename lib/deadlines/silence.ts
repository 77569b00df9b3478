/**
 * Since when nothing was heard of the vendor, in a status in which it is the vendor's turn. Told of what pages showed until they were read last, and
 * not of what may have come since, nor of what pages don't show.
 *
 * "High without significant progress for over a month", and what to do about a comment that stays unanswered:
 * https://calstate.atlassian.net/wiki/pages/diffpages.action?originalId=2834399241&pageId=2834399257
 */
import { max, min } from '../cases/order.ts';
import type { CaseRecord, Instant, Interval } from '../cases/schemas.ts';
import type { Spell } from '../cases/spells.ts';
import { isPressing } from '../policy/response-scale.ts';
import type { Span } from '../policy/types.ts';
import type { StatusId } from '../status/types.ts';
import { STATUSES } from '../status/vocabulary.ts';
import { DAY, MINUTE } from '../time/zone.ts';
import { addSpan } from './calendar.ts';
import type { Silence } from './types.ts';
import { lastComment, lastVendorAction, type VendorAction } from './vendor-actions.ts';

export interface SilenceSettings {
  zone: string;
  /** Days after which a comment counts as unanswered. */
  silentDays: number;
}

/** Nothing is published for it, nor for any answer but the first. */
export const USUAL_SILENT_DAYS = 7;

const A_MONTH: Span = { amount: 1, unit: 'months' };
/** No month is shorter: what is, need not be asked of the calendar. */
const SHORTEST_MONTH = 27 * DAY;

/** What waits for a release, a day or a plan, or is looked after elsewhere, is quiet by nature. */
const QUIET_BY_NATURE: ReadonlySet<StatusId> = new Set([
  'pending-release',
  'scheduled-support-service',
  'pending-work-plan',
  'pending-product-review',
  'shared-with-pq',
]);

/** Work that takes longer than a month, so that only what is pressing is to be asked about. */
const LONG_WORK: ReadonlySet<StatusId> = new Set(['pending-development', 'pending-content-operations']);

/** Months without a word are nothing special there. */
export const isQuietByNature = (id: StatusId | null): boolean => id !== null && (QUIET_BY_NATURE.has(id) || LONG_WORK.has(id));

/** How far a comment and the update that it brings may lie apart: pages tell times to the minute. */
const ONE_EVENT = MINUTE;

/** Null when the vendor was heard of lately, when too little was read to tell, or when it is not the vendor's turn. */
export function silenceOf(record: CaseRecord, spell: Spell | null, { zone, silentDays }: SilenceSettings): Silence | null {
  if (spell === null || spell.id === null || STATUSES[spell.id].turn !== 'vendor') return null;
  const acted = lastVendorAction(record, spell);
  const asked = waitingComment(record, spell, acted);
  const quiet = QUIET_BY_NATURE.has(spell.id) ? null : quietSince(record, acted);
  const tooLong = quiet !== null && lastedAMonth(record, quiet, zone);
  const late = asked !== null && addSpan(asked.since.latest, { amount: silentDays, unit: 'days' }, zone) <= asked.until;
  const request = late ? asked.since : null;
  const pressing = tooLong && isPressing(record.priority?.value ?? '');
  if (tooLong && (pressing || !(late || LONG_WORK.has(spell.id))))
    return { code: pressing ? 'no-progress' : 'quiet', ...quiet, asked: request };
  return late ? { code: 'unanswered', ...asked, basis: 'comment', asked: asked.since } : null;
}

function lastedAMonth(record: CaseRecord, { since, until }: Quiet, zone: string): boolean {
  if (until - since.latest < SHORTEST_MONTH || addSpan(since.latest, A_MONTH, zone) > until) return false;
  // A comment of which nobody can tell whose it is may be the vendor's.
  const heard = lastComment(record, 'unknown');
  return heard === null || heard.latest <= since.latest;
}

type Quiet = Pick<Silence, 'since' | 'until' | 'basis'>;

/** The vendor's last visible action, and until when it is known to have been the last. */
function quietSince(record: CaseRecord, acted: VendorAction | null): Quiet | null {
  const read = record.commentsRead;
  const updated = record.updatedAt?.value;
  if (record.updatedAt === null || updated == null)
    return acted === null || read === null ? null : { since: acted.at, until: read, basis: acted.basis };
  const until = record.updatedAt.seenAt;
  if (acted !== null && isExplained(updated, acted.at)) return { since: acted.at, until, basis: acted.basis };
  const asked = lastComment(record, 'customer');
  if (acted !== null && asked !== null && isExplained(updated, asked)) return { since: acted.at, until, basis: acted.basis };
  // Whoever made it, nothing came after the last update.
  const earliest = acted?.at.earliest ?? record.openedAt?.value?.earliest ?? updated.earliest;
  return { since: { earliest: min(earliest, updated.latest), latest: updated.latest }, until, basis: 'update' };
}

/** The customer's last comment, if nothing that can be the vendor's came after it, and until when that is known. */
export function waitingComment(record: CaseRecord, spell: Spell, acted: VendorAction | null): { since: Interval; until: Instant } | null {
  const asked = lastComment(record, 'customer');
  if (asked === null) return null;
  if (acted !== null && acted.at.latest >= asked.earliest) return null;
  if (record.comments.some(({ by, at }) => by === 'unknown' && at.latest >= asked.earliest)) return null;
  // The status may have been set after the comment.
  if (spell.start.latest > asked.latest && spell.id !== 'update-received' && spell.id !== 'reopened') return null;
  const read = record.commentsRead ?? asked.latest;
  const updated = record.updatedAt;
  const untouched = updated?.value != null && isExplained(updated.value, asked);
  return { since: asked, until: untouched ? max(read, updated.seenAt) : read };
}

/** The last update is surely that event, or older than it. */
const isExplained = (updated: Interval, event: Interval): boolean => updated.latest <= event.earliest + ONE_EVENT;
