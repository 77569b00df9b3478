import { type Doc, sentencesWith } from './engine/document.ts';
import { SEVERAL } from './rules/several-problems.ts';
import type { LintInput, LintResult } from './types.ts';
import { phrases } from './words/classes.ts';

/** Products that are none of the assets or run through several of them; a text about them points to none. */
const ELSEWHERE = /\b(?:rapido|leganto|esploro|summon|campusm|sfx|360)\b/;

/** Signs of the assets. */
export const ASSET_PATTERNS = {
  'asset.bX': phrases('bx'),
  'asset.Alma Data Services': phrases(`
community zone
cz|kbart|ckb|portfolio+
knowledge base
`),
  'asset.Primo': phrases(`
primo|facet+|permalink+|relevance|rank+|pnx|discovery|cdi|new_ui
search|results|home scope|page|list|view
full|brief record|results|display
library card
my favou?rites
`),
  'asset.Alma': phrases(`
alma|letter+|hold+|loan+|checkout|pol|invoice+|edi|vendor+|fund+|ledger+|fine+|overdue|fulfill?ment|acquisitions|bib+|mms|authority|webhook+|barcode+|normali[sz]ation|holdings
po|order line+
resource sharing
metadata editor
import|publishing|integration profile+
due date+
item|physical record+|policy|items
manage|monitor sets|jobs
network zone
`),
} as const;

const NAMES = ['bX', 'Alma Data Services', 'Primo', 'Alma'] as const;

/** The asset chosen in the form, whatever stands behind its name. */
export const filedAsset = ({ product }: LintInput) => NAMES.find((name) => product?.toLowerCase().startsWith(name.toLowerCase()));

/** What the form says counts as much as two words of the text. */
const FILED = 2;

/** Which asset the text points to, null when it does not tell or tells of several. */
export function assetOf(input: LintInput, subject: Doc, description: Doc, has: LintResult['has']): string | null {
  const filed = filedAsset(input);
  if ((input.product && !filed) || ELSEWHERE.test(subject.folded)) return null;
  const count = (name: string, doc: Doc) =>
    sentencesWith(doc, `asset.${name}`).reduce((n, { hits }) => n + hits.filter(({ owner }) => owner === `asset.${name}`).length, 0);
  const scores = NAMES.map((name) => {
    const words = (name === 'bX' ? 4 : 1) * (3 * count(name, subject) + count(name, description));
    return { name, score: name === filed && (words > 0 || has.location || has.identifiers) ? words + FILED : words };
  }).sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best || !second || best.score < FILED || (second.score > 0 && SEVERAL.test(subject.folded))) return null;
  if (scores.some(({ name, score }) => name === filed && 2 * score >= best.score)) return filed ?? null;
  return best.score >= 2 * second.score ? best.name : null;
}
