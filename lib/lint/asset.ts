import { countHits, type Doc } from './engine/document.ts';
import type { Owner } from './engine/lexicon.ts';
import type { RuleContext } from './rules/rule.ts';
import { isOfSeveral } from './rules/several-problems.ts';
import type { LintInput } from './types.ts';
import { phrases } from './words/classes.ts';

/** Products that are none of the assets or run through several of them; a text about them points to none. */
const ELSEWHERE = /\b(?:rapido|leganto|esploro|summon|campusm|sfx|360)\b/i;

/** Signs of the assets. */
const SIGNS = {
  bX: phrases('bx'),
  'Alma Data Services': phrases(`
community zone
cz|kbart|portfolio+
`),
  Primo: phrases(`
primo|facet+|permalink+|relevance|rank+|pnx|discovery|cdi|new_ui
search|results|home|favourites scope|page|list|view
full|brief record|results|display
library card
`),
  Alma: phrases(`
alma|portfolio+|kbart|letter+|hold+|loan+|pol|invoice+|edi|vendor+|fund+|fine+|overdue|fulfill?ment|acquisitions|bib+|mms|holdings
po|order|due line+|date+
resource|metadata sharing|editor
import|publishing|integration profile+
item|physical|manage|monitor record+|policy|items|sets|jobs
`),
} as const;

type Asset = keyof typeof SIGNS;
const NAMES = Object.keys(SIGNS) as Asset[];

/** The signs of an asset in a text. */
export const signsOf = (asset: string): Owner => SIGNS[asset as Asset];

/** The asset chosen in the form, whatever stands behind its name. */
export const filedAsset = ({ product }: LintInput) => NAMES.find((name) => product?.toLowerCase().startsWith(name.toLowerCase()));

/** What the form says counts as much as two words of the text. */
const FILED = 2;

/** Which asset the text points to, null when it does not tell or tells of several. */
export function assetOf(input: LintInput, subject: Doc, description: Doc, has: RuleContext['has']): string | null {
  const filed = filedAsset(input);
  if ((input.product && !filed) || ELSEWHERE.test(subject.raw)) return null;
  const scores = NAMES.map((name) => {
    const sign = SIGNS[name];
    const told = (3 * countHits(subject, sign) + countHits(description, sign)) * (name === 'bX' ? 4 : 1);
    return { name, told, score: name === filed && (told || has.location || has.identifiers) ? told + FILED : told };
  }).sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best || !second || best.score < FILED || (second.score && isOfSeveral(subject))) return null;
  if (scores.some(({ name, told, score }) => name === filed && told && 2 * score >= best.score)) return filed ?? null;
  return best.score >= 2 * second.told ? best.name : null;
}
