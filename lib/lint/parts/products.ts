/** What some products and accounts need in a case besides, and what is a wish with them. */
import { skipBlanks } from '../engine/blanks.ts';
import type { Doc } from '../engine/document.ts';
import type { ExtraNeed } from '../extras.ts';
import type { MakePart } from '../parts.ts';

/** A heading under which nothing stands is no answer; "none" may be one to what only some have. */
const bareHeadings = ({ raw, sections }: Doc) => sections.filter(({ body, end }) => skipBlanks(raw, body) >= end);

/**
 * A need of some kinds of text about some products; its signs are English.
 *
 * @param about reads the profile with the product behind it, "defect: campusM"
 * @param sign what shows that it is there, found so many `times`
 */
const of = (about: RegExp, sign: RegExp, times = 1): ExtraNeed => ({
  applies: ({ input, asset, subject, profile, language }) =>
    (!language.sure || language.code === 'en') && about.test(`${profile}: ${input.product ?? asset ?? subject.raw}`),
  isPresent: ({ subject, description }) => {
    const filled = bareHeadings(description).reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), description.raw);
    return `${subject.raw}\n${filled}`.split(sign).length > times;
  },
  isAsked: (description) => bareHeadings(description).some(({ start, end }) => sign.test(description.raw.slice(start, end))),
});

/** Three examples with two addresses each. */
const ADDRESSES = 6;
const CAMPUSM = /^d.*: .*campusm/i;

const institution: ExtraNeed = {
  applies: ({ input }) => input.surface === 'case' && input.sharedAccount === true,
  isPresent: ({ input: { subject, description, institutions = [] } }) => {
    const text = `${subject}\n${description}`;
    const isNamed = (name: string) => name !== '' && text.toLowerCase().includes(name.toLowerCase());
    return /\b\d\d[A-Z]{3,}_[A-Z\d]|^institution[^:\n]*: *\S/im.test(text) || institutions.some(isNamed);
  },
};

/** With campusM, which is fitted to each customer, these are wishes as well. */
const FITTING = /\bintegrat\w+ (?:with|of|for)\b|\b(?:new|another) integration/;
/** A wish that goes to the account manager. */
const REDESIGN = /\b(?:re-?(?:design|brand)|new (?:look|design|layout|user experience))/;
const needs = {
  institution,
  // Named in quotes, behind a colon, by a number, in capitals, or by a word that such names end with.
  collection: of(
    /^[de].*: alma data/i,
    /(?:ollection|ackage|atabase)s?\b[^.\n]{0,24}(?:["“:]|\d{5})|[A-Z][\w&]{4,}["”]? (?:collection|package|database)|\b(?:Archive|Complete|Online)\b/,
  ),
  linkExamples: of(/^d.*: .*(?:summon|360|link resolver)/i, /https?:/, ADDRESSES),
  appAccess: of(CAMPUSM, /credentials|(?:test|demo|app)[ -](?:user|account|log-?in)/i),
  connectLayer: of(CAMPUSM, /connect layer/i),
  knowledgeArticle: of(CAMPUSM, /knowledge (?:article|cent)/i),
};

export const productsPart: MakePart<'products'> = () => ({ needs, redesign: REDESIGN, wishes: [FITTING, REDESIGN] });
