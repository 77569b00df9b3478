import { EMPTY_WORD } from '../words/empty.ts';
import type { Rule } from './rule.ts';

const TELLS = /\b(?:how to|can (?:we|i|you)|is there|request(?: to|:)|add|change|remove)\b|\?$/;

export const vagueSubject: Rule = {
  id: 'vague-subject',
  kind: 'subject',
  severity: 'warning',
  surface: 'case',
  find({ subject, profile }) {
    const { raw, folded, sentences } = subject;
    if (raw.trim() === '') return [];
    const words = folded.split(/[^\p{L}\p{N}'_-]+/u).filter((word) => word && !EMPTY_WORD.test(word)).length;
    const says = (owner: string) => sentences.some(({ hits }) => hits.some((hit) => hit.owner === owner));
    const isWish = profile === 'enhancement';
    const enough = says('vague') || !(isWish || says('observed') || TELLS.test(folded)) ? 4 : isWish ? 2 : 3;
    return words < enough ? [{ field: 'subject', range: { start: 0, end: raw.length } }] : [];
  },
};
