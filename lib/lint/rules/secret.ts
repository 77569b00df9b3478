import { kept } from '../engine/document.ts';
import { partFor } from '../parts.ts';
import { CUE } from '../words/secrets.ts';
import type { Rule } from './rule.ts';

const mayHoldSecret = kept(({ folded, isMarked }) => isMarked && CUE.test(folded));

export const secret: Rule = {
  id: 'secret',
  kind: 'secret',
  severity: 'error',
  languages: 'all',
  reports: (context) => partFor('privacy', context, mayHoldSecret)?.secrets(context) ?? [],
};
