import { firstHit } from '../engine/document.ts';
import { isCampusM, REDESIGN } from '../profiles.ts';
import { ENHANCEMENT } from '../words/enhancement.ts';
import { marks, type Rule } from './rule.ts';

/** A wish for something new is voted on in the Idea Exchange; a case about it is closed with that advice. A redesign of campusM is ordered. */
export const enhancementRequest: Rule = {
  id: 'enhancement-request',
  kind: 'enhancement',
  source: 'campusm',
  find: (context) => {
    const { profile, input, description, subject } = context;
    if (profile !== 'enhancement') return [];
    const [redesign] = isCampusM(input) ? marks(context, REDESIGN, { variant: 'redesign' }) : [];
    const range = firstHit(description, ENHANCEMENT);
    return [redesign ?? (range ? { range } : { field: 'subject', range: firstHit(subject, ENHANCEMENT) })];
  },
};
