import { kept } from '../engine/document.ts';
import { partFor } from '../parts.ts';
import { mayHoldSecret } from '../words/secrets.ts';
import type { Rule } from './rule.ts';

const maySecret = kept(mayHoldSecret);

export const secret: Rule = {
  id: 'secret',
  kind: 'secret',
  severity: 'error',
  languages: 'all',
  reports: (context) => partFor('privacy', context, maySecret)?.secrets(context) ?? [],
};
