import { SOURCES } from '../sources.ts';
import { firstMatch, type Rule } from './rule.ts';

const CALM = /\b(?:not urgent|no (?:rush|hurry|urgency)|low priority|whenever (?:you|it)|minor|cosmetic|nice to have)\b/;

/** A high priority over a text that says there is no hurry. */
export const priorityTooHigh: Rule = {
  id: 'priority-too-high',
  kind: 'routing',
  source: SOURCES.priorities,
  find: ({ input, description, profile }) => {
    const priority = input.priority ?? '';
    if (!/down|high|urgent/i.test(priority)) return [];
    const range = firstMatch(description, CALM);
    const isCalm = range || profile === 'question' || profile === 'enhancement';
    return isCalm ? [{ range, params: [priority] }] : [];
  },
};
