/**
 * The portal's dates and times, as its users' Salesforce locales write them, to intervals of instants.
 *
 * Salesforce formats by the user's own locale and time zone, in today's (ICU) or the older (Java) style, and the page says neither.
 * So a day and month that could be either way round is read only when the order is known from evidence, and is otherwise reported.
 */
import type { Instant, Interval, UnreadableReason } from '../cases/schemas.ts';
import {
  bare,
  englishRelative,
  type Language,
  languagesFor,
  type Relative,
  relativeIn,
  TWO_MONTHS,
  type Unit,
  WORD,
} from './date-words.ts';
import { DAY, HOUR, MINUTE, SECOND, wallInterval, wallOf } from './wall-time.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export interface DateContext {
  now: Instant;
  zone: string;
  order: DateOrder | null;
}

export type TimeReading = { value: Interval } | { reason: UnreadableReason };

const LONGEST = 100;
const UNKNOWN: TimeReading = { reason: 'unknown-date-form' };

/** Shortest and longest length of a unit. */
const LENGTHS: Record<Unit, [number, number]> = {
  second: [SECOND, SECOND],
  minute: [MINUTE, MINUTE],
  hour: [HOUR, HOUR],
  day: [DAY, DAY],
  week: [7 * DAY, 7 * DAY],
  month: [28 * DAY, 31 * DAY],
  year: [365 * DAY, 366 * DAY],
};

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
function plain(raw: string): string {
  let text = tidiedBefore.get(raw);
  if (text === undefined) {
    text = tidied(raw);
    if (tidiedBefore.size > 2000) tidiedBefore.clear();
    tidiedBefore.set(raw, text);
  }
  return text;
}

interface Numbers {
  parts: [number, number, number];
  widths: [number, number, number];
  separator: string;
  /** A point after the last part, as in Hungarian. */
  closed: boolean;
  rest: string;
}

