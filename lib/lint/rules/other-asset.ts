import { filedAsset, signsOf } from '../asset.ts';
import { firstHit } from '../engine/document.ts';
import type { Rule } from './rule.ts';

/** The asset chosen in the form decides which team reads the case first. */
export const otherAsset: Rule = {
  id: 'other-asset',
  kind: 'routing',
  only: 'case',
  reports: ({ input, asset, description }) => {
    const chosen = filedAsset(input);
    if (!asset || !chosen || chosen === asset) return [];
    const range = firstHit(description, signsOf(asset));
    return [{ evidence: range, params: [asset, chosen] }];
  },
};
