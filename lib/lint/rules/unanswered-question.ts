import { fold } from '../engine/fold.ts';
import type { Element } from '../types.ts';
import type { Rule, RuleContext } from './rule.ts';

const QUESTION =
  /[^.!?\n]*\?|\b(?:please|kindly|(?:could|can|would) you) (?:provide|send|attach|confirm|share|specify|tell|give|let)\b[^.!?\n]*/g;
const COURTESY = /anything else|further (?:questions|help|assistance)|hesitate/;
/** What a question that is answered by naming it asks for. */
const ASKED: readonly (readonly [RegExp, Element])[] = [
  [/example|record|\bids?\b|barcode|permalink|which (?:user|patron|item|title)/, 'identifiers'],
  [/screen|video|recording|attach/, 'screenshot'],
  [/steps|reproduce/, 'steps'],
  [/browser|environment|sandbox|production|version/, 'environment'],
  [/when|since|often/, 'frequency'],
  [/tried|clear|test/, 'troubleshooting'],
];
const YES_OR_NO = /^(?:(?:and|so|also|please|then),? )?(?:do|does|did|is|are|was|were|has|have|can|could|may|should|would|confirm)\b/;
const ANSWER =
  /\b(?:yes|no|not|correct|indeed|sure|confirm(?:ed)?|agree|fine|works?|working|(?:re)?solved|fixed|still|can(?:'t)?|did|do|does|is|are|have|has)\b/;
/** Says that the answer will come. */
const LATER = /\b(?:will|[a-z]+'ll|shall|need (?:some |more )?time|get back|come back)\b/;

/** Beginnings of the words that carry the meaning. */
const stems = (text: string) =>
  (text.match(/[\p{L}\d]{4,}/gu) ?? [])
    .map((word) => word.slice(0, 5))
    .filter(
      (stem) =>
        !/^(?:pleas|could|would|shoul|this|that|there|these|those|with|have|from|your|what|which|when|where|know|tell|provi|send|confi|share|still|also|some|case|issue|probl|more|than|then|they|them|thank)/.test(
          stem,
        ),
    );

function isAnswered(question: string, { description: { folded }, has }: RuleContext): boolean {
  const own = new Set(stems(folded));
  return (
    stems(question).some((stem) => own.has(stem)) ||
    ASKED.some(([asks, element]) => has[element] !== null && asks.test(question)) ||
    (YES_OR_NO.test(question) && ANSWER.test(folded))
  );
}

/** A comment that passes over what the analyst asked: the case goes on waiting for the customer. */
export const unansweredQuestion: Rule = {
  id: 'unanswered-question',
  kind: 'other',
  surface: 'comment',
  find: (context) => {
    const { input, description } = context;
    if (description.raw.trim() === '' || LATER.test(description.folded)) return [];
    for (const [question] of fold(input.vendorComment ?? '').matchAll(QUESTION)) {
      const asked = question.trim();
      if (!COURTESY.test(asked) && !isAnswered(asked, context)) return [{ params: [asked] }];
    }
    return [];
  },
};
