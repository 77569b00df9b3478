import { missingRule } from './missing.ts';

export const missingLinkExamples = missingRule('linkExamples', 'portalGuide');
