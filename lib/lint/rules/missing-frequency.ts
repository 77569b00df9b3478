import { missingRule } from './missing.ts';

export const missingFrequency = missingRule('frequency');
