import { type Doc, filledSection, kept, type Range, type Sentence } from '../engine/document.ts';
import { fold } from '../engine/fold.ts';
import { phrases } from '../words/classes.ts';
import type { EvidenceFinder } from './finder.ts';

/** What a user of a program does. */
const ACTIONS =
  'click+|select+|choose+|pick+|open+|go|navigate+|search+|type+|enter+|press+|tick+|scan+|upload+|download+|add+|remove+|delete+|create+|edit+|save+|run+|sign+|log+|start+|close+|export+|import+|drag+|scroll+|switch+|change+|set|paste+|copy+|submit+|place+|request+|filter+|sort+|take+|try+|insert+|install+|load+|reload+|print+|rename+|cancel+|renew+|return+|lend+|restart+|confirm+|fill+|merge+';

/** The head of a clause, where the action of a step stands. */
const CLAUSE_HEAD =
  '(?<=(?:^|[,;:>(]|\\b(?:and|then|after|afterwards|by|now|i|we|you|users?|patrons?|please|if|when|while|once|first|just|also|next|try|double|right)[ -])[ "(]*)';
/** What may stand before the verb of a sentence that tells what to do. */
const IMPERATIVE = /^(?:(?:then|now|next|first|please|to [a-z ]+),? )?$/;
/** A wish and no way. */
const WISH = /^(?:please (?!open|go|click|search|sign|log|scroll|follow|select|choose|type|try)|can|could|would|how)\b/;
/** What stands under the heading when nobody knows the way. */
const UNKNOWN =
  /^[^a-z]*(?:(?:i |we |it )?(?:(?:can|could|do) ?n[o']t|can't|not |un(?:sure|able|known)|see (?:above|below|desc))|n\/a|no )/;
/** Something to run or to try it with. */
const MATERIAL =
  /^[ \t]*[$#>] ?[a-z]|\b(?:attached|following|this|simple|sample) (?:[a-z]+ )?(?:code|snippet|example|program|test ?case|project|query|command|file)\b/m;
const CODE_END = /[;{}]\s*$/;

interface Way extends Range {
  /** Sum of the signs, 1 is enough. The weights are those of a regression on labelled reports, rounded. */
  weight: number;
}

/** What one sentence says of the way, null where it asks or wishes. */
const signsIn = kept(({ question, text, hits }) => {
  if (question || WISH.test(text)) return null;
  const starts = hits.flatMap(({ owner, start }) => (owner === 'steps.action' ? [start] : []));
  return {
    // What was tried before is hardly the way there.
    actions: starts.length / (hits.some(({ owner }) => owner === 'troubleshooting') ? 2 : 1),
    isImperative: starts[0] !== undefined && IMPERATIVE.test(text.slice(0, starts[0])),
    hasCondition: hits.some(({ owner }) => owner === 'steps.if'),
  };
});
const isCode = kept(({ raw }) => CODE_END.test(raw));
const isMaterial = kept(({ folded }) => MATERIAL.test(folded));

function wayThere(doc: Doc): Way {
  let most = 0;
  let items = 0;
  let imperatives = 0;
  let condition = 0;
  let best: Sentence | undefined;
  for (const sentence of doc.sentences) {
    const { ordinal } = sentence;
    const signs = signsIn(sentence);
    if (!signs) continue;
    const { actions } = signs;
    if (ordinal !== null && (actions > 0 || ordinal > 2)) items += 1;
    if (signs.isImperative) imperatives += 1;
    if (signs.hasCondition) condition = 0.75;
    if (actions > most) {
      most = actions;
      best = sentence;
    }
  }
  const filled = filledSection(doc, 'steps');
  const section = filled && !UNKNOWN.test(fold(doc.raw.slice(filled.start, filled.end))) ? filled : null;
  const code = doc.lines.filter(({ kind, sentences }) => kind === 'log' && sentences.some(isCode));
  const weight =
    (section ? 1 : 0) +
    (most > 2 ? 1.1 : most > 1 ? 0.5 : most / 10) +
    (imperatives && 0.2 + 0.3 * Math.min(imperatives, 3)) +
    (items > 1 ? 0.6 : 0) +
    condition +
    (code.length > 1 ? 0.8 : 0) +
    (doc.pieces.some(isMaterial) ? 0.3 : 0);
  const { start, end } = section ?? best ?? { start: 0, end: doc.raw.length };
  return { start, end, weight };
}

export const steps: EvidenceFinder = {
  element: 'steps',
  patterns: [],
  signs: {
    action: phrases(ACTIONS).map((pattern) => ({ ...pattern, before: CLAUSE_HEAD })),
    if: phrases(`
if|when|whenever|after|once|while|before|time|as @the~ i|we|you|one|user+|patron+|somebody|someone @adv~ !am|was|were|have|had|are|see|get|know|need|notice|can|could|would|should _
if|when|whenever|after|by|while|on|upon trying|attempting|[a-z]+ing
`),
  },
  find(doc: Doc): Range | null {
    const { start, end, weight } = wayThere(doc);
    return weight < 1 ? null : { start, end };
  },
  isNear: (doc) => wayThere(doc).weight >= 0.5,
};
