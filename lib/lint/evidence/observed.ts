import { type Doc, filledSection, kept, type Range, type Sentence, sentencesWith } from '../engine/document.ts';
import { EMPTY_WORD } from '../words/empty.ts';
import { ENHANCEMENT } from '../words/enhancement.ts';
import { unpacked } from '../words/packed.ts';
import { SYMPTOM } from '../words/symptoms.ts';
import { VAGUE } from '../words/vague.ts';
import { ENVIRONMENT } from './environment.ts';
import { EXPECTED } from './expected.ts';
import type { EvidenceFinder } from './finder.ts';
import { IMPACT } from './impact.ts';
import { OTHERS_REPRODUCE } from './others-reproduce.ts';
import { PROPOSED_FIX } from './proposed-fix.ts';
import { RECENT_CHANGES } from './recent-changes.ts';
import { SCREENSHOT } from './screenshot.ts';
import { TROUBLESHOOTING } from './troubleshooting.ts';

/** A question, a wish, a plan, what was looked up, or a greeting. */
const NO_REPORT =
  /^(?:(?:dear|hello|hi)\b[^,]{0,30}, )?(?:how|what is|where|(?:is|are) there|can|could|would|will|please|thanks?|(?:dear|hello|hi)\b(?![^,]*,.{20})|(?:we|i)(?:'d|(?:'ve)? (?:would|want|need|plan|hope|know|looked|searched|gone|read)))\b/;
/** What makes a shorter one tell enough. */
const SPECIFIC = /["¤\d]/;

/** Whether there are words enough to name a thing and what is wrong with it. */
function tellsEnough(text: string): boolean {
  let words = 0;
  for (const word of text.split(/[^\w'À-\uffff-]+/)) {
    if (word && !EMPTY_WORD.test(word)) words += 1;
    if (words > 3) return true;
  }
  return false;
}

/** Whether the sentence tells a symptom apart from words that only say that something is wrong. */
const tellsSymptom = kept(({ isQuestion, text, hits }): boolean => {
  if (isQuestion || NO_REPORT.test(text)) return false;
  const vague = hits.filter(({ owner }) => owner === VAGUE);
  if (!hits.some(({ owner, start }) => owner === SYMPTOM && !vague.some((v) => v.start <= start && start < v.end))) return false;
  const rest = vague.reduceRight((left, v) => left.slice(0, v.start) + left.slice(v.end), text);
  return SPECIFIC.test(text) || tellsEnough(rest);
});

/** Whether a line of a log does. */
const tellsFailure = kept(({ folded }) => /error|exception|fail/.test(folded));

/** Words for persons, for the case itself, and for what is not so yet: a sentence with one of them may be no report of the product. */
const OF_OTHERS = new RegExp(
  unpacked(
    String.raw`\b(?:i|we|you|your|my|me|us|who|urgent|colleagues?|team|staff|institution|library|libraries|matter|issue|problem|bug|question|case|wish|help|be|should|would|could|will|may|might|must|please)\b`,
  ),
);
/** Evidence that a plain statement is then taken for. */
const TOLD = [EXPECTED, IMPACT, TROUBLESHOOTING, RECENT_CHANGES, VAGUE, PROPOSED_FIX, OTHERS_REPRODUCE, ENVIRONMENT, SCREENSHOT];

const isPlain = kept(
  ({ isQuestion, text, hits }) =>
    !isQuestion && !NO_REPORT.test(text) && !OF_OTHERS.test(text) && !hits.some(({ owner }) => TOLD.includes(owner)) && tellsEnough(text),
);

/** Whether it states something of the product, in whatever words. */
const standsPlain = (sentence: Sentence) =>
  (sentence.label ?? 'observed') === 'observed' && sentence.ordinal === null && !sentence.quoted && isPlain(sentence);

export const observed: EvidenceFinder = {
  finds(doc: Doc): Range | null {
    const told = sentencesWith(doc, SYMPTOM).filter(({ label }) => label !== 'expected');
    const best =
      told.find((sentence) => sentence.label === 'observed' && tellsSymptom(sentence)) ??
      told.find(tellsSymptom) ??
      doc.lines.find(({ kind, sentences }) => kind === 'log' && sentences.some(tellsFailure)) ??
      (sentencesWith(doc, ENHANCEMENT).length > 0 ? null : doc.sentences.find(standsPlain));
    if (best) return { start: best.start, end: best.end };
    const section = filledSection(doc, 'observed');
    const isVague = sentencesWith(doc, VAGUE).some(({ label }) => label === 'observed');
    return section && isVague && !SPECIFIC.test(doc.raw.slice(section.start, section.end)) ? null : section;
  },
};
