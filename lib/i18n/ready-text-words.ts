/** Ready-made texts in words: what the vendor's support reads in English unless the user wants otherwise, all else in the language of the words. */
import type { Instant } from '../cases/schemas.ts';
import {
  type CaseFacts,
  type FilledText,
  FOR_COLLEAGUES,
  FOR_ELSEWHERE,
  filled,
  NO_FACTS,
  type OwnText,
  type Place,
  READY_TEXTS,
  type ReadyTextId,
} from '../guidance/ready-texts.ts';
import { message, once } from './format.ts';
import { forVendor, inEnglish, language, vendorLanguage } from './language.ts';

export interface ReadyText extends OwnText {
  /** For a list, a form or a mail, and not for the case. */
  isForElsewhere: boolean;
  isForColleagues: boolean;
}

/** All of them: the product's in their order, each with the user's of the same name in its place, then the user's others. */
export function readyTexts(own: readonly OwnText[]): ReadyText[] {
  const built = READY_TEXTS.map((id) => ({
    name: message(`ready_texts.names.${id}`),
    text: textOf(id),
    isForElsewhere: FOR_ELSEWHERE.has(id),
    isForColleagues: FOR_COLLEAGUES.has(id),
  }));
  const all = new Map<string, ReadyText>(built.map((each) => [each.name, each]));
  for (const { name: given, text } of own) {
    const id = READY_TEXTS.find((each) => isNamed(given, each));
    const name = id === undefined ? given : message(`ready_texts.names.${id}`);
    all.set(name, { ...(all.get(name) ?? { isForElsewhere: false, isForColleagues: false }), name, text });
  }
  return [...all.values()];
}

/** One with the name that it had before another language was chosen stays in its place, where that was English. */
const isNamed = (name: string, id: ReadyTextId): boolean =>
  name === message(`ready_texts.names.${id}`) || name === inEnglish(`ready_texts.names.${id}`);

const textOf = (id: ReadyTextId): string => (FOR_COLLEAGUES.has(id) ? message : forVendor)(`ready_texts.texts.${id}`);

/** One of them, or what the user wrote in its place. */
export function readyText(id: ReadyTextId, own: readonly OwnText[]): string {
  return own.findLast(({ name }) => isNamed(name, id))?.text ?? textOf(id);
}

/** "3 November 2026": day and month can't be taken for one another. @param tag of the language */
const longDayIn = (tag: string, instant: Instant, zone: string): string =>
  once(`text|${tag}|${zone}`, () => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: zone })).format(instant);

/** For colleagues. */
export const longDay = (instant: Instant, zone: string): string => longDayIn(language(), instant, zone);

/** For the vendor, of a date: "2026-11-03". */
export const longDate = (date: string): string => longDayIn(vendorLanguage(), Date.parse(date) as Instant, 'UTC');

/**
 * @param zone of the user, in which days are told
 * @param more what no case tells
 * @param isForColleagues else the vendor's support reads it
 */
export function filledFor(
  template: string,
  facts: CaseFacts | null,
  zone: string,
  now: Instant,
  more: Partial<Record<Place, string>> = {},
  isForColleagues = false,
): FilledText {
  const tag = isForColleagues ? language() : vendorLanguage();
  const { openedAt, answeredAt, askedAt, ...texts } = facts ?? NO_FACTS;
  const dayOr = (instant: Instant | null): string | null => (instant === null ? null : longDayIn(tag, instant, zone));
  const known = {
    ...texts,
    opened: dayOr(openedAt),
    answered: dayOr(answeredAt),
    asked: dayOr(askedAt),
    today: longDayIn(tag, now, zone),
    ...more,
  };
  const sure = Object.fromEntries(Object.entries(known).filter((entry) => entry[1] !== null)) as Partial<Record<Place, string>>;
  return filled(template, sure, (place) => (isForColleagues ? message : forVendor)(`ready_texts.gaps.${place}`));
}
