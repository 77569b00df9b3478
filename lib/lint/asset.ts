import type { Doc } from './engine/document.ts';
import type { LintInput } from './types.ts';
import { phrases } from './words/classes.ts';

/** Products that are no asset of the portal's list, or run through several of them; a text about them points to none. */
const ELSEWHERE = /\b(?:rapido|leganto|esploro|summon|campusm|sfx|360|intota|polaris|sierra|vega|voyager|aleph|pivot|refworks|cdi)\b/;

/** Signs of the assets. */
export const ASSET_PATTERNS = {
  'asset.bX': phrases('bx'),
  'asset.Alma Data Services': phrases(`
community zone
cz|kbart|ckb
knowledge base
`),
  'asset.Primo': phrases(`
primo|facet|facets|permalink|relevance|ranking|ranked|pnx
search scope|results
results? page|list
library card
full|brief record|results?
view|get it
`),
  'asset.Alma': phrases(`
alma|letter|letters|hold|holds|loan|loans|loaned|checkout|pol|invoice|invoices|edi|vendor|fund|funds|ledger|ledgers|fines|circulation|overdue|fulfillment|fulfilment|acquisitions|bib|bibs|mms|representation|representations|authority|authorities|webhook|sip2|courtesy|barcode|barcodes|sis|normalization|recall
po|order lines?|now
patron services
resource sharing
borrowing|lending requests?
metadata editor
import|publishing|integration profiles?
due date
self -check
holdings|item|physical records?|policy|items
itemi[sz]ed set
merge|merging users|duplicate
cloud app
monitor jobs
manage sets|in
network zone
place|placing an?|orders order
permanent|temporary location
`),
} as const;

/** Which asset the text points to, null when it does not tell or tells of several. */
export function assetOf({ product }: LintInput, subject: Doc, description: Doc): string | null {
  const filed = product?.toLowerCase() ?? '';
  if (ELSEWHERE.test(filed) || ELSEWHERE.test(subject.folded)) return null;
  const count = (asset: string, doc: Doc) =>
    doc.sentences.reduce((n, { hits }) => n + hits.filter(({ owner }) => owner === `asset.${asset}`).length, 0);
  const score = (asset: string) => 3 * count(asset, subject) + count(asset, description);
  if (score('bX') > 0) return 'bX';
  const data = score('Alma Data Services');
  if (filed === 'alma data services' || data >= 3) return 'Alma Data Services';
  const alma = score('Alma');
  const primo = score('Primo');
  const mixed = /\balma\b/.test(subject.folded) && /\bprimo\b/.test(subject.folded);
  if (mixed || alma + primo === 0) return null;
  if (/\bprimo\b/.test(filed) && primo > 0) return 'Primo';
  if (filed === 'alma' && alma > 0 && (alma >= 2 * primo || /\balma\b/.test(subject.folded))) return 'Alma';
  if (count('Primo', subject) > 0 && count('Alma', subject) === 0 && primo >= alma) return 'Primo';
  return alma >= 3 * primo && alma >= 2 ? 'Alma' : null;
}
