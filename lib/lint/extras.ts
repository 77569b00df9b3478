import { skipBlanks } from './engine/blanks.ts';
import type { Doc } from './engine/document.ts';
import { isForeign } from './languages/recognise.ts';
import type { RuleContext } from './rules/rule.ts';
import type { Extra } from './types.ts';

/** What a product or an account needs in a case besides the fourteen elements, and by what it is recognised in the text. */
interface ExtraNeed {
  /** See `source` of a rule. */
  source?: string | undefined;
  applies(context: Omit<RuleContext, 'needs'>): boolean;
  isPresent(context: Omit<RuleContext, 'needs'>): boolean;
  /** Whether its heading stands there already, with nothing under it. */
  isAsked?(description: Doc): boolean;
}

/** A heading under which nothing stands is no answer; "none" may be one to what only some have. */
const bareHeadings = ({ raw, sections }: Doc) => sections.filter(({ body, end }) => skipBlanks(raw, body) >= end);

/**
 * A need of some kinds of text about some products; its signs are English.
 *
 * @param about reads the profile with the product behind it, "defect: campusM"
 * @param sign what shows that it is there, found so many `times`
 */
const of = (about: RegExp, sign: RegExp, source?: string, times = 1): ExtraNeed => ({
  source,
  applies: ({ input, asset, subject, profile, language }) =>
    !isForeign(language) && about.test(`${profile}: ${input.product ?? asset ?? subject.raw}`),
  isPresent: ({ subject, description }) => {
    const filled = bareHeadings(description).reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), description.raw);
    return `${subject.raw}\n${filled}`.split(sign).length > times;
  },
  isAsked: (description) => bareHeadings(description).some(({ start, end }) => sign.test(description.raw.slice(start, end))),
});

/** Three examples with two addresses each. */
const ADDRESSES = 6;
const CAMPUSM = /^d.*: .*campusm/i;

export const EXTRA_NEEDS: Readonly<Record<Extra, ExtraNeed>> = {
  institution: {
    applies: ({ input }) => input.surface === 'case' && input.sharedAccount === true,
    isPresent: ({ input: { subject, description, institutions = [] } }) => {
      const text = `${subject}\n${description}`;
      const isNamed = (name: string) => name !== '' && text.toLowerCase().includes(name.toLowerCase());
      return /\b\d\d[A-Z]{3,}_[A-Z\d]|^institution[^:\n]*: *\S/im.test(text) || institutions.some(isNamed);
    },
  },
  // Named in quotes, behind a colon, by a number, in capitals, or by a word that such names end with.
  collection: of(
    /^[de].*: alma data/i,
    /(?:ollection|ackage|atabase)s?\b[^.\n]{0,24}(?:["“:]|\d{5})|[A-Z][\w&]{4,}["”]? (?:collection|package|database)|\b(?:Archive|Complete|Online)\b/,
  ),
  linkExamples: of(/^d.*: .*(?:summon|360|link resolver)/i, /https?:/, 'portalGuide', ADDRESSES),
  appAccess: of(CAMPUSM, /credentials|(?:test|demo|app)[ -](?:user|account|log-?in)/i, 'campusm'),
  connectLayer: of(CAMPUSM, /connect layer/i, 'campusm'),
  knowledgeArticle: of(CAMPUSM, /knowledge (?:article|cent)/i, 'campusm'),
};

export const EXTRAS = Object.keys(EXTRA_NEEDS) as Extra[];
