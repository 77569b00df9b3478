import { fold } from '../engine/fold.ts';
import { labelOf } from '../engine/labels.ts';
import type { Rule, RuleContext } from './rule.ts';

const QUESTION = /[^.!?\n]*\?|\b(?:please|kindly|(?:could|can|would) you) (?:provide|send|attach|confirm|share|tell|give|let)\b[^.!?\n]*/g;
const COURTESY = /anything else|further |hesitate/;
const YES_OR_NO = /^\W*(?:[a-z]+,? )?(?:do|does|did|is|are|was|were|has|have|can|could|may|should|would|confirm)\b/;
const YES = /\b(?:yes|no|not|correct|indeed|sure|confirm(?:ed)?|agree|fine|work(?:s|ing)?|solved|fixed|still|does|do|is|are|can)\b/;
/** Says that the answer will come. */
const LATER = /\b(?:will|[a-z]+'ll|shall|need (?:some |more )?time|(?:get|come) back)\b/;
const EMPTY = /^(?:th|wh|pleas|could|would|shoul|with|have|from|your|know|tell|provi|send|confi|share|also|some|case)/;

/** Beginnings of the words that carry the meaning. */
const stems = (text: string) => (text.match(/[\p{L}\d]{4,}/gu) ?? []).filter((word) => !EMPTY.test(word)).map((word) => word.slice(0, 5));

function isAnswered(question: string, { description: { folded }, has }: RuleContext): boolean {
  const asked = labelOf(question);
  const own = stems(folded);
  return (
    (asked !== 'other' && has[asked] !== null) ||
    stems(question).some((stem) => own.includes(stem)) ||
    (YES_OR_NO.test(question) && YES.test(folded))
  );
}

/** A comment that passes over what the analyst asked: the case goes on waiting for the customer. */
export const unansweredQuestion: Rule = {
  id: 'unanswered-question',
  kind: 'other',
  surface: 'comment',
  find: (context) => {
    const { folded } = context.description;
    if (folded.trim() === '' || LATER.test(folded)) return [];
    const questions = (fold(context.input.vendorComment ?? '').match(QUESTION) ?? []).map((question) => question.trim());
    const open = questions.find((question) => !COURTESY.test(question) && !isAnswered(question, context));
    return open ? [{ params: [open] }] : [];
  },
};
