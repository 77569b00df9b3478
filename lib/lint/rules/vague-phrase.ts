import type { Sentence } from '../engine/document.ts';
import { SOURCES } from '../sources.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Something to hold on to: a quotation, a number with more than a digit, a menu path, a symptom told in the same breath. */
const CONCRETE = /¤|\d{2,}|[a-z] > [a-z]|\b(?:error|message|code|because|instead|when (?:i|we|you)|if (?:i|we|you)|after)\b/;

function followedBySpecifics(sentences: readonly Sentence[], at: number): boolean {
  const own = sentences[at] as Sentence;
  if (CONCRETE.test(own.text)) return true;
  return sentences
    .slice(at + 1, at + 3)
    .some((next) => CONCRETE.test(next.text) || (!next.question && next.hits.filter((hit) => hit.owner === 'observed').length >= 2));
}

export const vaguePhrase: Rule = {
  id: 'vague-phrase',
  kind: 'vague',
  severity: 'warning',
  source: SOURCES.caseGuide,
  find({ description, has, profile }: RuleContext) {
    if (has.observed && profile !== 'comment') return [];
    return description.sentences.flatMap((sentence, index) => {
      const hits = sentence.hits.filter((hit) => hit.owner === 'vague');
      const first = hits[0];
      if (!first || sentence.quoted || sentence.question || followedBySpecifics(description.sentences, index)) return [];
      return hits
        .filter((hit, i) => i === 0 || hit.start >= (hits[i - 1]?.end ?? 0))
        .map((hit) => ({ field: 'description' as const, range: { start: sentence.start + hit.start, end: sentence.start + hit.end } }));
    });
  },
};
