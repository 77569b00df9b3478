import { SOURCES } from '../sources.ts';
import { phrases } from '../words/classes.ts';
import type { Rule } from './rule.ts';

const COUNTED =
  /\b(?:[2-9]|two|three|four|five|several|various|multiple|a few|some|different|other|following|more) (?:[a-z]+ )?(?:things|problems|issues|questions|errors|points|topics|bugs|matters)\b/;

/** A subject that announces more than one problem. */
export const SEVERAL = /\(1\).*\(2\)|^(?:two|several|various|multiple|different) (?:things|problems|issues|questions|errors)\b/;

/** Several unrelated problems in one case wait for each other. */
export const severalProblems: Rule = {
  id: 'several-problems',
  kind: 'multiple',
  severity: 'suggestion',
  source: SOURCES.caseGuide,
  patterns: phrases(`
<^ another|second|secondly|third|thirdly|additionally|also|besides|unrelated matter|thing|issue|problem|question|point|topic|,|to~
<^ on|one a|more different|other|thing|issue|question|note|problem|matter~
<^ second|secondly|thirdly ,
separately|unrelatedly|furthermore ,
<^ also ,~ we|the|our|there _ _
`),
  find: ({ description, subject, input }) => {
    if (input.surface === 'comment') return [];
    const sentences = description.sentences.filter(({ quoted }) => !quoted);
    const turn = sentences.find(
      ({ hits }, i) => i > 0 && hits.some((hit) => hit.owner === 'several-problems') && hits.some(({ owner }) => owner === 'observed'),
    );
    const announced = sentences.find(
      ({ text }) => COUNTED.test(text) && /\b(?:in one case|one case|on the list|now have|with|list|here are|following|:)/.test(text),
    );
    const parts = sentences.filter(({ ordinal, hits }) => ordinal !== null && hits.some(({ owner }) => owner === 'observed')).length;
    const listed = announced && (parts >= 2 || sentences.some(({ text }) => /^(?:first|one|1)\b/.test(text)));
    const inSubject = SEVERAL.test(subject.folded);
    const range = turn ?? (listed ? announced : undefined);
    if (range) return [{ field: 'description', range: { start: range.start, end: range.end } }];
    return inSubject ? [{ field: 'subject', range: { start: 0, end: subject.raw.length } }] : [];
  },
};
