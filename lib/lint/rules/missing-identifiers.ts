import { missingRule } from './missing.ts';

export const missingIdentifiers = missingRule('identifiers');
