import { part } from '../parts.ts';
import type { Rule } from './rule.ts';

export const commentTooLong: Rule = {
  id: 'comment-too-long',
  kind: 'other',
  severity: 'error',
  basis: 'commentLimit',
  only: 'comment',
  languages: 'all',
  reports: (context) => part('comments')?.tooLong(context) ?? [],
};
