import { missingRule } from './missing.ts';

export const missingSteps = missingRule('steps');
