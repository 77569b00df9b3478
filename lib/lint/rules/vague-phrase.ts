import { sentencesWith } from '../engine/document.ts';
import { part } from '../parts.ts';
import { VAGUE } from '../words/vague.ts';
import type { Rule } from './rule.ts';

export const vaguePhrase: Rule = {
  id: 'vague-phrase',
  kind: 'vague',
  severity: 'warning',
  reports: (context) => (sentencesWith(context.description, VAGUE).length > 0 && part('wording')?.vague(context)) || [],
};
