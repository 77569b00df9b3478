import { missingRule } from './missing.ts';

export const missingObserved = missingRule('observed');
