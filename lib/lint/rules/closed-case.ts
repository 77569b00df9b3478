import { firstHit } from '../engine/document.ts';
import { SOURCES } from '../sources.ts';
import { phrases } from '../words/classes.ts';
import type { Rule } from './rule.ts';

/** A closed case is not opened again; Clone Case carries its contents into a new one. */
export const closedCase: Rule = {
  id: 'closed-case',
  kind: 'routing',
  severity: 'suggestion',
  source: SOURCES.status,
  patterns: phrases(`
reopen|reopening|re-open the|our|my|this|a|closed|case .. closed
case|ticket #~ was|has|is been|already|automatically* closed .. but|again|still|back|same|please
closed case|ticket .. again|back|returned|still|same|reopen|reoccurred|recurred
`),
  find: ({ input, description }) => {
    if (input.surface === 'comment') return [];
    const range = firstHit(description, 'closed-case');
    return range ? [{ field: 'description', range }] : [];
  },
};
