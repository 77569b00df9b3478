import { marks, type Rule } from './rule.ts';

/** A go-ahead, in a sentence that sets no condition. */
const CONSENT =
  /^(?!.*\b(?:sandbox|not|don't|after|until|once|first|agreed|approved)\b).*?\b(?:(?:please|you (?:may|can)|feel free to|just) (?:\w+ )?(?:make|apply|implement|change|adjust)\b.{0,40}\b(?:change|configuration|setting|profile|rule|it\b)|go ahead\b)/;

/** Consent to a change of configuration before anybody has looked at what it does to the others. */
export const unreviewedChange: Rule = {
  id: 'unreviewed-change',
  kind: 'other',
  surface: 'comment',
  find: (context) => marks(context, CONSENT),
};
