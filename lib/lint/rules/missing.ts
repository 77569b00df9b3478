import type { Doc } from '../engine/document.ts';
import { isNear } from '../evidence/finder.ts';
import { FINDERS } from '../evidence/registry.ts';
import { EXTRA_NEEDS, EXTRAS } from '../extras.ts';
import { ignoreKey } from '../ignore-key.ts';
import { isForeign } from '../languages/recognise.ts';
import { NEEDS } from '../profiles.ts';
import { SOURCES } from '../sources.ts';
import { type ChecklistItem, ELEMENTS, type Element, type Extra, type Fix, type LintChoices, type Need } from '../types.ts';
import type { Rule, RuleContext } from './rule.ts';

const ruleId = (need: Need) => `missing-${need.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;
const isPresent = (need: Need, context: RuleContext): boolean =>
  EXTRA_NEEDS[need as Extra]?.isPresent(context) ?? context.has[need as Element] !== null;

/** Where a section for the element belongs: behind the last section of those before it, else before the greeting at the end or a forwarded mail. */
function placeFor(description: Doc, element: Need): number {
  const before = ELEMENTS.slice(0, ELEMENTS.indexOf(element as Element));
  const { raw, lines, sections } = description;
  const last = sections.findLast(({ label }) => before.includes(label as Element));
  const stop = lines.findIndex(({ quoted, closes }, i) => i > 0 && (quoted || closes));
  const end = stop < 0 ? raw.length : (lines[stop]?.start ?? 0);
  return raw.slice(0, last ? Math.min(last.end, end) : end).trimEnd().length;
}

/** Puts a skeleton to fill in where it belongs; where an empty heading for it stands already, that is enough. */
export function sectionFixes(description: Doc, element: Need, insert: Fix['insert'] = { key: `lint.elements.${element}.skeleton` }): Fix[] {
  if (description.sections.some((section) => section.label === element && section.empty)) return [];
  const start = placeFor(description, element);
  const rest = description.raw.slice(start);
  return [
    {
      label: { key: 'lint.fixes.insert_section', params: [element] },
      // Blanks at the very end go with it.
      span: { field: 'description', start, end: rest.trim() ? start : description.raw.length },
      insert,
    },
  ];
}

/** Share of what a text needs. */
const RICH = 0.4;

const isNeeded = (need: Need, context: RuleContext): boolean => {
  const { warn, suggest } = NEEDS[context.profile];
  const element = need as Element;
  return (
    EXTRA_NEEDS[need as Extra]?.applies(context) ?? ((warn.includes(element) || suggest.includes(element)) && !context.unread.has(element))
  );
};

/** What the text needs, in the order of the checklist: what an analyst can't do without comes first. */
function needsOf(context: RuleContext): Need[] {
  const { warn, suggest } = NEEDS[context.profile];
  return [...warn, ...EXTRAS, ...suggest].filter((need) => isNeeded(need, context));
}

/** The checklist, without what the user does not want to be asked for. */
export function checklistOf(context: RuleContext, { rules = {}, ignored }: LintChoices): ChecklistItem[] {
  return needsOf(context).flatMap((element) => {
    const id = ruleId(element);
    if (rules[id] === 'off' || ignored?.has(ignoreKey(id, ''))) return [];
    const present = isPresent(element, context);
    return { element, present, fixes: present ? [] : sectionFixes(context.description, element) };
  });
}

/**
 * One vital thing that seems to be missing from a text that holds much else is suggested: it may stand there in words that are not known. In a
 * language that is not read only what is sure is told at all.
 */
function isRich(context: RuleContext): boolean {
  if (isForeign(context.language)) return false;
  const needs = needsOf(context);
  const present = needs.filter((need) => isPresent(need, context));
  const vital = NEEDS[context.profile].warn.filter((need) => isNeeded(need, context) && !present.includes(need));
  return vital.length <= 1 && present.length >= needs.length * RICH;
}

/** A rule that speaks when a text that needs the element does not hold it. */
export function missingRule(element: Need, applies = (context: RuleContext) => isNeeded(element, context)): Rule {
  return {
    id: ruleId(element),
    kind: 'missing',
    languages: 'all',
    source: EXTRA_NEEDS[element as Extra]?.source ?? SOURCES.caseGuide,
    find: (context) => {
      const { description, profile } = context;
      if (!description.raw.trim() || !applies(context) || isPresent(element, context)) return [];
      if (element in FINDERS && isNear(FINDERS[element as Element], description)) return [];
      const isVital = element === 'institution' || (NEEDS[profile].warn.includes(element as Element) && !isRich(context));
      return [{ element, severity: isVital ? 'warning' : 'suggestion', fixes: sectionFixes(description, element) }];
    },
  };
}
