import type { Finding, Fix } from '../../lib/lint/types.ts';
import { send } from '../../lib/messages.ts';
import type { LintSession } from '../../lib/portal/lint-session.ts';

/** What can be done about a finding, in the panel and in its card. */
export interface FindingActions {
  apply(fix: Fix): void;
  /** Not to be told again of these words, or in this form. */
  ignore(finding: Finding): void;
  switchOff(finding: Finding): void;
}

/** A page whose extension was updated has nobody to tell. */
const tell = (name: 'ignoreFinding' | 'switchRuleOff', what: string): void => void send(name, what).catch(() => {});

export const actionsIn = ({ apply, ignoreHere }: LintSession): FindingActions => ({
  apply,
  ignore(finding) {
    ignoreHere(finding);
    // What rests on no words of the text is known by nothing outside of this form.
    if (finding.start !== undefined) tell('ignoreFinding', finding.ignoreKey);
  },
  switchOff: ({ rule }) => tell('switchRuleOff', rule),
});
