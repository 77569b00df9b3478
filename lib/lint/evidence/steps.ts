import { behindWords } from '../engine/blanks.ts';
import { type Doc, filledSection, kept, type Range } from '../engine/document.ts';
import { fold } from '../engine/fold.ts';
import type { Hit, Owner } from '../engine/lexicon.ts';
import { phrases } from '../words/classes.ts';
import type { EvidenceFinder } from './finder.ts';
import { TROUBLESHOOTING } from './troubleshooting.ts';

/** The head of a clause, where the action of a step stands. */
const CLAUSE_HEAD =
  '(?<=(?:^|[,;:>(]|\\b(?:and|then|after(?:wards)?|by|now|i|we|you|users?|patrons?|please|if|when|once|first|also|next|try|double|right)[ -])[ "(]*)';
/** Something to try it with. */
const SAMPLE = phrases('attached|following|this _~ code|snippet|test|query');
/** What a user of a program does. */
const ACTION = phrases(
  'click+|select+|choose+|open+|go|navigate+|search+|type+|enter+|press+|download+|add+|remove+|delete+|create+|edit+|save+|run+|sign+|log+|start+|close+|import+|drag+|scroll+|switch+|change+|set|paste+|place+|request+|sort+|try+|insert+|install+|load+|reload+|rename+|cancel+|renew+|return+|lend+|restart+|cancelled',
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

/** What one sentence, or line of a log, adds to the way: nothing where it asks or wishes. */
const signsIn = kept(({ question, folded, text, hits }) => {
  const isWay = !question && !WISH.test(text);
  const has = (words: Owner) => hits.some(({ owner }) => owner === words);
  const isAction = ({ owner }: Hit) => owner === ACTION;
  const first = isWay && hits.find(isAction);
  const actions = first ? hits.filter(isAction).length : 0;
  return {
    // What was tried before is hardly the way there.
    actions: has(TROUBLESHOOTING) ? actions / 3 : actions,
    orders: first && IMPERATIVE.test(text.slice(0, first.start)),
    condition: has(IF),
    code: CODE_END.includes(folded.charAt(behindWords(folded, folded.length) - 1) || ' ') || COMMAND.test(folded),
    sample: has(SAMPLE),
  };
});

function wayThere(doc: Doc): Way {
  let most = -1;
  let best: Range = { start: 0, end: 0 };
  const counts = { orders: 0, condition: 0, code: 0, sample: 0, items: 0 };
  for (const piece of doc.pieces) {
    const { actions, orders, condition, code, sample } = signsIn(piece);
    if (orders) counts.orders += 1;
    if (condition) counts.condition += 1;
    if (code) counts.code += 1;
    if (sample) counts.sample += 1;
    if (piece.ordinal !== null && (actions > 0 || piece.ordinal > 2)) counts.items += 1;
    if (actions > most) {
      most = actions;
      best = piece;
    }
  }
  const filled = filledSection(doc, 'steps');
  const section = filled && !UNKNOWN.test(fold(doc.raw.slice(filled.start, filled.end))) ? filled : null;
  const { orders, condition, code, sample, items } = counts;
  const weight =
    (section ? 1 : 0) +
    (most > 1 ? 1 : Math.max(0, most) / 10) +
    (orders && 0.2 + 0.3 * Math.min(orders, 3)) +
    (items > 1 ? 0.6 : 0) +
    (condition && 0.75) +
    (code > 1 ? 0.8 : 0) +
    (sample && 0.3);
  const { start, end } = section ?? best;
  return { start, end, weight };
}

export const steps: EvidenceFinder = {
  find(doc: Doc): Range | null {
    const { start, end, weight } = wayThere(doc);
    return weight < 1 ? null : { start, end };
  },
  isNear: (doc) => wayThere(doc).weight >= 0.5,
};
