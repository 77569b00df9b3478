import { firstHit } from '../engine/document.ts';
import { isCampusM, REDESIGN } from '../profiles.ts';
import { SOURCES } from '../sources.ts';
import { firstMatch, type Rule } from './rule.ts';

/** A wish for something new is voted on in the Idea Exchange; a case about it is closed with that advice. A redesign of campusM is ordered. */
export const enhancementRequest: Rule = {
  id: 'enhancement-request',
  kind: 'enhancement',
  source: SOURCES.campusm,
  find: ({ profile, input, ...docs }) => {
    if (profile !== 'enhancement') return [];
    const fields = ['description', 'subject'] as const;
    const redesign = isCampusM(input) && fields.find((field) => firstMatch(docs[field], REDESIGN));
    const field = redesign || (fields.find((name) => firstHit(docs[name], 'enhancement')) ?? 'description');
    const range = redesign ? firstMatch(docs[field], REDESIGN) : firstHit(docs[field], 'enhancement');
    return [{ field, range, variant: redesign ? 'redesign' : 'message' }];
  },
};
