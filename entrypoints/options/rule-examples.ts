import type { RuleExamples } from '../../lib/lint/rules/rule.ts';
import type { LintInput } from '../../lib/lint/types.ts';

const FILES = import.meta.glob<{ examples: RuleExamples }>('../../lib/lint/rules/*.examples.ts', { eager: true });
const LONGEST = 200;

/** A text with all that the rule looks at beside it. */
function wordsOf({ priority, product, vendorComment, subject, description }: Partial<LintInput>): string {
  const words = [priority, product, vendorComment, subject, description]
    .filter((part) => part != null && part.trim().length > 1)
    .join(' · ');
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

/** By rule id, a text of which it is told and one of which it isn't: of those that its tests hold it to. */
export const RULE_EXAMPLES: ReadonlyMap<string, { told: string; untold: string }> = new Map(
  Object.entries(FILES).flatMap(([path, { examples }]) => {
    const [told, untold] = [examples.fires[0], examples.silent[0]];
    const id = path.slice(path.lastIndexOf('/') + 1).replace('.examples.ts', '');
    return told === undefined || untold === undefined ? [] : [[id, { told: wordsOf(told), untold: wordsOf(untold) }] as const];
  }),
);
