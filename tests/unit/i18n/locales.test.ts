/** Each locale says all that the English one says, in the forms that its language needs, with the same places for what is filled in. */
import { readdirSync } from 'node:fs';
import { parse } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../../lib/build/catalogs.ts';
import { LANGUAGES } from '../../../lib/i18n/languages.ts';

const CATEGORIES: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];
const NEEDED: readonly string[] = ['one', 'other'];

const english = await messagesOf('en');
const locales = readdirSync('lib/i18n/locales').map((file) => parse(file).name);

const categoryOf = (key: string): string => key.slice(key.lastIndexOf('_') + 1);
const baseOf = (key: string): string => key.slice(0, key.lastIndexOf('_'));
/** Keys that end in a category, one by one: "call_weeks_other" alone would be none. */
const plurals = new Set(
  Object.keys(english)
    .filter((key) => categoryOf(key) === 'one')
    .map(baseOf),
);
const isPlural = (key: string): boolean =>
  CATEGORIES.includes(categoryOf(key)) && plurals.has(baseOf(key)) && `${baseOf(key)}_other` in english;

const placesIn = (message = ''): string[] => [...new Set(message.match(/\$\d|\{\w+\}/g))].sort();

it('there are locales for the languages that can be chosen, and for no others', () => {
  expect(locales.toSorted()).toEqual(LANGUAGES.toSorted());
});

/** Buttons whose name says more than can be seen of it: who speaks what they see must reach them. */
const NAMES: readonly [seen: string, named: string][] = [
  ['popup_copy', 'popup_copy_case'],
  ['popup_why', 'popup_why_case'],
  ['snooze_snooze', 'snooze_of_case'],
  ['snooze_end', 'snooze_end_of_case'],
  ['portals_allow', 'portals_allow_one'],
  ['settings_portals_remove', 'settings_portals_remove_one'],
  ['settings_reminders_absences_remove', 'settings_reminders_absences_remove_one'],
];

it.each(locales)('%s names buttons by what can be seen of them', async (locale) => {
  const messages = await messagesOf(locale);
  const bare = (key: string) =>
    (messages[key] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\s]/gu, '')
      .trim();
  expect(NAMES.filter(([seen, named]) => !bare(named).includes(bare(seen)))).toEqual([]);
});

describe.each(locales.filter((locale) => locale !== 'en'))('%s', async (language) => {
  const messages = await messagesOf(language);
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();

  it('says what the English one says, and nothing else', () => {
    const plain = (keys: string[]) => keys.filter((key) => !isPlural(key)).toSorted();
    expect(plain(Object.keys(messages))).toEqual(plain(Object.keys(english)));
  });

  it('has the forms that its numbers need, and none that no number asks for', () => {
    const wrong = [...plurals].flatMap((base) => {
      const forms = CATEGORIES.filter((category) => `${base}_${category}` in messages);
      const isRight = NEEDED.every((form) => forms.includes(form)) && forms.every((form) => pluralCategories.includes(form as 'one'));
      return isRight || !isPlural(`${base}_one`) ? [] : [`${base}: ${forms.join(', ')}`];
    });
    expect(wrong).toEqual([]);
  });

  it('leaves nothing empty', () => {
    expect(Object.keys(messages).filter((key) => messages[key]?.trim() === '')).toEqual([]);
  });

  it('has the same places for what is filled in', () => {
    const wrong = Object.entries(messages).flatMap(([key, message]) => {
      const original = english[key] ?? english[`${baseOf(key)}_other`];
      // A form for one thing, or two, may name the number in words.
      const free = isPlural(key) && categoryOf(key) !== 'other' ? ['$1'] : [];
      const [here, there] = [placesIn(message), placesIn(original)].map((places) => places.filter((place) => !free.includes(place)).join());
      return here === there ? [] : [`${key}: ${here} for ${there}`];
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the brackets that the writer fills in', () => {
    const count = (message = '') => message.match(/\[[^\]\n]{1,120}\]/g)?.length ?? 0;
    const texts = Object.keys(english).filter((key) => key.startsWith('ready_texts_texts_'));
    expect(texts.filter((key) => count(messages[key]) !== count(english[key]))).toEqual([]);
  });
});
