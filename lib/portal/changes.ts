/** Changes of a status as a surface shows them, before their times are worked out: the order of day and month is the whole page's. */
import type { Interval, StatusChange, UnreadableReason } from '../cases/schemas.ts';
import { type DateContext, readTime } from './dates.ts';
import { labelRank, type UserLabels } from './labels.ts';
import type { FieldUnread } from './types.ts';
import { textField } from './values.ts';

export interface ShownChange {
  field: 'status' | 'subStatus';
  from: string;
  to: string;
  /** Texts that may tell the time, each of them of the same event. */
  times: string[];
  source: StatusChange['source'];
}

export interface ShownComment {
  author: string;
  times: string[];
}

/** The tracked field that a label means, or null: another field's change is none of ours. */
export function trackedField(label: string, own: UserLabels = {}): ShownChange['field'] | null {
  if (labelRank(label, 'subStatus', own) !== null) return 'subStatus';
  return labelRank(label, 'status', own) === null ? null : 'status';
}

/** The shortest of the intervals that the texts give; the reason of the first when none gives any. */
export function bestTime(times: readonly string[], dates: DateContext): { value: Interval } | { reason: UnreadableReason } {
  const read = times.filter((raw) => raw.trim() !== '').map((raw) => readTime(raw, dates));
  const values = read.flatMap((time) => ('value' in time ? [time.value] : []));
  const [best] = values.sort((a, b) => a.latest - a.earliest - (b.latest - b.earliest));
  if (best) return { value: best };
  const [first] = read;
  return first && 'reason' in first ? first : { reason: 'not-rendered' };
}

/** What the feed writes where a field held nothing. */
const BLANK = /^(a blank value|\(blank\)|\[blank\]|-+|–|—)$/i;

/** Changes with their times; one that has no readable time or no value is reported and left out. */
export function timedChanges(shown: readonly ShownChange[], dates: DateContext): { changes: StatusChange[]; unread: FieldUnread[] } {
  const changes: StatusChange[] = [];
  const unread: FieldUnread[] = [];
  for (const change of shown) {
    const to = textField(change.field, { raw: change.to, how: 'label' });
    const from = textField(change.field, { raw: BLANK.test(change.from) ? '' : change.from, how: 'label' });
    const at = bestTime(change.times, dates);
    if (to.state === 'read' && from.state !== 'unreadable' && 'value' in at) {
      changes.push({
        field: change.field,
        from: from.state === 'read' ? from.value : null,
        to: to.value,
        at: at.value,
        raw: `${change.times.join(' ')} ${change.from} → ${change.to}`.trim().slice(0, 500),
        source: change.source,
      });
    } else if (to.state === 'unreadable') unread.push({ field: 'change', reason: to.reason });
    else if (from.state === 'unreadable') unread.push({ field: 'change', reason: from.reason });
    // A sub-status that was cleared has no new value; that is no failure.
    else if ('reason' in at) unread.push({ field: 'change', reason: at.reason });
  }
  return { changes, unread };
}
