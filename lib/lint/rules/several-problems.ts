import { SOURCES } from '../sources.ts';
import type { Rule } from './rule.ts';

const PROBLEM = '(?:[a-z]+ ){0,2}(?:thing|problem|issue|matter|error|bug|note|subject)';
const COUNTED = `(?:two|three|four|several|various|multiple|different) ${PROBLEM}s\\b`;
/** A subject that announces more than one problem. */
export const SEVERAL = new RegExp(`\\(1\\).*\\(2\\)|^${COUNTED}`);
const ANNOUNCED = new RegExp(`\\b${COUNTED}`);
const ONE_OF_THEM = /^(?:first|second|third|one\b)/;
/** Opens a sentence about something else; a heading, where a colon follows. */
const TURN = new RegExp(
  `^(?:(?:(?:and|also|on) )?(?:another|(?:a )?second|one (?:more|other)|unrelated|separate|a different) ${PROBLEM}\\b|(?:separately|unrelatedly|secondly|thirdly),|by the way)`,
);

/** Several unrelated problems in one case wait for each other. */
export const severalProblems: Rule = {
  id: 'several-problems',
  kind: 'multiple',
  severity: 'suggestion',
  source: SOURCES.caseGuide,
  find: ({ description: { folded, sentences }, subject, input }) => {
    if (input.surface === 'comment') return [];
    if (SEVERAL.test(subject.folded)) return [{ field: 'subject', range: { start: 0, end: subject.raw.length } }];
    const told = sentences.filter(
      ({ quoted, label, hits }) => !quoted && label !== 'steps' && hits.some(({ owner }) => owner === 'observed'),
    );
    const parts = told.filter(({ ordinal, text }) => ordinal !== null || ONE_OF_THEM.test(text));
    const before = (start: number) => folded.slice(folded.lastIndexOf('\n', start) + 1, start);
    const range =
      told.find(({ text, start }) => start > 0 && (TURN.test(text) || TURN.test(before(start)))) ??
      sentences.find(({ text }) => parts.length > 1 && ANNOUNCED.test(text));
    return range ? [{ field: 'description', range }] : [];
  },
};
