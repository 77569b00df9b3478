import { sentencesWith } from '../engine/document.ts';
import { fold } from '../engine/fold.ts';
import type { Owner } from '../engine/lexicon.ts';
import { EMPTY_WORD } from '../words/empty.ts';
import { SYMPTOM } from '../words/symptoms.ts';
import { VAGUE } from '../words/vague.ts';
import type { Rule } from './rule.ts';

const TELLS = /\b(?:how to|can (?:we|i|you)|is there|request(?: to|:)|add|change|remove)\b|\?$/;

export const vagueSubject: Rule = {
  id: 'vague-subject',
  kind: 'subject',
  severity: 'warning',
  only: 'case',
  reports({ subject, profile }) {
    const { raw } = subject;
    const folded = fold(raw);
    if (raw.trim() === '') return [];
    const words = folded.split(/[^\p{L}\p{N}'_-]+/u).filter((word) => word && !EMPTY_WORD.test(word)).length;
    const says = (owner: Owner) => sentencesWith(subject, owner).length > 0;
    const isWish = profile === 'enhancement';
    const enough = says(VAGUE) || !(isWish || says(SYMPTOM) || TELLS.test(folded)) ? 4 : isWish ? 2 : 3;
    return words < enough ? [{ field: 'subject', range: { start: 0, end: raw.length } }] : [];
  },
};
