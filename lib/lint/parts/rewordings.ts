/** Courteous or telling sentences in place of those that are not. */
import type { Sentence } from '../engine/document.ts';
import type { Lent } from '../parts.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { Fix, LintField } from '../types.ts';

/** Whether the sentence tells the analyst something that the text would lack without it. */
export const tells = (sentence: Sentence, { has }: RuleContext) =>
  Object.values(has).some((evidence) => evidence && evidence.start < sentence.end && sentence.start < evidence.end);

/** Sentences to put in place of this one, unless it tells something as well. */
export const rewordingsOf =
  ({ fixOf, messageKey, messageOf }: Lent) =>
  (id: string, field: LintField, sentence: Sentence, context: RuleContext): Fix[] =>
    field === 'subject' || tells(sentence, context)
      ? []
      : ['reword', 'reword_other'].map((part) => {
          const text = messageOf(messageKey(id, part));
          return fixOf(text, text, field, sentence.start, sentence.end);
        });
