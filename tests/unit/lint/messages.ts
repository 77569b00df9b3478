import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';

const ENGLISH = fileURLToPath(new URL('../../../lib/i18n/locales/en.yml', import.meta.url));

/** Keys of all English messages, parts joined by dots. */
export async function englishKeys(): Promise<Set<string>> {
  const messages = await parseMessagesFile(ENGLISH);
  return new Set(messages.map((message) => message.key.join('.')));
}
