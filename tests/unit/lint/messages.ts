import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';

const ENGLISH = fileURLToPath(new URL('../../../lib/i18n/locales/en.yml', import.meta.url));

/** All English messages without plural forms, by their keys, parts joined by dots; the others are an empty text. */
export async function english(): Promise<Map<string, string>> {
  const messages = await parseMessagesFile(ENGLISH);
  return new Map(messages.map((message) => [message.key.join('.'), 'message' in message ? message.message : '']));
}

/** Their keys. */
export const englishKeys = async (): Promise<Set<string>> => new Set((await english()).keys());
