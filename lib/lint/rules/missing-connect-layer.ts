import { missingRule } from './missing.ts';

export const missingConnectLayer = missingRule('connectLayer', 'campusm');
