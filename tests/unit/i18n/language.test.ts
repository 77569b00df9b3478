import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { i18n } from '#i18n';
import { followLanguage, wordsFor } from '../../../entrypoints/background/language.ts';
import { counted, formatDay, formatNames, weekBegins, weekdays } from '../../../lib/i18n/format.ts';
import {
  direction,
  forVendor,
  hasVendorLanguages,
  inEnglish,
  language,
  speak,
  speakToVendor,
  vendorLanguage,
  type Words,
} from '../../../lib/i18n/language.ts';
import { directionOf, LANGUAGES, nameOf } from '../../../lib/i18n/languages.ts';
import { readyTexts } from '../../../lib/i18n/ready-text-words.ts';
import { chooseVendorLanguage, loadWords, onLanguage, speakAsStored } from '../../../lib/storage/words.ts';
import { at } from '../samples.ts';

const browserSpeaks = (tag: string) => vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(tag);
const words = (messages: Record<string, string>, more: Partial<Words> = {}): Words => ({
  language: 'he',
  messages: JSON.stringify(messages),
  english: null,
  ...more,
});

beforeEach(() => speak(null));

describe('the language of the words', () => {
  it('is the browser’s, in its region, as long as nobody chose another', () => {
    expect(i18n.t('turn.vendor')).toBe('Vendor’s turn');
    expect([language(), direction()]).toEqual(['en-GB', 'ltr']);
  });

  it('is English for a browser whose language we have no words in, and so are its dates', () => {
    browserSpeaks('da');
    expect(language()).toMatch(/^en/);
  });

  it('is the chosen one for every caller, with its substitutions, dates, plurals and direction', () => {
    speak(words({ turn_vendor: 'תור הספק', closing_past: 'נסגר $1 $$1', popup_waiting_two: 'שני תיקים', popup_waiting_other: '$1 תיקים' }));
    expect(i18n.t('turn.vendor')).toBe('תור הספק');
    expect(i18n.t('closing.past', ['$1'])).toBe('נסגר $1 $1');
    expect([counted('popup.waiting', 2), counted('popup.waiting', 7)]).toEqual(['שני תיקים', '7 תיקים']);
    expect(formatDay(at('2026-11-28T12:00Z'), 'UTC', at('2026-11-22T12:00Z'))).toContain('נוב');
    expect([language(), direction()]).toEqual(['he', 'rtl']);
  });

  it('ends a sentence with the dot of its last word, where that has one', () => {
    speak(words({ notes_first_response_due: 'Bis $1. Dann nicht mehr.' }, { language: 'de' }));
    const told = (day: string) => i18n.t('notes.first_response_due', [day]);
    expect([told('12. Dez.'), told('5. Mai'), told('…')]).toEqual([
      'Bis 12. Dez. Dann nicht mehr.',
      'Bis 5. Mai. Dann nicht mehr.',
      'Bis …. Dann nicht mehr.',
    ]);
    speak(null);
    expect(told('2 p.m.')).toBe('A first answer is to come by 2 p.m.');
  });

  it('keeps the portal’s own words together in a sentence from right to left', () => {
    speak(words({ status_unread: 'הסטטוס $1, תיק $2' }));
    expect((i18n.t as (key: string, values: string[]) => string)('status_unread', ['Closed (2016)', '00812345'])).toBe(
      'הסטטוס \u2068Closed (2016)\u2069, תיק 00812345',
    );
  });

  it('keeps each name of a list by itself, so that the list runs as the sentence does', () => {
    speak(words({}));
    const two = formatNames(['Asset', 'Case Type']);
    speak(words({ filing_empty: 'חסר: $1.' }));
    expect(i18n.t('filing.empty', [two])).toBe(`חסר: ${two}.`);
    expect(formatNames(['Asset', 'קטגוריה', 'Case Type'])).toBe('\u2068Asset\u2069, קטגוריה ו-\u2068Case Type\u2069');
    speak(null);
    expect(formatNames(['Asset', 'Case Type'])).not.toContain('\u2068');
  });

  it('has one form for all numbers where the language needs more and the catalog has them not', () => {
    speak(words({ popup_waiting_other: '$1 תיקים' }));
    expect(counted('popup.waiting', 1)).toBe('1 תיקים');
  });

  it('begins weeks as the browser’s region does where only the words are English', () => {
    browserSpeaks('de-DE');
    speak(words({}, { language: 'en' }));
    expect([weekBegins(), weekdays()]).toEqual([1, [1, 2, 3, 4, 5, 6, 7]]);
    speak(words({}));
    expect(weekdays()).toEqual([7, 1, 2, 3, 4, 5, 6]);
  });

  it('is named by itself', () => {
    expect(LANGUAGES.map(nameOf)).toContain('English');
    expect([directionOf('he-IL'), directionOf('hu')]).toEqual(['rtl', 'ltr']);
  });
});

