import { kept } from '../engine/document.ts';
import { partFor } from '../parts.ts';
import { MAY_BE_LOUD } from '../words/capitals.ts';
import type { Rule } from './rule.ts';

const mayBeLoud = kept(({ raw }) => MAY_BE_LOUD.test(raw));

export const shouting: Rule = {
  id: 'shouting',
  kind: 'tone',
  severity: 'warning',
  reports: (context) => partFor('shouting', context, mayBeLoud)?.(context) ?? [],
};
