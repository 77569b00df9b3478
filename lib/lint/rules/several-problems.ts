import { type Doc, firstHit, kept, sentencesWith } from '../engine/document.ts';
import { phrases } from '../words/classes.ts';
import { SYMPTOM } from '../words/symptoms.ts';
import type { Rule } from './rule.ts';

const ANNOUNCED = phrases(
  'two|three|four|several|various|multiple|different [a-z]+~ [a-z]+~ things|problems|issues|matters|errors|bugs|notes|subjects',
);
/** Whether a subject announces more than one problem. */
export const isOfSeveral = (subject: Doc) => /\(1\).*\(2\)/.test(subject.raw) || firstHit(subject, ANNOUNCED)?.start === 0;

const PROBLEM = '(?:[a-z]+ ){0,2}(?:thing|problem|issue|matter|error|bug|note|subject)';
/** Opens a sentence about something else; a heading, where a colon follows. */
const TURN = new RegExp(
  `^(?:(?:[a-z]+ )?(?:another|second|one more|the other|unrelated|separate|different) ${PROBLEM}\\b|(?:issue|problem) (?:2|two|b)\\b|(?:separate|second|third)ly,|by the way|btw|while (?:we|i)\\b.{0,8} at it)`,
);

const turns = kept(({ folded, text }) => TURN.test(text) || (folded !== text && TURN.test(folded)));

/** Several unrelated problems in one case wait for each other. */
export const severalProblems: Rule = {
  id: 'several-problems',
  kind: 'multiple',
  only: 'case',
  reports: ({ description, subject }) => {
    if (isOfSeveral(subject)) return [{ field: 'subject', range: { start: 0, end: subject.raw.length } }];
    const told = sentencesWith(description, SYMPTOM).filter(({ quoted, label }) => !quoted && label !== 'steps');
    const parts = told.filter(({ ordinal, text }) => ordinal !== null || /^(?:first|second|third|one)\b/.test(text));
    const range =
      told.find((sentence) => sentence.start > 0 && turns(sentence)) ??
      (parts.length > 1 && firstHit(description, ANNOUNCED, ({ quoted }) => !quoted));
    return range ? [{ range }] : [];
  },
};
