import { message } from '../../lib/i18n/format.ts';
import type { Fix } from '../../lib/lint/types.ts';

/** What a fix inserts, in words. */
export const textForFix = (insert: Fix['insert']): string => ('text' in insert ? insert.text : message(insert.key, insert.params));
