/** Changes of a status as a surface shows them, before their times are worked out: the order of day and month is the whole page's. */
import type { Instant, Interval, StatusChange, UnreadableReason } from '../cases/schemas.ts';
import { type DateContext, readTime } from './dates.ts';
import { labelRank, type UserLabels } from './labels.ts';
import type { FieldUnread } from './types.ts';
import { textField } from './values.ts';

/** What a row, card or post tells about when something happened. */
export interface Shown {
  /** The row, card or post. */
  element: Element;
  /** Texts that may tell the time, each of them of the same event. */
  times: string[];
  /** When these texts were first seen there: "an hour ago" counts from then, as a page left open does not renew it. */
  since: Instant;
}

export interface ShownChange extends Shown {
  field: 'status' | 'subStatus';
  from: string;
  to: string;
  source: StatusChange['source'];
  /** Something is told of the field, but its values can't be had. */
  unread?: UnreadableReason;
}

export interface ShownComment extends Shown {
  author: string;
  /** Its text as it stands there when it is asked for, empty where it can't be read. It goes no further than this page. */
  body(): string;
}

const firsts = new WeakMap<Element, { text: string; at: Instant }>();

/** Times with the instant at which the element first showed them. */
export function shownTimes(element: Element, texts: readonly (string | null)[], now: Instant): Shown {
  const times = [...new Set(texts.filter((text): text is string => Boolean(text?.trim())))];
  const text = times.join('\n');
  const first = firsts.get(element);
  const since = first?.text === text && first.at <= now ? first.at : now;
  firsts.set(element, { text, at: since });
  return { element, times, since };
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
const withoutBlank = (text: string) => (BLANK.test(text) ? '' : text);

type Timed = StatusChange | { reason: UnreadableReason } | null;

/** A change with its time; null for a sub-status that was cleared, which has no new value. A status is never cleared: its value has not come. */
function timed({ field, from: old, to: next, times, since, source, unread }: ShownChange, dates: DateContext): Timed {
  if (unread) return { reason: unread };
  const to = textField(field, { raw: withoutBlank(next), how: 'label' });
  const from = textField(field, { raw: withoutBlank(old), how: 'label' });
  if (to.state === 'unreadable') return to;
  if (from.state === 'unreadable') return from;
  if (to.state !== 'read') return field === 'status' ? { reason: 'not-rendered' } : null;
  const at = bestTime(times, { ...dates, now: since });
  if ('reason' in at) return at;
  const raw = `${times.join(' ')} ${old} → ${next}`.trim().slice(0, 500);
  return { field, from: from.state === 'read' ? from.value : null, to: to.value, at: at.value, raw, source };
}

/** Changes with their times; one that has no readable time or no value is reported and left out. */
export function timedChanges(shown: readonly ShownChange[], dates: DateContext): { changes: StatusChange[]; unread: FieldUnread[] } {
  const all = shown.flatMap((change) => timed(change, dates) ?? []);
  return {
    changes: all.flatMap((change) => ('reason' in change ? [] : [change])),
    unread: all.flatMap((change) => ('reason' in change ? [{ field: 'change', reason: change.reason }] : [])),
  };
}
