import { firstHit } from '../engine/document.ts';
import { OTHERS_REPRODUCE } from '../evidence/others-reproduce.ts';
import type { Rule } from './rule.ts';

const INSTITUTIONS = /librar(?:y|ies)|institution|universit|college\b|member|consorti/;

/** Other institutions are said to see it too, without their case numbers. */
export const otherInstitutions: Rule = {
  id: 'other-institutions',
  kind: 'other',
  only: 'case',
  reports: ({ has, description }) => {
    const range = firstHit(description, OTHERS_REPRODUCE, ({ text }, hit) => INSTITUTIONS.test(text.slice(hit.start, hit.end)));
    return has.relatedCase || !range ? [] : [{ range }];
  },
};
