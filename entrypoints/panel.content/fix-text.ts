import { forVendor } from '../../lib/i18n/language.ts';
import type { Fix } from '../../lib/lint/types.ts';

/** What a fix inserts, in words that the vendor's support reads. */
export const textForFix = (insert: Fix['insert']): string => ('text' in insert ? insert.text : forVendor(insert.key, insert.params));
