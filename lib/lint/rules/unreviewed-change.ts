import { firstHit } from '../engine/document.ts';
import { SOURCES } from '../sources.ts';
import { phrases } from '../words/classes.ts';
import type { Rule } from './rule.ts';

/** Consent to a change of configuration before anybody has looked at what it does to the others. */
export const unreviewedChange: Rule = {
  id: 'unreviewed-change',
  kind: 'other',
  severity: 'suggestion',
  source: SOURCES.caseGuide,
  patterns: phrases(`
please|you|may|can please|may|can|just* make|apply|implement|do|go change|changes|ahead|whatever|the|this|it .. configuration|production|change|changes|setting|settings|us|profile|needed|necessary|ahead
feel free to change|adjust|edit|modify|update|fix
change|adjust|modify|fix whatever|anything is|you|needs
please|just|simply change|fix|adjust|correct|modify it|the|this|our _~ configuration|settings?|profile|rules?|table for|in us|production|our
`),
  find: ({ input, description }) => {
    if (input.surface !== 'comment') return [];
    const range = firstHit(
      description,
      'unreviewed-change',
      ({ text, quoted }) =>
        !quoted && !/\b(?:sandbox|do not|don't|not yet|after (?:we|our)|until|once we|first|reviewed|agreed|approved)\b/.test(text),
    );
    return range ? [{ field: 'description', range }] : [];
  },
};
