import type { RuleContext } from './rules/rule.ts';
import { SOURCES } from './sources.ts';
import type { Extra } from './types.ts';

/** What a product or an account needs in a case besides the fourteen elements, and by what it is recognised in the text. */
interface ExtraNeed {
  source: string;
  applies(context: RuleContext): boolean;
  isPresent(context: RuleContext): boolean;
}

/** A need of the cases about some products. */
const of = (source: string, products: RegExp, isPresent: (text: string) => boolean): ExtraNeed => ({
  source,
  applies: ({ input, asset, subject, profile }) => profile !== 'question' && products.test(input.product ?? asset ?? subject.raw),
  isPresent: ({ description }) => isPresent(description.raw),
});
const sign =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);

/** Three examples with two addresses each. */
const ADDRESSES = 6;

export const EXTRA_NEEDS: Readonly<Record<Extra, ExtraNeed>> = {
  institution: {
    source: SOURCES.caseGuide,
    applies: ({ input }) => input.sharedAccount === true,
    isPresent: ({ input: { subject, description, institutions = [] } }) => {
      const text = `${subject}\n${description}`;
      const isNamed = (name: string) => name !== '' && text.toLowerCase().includes(name.toLowerCase());
      return /\b\d\d[A-Z]{3,}_[A-Z\d]|^institution[^:\n]*: *\S/im.test(text) || institutions.some(isNamed);
    },
  },
  // Named in quotes, behind a colon, by a number, or in capitals.
  collection: of(
    SOURCES.caseGuide,
    /^alma data/i,
    sign(
      /(?:[Cc]ollection|[Pp]ackage|[Dd]atabase)s?\b[^.\n]{0,24}(?:["“:]|\d{5})|\b(?!The|This|Our|Your|An? |In )[A-Z][\w&"”]+ (?:[Cc]ollection|[Pp]ackage|[Dd]atabase)/,
    ),
  ),
  linkExamples: of(SOURCES.portalGuide, /summon|360|link resolver/i, (text) => text.split(/https?:\/\//).length > ADDRESSES),
  appAccess: of(SOURCES.campusm, /campusm/i, sign(/credentials|(?:test|demo|app)[ -](?:user|account|log-?in)/i)),
  connectLayer: of(SOURCES.campusm, /campusm/i, sign(/connect layer/i)),
  knowledgeArticle: of(SOURCES.campusm, /campusm/i, sign(/knowledge (?:article|cent)/i)),
};
