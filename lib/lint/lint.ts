import { lintDocs, readDocs } from './core.ts';
import { commentsPart } from './parts/comments.ts';
import { languagesPart } from './parts/languages.ts';
import { privacyPart } from './parts/privacy.ts';
import { productsPart } from './parts/products.ts';
import { shoutingPart } from './parts/shouting.ts';
import { wordingPart } from './parts/wording.ts';
import { takePart } from './parts.ts';
import type { LintChoices, LintInput, LintResult } from './types.ts';

takePart('comments', commentsPart);
takePart('languages', languagesPart);
takePart('privacy', privacyPart);
takePart('products', productsPart);
takePart('shouting', shoutingPart);
takePart('wording', wordingPart);

/**
 * Reads subject and description and says what they hold, what they lack and what in them is at fault.
 * Pure: the same input gives the same result. Never throws, whatever the texts.
 */
export function lint(input: LintInput, choices?: LintChoices): LintResult {
  return lintDocs(input, readDocs(input, null), choices);
}
