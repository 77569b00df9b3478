import { part } from '../parts.ts';
import type { Rule } from './rule.ts';

/** Consent to a change of configuration before anybody has looked at what it does to the others. */
export const unreviewedChange: Rule = {
  id: 'unreviewed-change',
  kind: 'other',
  only: 'comment',
  reports: (context) => part('comments')?.unreviewed(context) ?? [],
};
