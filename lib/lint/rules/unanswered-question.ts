import { part } from '../parts.ts';
import type { Rule } from './rule.ts';

/** A comment that passes over what the analyst asked: the case goes on waiting for the customer. */
export const unansweredQuestion: Rule = {
  id: 'unanswered-question',
  kind: 'other',
  only: 'comment',
  reports: (context) => part('comments')?.unanswered(context) ?? [],
};
