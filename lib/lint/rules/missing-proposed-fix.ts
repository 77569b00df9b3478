import { NEEDS } from '../profiles.ts';
import { missingRule } from './missing.ts';

/** An idea of the cause is welcome but nobody must have one: asked for only when all the rest is there. */
export const missingProposedFix = missingRule('proposedFix', undefined, ({ has, profile }) => {
  const { warn, suggest } = NEEDS.defect;
  return profile === 'defect' && [...warn, ...suggest].every((element) => has[element]);
});
