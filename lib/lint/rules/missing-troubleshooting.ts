import { missingRule } from './missing.ts';

export const missingTroubleshooting = missingRule('troubleshooting');
