import { SOURCES } from '../sources.ts';
import type { Rule } from './rule.ts';

const CALM = /\b(?:not urgent|no (?:rush|hurry|urgency)|low priority|whenever (?:you have|it suits)|minor|cosmetic|nice to have)\b/g;

/** A high priority over a text that says there is no hurry. */
export const priorityTooHigh: Rule = {
  id: 'priority-too-high',
  kind: 'routing',
  severity: 'suggestion',
  source: SOURCES.priorities,
  find: ({ input, description, profile }) => {
    if (!/down|high|urgent/i.test(input.priority ?? '')) return [];
    const calm = Array.from(description.folded.matchAll(CALM), ({ 0: words, index }) => ({ start: index, end: index + words.length }))[0];
    if (calm) return [{ field: 'description', range: calm, params: [input.priority ?? ''] }];
    return profile === 'question' || profile === 'enhancement' ? [{ field: 'description', params: [input.priority ?? ''] }] : [];
  },
};
