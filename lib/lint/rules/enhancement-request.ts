import { firstHit } from '../engine/document.ts';
import { SOURCES } from '../sources.ts';
import type { Rule } from './rule.ts';

/** A wish for something new is voted on in the Idea Exchange; a case about it is closed with that advice. */
export const enhancementRequest: Rule = {
  id: 'enhancement-request',
  kind: 'enhancement',
  severity: 'suggestion',
  source: SOURCES.campusm,
  find: ({ profile, description, subject }) => {
    if (profile !== 'enhancement') return [];
    const range = firstHit(description, 'enhancement');
    if (range) return [{ field: 'description', range }];
    const inSubject = firstHit(subject, 'enhancement');
    return inSubject ? [{ field: 'subject', range: inSubject }] : [];
  },
};
