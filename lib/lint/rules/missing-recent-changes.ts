import { missingRule } from './missing.ts';

export const missingRecentChanges = missingRule('recentChanges');
