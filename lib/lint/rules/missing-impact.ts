import { missingRule } from './missing.ts';

export const missingImpact = missingRule('impact');
