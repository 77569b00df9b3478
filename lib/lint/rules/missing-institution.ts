import { missingRule } from './missing.ts';

export const missingInstitution = missingRule('institution');
