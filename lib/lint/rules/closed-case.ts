import { SOURCES } from '../sources.ts';
import { phrases } from '../words/classes.ts';
import { marks, type Rule } from './rule.ts';

const CLOSED =
  /\bre-?open(?:ing)? (?:[a-z0-9]+ ){0,3}(?:case|ticket)\b|\b(?:case|ticket)\b.{0,20} (?:was|is|been|got) (?:[a-z]+ )?closed\b.{0,40} (?:again|still|same|back)|\bclosed (?:case|ticket)\b.{0,40} (?:again|still|same|back)/;

/** A closed case is not opened again; Clone Case carries its contents into a new one. */
export const closedCase: Rule = {
  id: 'closed-case',
  kind: 'routing',
  surface: 'case',
  source: SOURCES.status,
  patterns: phrases('case|ticket'),
  find: (context) => marks(context, CLOSED, {}, 'closed-case'),
};
