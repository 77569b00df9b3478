/**
 * The words of dates in many languages, asked of the browser's own `Intl`, so that no table of them is shipped. A language is learned
 * (2 to 4 ms) only when a text in its script is met that no language before it could read.
 */

/** Languages in which the portal is known or likely to be used, by script. English is always tried first. */
const LATIN = ['de', 'fr', 'es', 'it', 'nl', 'da', 'sv', 'pt', 'hu', 'nb', 'fi', 'pl', 'cs', 'ca', 'tr'];
const BY_SCRIPT: readonly [RegExp, readonly string[]][] = [
  [/\p{Script=Hebrew}/u, ['he']],
  [/[\p{Script=Han}\p{Script=Hiragana}]/u, ['ja', 'zh']],
  [/\p{Script=Hangul}/u, ['ko']],
  [/\p{Script=Greek}/u, ['el']],
  [/\p{Script=Cyrillic}/u, ['ru', 'uk', 'bg']],
  [/\p{Script=Latin}/u, LATIN],
];

/** November in Polish or Czech, October in Croatian; July and June. They say nothing. */
export const TWO_MONTHS: ReadonlySet<string> = new Set(['lis', 'listopad', 'listopada', 'lip']);

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
const UNITS: Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

export const WORD = /\p{L}[\p{L}\p{M}.'’׳]*/gu;

/** Lower case, without points, apostrophes and direction marks, so that "Sept." and "sept" are one word. */
export const bare = (word: string): string => word.toLowerCase().replace(/[.'’׳\u200E\u200F\u061C]/g, '');

const wordsOf = (text: string): string[] => [...text.matchAll(WORD)].map(([word]) => bare(word));

export interface Relative {
  unit: Unit;
  /** How many units away; never negative. */
  count: number;
  past: boolean;
}

/** "vor # Stunden" and its like; `count` is null where the number stands in the text. */
interface Ago {
  unit: Unit;
  count: number | null;
}

export interface Language {
  months: Map<string, number>;
  weekdays: Set<string>;
  /** Words between the parts of a date: "at", "um", "de", "kl". */
  fillers: Set<string>;
  /** Yesterday, today, tomorrow: days from now. */
  days: Map<string, number>;
  /** null: one form that means two units, as "vor # m" could. */
  ago: Map<string, Ago | null>;
}

/** Fillers that people and older releases put into dates of any language. */
const FILLERS = ['at', 'on', 'um', 'uhr', 'à', 'las', 'la', 'a', 'alle', 'ore', 'om', 'kl', 'klo', 'às', 'de', 'del', 'den', 'בשעה', 'ב'];

/** A day of each month and a day of each week. */
const SAMPLES = [
  ...Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 15, 15)),
  ...Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day, 15)),
];
/** One number of each kind of plural that these languages have. */
const PLURALS = [1, 2, 3, 5, 11, 21];

const agoKey = (text: string) => bare(text).replace(/\d+/, '#').replace(/\s+/g, ' ').trim();

function learnDates(language: Language, locale: string): void {
  const formats: Intl.DateTimeFormatOptions[] = [
    { dateStyle: 'full', timeStyle: 'short' },
    { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  ];
  for (const options of formats) {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    for (const sample of SAMPLES) {
      for (const { type, value } of format.formatToParts(sample)) {
        const words = wordsOf(value);
        if (type === 'month' && words[0] && !/\d/.test(value)) language.months.set(words[0], new Date(sample).getUTCMonth() + 1);
        else if (type === 'weekday') for (const word of words) language.weekdays.add(word);
        else if (type === 'literal') for (const word of words) language.fillers.add(word);
      }
    }
  }
}

function learnRelative(language: Language, locale: string): void {
  const auto = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const away of [-1, 0, 1]) language.days.set(auto.format(away, 'day').toLowerCase(), away);
  const put = (text: string, ago: Ago) => {
    const key = agoKey(text);
    const known = language.ago.get(key);
    language.ago.set(key, known === undefined || (known?.unit === ago.unit && known.count === ago.count) ? ago : null);
  };
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style });
    for (const unit of UNITS) {
      for (const count of PLURALS) {
        const text = format.format(-count, unit);
        put(text, { unit, count: /\d/.test(text) ? null : count });
        // Hebrew's "two hours" is one word; some versions of ICU add the number in brackets.
        const word = text.replace(/ \(\d+\)/, '');
        if (word !== text) put(word, { unit, count });
      }
    }
  }
}

const learned = new Map<string, Language>();

export function languageOf(locale: string): Language {
  let language = learned.get(locale);
  if (!language) {
    language = { months: new Map(), weekdays: new Set(), fillers: new Set(FILLERS), days: new Map(), ago: new Map() };
    learnDates(language, locale);
    learnRelative(language, locale);
    learned.set(locale, language);
  }
  return language;
}

/** Languages that a text could be in: English, then what the browser speaks, then all others of its script. A text without words has no other. */
export function* languagesFor(text: string): Generator<Language> {
  yield languageOf('en');
  const candidates = BY_SCRIPT.find(([script]) => script.test(text))?.[1] ?? [];
  const spoken = (globalThis.navigator?.languages ?? []).map((tag) => tag.slice(0, 2)).filter((tag) => candidates.includes(tag));
  for (const locale of new Set([...spoken, ...candidates])) yield languageOf(locale);
}

/** All of them, English first. */
export const LANGUAGES: readonly string[] = ['en', ...BY_SCRIPT.flatMap(([, locales]) => locales)];

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

/** "17h ago", "an hour ago", "in 2 days": the forms that Salesforce writes itself, without asking Intl. */
export function englishRelative(text: string): Relative | null {
  const plain = bare(text).replace(/\s+/g, ' ').trim();
  if (/^(just now|now|a moment ago|(a )?few seconds ago)$/.test(plain)) return { unit: 'minute', count: 0, past: true };
  const [, ahead, amount, word, ago] = ENGLISH.exec(plain) ?? [];
  if (!amount || !word || (ahead === undefined) === (ago === undefined)) return null;
  const unit = ENGLISH_UNITS.find(([form]) => form.test(word))?.[1];
  return unit ? { unit, count: /\d/.test(amount) ? Number(amount) : 1, past: ago !== undefined } : null;
}

/** "vor 3 Stunden", "il y a 2 jours" in one language; null for anything else. */
export function relativeIn(text: string, { ago }: Language): Relative | null {
  if (/\d{5}|\d\D+\d/.test(text)) return null;
  const form = ago.get(agoKey(text));
  return form ? { unit: form.unit, count: form.count ?? Number(/\d+/.exec(text)?.[0]), past: true } : null;
}
