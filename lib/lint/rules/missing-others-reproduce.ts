import { missingRule } from './missing.ts';

export const missingOthersReproduce = missingRule('othersReproduce');
