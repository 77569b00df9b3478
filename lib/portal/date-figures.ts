/** The figures of a date and a time of day: what their widths, their order and the signs between them mean. */
import type { Instant, Interval, UnreadableReason } from '../cases/schemas.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../time/zone.ts';
import { wallInterval } from './wall-time.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export type TimeReading = { value: Interval } | { reason: UnreadableReason };

/** No date is longer. */
export const LONGEST_DATE = 100;
export const UNKNOWN: TimeReading = { reason: 'unknown-date-form' };

/** Spaces of every kind to one, direction and zero-width marks away, lower case, a.m. and p.m. to "am" and "pm". */
const tidied = (raw: string): string =>
  raw
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\u061C\uFEFF]/g, '')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/\b([ap])\.? ?m\b\.?/g, ' $1m ')
    .replace(/午前|上午|오전|π\.?μ\.?/g, ' am ')
    .replace(/午後|下午|오후|μ\.?μ\.?/g, ' pm ')
    .replace(/(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/g, '$1-$2-$3')
    .replace(/\s+/g, ' ')
    .trim();

const tidiedBefore = new Map<string, string>();

/** `tidied`, kept: each date of a list is looked at for its order first and read then, and rows share dates. */
export function plain(raw: string): string {
  let text = tidiedBefore.get(raw);
  if (text === undefined) {
    text = tidied(raw);
    if (tidiedBefore.size > 2000) tidiedBefore.clear();
    tidiedBefore.set(raw, text);
  }
  return text;
}

export interface Numbers {
  parts: [number, number, number];
  widths: [number, number, number];
  separator: string;
  /** A point after the last part, as in Hungarian. */
  closed: boolean;
  rest: string;
}

/** The three numbers that a numeric date begins with. */
export function numbersIn(text: string): Numbers | null {
  const match = /^(\d{1,4}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{1,4})(?!\d)(\.?)/.exec(text);
  if (!match) return null;
  const [whole, a = '', separator = '', b = '', c = '', point] = match;
  return {
    parts: [Number(a), Number(b), Number(c)],
    widths: [a.length, b.length, c.length],
    separator,
    closed: point === '.',
    rest: text.slice(whole.length),
  };
}

export const fits = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12;

export interface Day {
  year: number;
  month: number;
  day: number;
}

/** Year, month and day of three numbers, by the year's place, then by what fits, then by the known order. */
export function dayOf({ parts, widths, separator, closed }: Numbers, order: DateOrder | null): Day | UnreadableReason {
  const [a, b, c] = parts;
  const candidates: Partial<Record<DateOrder, Day>> = {};
  if (widths[0] === 4) {
    if (widths[2] > 2) return 'unknown-date-form';
    // Old Latvian style is "2025.28.10": with plain points the order is not settled by the year in front.
    const settled = separator !== '.' || closed || c > 12 || order === 'ymd';
    if (!fits(c, b)) return 'unknown-date-form';
    return settled || b === c ? { year: a, month: b, day: c } : 'ambiguous-date';
  }
  if (widths[0] > 2 || widths[2] === 3 || widths[2] === 1) return 'unknown-date-form';
  const last = widths[2] === 4 ? c : 2000 + c;
  if (fits(a, b)) candidates.dmy = { year: last, month: b, day: a };
  if (fits(b, a) && !(separator === '.' && widths[2] === 4)) candidates.mdy = { year: last, month: a, day: b };
  if (widths[2] === 2 && fits(c, b)) candidates.ymd = { year: 2000 + a, month: b, day: c };
  const possible = Object.values(candidates);
  const [only] = possible;
  if (!only) return 'unknown-date-form';
  if (possible.every((day) => day.year === only.year && day.month === only.month && day.day === only.day)) return only;
  return (order && candidates[order]) ?? 'ambiguous-date';
}

interface Clock {
  /** Milliseconds since midnight. */
  at: number;
  span: number;
  utc: boolean;
}

const CLOCK = /^(?:([ap]m) ?)?(\d{1,2})(?: ?[:.] ?| ?h ?)(\d{2})(?:[:.](\d{2}))?(?: ?([ap]m))?(?: (utc|gmt|z))?$/;

/** The time of day after a date; "none" when nothing follows, null when what follows is no time. */
function clockIn(text: string): Clock | 'none' | null {
  const rest = text.replace(/^[\s,.]+|[\s,.]+$/g, '');
  if (rest === '') return 'none';
  const match = CLOCK.exec(rest);
  if (!match) return null;
  const [, before, hours, minutes, seconds, after, utc] = match;
  const half = before ?? after;
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const at = hour * HOUR + Number(minutes) * MINUTE + Number(seconds ?? 0) * SECOND;
  return { at, span: seconds ? SECOND : MINUTE, utc: utc !== undefined };
}

export function intervalOf({ year, month, day }: Day, rest: string, zone: string): TimeReading {
  const midnight = Date.UTC(year, month - 1, day);
  if (year < 1990 || year > 2100 || new Date(midnight).getUTCDate() !== day) return { reason: 'malformed' };
  const clock = clockIn(rest);
  if (clock === null) return UNKNOWN;
  if (clock === 'none') return { value: wallInterval(midnight, DAY, zone) };
  return { value: wallInterval(midnight + clock.at, clock.span, clock.utc ? 'UTC' : zone) };
}

/** Whether a raw value is worth reading as a time at all, and not an id or a code. */
export const looksLikeTime = (raw: string): boolean => raw.length <= LONGEST_DATE && /\d{1,4}\D+\d{1,4}|^\d{12,13}$/.test(raw);

/** ISO 8601 and milliseconds since the epoch: what raw values look like. With an offset they are one instant. */
export function rawTime(text: string, zone: string): TimeReading | null {
  if (/^\d{12,13}$/.test(text)) {
    const at = Number(text) as Instant;
    return at < Date.UTC(1990, 0) || at > Date.UTC(2100, 0) ? UNKNOWN : { value: { earliest: at, latest: at } };
  }
  const match = /^(\d{4})-(\d\d)-(\d\d)[t ](\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?(z|[+-]\d\d:?\d\d)?$/.exec(text);
  if (!match) return null;
  const [whole, year, month, day, clock = '', offset] = match;
  if (!offset) return intervalOf({ year: Number(year), month: Number(month), day: Number(day) }, clock, zone);
  const at = Date.parse(
    whole
      .toUpperCase()
      .replace(' ', 'T')
      .replace(/([+-]\d\d)(\d\d)$/, '$1:$2'),
  ) as Instant;
  return Number.isNaN(at) ? { reason: 'malformed' } : { value: { earliest: at, latest: at } };
}
