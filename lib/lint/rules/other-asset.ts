import { SOURCES } from '../sources.ts';
import type { Rule } from './rule.ts';

const FAMILY: readonly (readonly [RegExp, string])[] = [
  [/^primo(?: ve)?$/i, 'Primo'],
  [/^alma$/i, 'Alma'],
  [/^alma data services?$/i, 'Alma Data Services'],
  [/^bx$/i, 'bX'],
];

/** The asset chosen in the form decides which team reads the case first. */
export const otherAsset: Rule = {
  id: 'other-asset',
  kind: 'routing',
  severity: 'suggestion',
  source: SOURCES.caseGuide,
  find: ({ input, asset }) => {
    const chosen = FAMILY.find(([name]) => name.test(input.product?.trim() ?? ''))?.[1];
    if (input.surface === 'comment' || !asset || !chosen || chosen === asset) return [];
    return [{ field: 'description', params: [asset, chosen] }];
  },
};
