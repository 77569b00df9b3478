/**
 * The portal's dates and times, as its users' Salesforce locales write them, to intervals of instants.
 *
 * Salesforce formats by the user's own locale and time zone, in today's (ICU) or the older (Java) style, and the page says neither.
 * So a day and month that could be either way round is read only when the order is known from evidence, and is otherwise reported.
 */
import type { Instant } from '../cases/schemas.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../time/zone.ts';
import { type DateOrder, dayOf, intervalOf, LONGEST_DATE, numbersIn, plain, rawTime, type TimeReading, UNKNOWN } from './date-figures.ts';
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
import { wallOf } from './wall-time.ts';

export type { DateOrder, TimeReading } from './date-figures.ts';
export { decideOrder } from './date-order.ts';

export interface DateContext {
  now: Instant;
  zone: string;
  order: DateOrder | null;
}

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
  if (raw.length > LONGEST_DATE) return { reason: 'too-long' };
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

/** Whether a text names its year, and so is read alike at any time; false for all that might count from now. */
export const isAbsolute = (raw: string): boolean => /^\d{12,13}$/.test(raw) || (/(?<!\d)\d{4}(?!\d)/.test(raw) && /\d\D+\d/.test(raw));

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
