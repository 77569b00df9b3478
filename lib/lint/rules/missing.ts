import type { Doc } from '../engine/document.ts';
import { isNear } from '../evidence/finder.ts';
import { FINDERS } from '../evidence/registry.ts';
import { NEEDS } from '../profiles.ts';
import { SOURCES } from '../sources.ts';
import type { Element, Fix } from '../types.ts';
import type { Rule, RuleContext } from './rule.ts';

const kebab = (element: Element) => element.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

/** Puts a skeleton to fill in at the end of the text; where an empty heading for it stands already, that is enough. */
export function sectionFixes(description: Doc, element: Element): Fix[] {
  if (description.sections.some((section) => section.label === element && section.empty)) return [];
  const end = description.raw.trimEnd().length;
  return [
    {
      label: { key: 'lint.fixes.insert_section', params: [element] },
      span: { field: 'description', start: end, end: description.raw.length },
      insert: { key: `lint.elements.${element}.skeleton` },
    },
  ];
}

/** A rule that speaks when a text of a kind that needs the element does not hold it. */
export function missingRule(element: Element, applies: (context: RuleContext) => boolean = () => true): Rule {
  return {
    id: `missing-${kebab(element)}`,
    kind: 'missing',
    severity: 'suggestion',
    languages: 'all',
    source: SOURCES.caseGuide,
    find: (context) => {
      const { warn, suggest } = NEEDS[context.profile];
      const needed = warn.includes(element) || suggest.includes(element);
      if (
        !needed ||
        context.has[element] ||
        context.unread.has(element) ||
        context.description.raw.trim() === '' ||
        isNear(FINDERS[element], context.description) ||
        !applies(context)
      )
        return [];
      return [
        {
          field: 'description',
          element,
          severity: warn.includes(element) ? 'warning' : 'suggestion',
          fixes: sectionFixes(context.description, element),
        },
      ];
    },
  };
}
