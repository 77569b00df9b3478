import { ALL_LANGUAGES } from '../languages/registry.ts';
import { ELEMENTS, type Element } from '../types.ts';
import { fold } from './fold.ts';

/** What a template heading asks for; `other` is a heading that asks for none of the elements. */
export type Label = Element | 'other';

const anyOf = (sources: readonly (RegExp | null | undefined)[]) => sources.flatMap((pattern) => pattern?.source ?? []).join('|');

/**
 * Headings people use over the parts of a report, in all languages at once: many write a text of theirs under English headings. Matched
 * against the whole heading, folded. First match wins: "what we expected to happen" before "what happens".
 */
const [OBSERVED, ...REST] = ELEMENTS;
const HEADINGS = [...REST, OBSERVED].map(
  (label, i) => [label, new RegExp(anyOf(ALL_LANGUAGES.map(({ headings }) => headings[i])))] as const,
);

export function labelOf(heading: string): Label {
  for (const [label, pattern] of HEADINGS) if (pattern.test(heading)) return label;
  return 'other';
}

/** What people leave standing or type into a template section that they do not fill. */
const PLACEHOLDER = new RegExp(
  `^(?:n/?a|tbd|todo|\\?+|-+|\\.+|…|x+|\\[[^\\]]*\\]|<[^>]*>|\\([^)]*\\)|${anyOf(ALL_LANGUAGES.map(({ nothing }) => nothing))})?[\\s.!]*$`,
);

/** Whether the text under a heading says nothing. */
const LONGEST_PLACEHOLDER = 120;

export const isPlaceholder = (content: string) =>
  content.length <= LONGEST_PLACEHOLDER &&
  PLACEHOLDER.test(
    fold(content)
      .replace(/^[ \t]*\d{1,2}[.):]?(?=\s|$)/gm, '')
      .trim(),
  );

/** The line under which the writer's name stands. */
export const CLOSING = new RegExp(anyOf(ALL_LANGUAGES.map(({ closing }) => closing)), 'y');
