import { missingRule } from './missing.ts';

export const missingKnowledgeArticle = missingRule('knowledgeArticle', 'campusm');
