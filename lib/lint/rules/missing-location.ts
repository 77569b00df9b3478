import { missingRule } from './missing.ts';

export const missingLocation = missingRule('location');
