import { CASES } from '../words/cases.ts';
import { marks, type Rule } from './rule.ts';

const CLOSED =
  /\bre-?open(?:ing)? (?:\w+ ){0,3}(?:case|ticket)\b|\b(?:(?:case|ticket)\b.{0,30} closed|closed (?:case|ticket))\b.{0,40} (?:again|still|same|back)/;

/** A closed case is not opened again; Clone Case carries its contents into a new one. */
export const closedCase: Rule = {
  id: 'closed-case',
  kind: 'routing',
  only: 'case',
  basis: 'status',
  reports: (context) => marks(context, CLOSED, {}, CASES),
};
