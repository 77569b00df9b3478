import { behindWords, skipBlanks } from '../engine/blanks.ts';
import type { Doc } from '../engine/document.ts';
import { FINDERS } from '../evidence/registry.ts';
import { EXTRAS, extraNeeds } from '../extras.ts';
import { ignoreKey } from '../ignore-key.ts';
import { isForeign } from '../languages/recognise.ts';
import { partHere } from '../parts.ts';
import { NEEDS } from '../profiles.ts';
import { fixOf, itemOf, messageOf } from '../told.ts';
import { type ChecklistItem, ELEMENTS, type Element, type Extra, type Fix, type LintChoices, type Need } from '../types.ts';
import type { Rule, RuleContext } from './rule.ts';

const RULE_IDS = Object.fromEntries(
  [...ELEMENTS, ...EXTRAS].map((need) => [need, `missing-${need.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`]),
) as Record<Need, string>;

/** Where a section for the element belongs: behind the last section of those before it, else before the greeting at the end or a forwarded mail. */
function placeFor(description: Doc, element: Need): number {
  const before = ELEMENTS.slice(0, ELEMENTS.indexOf(element as Element));
  const { raw, ownEnd, sections } = description;
  const last = sections.findLast(({ label }) => before.includes(label as Element));
  return behindWords(raw, last ? Math.min(last.end, ownEnd) : ownEnd);
}

/** Puts a skeleton to fill in where it belongs; where an empty heading for it stands already, that is enough. */
export function sectionFixes(
  description: Doc,
  element: Need,
  insert: Fix['insert'] = messageOf(`lint.elements.${element}.skeleton`),
): Fix[] {
  const isAsked = description.sections.some((section) => section.label === element && section.empty);
  if (isAsked || partHere('products')?.needs[element as Extra]?.isAsked?.(description)) return [];
  const { raw } = description;
  const start = placeFor(description, element);
  // Blanks at the very end go with it.
  const end = skipBlanks(raw, start) < raw.length ? start : raw.length;
  return [fixOf(messageOf('lint.fixes.insert_section', [element]), insert, 'description', start, end)];
}

/** Share of what a text needs. */
const RICH = 0.4;

/** What the text needs, in the order of the checklist: what an analyst can't do without comes first. */
export interface Needs {
  all: readonly Need[];
  missing: readonly Need[];
  /**
   * One vital thing that seems to be missing from a text that holds much else is suggested: it may stand there in words that are not known. In a
   * language that is not read only what is sure is told at all.
   */
  isRich: boolean;
}

/** What a text needs is found out once; all rules for what is missing ask in turn. */
export function needsOf(context: Omit<RuleContext, 'needs'>): Needs {
  const { warn, suggest } = NEEDS[context.profile];
  const extras = extraNeeds(context);
  const all = [...warn, ...EXTRAS, ...suggest].filter((need) =>
    EXTRAS.includes(need as Extra) ? extras?.[need as Extra]?.applies(context) : !context.unread.has(need as Element),
  );
  const missing = all.filter((need) => !(extras?.[need as Extra]?.isPresent(context) ?? context.has[need as Element]));
  const vital = missing.filter((need) => warn.includes(need as Element));
  return { all, missing, isRich: !isForeign(context.language) && vital.length <= 1 && all.length - missing.length >= all.length * RICH };
}

/** The checklist, without what the user does not want to be asked for. */
export function checklistOf(context: RuleContext, { rules = {}, ignored }: LintChoices): ChecklistItem[] {
  const { all, missing } = context.needs;
  return all
    .filter((need) => rules[RULE_IDS[need]] !== 'off' && !ignored?.has(ignoreKey(RULE_IDS[need], '')))
    .map((element) => {
      const present = !missing.includes(element);
      return itemOf(element, present, present ? [] : sectionFixes(context.description, element));
    });
}

/** A rule that speaks when a text that needs the element does not hold it; with `isWanted` this tells whether it is needed. */
export function missingRule(element: Need, basis?: string, isWanted?: (context: RuleContext) => boolean): Rule {
  return {
    id: RULE_IDS[element],
    kind: 'missing',
    languages: 'all',
    basis,
    reports: (context) => {
      const { description, profile, has, needs } = context;
      const { missing, isRich } = needs;
      const isMissing = isWanted ? isWanted(context) && !has[element as Element] : missing.includes(element);
      if (!isMissing || skipBlanks(description.raw, 0) === description.raw.length) return [];
      if (FINDERS[element as Element]?.isNear?.(description)) return [];
      const isVital = element === 'institution' || (NEEDS[profile].warn.includes(element as Element) && !isRich);
      return [{ element, severity: isVital ? 'warning' : 'suggestion', fixes: sectionFixes(description, element) }];
    },
  };
}
