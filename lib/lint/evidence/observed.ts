import { type Doc, filledSection, type Range, type Sentence } from '../engine/document.ts';
import { SYMPTOM_PATTERNS } from '../words/symptoms.ts';
import type { EvidenceFinder } from './finder.ts';

const HOW_TO =
  /^(?:how (?:can|do|does|to|should|would|could)|what is the (?:best|right) way|is there (?:a|any|some)|are there|can (?:we|i|you|one|somebody|someone|anybody)|could (?:we|i|you|somebody|someone)|would (?:you|it)|will|please|where (?:can|do)|thank|thanks|dear|hello|hi)\b/;
/** A sentence this long can name a thing and what is wrong with it. */
const MIN_WORDS = 5;

const countWords = (text: string) => text.split(/[\s,;]+/).filter((word) => /[a-z\u00c0-\uffff]{2}/.test(word)).length;
const SPECIFIC =
  /["¤\d]|[a-z]>|> |\b(?:error|message|button|page|field|link|tab|icon|column|letter|job|facet|e-?mail|menu|file|list|record|screen|window)s?\b/;

/** Whether the sentence tells a symptom apart from words that only say that something is wrong. */
function tellsSymptom(sentence: Sentence): boolean {
  if (sentence.question || HOW_TO.test(sentence.text)) return false;
  const vague = sentence.hits.filter((hit) => hit.owner === 'vague');
  const symptoms = sentence.hits.filter((hit) => hit.owner === 'observed' && !vague.some((v) => v.start <= hit.start && hit.start < v.end));
  if (symptoms.length === 0) return false;
  const words = countWords(sentence.text) - vague.reduce((sum, v) => sum + countWords(sentence.text.slice(v.start, v.end)), 0);
  return words >= MIN_WORDS || SPECIFIC.test(sentence.text);
}

export const observed: EvidenceFinder = {
  element: 'observed',
  patterns: SYMPTOM_PATTERNS,
  find(doc: Doc): Range | null {
    const told =
      doc.sentences.find((s) => s.label === 'observed' && tellsSymptom(s)) ??
      doc.sentences.find((s) => s.label !== 'expected' && s.label !== 'steps' && tellsSymptom(s));
    if (told) return { start: told.start, end: told.end };
    const inSteps = doc.sentences.find((s) => s.label === 'steps' && tellsSymptom(s));
    if (inSteps) return { start: inSteps.start, end: inSteps.end };
    const section = filledSection(doc, 'observed');
    const vague = doc.sentences.some((s) => s.label === 'observed' && s.hits.some((hit) => hit.owner === 'vague'));
    return vague ? null : section;
  },
};