/** The three numbers that a numeric date begins with. */
function numbersIn(text: string): Numbers | null {
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

const fits = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12;

/** What one date proves about the order of the column or page it stands in. */
function evidence(raw: string, latest: number | null): DateOrder | null {
  const numbers = numbersIn(plain(raw));
  if (!numbers) return null;
  const [a, b, c] = numbers.parts;
  if (numbers.widths[0] === 4) return /^\d{4}-\d\d-\d\dt/.test(plain(raw)) || !fits(c, b) || c <= 12 ? null : 'ymd';
  if (numbers.widths[2] !== 4) return null;
  if (!fits(a, b)) return fits(b, a) ? 'mdy' : null;
  // No locale writes the month first with points between.
  if (!fits(b, a) || numbers.separator === '.') return 'dmy';
  if (latest === null || a === b) return null;
  const dayFirst = Date.UTC(c, b - 1, a) <= latest;
  const monthFirst = Date.UTC(c, a - 1, b) <= latest;
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'dmy' : 'mdy';
}

/** Two days: a clock may be wrong by some hours, and the portal's zone ahead of it by most of a day. */
const CLOCK_SLACK = 2 * DAY;

/** All the orders that these dates prove. Two of `dmy` and `mdy` at once prove that they are no one column. */
export function ordersProved(rawDates: readonly string[], now: Instant | null): Set<DateOrder> {
  const latest = now === null ? null : now + CLOCK_SLACK;
  const proved = new Set<DateOrder>();
  for (const raw of new Set(rawDates)) {
    const order = raw.length <= LONGEST ? evidence(raw, latest) : null;
    if (order) proved.add(order);
  }
  return proved;
}

/**
 * The order of day and month of one column or page, or null when its dates do not prove it, or contradict each other.
 * Proof is: a part over 12; points between the parts (day first in every locale); and, only when `now` is given and all dates are of
 * things that have happened, a date that would lie in the future the other way round. a.m./p.m. prove nothing: Australia has them too.
 */
export function decideOrder(rawDates: string[], now: Instant | null = null): DateOrder | null {
  const proved = ordersProved(rawDates, now);
  if (proved.has('dmy') && proved.has('mdy')) return null;
  if (proved.has('dmy')) return 'dmy';
  if (proved.has('mdy')) return 'mdy';
  return proved.has('ymd') ? 'ymd' : null;
}

/** Half a day for the zone that is not known here, and a day for the date line. */
const PAIR_SLACK = 36 * HOUR;

/** The order that a text proves beside the instant that it shows: a Lightning table carries both. */
export function orderByInstant(rawInstant: string, text: string): DateOrder | null {
  const exact = rawTime(rawInstant.trim().toLowerCase(), 'UTC');
  const numbers = numbersIn(plain(text));
  if (!exact || !('value' in exact) || !numbers || numbers.widths[2] !== 4) return null;
  const [a, b, year] = numbers.parts;
  const fitsAs = (day: number, month: number) =>
    fits(day, month) && Math.abs(Date.UTC(year, month - 1, day, 12) - exact.value.earliest) <= PAIR_SLACK;
  const [dayFirst, monthFirst] = [fitsAs(a, b), fitsAs(b, a)];
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'dmy' : 'mdy';
}

interface Day {
  year: number;
  month: number;
  day: number;
}

/** Year, month and day of three numbers, by the year's place, then by what fits, then by the known order. */
function dayOf({ parts, widths, separator, closed }: Numbers, order: DateOrder | null): Day | UnreadableReason {
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

function intervalOf({ year, month, day }: Day, rest: string, zone: string): TimeReading {
  const midnight = Date.UTC(year, month - 1, day);
  if (year < 1990 || year > 2100 || new Date(midnight).getUTCDate() !== day) return { reason: 'malformed' };
  const clock = clockIn(rest);
  if (clock === null) return UNKNOWN;
  if (clock === 'none') return { value: wallInterval(midnight, DAY, zone) };
  return { value: wallInterval(midnight + clock.at, clock.span, clock.utc ? 'UTC' : zone) };
}

/** Whether a raw value is worth reading as a time at all, and not an id or a code. */
export const looksLikeTime = (raw: string): boolean => raw.length <= LONGEST && /\d{1,4}\D+\d{1,4}|^\d{12,13}$/.test(raw);

/** ISO 8601 and milliseconds since the epoch: what raw values look like. With an offset they are one instant. */
function rawTime(text: string, zone: string): TimeReading | null {
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

/** Whether the renderer rounded or cut is not known: "2 days ago" can be one and a half to three days. */
function relativeTime(relative: Relative | null, now: Instant): TimeReading | null {
  if (!relative) return null;
  const [shortest, longest] = LENGTHS[relative.unit];
  const near = Math.max(0, relative.count - 0.5) * shortest;
  const far = (relative.count + 1) * longest;
  const [earliest, latest] = relative.past ? [now - far, now - near] : [now + near, now + far];
  return { value: { earliest: Math.floor(earliest) as Instant, latest: Math.ceil(latest) as Instant } };
}

/** "Yesterday at 3:04 PM", "gestern um 15:04", "today". */
function dayWord(text: string, ctx: DateContext, language: Language): TimeReading | null {
  for (const [word, away] of language.days) {
    if (!text.startsWith(word)) continue;
    const rest = withoutFillers(text.slice(word.length), language);
    const today = new Date(wallOf(ctx.now, ctx.zone));
    const day = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + away));
    const reading = intervalOf({ year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() }, rest, ctx.zone);
    if ('value' in reading) return reading;
  }
  return null;
}

const keepsMeaning = (word: string) => /^(am|pm|utc|gmt|z|h)$/.test(word);

const withoutFillers = (text: string, language: Language): string =>
  text
    .replace(WORD, (word) => (!keepsMeaning(bare(word)) && language.fillers.has(bare(word)) ? ' ' : word))
    .replace(/\s+/g, ' ')
    .trim();

/** Hebrew writes "in" as a letter before the month. */
const monthIn = ({ months }: Language, word: string): number | undefined =>
  months.get(bare(word)) ?? months.get(bare(word).replace(/^ב/, ''));

/** A date with a month's name, in whatever order: the name is replaced by "#" and the numbers around it are told by their width. */
function namedMonth(text: string, language: Language, zone: string): TimeReading | null {
  const isMonth = (word: string) => monthIn(language, word) !== undefined;
  const named = [...text.matchAll(WORD)].map(([word]) => word).filter(isMonth);
  // "mar" is March and, in three languages, Tuesday.
  const [name, ...others] = named.length > 1 ? named.filter((word) => !language.weekdays.has(bare(word))) : named;
  const month = name === undefined ? undefined : monthIn(language, name);
  if (month === undefined || others.length > 0) return null;
  const rest = text
    .replace(WORD, (word) => {
      if (word === name) return '#';
      const known = language.fillers.has(bare(word)) || language.weekdays.has(bare(word));
      return known && !keepsMeaning(bare(word)) ? ' ' : word;
    })
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .replace(/^[\s,.-]+/, '');
  const match =
    /^(?<day>\d{1,2})[.\s-]*#[.,\s-]*(?<year>\d{4})(?!\d)(?<rest>.*)$/.exec(rest) ??
    /^#[.\s]*(?<day>\d{1,2})[.,\s]+(?<year>\d{4})(?!\d)(?<rest>.*)$/.exec(rest) ??
    /^(?<year>\d{4})[.,\s]*#[.\s]*(?<day>\d{1,2})(?!\d)(?<rest>.*)$/.exec(rest);
  if (!match?.groups) return null;
  if (TWO_MONTHS.has(bare(name ?? ''))) return { reason: 'ambiguous-date' };
  const day = { year: Number(match.groups.year), month, day: Number(match.groups.day) };
  return intervalOf(day, match.groups.rest ?? '', zone);
}

/** A date has a day and a year, a relative time one short number; Latin words without either are not worth learning fifteen languages for. */
function worthLearning(text: string): boolean {
  const figures = text.match(/\d+/g) ?? [];
  if (figures.length === 1) return (figures[0]?.length ?? 0) <= 3;
  return figures.length > 1 ? figures.length <= 6 : !/\p{Script=Latin}/u.test(text);
}

/**
 * The interval that a text of the portal stands for: the minute of an absolute time, the day of a date without one, the instant of a raw
 * value, and for "17h ago" an interval counted back from `now`. `zone` is the portal's; a time that the change of clocks made happen
 * twice, or never, becomes the interval of every reading.
 */
export function readTime(raw: string, ctx: DateContext): TimeReading {
  if (raw.length > LONGEST) return { reason: 'too-long' };
  const exact = rawTime(raw.trim().toLowerCase(), ctx.zone);
  if (exact) return exact;
  const text = plain(raw);
  const relative = relativeTime(englishRelative(text), ctx.now);
  if (relative) return relative;
  for (const language of languagesFor(text)) {
    const time = timeIn(text, language, ctx);
    if (time !== UNKNOWN) return time;
    if (!worthLearning(text)) break;
  }
  return UNKNOWN;
}

/** A text in one language: "vor 3 Stunden", "28. Oktober 2025", "28.10.2025 um 15:04", "gestern um 15:04". */
function timeIn(text: string, language: Language, ctx: DateContext): TimeReading {
  const known = relativeTime(relativeIn(text, language), ctx.now) ?? namedMonth(text, language, ctx.zone);
  if (known) return known;
  const isWeekday = (word: string) => language.weekdays.has(bare(word)) && !keepsMeaning(bare(word));
  const numbers = numbersIn(text.replace(WORD, (word) => (isWeekday(word) ? ' ' : word)).replace(/^[\s,.-]+/, ''));
  if (!numbers) return dayWord(text, ctx, language) ?? UNKNOWN;
  const day = dayOf(numbers, ctx.order);
  if (day === 'unknown-date-form') return UNKNOWN;
  return typeof day === 'string' ? { reason: day } : intervalOf(day, withoutFillers(numbers.rest, language), ctx.zone);
}
