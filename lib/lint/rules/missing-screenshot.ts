import { missingRule } from './missing.ts';

export const missingScreenshot = missingRule('screenshot');
