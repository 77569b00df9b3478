import type { Doc } from './engine/document.ts';
import { part } from './parts.ts';
import type { RuleContext } from './rules/rule.ts';
import type { Extra } from './types.ts';

/** What a product or an account needs in a case besides the fourteen elements, and by what it is recognised in the text. */
export interface ExtraNeed {
  applies(context: Omit<RuleContext, 'needs'>): boolean;
  isPresent(context: Omit<RuleContext, 'needs'>): boolean;
  /** Whether its heading stands there already, with nothing under it. */
  isAsked?(description: Doc): boolean;
}

type Read = Parameters<ExtraNeed['applies']>[0];

/** In the order of the checklist. */
export const EXTRAS: readonly Extra[] = ['institution', 'collection', 'linkExamples', 'appAccess', 'connectLayer', 'knowledgeArticle'];

/** Products that need something besides; so do shared accounts. */
const PRODUCTS = /alma data|summon|360|link resolver|campusm/i;

/** What the product and the account of a text may need besides. */
export const extraNeeds = ({ input, asset, subject }: Read): Partial<Record<Extra, ExtraNeed>> | undefined =>
  input.sharedAccount || PRODUCTS.test(input.product ?? asset ?? subject.raw) ? part('products')?.needs : undefined;
