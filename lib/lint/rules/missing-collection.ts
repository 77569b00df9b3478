import { missingRule } from './missing.ts';

export const missingCollection = missingRule('collection');