describe('what other parts are given', () => {
  it('is nothing in an English browser', () => {
    expect(wordsFor(null)).toBeNull();
    expect(wordsFor('en')).toBeNull();
  });

  it('is all messages where the user chose what the browser does not speak, and for the vendor’s texts English', () => {
    browserSpeaks('de-AT');
    expect(JSON.parse(wordsFor('en')?.messages ?? '')).toMatchObject({ turn_vendor: 'Vendor’s turn' });
    expect(wordsFor('en')?.english).toBeNull();
  });

  it('is all messages where the browser has none of its own language', () => {
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('');
    expect(JSON.parse(wordsFor(null)?.messages ?? '')).toMatchObject({ turn_vendor: 'Vendor’s turn' });
    expect(wordsFor(null)).toMatchObject({ language: null, english: null });
  });

  it('comes with the choice, goes with it, and is told to whoever listens', async () => {
    browserSpeaks('fr');
    const heard = vi.fn();
    const stop = onLanguage(heard);
    await followLanguage('en');
    expect(heard).toHaveBeenCalledTimes(1);
    await followLanguage('en');
    expect(heard).toHaveBeenCalledTimes(1);
    speak(null);
    await speakAsStored();
    expect(language()).toMatch(/^en/);
    browserSpeaks('en-GB');
    await followLanguage(null);
    expect(await loadWords()).toBeNull();
    stop();
  });

  it('is written again when it was deleted', async () => {
    browserSpeaks('fr');
    await followLanguage('en');
    await fakeBrowser.storage.local.clear();
    await followLanguage('en');
    expect(await loadWords()).not.toBeNull();
  });
});

describe('what the vendor reads', () => {
  it('is English, whatever is spoken', () => {
    speak(words({ ready_texts_gaps_date: 'x' }, { english: JSON.stringify({ ready_texts_gaps_opened: 'date' }) }));
    expect(inEnglish('ready_texts.gaps.opened')).toBe('date');
  });

  it('is in the language of all else where the user wants that', () => {
    const key = 'ready_texts.gaps.opened';
    speak(words({ ready_texts_gaps_opened: 'תאריך' }, { english: JSON.stringify({ ready_texts_gaps_opened: 'date' }) }));
    expect([forVendor(key), vendorLanguage(), hasVendorLanguages()]).toEqual(['date', 'en-GB', true]);
    chooseVendorLanguage(false);
    expect([forVendor(key), vendorLanguage(), inEnglish(key)]).toEqual(['תאריך', 'he', 'date']);
    speakToVendor(true);
  });

  it('comes from what the background hands on', () => {
    browserSpeaks('hu');
    const english = JSON.parse(wordsFor(null)?.english ?? '{}');
    expect(english).toMatchObject({ ready_texts_gaps_opened: 'date', lint_elements_observed_skeleton: '\n\nWhat happens: ' });
    expect(Object.keys(english).filter((key) => !/^(ready_texts|lint)_/.test(key))).toEqual([]);
  });

  it('has a ready text’s own wording by its English name, too', () => {
    browserSpeaks('hu');
    speak(wordsFor('he'));
    const [first] = readyTexts([{ name: 'Ask for an update', text: 'Any news?' }]);
    expect(first?.text).toBe('Any news?');
    expect(first?.name).toMatch(/[\u05d0-\u05ea]/);
    const all = readyTexts([]);
    expect(all.filter(({ text }) => /[\u05d0-\u05ea]/.test(text)).every(({ isForColleagues }) => isForColleagues)).toBe(true);
    expect(all.filter(({ isForColleagues }) => isForColleagues)).toHaveLength(2);
  });

  it('is what is spoken where that is English', () => {
    expect(inEnglish('ready_texts.gaps.number')).toBe('case number');
  });
});
