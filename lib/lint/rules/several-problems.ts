import { type Doc, kept, sentencesWith } from '../engine/document.ts';
import { SYMPTOM } from '../words/symptoms.ts';
import { firstMatch, type Rule } from './rule.ts';

const PROBLEM = '(?:[a-z]+ ){0,2}(?:thing|problem|issue|matter|error|bug|note|subject)';
const COUNTED = `(?:two|three|four|several|various|multiple|different) ${PROBLEM}s\\b`;
const SEVERAL = new RegExp(`\\(1\\).*\\(2\\)|^${COUNTED}`, 'i');
/** Whether a subject announces more than one problem. */
export const isOfSeveral = ({ raw }: Doc) => SEVERAL.test(raw);

const ANNOUNCED = new RegExp(`\\b${COUNTED}`);
/** Opens a sentence about something else; a heading, where a colon follows. */
const TURN = new RegExp(
  `^(?:(?:[a-z]+ )?(?:another|second|one more|the other|unrelated|separate|different) ${PROBLEM}\\b|(?:issue|problem) (?:2|two|b)\\b|(?:separate|second|third)ly,|by the way|btw|while (?:we|i)\\b.{0,8} at it)`,
);

const turns = kept(({ folded, text }) => TURN.test(text) || (folded !== text && TURN.test(folded)));

/** Several unrelated problems in one case wait for each other. */
export const severalProblems: Rule = {
  id: 'several-problems',
  kind: 'multiple',
  surface: 'case',
  find: ({ description, subject }) => {
    if (isOfSeveral(subject)) return [{ field: 'subject', range: { start: 0, end: subject.raw.length } }];
    const told = sentencesWith(description, SYMPTOM).filter(({ quoted, label }) => !quoted && label !== 'steps');
    const parts = told.filter(({ ordinal, text }) => ordinal !== null || /^(?:first|second|third|one)\b/.test(text));
    const range =
      told.find((sentence) => sentence.start > 0 && turns(sentence)) ?? (parts.length > 1 && firstMatch(description, ANNOUNCED));
    return range ? [{ range }] : [];
  },
};
