/**
 * In which language all words are said. Browsers know only messages of their own language; where the user chose another one its messages go before
 * them, once for all callers of `i18n.t`.
 */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { directionOf, LANGUAGES, type Language } from './languages.ts';

/** What the background gives all other parts to speak by (`storage/words.ts`). */
export interface Words {
  /** The chosen language; null: as the browser. */
  language: Language | null;
  /** Its messages by the browsers' keys, as JSON; null where the browser knows them. */
  messages: string | null;
  /** What goes to the vendor's support, in English, the same way; null where English is spoken anyway. */
  english: string | null;
}

type Messages = Readonly<Record<string, string>>;
type Values = readonly unknown[];
type Translate = (key: string, substitutions?: Values) => string;

const byBrowser = i18n.t;
const isOf = (tag: string, language: Language): boolean => tag === language || tag.startsWith(`${language}-`);

/** The one of ours that the browser takes its messages from. */
export const browserLanguage = (): Language => {
  const tag = browser.i18n.getUILanguage();
  return LANGUAGES.find((each) => isOf(tag, each)) ?? 'en';
};

/** A browser answers with nothing where it has no message. That it has none at all is the likely cause of pages without a word, met in Chromium on a busy machine. */
export const isBrowserMute = (): boolean => (byBrowser as Translate)('extension.name') === '';

/** Of a language its form in the user's region: "en-GB" for "en". */
function tagOf(language: Language): string {
  const known = [browser.i18n.getUILanguage(), ...(globalThis.navigator?.languages ?? [])];
  return known.find((tag) => isOf(tag, language)) ?? language;
}

let tag: string | null = null;
/** The browser's, asked for once: each date and number of a list asks in which language it is. */
let usual: string | null = null;
let english: Messages | null = null;
let wantsEnglish = true;

/** The language of all words, as Intl and `lang` take it. */
export function language(): string {
  usual ??= tagOf(browserLanguage());
  return tag ?? usual;
}
export const direction = (): 'ltr' | 'rtl' => directionOf(language());

const messagesIn = (json: string | null): Messages | null => (json === null ? null : JSON.parse(json));

/** From here on all is said in this language; null: in the browser's. */
export function speak(words: Words | null): void {
  const messages = messagesIn(words?.messages ?? null);
  tag = words?.language ? tagOf(words.language) : null;
  usual = null;
  english = messagesIn(words?.english ?? null);
  const said: Translate = messages === null ? (byBrowser as Translate) : (key, substitutions) => filled(messages, key, substitutions);
  const t: Translate = (key, substitutions) => sharingDots(said(key, substitutions), substitutions);
  i18n.t = (direction() === 'rtl' ? (key: string, substitutions?: Values) => t(key, substitutions?.map(isolated)) : t) as typeof i18n.t;
}

/**
 * Words of the portal stand in a sentence from right to left as they are; without the marks its stops and brackets would jump to their other end.
 * A list of them runs as the sentence does: each has its marks already.
 */
export const isolated = (value: unknown): string => (/^[^\u2068]*[A-Za-z]/.test(String(value)) ? `\u2068${value}\u2069` : String(value));

/** A date may end in a dot ("12. Dez."); a sentence that ends with it has no other. */
const sharingDots = (text: string, values: Values = []): string =>
  values.map(String).reduce((all, value) => (value.endsWith('.') ? all.replaceAll(`${value}.`, value) : all), text);

/** As browsers do it: "$1" is the first substitution, "$$" a dollar sign. */
function filled(messages: Messages, key: string, values: Values = []): string {
  return (messages[key.replaceAll('.', '_')] ?? '').replace(/\$([1-9$])/g, (_, sign) =>
    sign === '$' ? sign : String(values[Number(sign) - 1] ?? ''),
  );
}

/** Whether texts for the vendor's support can be had in two languages. */
export const hasVendorLanguages = (): boolean => english !== null;

/** In which of them they are made from here on: in English, or in that of all other words. */
export function speakToVendor(isEnglish: boolean): void {
  wantsEnglish = isEnglish;
}

export const speaksEnglishToVendor = (): boolean => wantsEnglish;

/** A part of a text for the vendor's support in English, whatever is spoken. */
export const inEnglish = (key: string, substitutions: Values = []): string =>
  english?.[key.replaceAll('.', '_')] === undefined ? (i18n.t as Translate)(key, substitutions) : filled(english, key, substitutions);

/** The same in the language in which they are to be. */
export const forVendor = (key: string, substitutions: Values = []): string =>
  wantsEnglish ? inEnglish(key, substitutions) : (i18n.t as Translate)(key, substitutions);

/** For dates in them: in English the day comes first, as numbers nowhere do alone. */
export const vendorLanguage = (): string => (wantsEnglish || isOf(language(), 'en') ? 'en-GB' : language());

/** The language whose region tells on which day weeks begin: somebody who wants English words need not live where English is spoken. */
export const weekLanguage = (): string => (isOf(language(), 'en') ? browser.i18n.getUILanguage() : language());
