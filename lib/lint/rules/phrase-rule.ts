import type { Sentence } from '../engine/document.ts';
import { fixOf, messageOf } from '../told.ts';
import type { Fix, LintField } from '../types.ts';
import { messageKey, type RuleContext } from './rule.ts';

/** Whether the sentence tells the analyst something that the text would lack without it. */
export const tells = (sentence: Sentence, { has }: RuleContext) =>
  Object.values(has).some((evidence) => evidence && evidence.start < sentence.end && sentence.start < evidence.end);

/** Courteous sentences to put in place of this one, unless it tells something as well. */
export const rewordings = (id: string, field: LintField, sentence: Sentence, context: RuleContext): Fix[] =>
  field === 'subject' || tells(sentence, context)
    ? []
    : ['reword', 'reword_other'].map((part) => {
        const text = messageOf(messageKey(id, part));
        return fixOf(text, text, field, sentence.start, sentence.end);
      });
