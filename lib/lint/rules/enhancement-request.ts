import { firstHit } from '../engine/document.ts';
import { part } from '../parts.ts';
import { isCampusM } from '../profiles.ts';
import { ENHANCEMENT } from '../words/enhancement.ts';
import { marks, type Rule } from './rule.ts';

/** A wish for something new is voted on in the Idea Exchange; a case about it is closed with that advice. A redesign of campusM is ordered. */
export const enhancementRequest: Rule = {
  id: 'enhancement-request',
  kind: 'enhancement',
  basis: 'campusm',
  reports: (context) => {
    const { profile, input, description, subject } = context;
    if (profile !== 'enhancement') return [];
    const ordered = isCampusM(input) && part('products')?.redesign;
    const [redesign] = ordered ? marks(context, ordered, { variant: 'redesign' }) : [];
    const range = firstHit(description, ENHANCEMENT);
    return [redesign ?? (range ? { range } : { field: 'subject', range: firstHit(subject, ENHANCEMENT) })];
  },
};
