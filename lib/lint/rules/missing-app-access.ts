import { missingRule } from './missing.ts';

export const missingAppAccess = missingRule('appAccess', 'campusm');
