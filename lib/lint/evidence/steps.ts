import { behindWords } from '../engine/blanks.ts';
import { type Doc, filledSection, kept, type Range, sentencesWith } from '../engine/document.ts';
import { fold } from '../engine/fold.ts';
import { phrases } from '../words/classes.ts';
import type { EvidenceFinder } from './finder.ts';
import { TROUBLESHOOTING } from './troubleshooting.ts';

/** The head of a clause, where the action of a step stands. */
const CLAUSE_HEAD =
  '(?<=(?:^|[,;:>(]|(?:^|[ (])[1-9a-e][.)]|\\b(?:and|then|after(?:wards)?|by|now|i|we|you|users?|patrons?|please|if|when|once|first|also|next|try|double|right)[ -])[ "(]*)';
/** Something to try it with. */
const SAMPLE = phrases('attached|following|this _~ code|snippet|test|query');
/** What a user of a program does. */
const ACTION = phrases(
  'click+|select+|choose+|open+|go|navigate+|search+|type+|enter+|press+|download+|add+|remove+|delete+|create+|edit+|save+|run+|sign+|log+|start+|close+|import+|drag+|scroll+|switch+|change+|set|paste+|place+|request+|sort+|try+|insert+|install+|load+|reload+|rename+|cancel+|renew+|return+|lend+|restart+|cancelled|tick+|pick+|scan+|upload+|filter+|find|look|tap+',
  CLAUSE_HEAD,
);
const IF = phrases(`
if|when|whenever|as i|we|you|one @adv~ _
when|while|on [a-z]+ing
`);
/** What may stand before the verb of a sentence that tells what to do. */
const IMPERATIVE = /^(?:(?:then|now|next|first|please|to [a-z ]+),? )?$/;
/** A wish and no way. */
const WISH = /^(?:please (?!open|go|click|search|sign|log|select|try)|can|could|would|how)\b/;
/** What stands under the heading when nobody knows the way. */
const UNKNOWN = /^[^a-z]*(?:(?:i |we |it )?(?:(?:can|could|do) ?n?[o']t|not |un(?:sure|able|known)|see (?:above|below))|n\/a|no )/;
/** A line of a program ends so, a command begins so. */
const CODE_END = ';{}';
const COMMAND = /^[ \t]*[$#>] ?[a-z]/;

interface Way extends Range {
  /** Sum of the signs, 1 is enough. The weights are those of a regression on labelled reports, rounded. */
  weight: number;
}

/** How many actions a sentence tells, and whether it orders them: none where it asks or wishes. What was tried before is hardly the way there. */
const actionsIn = kept(({ isQuestion, text, hits }) => {
  const own = isQuestion || WISH.test(text) ? [] : hits.filter(({ owner }) => owner === ACTION);
  const isTried = hits.some(({ owner }) => owner === TROUBLESHOOTING);
  return { actions: isTried ? own.length / 3 : own.length, orders: own[0] && IMPERATIVE.test(text.slice(0, own[0].start)) };
});

const isCode = kept(
  ({ folded }) => CODE_END.includes(folded.charAt(behindWords(folded, folded.length) - 1) || ' ') || COMMAND.test(folded),
);

function wayThere(doc: Doc): Way {
  let most = 0;
  let best: Range = doc.pieces[0] ?? { start: 0, end: 0 };
  let orders = 0;
  for (const sentence of sentencesWith(doc, ACTION)) {
    const own = actionsIn(sentence);
    if (own.orders) orders += 1;
    if (own.actions > most) {
      most = own.actions;
      best = sentence;
    }
  }
  const items = doc.pieces.filter((piece) => piece.ordinal !== null && (piece.ordinal > 2 || actionsIn(piece).actions > 0));
  const filled = filledSection(doc, 'steps');
  const section = filled && !UNKNOWN.test(fold(doc.raw.slice(filled.start, filled.end))) ? filled : null;
  const weight =
    (section ? 1 : 0) +
    (most > 1 ? 1 : most / 10) +
    (orders && 0.2 + 0.3 * Math.min(orders, 3)) +
    (items.length > 1 ? 0.6 : 0) +
    (sentencesWith(doc, IF).length && 0.75) +
    (sentencesWith(doc, SAMPLE).length && 0.3);
  const { start, end } = section ?? best;
  // All pieces would have to be looked at.
  return { start, end, weight: weight < 1 && doc.pieces.filter(isCode).length > 1 ? weight + 0.8 : weight };
}

export const steps: EvidenceFinder = {
  finds(doc: Doc): Range | null {
    const { start, end, weight } = wayThere(doc);
    return weight < 1 ? null : { start, end };
  },
  isNear: (doc) => wayThere(doc).weight >= 0.5,
};
