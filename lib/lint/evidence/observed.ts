import { type Doc, filledSection, kept, type Range, sentencesWith } from '../engine/document.ts';
import { SYMPTOM_PATTERNS } from '../words/symptoms.ts';
import type { EvidenceFinder } from './finder.ts';

/** A question, a wish, a plan, what was looked up, or a greeting. */
const NO_REPORT =
  /^(?:how|what is|where|(?:is|are) there|can|could|would|will|please|thanks?|dear|hello|hi|(?:we|i)(?:'d|(?:'ve)? (?:would|want|need|plan|hope|know|looked|searched|gone|read)))\b/;
/** A sentence this long can name a thing and what is wrong with it. */
const MIN_WORDS = 4;
/** What makes a shorter one tell enough. */
const SPECIFIC = /["¤\d]/;

const countWords = (text: string) => text.match(/[a-z\u00c0-\uffff]{2}[^\s,;]*/g)?.length ?? 0;

/** Whether the sentence tells a symptom apart from words that only say that something is wrong. */
const tellsSymptom = kept(({ question, text, hits }): boolean => {
  if (question || NO_REPORT.test(text)) return false;
  const vague = hits.filter(({ owner }) => owner === 'vague');
  if (!hits.some(({ owner, start }) => owner === 'observed' && !vague.some((v) => v.start <= start && start < v.end))) return false;
  const rest = vague.reduceRight((left, v) => left.slice(0, v.start) + left.slice(v.end), text);
  return countWords(rest) >= MIN_WORDS || SPECIFIC.test(text);
});

/** Whether a line of a log does. */
const tellsFailure = kept(({ folded }) => /error|exception|fail/.test(folded));

export const observed: EvidenceFinder = {
  element: 'observed',
  patterns: SYMPTOM_PATTERNS,
  find(doc: Doc): Range | null {
    const told = sentencesWith(doc, 'observed').filter((sentence) => sentence.label !== 'expected' && tellsSymptom(sentence));
    const log = doc.lines.find(({ kind, sentences }) => kind === 'log' && sentences.some(tellsFailure));
    const best = told.find(({ label }) => label === 'observed') ?? told[0] ?? log;
    if (best) return { start: best.start, end: best.end };
    const vague = sentencesWith(doc, 'vague').some(({ label }) => label === 'observed');
    return vague ? null : filledSection(doc, 'observed');
  },
};
