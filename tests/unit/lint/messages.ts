import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';

const FILES = ['../../../lib/i18n/locales/en.yml', '../../../lib/lint/messages.en.yml'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** Keys of all English messages, parts joined by dots. */
export async function englishKeys(): Promise<Set<string>> {
  const messages = await Promise.all(FILES.filter((file) => existsSync(file)).map((file) => parseMessagesFile(file)));
  return new Set(messages.flat().map((message) => message.key.join('.')));
}
