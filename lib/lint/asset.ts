import type { LintInput } from './types.ts';

/** Names of the assets as the portal's form lists them. */
type Asset = 'Alma' | 'Primo' | 'Alma Data Services' | 'bX';

/** Products that are no asset of that list; a text about them points to none of it. */
const ELSEWHERE = /\b(?:rapido|leganto|esploro|summon|campusm|sfx|360|intota|polaris|sierra|vega|voyager|aleph|pivot|refworks)\b/;

const SIGNS: readonly (readonly [Asset, RegExp])[] = [
  ['bX', /\bbx\b/g],
  [
    'Alma Data Services',
    /\b(?:community zone|cz|knowledge ?base|kbart|ckb)\b|\b(?:wrong|incorrect|missing|withdrawn)\b[^.\n]{0,60}\b(?:coverage|portfolios? in the|issn on portfolio)\b/g,
  ],
  [
    'Primo',
    /\b(?:primo|cdi|facets?|search scope|my library card|permalink|results? (?:page|list)|full record|brief results?|discovery|search results|relevance|ranked|ranking|pnx|get it|view it)\b/g,
  ],
  [
    'Alma',
    /\b(?:alma|letters?|holds?|hold shelf|loans?|loaned|checkouts?|check-?in|po lines?|pols?|invoices?|edi|vendors?|funds?|ledgers?|fines?|circulation|patron services|scan in|resource sharing|borrowing request|lending request|metadata editor|normali[sz]ation rules?|import profiles?|publishing profiles?|integration profiles?|analytics|due dates?|overdue|courtesy notices?|self-?check|sip2?|items? (?:records?|policy)|holdings records?|bibs?|mms ids?|itemi[sz]ed set|cloud app|fulfillment|acquisitions|receiving|digital viewer|representations?|authority|authorities|almaws|monitor jobs|manage sets|webhook|network zone)\b/g,
  ],
];

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Which asset the text points to, null when it does not tell or tells of several. */
export function assetOf(input: LintInput, subject: string, description: string): string | null {
  const product = input.product?.toLowerCase() ?? '';
  const text = `${subject}\n${description}`;
  if (ELSEWHERE.test(product) || ELSEWHERE.test(subject)) return null;
  const scores = new Map(SIGNS.map(([asset, pattern]) => [asset, 3 * count(subject, pattern) + count(description, pattern)]));
  const score = (asset: Asset) => scores.get(asset) ?? 0;
  if (score('bX') > 0) return 'bX';
  if (score('Alma Data Services') > 0 && (product === 'alma data services' || score('Alma Data Services') >= 2))
    return 'Alma Data Services';
  if (product === 'alma data services') return 'Alma Data Services';
  const alma = score('Alma');
  const primo = score('Primo');
  if (alma === 0 && primo === 0) return null;
  if (/\b(?:primo|cdi)\b/.test(subject)) return alma > 0 && /\balma\b/.test(subject) ? null : 'Primo';
  if (/\bprimo\b/.test(product) && primo > 0) return 'Primo';
  if (/\balma\b/.test(product) && alma > 0 && alma >= primo) return 'Alma';
  if (alma >= 2 * primo && alma > 0) return 'Alma';
  if (primo >= 2 * alma && /\b(?:primo|cdi|discovery)\b/.test(text)) return 'Primo';
  return null;
}
