import { type Sentence, sentencesWith } from '../engine/document.ts';
import type { Pattern } from '../engine/pattern.ts';
import type { Fix, LintField } from '../types.ts';
import { docOf, FIELDS, messageKey, type Report, type Rule, type RuleContext } from './rule.ts';

/** Somebody else is speaking: "A patron wrote that it is useless". */
const REPORTED =
  /\b(?:patron|user|student|reader|professor|customer)s?\b.{0,40}\b(?:sa(?:ys?|id)|wr[io]te|call|complain|thinks?|f[io]u?nds?|told|asked|angry)/;
const NOT = /\b(?:not|isn't|wasn't) (?:[a-z]+ )?$/;

/** A rule that marks the writer's own words: one finding for each sentence, from its first hit to its last. */
export const toneRule = (
  id: string,
  patterns: readonly Pattern[],
  accept: (words: string, sentence: Sentence, context: RuleContext) => boolean = () => true,
): Rule => ({
  id,
  kind: 'tone',
  severity: 'warning',
  patterns,
  find: (context) =>
    FIELDS.flatMap((field) =>
      sentencesWith(docOf(context, field), id).flatMap((sentence): Report[] => {
        const { text } = sentence;
        const hits = sentence.hits.filter(({ owner, start, end }) => {
          const before = text.slice(0, start);
          return owner === id && !NOT.test(before) && !REPORTED.test(before) && accept(text.slice(start, end), sentence, context);
        });
        if (hits.length === 0 || sentence.quoted) return [];
        const start = sentence.start + Math.min(...hits.map((h) => h.start));
        const end = sentence.start + Math.max(...hits.map((h) => h.end));
        return [{ field, range: { start, end }, fixes: rewordings(id, field, sentence, context) }];
      }),
    ),
});

/** Whether the sentence tells the analyst something that the text would lack without it. */
export const tells = (sentence: Sentence, { has }: RuleContext) =>
  Object.values(has).some((evidence) => evidence && evidence.start < sentence.end && sentence.start < evidence.end);

/** Courteous sentences to put in place of this one, unless it tells something as well. */
export const rewordings = (id: string, field: LintField, sentence: Sentence, context: RuleContext): Fix[] =>
  field === 'subject' || tells(sentence, context)
    ? []
    : ['reword', 'reword_other'].map((part) => {
        const text = { key: messageKey(id, part) };
        return { label: text, span: { field, start: sentence.start, end: sentence.end }, insert: text };
      });
