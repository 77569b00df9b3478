import { type Sentence, sentencesWith } from '../engine/document.ts';
import type { Pattern } from '../engine/pattern.ts';
import type { FindingKind, Fix, LintField, Severity } from '../types.ts';
import { docOf, FIELDS, messageKey, type Report, type Rule, type RuleContext } from './rule.ts';

interface PhraseRule {
  id: string;
  kind: FindingKind;
  severity: Severity;
  source: string;
  patterns: readonly Pattern[];
  fields?: readonly LintField[];
  /** Sees the words of the hit; a sentence of somebody else (quoted mail) is passed over in any case. */
  accept?(sentence: Sentence, words: string, context: RuleContext): boolean;
}

/** A rule that marks the author's own words: one finding for each sentence, from its first hit to its last. */
export function phraseRule({ accept = () => true, fields = FIELDS, ...rule }: PhraseRule): Rule {
  return {
    ...rule,
    find: (context) =>
      fields.flatMap((field) =>
        sentencesWith(docOf(context, field), rule.id).flatMap((sentence): Report[] => {
          if (sentence.quoted) return [];
          const hits = sentence.hits.filter(
            (hit) => hit.owner === rule.id && accept(sentence, sentence.text.slice(hit.start, hit.end), context),
          );
          if (hits.length === 0) return [];
          const range = {
            start: sentence.start + Math.min(...hits.map((h) => h.start)),
            end: sentence.start + Math.max(...hits.map((h) => h.end)),
          };
          return [{ field, range, fixes: rewordings(rule.id, rule.kind, field, sentence, context) }];
        }),
      ),
  };
}

/** For tone: put a courteous request in place of the sentence, unless the sentence tells the analyst something as well. */
function rewordings(id: string, kind: FindingKind, field: LintField, sentence: Sentence, { has }: RuleContext): Fix[] {
  const tells = Object.values(has).some((evidence) => evidence !== null && evidence.start < sentence.end && sentence.start < evidence.end);
  if (kind !== 'tone' || field !== 'description' || tells) return [];
  return [
    {
      label: { key: 'lint.fixes.reword' },
      span: { field, start: sentence.start, end: sentence.end },
      insert: { key: messageKey(id, 'reword') },
    },
  ];
}
