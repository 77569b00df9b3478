/** What the rule about vague phrases reports. */
import type { Lent, Parts } from '../parts.ts';
import { rewordingsOf } from './rewordings.ts';

/** Something to hold on to: a quotation, a number with more than a digit, a menu path, a cause, a contrast. */
const CONCRETE = /¤|\d{2,}|(?<=\w \w+)[:,;] (?:it|they|the|there)\b|(?<=\w) > \w|\b(?:because|instead|such as|although|code)\b/;
/** What may happen, or which of several is meant. */
const NO_COMPLAINT = /^if\b|\bif there\b|\bwhich (?:is|are|looks?)\b/;

export function vagueOf(lent: Lent): Parts['wording']['vague'] {
  const { kept, sentencesWith, SYMPTOM, VAGUE } = lent;
  const rewordings = rewordingsOf(lent);
  const isConcrete = kept(({ text }) => CONCRETE.test(text));

  return (context) => {
    const { description } = context;
    const { sentences } = description;
    return sentencesWith(description, VAGUE).flatMap((sentence) => {
      if (sentence.quoted || sentence.isQuestion || NO_COMPLAINT.test(sentence.text)) return [];
      const at = sentences.indexOf(sentence);
      const hits = sentence.hits.filter((hit) => hit.owner === VAGUE);
      const end = Math.max(...hits.map((hit) => hit.end));
      const isTold =
        (sentence.text.length > end + 25 && sentence.hits.some((hit) => hit.owner === SYMPTOM && hit.start >= end)) ||
        isConcrete(sentence) ||
        sentences
          .slice(at + 1, at + 3)
          .some((next) => isConcrete(next) || (!next.isQuestion && next.hits.filter((hit) => hit.owner === SYMPTOM).length > 1));
      if (isTold) return [];
      const range = { start: sentence.start + (hits[0]?.start ?? 0), end: sentence.start + end };
      return [{ range, fixes: rewordings('vague-phrase', 'description', sentence, context) }];
    });
  };
}
