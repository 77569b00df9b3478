import { readdirSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Wxt, WxtDirEntry } from 'wxt';

const LOCALES = resolve(import.meta.dirname, '../i18n/locales');

/** The messages of a locale by the keys that browsers know them by, "turn_customer". */
export async function messagesOf(locale: string): Promise<Record<string, string>> {
  const messages = generateChromeMessages(await parseMessagesFile(join(LOCALES, `${locale}.yml`)));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/**
 * Writes the module "#catalogs" beside the types that WXT writes: each locale as one text of JSON, which costs next to nothing while nobody asks
 * for it. A service worker can neither import a module late nor fetch one of its own files, and browsers give an extension the messages of their
 * own language alone.
 */
export async function writeCatalogs(wxt: Wxt, entries: WxtDirEntry[]): Promise<void> {
  const locales = readdirSync(LOCALES).map((file) => parse(file).name);
  const texts = await Promise.all(locales.map(async (locale) => [locale, JSON.stringify(await messagesOf(locale))]));
  entries.push({
    path: resolve(wxt.config.wxtDir, 'i18n/catalogs.ts'),
    text: `export const CATALOGS: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(texts), null, 2)};\n`,
  });
}
