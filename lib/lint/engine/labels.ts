import { LANGUAGES } from '../languages/registry.ts';
import type { Element } from '../types.ts';

/** What a template heading asks for; `other` is a heading that asks for none of the elements. */
export type Label = Element | 'other';

const anyOf = (sources: readonly RegExp[]) => sources.map(({ source }) => source).join('|');

/**
 * Headings people use over the parts of a report, in all languages at once: many write a text of theirs under English headings. Matched
 * against the whole heading, folded. First match wins: "what we expected to happen" before "what happens".
 */
const HEADINGS = (
  [
    'expected',
    'steps',
    'screenshot',
    'relatedCase',
    'recentChanges',
    'troubleshooting',
    'frequency',
    'impact',
    'othersReproduce',
    'environment',
    'identifiers',
    'location',
    'proposedFix',
    'observed',
  ] as const
).map((label): [Label, RegExp] => [label, new RegExp(anyOf(LANGUAGES.flatMap(({ headings }) => headings[label] ?? [])))]);

export function labelOf(heading: string): Label {
  for (const [label, pattern] of HEADINGS) if (pattern.test(heading)) return label;
  return 'other';
}

/** What people leave standing or type into a template section that they do not fill. */
const PLACEHOLDER = new RegExp(
  `^(?:n/?a|tbd|todo|\\?+|-+|\\.+|…|x+|\\[[^\\]]*\\]|<[^>]*>|\\([^)]*\\)|${anyOf(LANGUAGES.map(({ nothing }) => nothing))})?[\\s.!]*$`,
);

/** Whether the text under a heading says nothing. */
const LONGEST_PLACEHOLDER = 120;

export const isPlaceholder = (content: string) =>
  content.length <= LONGEST_PLACEHOLDER && PLACEHOLDER.test(content.replace(/^[ \t]*\d{1,2}[.):]?(?=\s|$)/gm, '').trim());

/** The line under which the writer's name stands. */
export const CLOSING = new RegExp(`^(?:${anyOf(LANGUAGES.map(({ closing }) => closing))})`);
