import { missingRule } from './missing.ts';

export const missingExpected = missingRule('expected');
