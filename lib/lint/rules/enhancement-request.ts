import { firstHit } from '../engine/document.ts';
import { isCampusM, REDESIGN } from '../profiles.ts';
import { SOURCES } from '../sources.ts';
import { FIELDS, firstMatch, type Rule } from './rule.ts';

/** A wish for something new is voted on in the Idea Exchange; a case about it is closed with that advice. A redesign of campusM is ordered. */
export const enhancementRequest: Rule = {
  id: 'enhancement-request',
  kind: 'enhancement',
  source: SOURCES.campusm,
  find: ({ profile, input, ...docs }) => {
    if (profile !== 'enhancement') return [];
    const wishes = FIELDS.map((field) => {
      const redesign = isCampusM(input) && firstMatch(docs[field], REDESIGN);
      return { field, range: redesign || firstHit(docs[field], 'enhancement'), variant: redesign ? 'redesign' : 'message' };
    });
    return [wishes.findLast(({ range }) => range) ?? {}];
  },
};
