/** Rules that mark stretches of a text. */
import type { Doc, Range } from '../engine/document.ts';
import type { Lent } from '../parts.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';
import type { Fix, LintField } from '../types.ts';

/** How a stretch is put right: the name of the fix in the locale files, and what goes in the stretch's place. */
type Cure = (range: Range, doc: Doc) => readonly [name: string, insert: Fix['insert']];

/** The `reports` of a rule that marks stretches of both fields, each with one fix. */
export const spansOf =
  ({ FIELDS, fixOf, messageOf }: Lent) =>
  (rangesIn: (doc: Doc, field: LintField) => readonly Range[], cure: Cure): Rule['reports'] =>
  (context: RuleContext) =>
    FIELDS.flatMap((field) => {
      const doc = context[field];
      return rangesIn(doc, field).map((range) => {
        const [name, insert] = cure(range, doc);
        return { field, range, fixes: [fixOf(messageOf(`lint.fixes.${name}`), insert, field, range.start, range.end)] };
      });
    });
