/**
 * The words of dates in many languages, asked of the browser's own `Intl` when they are first needed, so that no table of them is
 * shipped. A word that means two things in two languages means nothing here.
 */

/** Languages in which the portal is known or likely to be used; English first, as its words are settled without the others. */
const LOCALES = [
  ...['en', 'de', 'fr', 'es', 'it', 'nl', 'da', 'sv', 'nb', 'fi', 'pt-BR', 'pt-PT', 'ja', 'hu', 'he', 'zh', 'ko', 'pl', 'cs', 'sk'],
  ...['tr', 'el', 'ca', 'et', 'lt', 'lv', 'sl', 'hr', 'ro', 'bg', 'ru', 'uk', 'is'],
];

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
const UNITS: Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** Lower case, without points, apostrophes and direction marks, so that "Sept." and "sept" are one word. */
export const bare = (word: string): string => word.toLowerCase().replace(/[.'’׳\u200E\u200F\u061C]/g, '');

/** Two meanings of one word leave `null`: known, and of no use. */
function put<T>(map: Map<string, T | null>, key: string, value: T, same: (a: T, b: T) => boolean = Object.is): void {
  const old = map.get(key);
  if (old === undefined) map.set(key, value);
  else if (old !== null && !same(old, value)) map.set(key, null);
}

interface Words {
  months: Map<string, number | null>;
  weekdays: Set<string>;
  /** Words between the parts of a date: "at", "um", "de", "kl". */
  fillers: Set<string>;
  /** Yesterday, today, tomorrow: days from now. */
  days: Map<string, number | null>;
}

export const WORD = /\p{L}[\p{L}\p{M}.'’׳]*/gu;

/** A day of each month and a day of each week. */
const SAMPLES = [
  ...Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 15)),
  ...Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day)),
];

function learn(locales: readonly string[]): Words {
  const words: Words = {
    months: new Map(),
    weekdays: new Set(),
    fillers: new Set([
      'at',
      'on',
      'um',
      'uhr',
      'à',
      'las',
      'la',
      'a',
      'alle',
      'ore',
      'om',
      'kl',
      'klo',
      'às',
      'de',
      'del',
      'den',
      'בשעה',
      'ב',
      'o',
    ]),
    days: new Map(),
  };
  for (const locale of locales) {
    for (const width of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: width, day: 'numeric', month: width, year: 'numeric' });
      const alone = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: width });
      for (const day of SAMPLES) {
        for (const { type, value } of [...format.formatToParts(day), ...alone.formatToParts(day)]) {
          const parts = [...value.matchAll(WORD)].map(([part]) => bare(part));
          if (type === 'month' && parts.length === 1 && !/\d/.test(value))
            put(words.months, parts[0] ?? '', new Date(day).getUTCMonth() + 1);
          else if (type === 'weekday') for (const part of parts) words.weekdays.add(part);
          else if (type === 'literal') for (const part of parts) words.fillers.add(part);
        }
      }
    }
    const sentence = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long', timeStyle: 'short' });
    for (const { type, value } of sentence.formatToParts(0)) {
      if (type === 'literal') for (const [part] of value.matchAll(WORD)) words.fillers.add(bare(part));
    }
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    for (const days of [-1, 0, 1]) put(words.days, relative.format(days, 'day').toLowerCase(), days);
  }
  return words;
}

let english: Words | null = null;
let all: Words | null = null;

/** English words alone first: they cost one language instead of thirty. */
export function wordsFor(text: string): Words {
  english ??= learn(['en']);
  const known = english;
  const found = [...text.matchAll(WORD)].map(([word]) => bare(word));
  // Two months in one date: one of them is another language's weekday.
  const enough =
    found.filter((word) => known.months.has(word)).length < 2 &&
    found.every((word) => {
      return known.months.has(word) || known.fillers.has(word) || known.weekdays.has(word) || known.days.has(word) || /^[ap]m$/.test(word);
    });
  if (enough) return english;
  all ??= learn(LOCALES);
  return all;
}

export interface Relative {
  unit: Unit;
  /** How many units away; never negative. */
  count: number;
  past: boolean;
}

interface Pattern extends Omit<Relative, 'count'> {
  /** null: the number stands in the text. */
  count: number | null;
}

const samePattern = (a: Pattern, b: Pattern) => a.unit === b.unit && a.count === b.count && a.past === b.past;
const patternKey = (text: string) => bare(text).replace(/\d+/, '#').replace(/\s+/g, ' ').trim();

let patterns: Map<string, Pattern | null> | null = null;

function learnPatterns(): Map<string, Pattern | null> {
  const map = new Map<string, Pattern | null>();
  for (const locale of LOCALES) {
    for (const style of ['long', 'short', 'narrow'] as const) {
      const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style });
      for (const unit of UNITS) {
        for (const count of [1, 2, 3, 5, 11, 20, 21, 22]) {
          for (const past of [true, false]) {
            const text = format.format(past ? -count : count, unit);
            put(map, patternKey(text), { unit, past, count: /\d/.test(text) ? null : count }, samePattern);
            // Hebrew's "two hours" is one word; some ICU versions add the number in brackets.
            const word = text.replace(/ \(\d+\)/, '');
            if (word !== text) put(map, patternKey(word), { unit, past, count }, samePattern);
          }
        }
      }
    }
  }
  return map;
}

const ENGLISH =
  /^(?:(in) )?(an?|\d{1,4}) ?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mos?|months?|y|yrs?|years?)( ago)?$/;
const ENGLISH_UNITS: [RegExp, Unit][] = [
  [/^s/, 'second'],
  [/^(m|min.*)$/, 'minute'],
  [/^h/, 'hour'],
  [/^d/, 'day'],
  [/^w/, 'week'],
  [/^mo/, 'month'],
  [/^y/, 'year'],
];

/** "17h ago", "an hour ago", "vor 3 Stunden", "in 2 days"; null for anything else. */
export function relativeIn(text: string): Relative | null {
  const plain = bare(text).replace(/\s+/g, ' ').trim();
  if (/^(just now|now|a moment ago|(a )?few seconds ago)$/.test(plain)) return { unit: 'minute', count: 0, past: true };
  const [, ahead, amount, word, ago] = ENGLISH.exec(plain) ?? [];
  if (amount && word && (ahead === undefined) !== (ago === undefined)) {
    const unit = ENGLISH_UNITS.find(([form]) => form.test(word))?.[1];
    return unit ? { unit, count: /\d/.test(amount) ? Number(amount) : 1, past: ago !== undefined } : null;
  }
  if (!/\p{L}/u.test(plain) || /\d{5}|\d\D+\d/.test(plain)) return null;
  patterns ??= learnPatterns();
  const pattern = patterns.get(patternKey(plain));
  if (!pattern) return null;
  return { ...pattern, count: pattern.count ?? Number(/\d+/.exec(plain)?.[0]) };
}
