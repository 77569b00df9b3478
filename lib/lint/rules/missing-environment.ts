import { missingRule } from './missing.ts';

export const missingEnvironment = missingRule('environment');
