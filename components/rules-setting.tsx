import { i18n } from '#i18n';
import { message } from '../lib/i18n/format.ts';
import type { RuleSettings } from '../lib/lint/types.ts';
import { SavedNote, useSaving } from './saved-note.tsx';

interface RulesSettingProps {
  rules: RuleSettings;
  ignoredFindings: readonly string[];
  onSave(change: { rules?: Record<string, RuleSettings[string]>; ignoredFindings?: string[] }): Promise<void>;
}

/** What the rule says, with dots for what it says of a text; a rule of an earlier version has only its id. */
const wordsOf = (rule: string): string => message(`lint.rules.${rule.replaceAll('-', '_')}.message`, ['…', '…']) || rule;

/** Rules of the checklist that were switched off, and findings that are ignored: the way back. */
export function RulesSetting({ rules, ignoredFindings, onSave }: RulesSettingProps) {
  const [saving, save] = useSaving();
  const off = Object.keys(rules).filter((rule) => rules[rule] === 'off');

  function switchOn(rule: string): void {
    const { [rule]: _, ...others } = rules;
    save(onSave({ rules: others }));
  }

  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.rules.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <p className="hint">{i18n.t(off.length === 0 ? 'settings.rules.none' : 'settings.rules.hint')}</p>
      <ul className="rules">
        {off.map((rule) => (
          <li key={rule}>
            {wordsOf(rule)}{' '}
            <button type="button" onClick={() => switchOn(rule)}>
              {i18n.t('settings.rules.switch_on')}
            </button>
          </li>
        ))}
      </ul>
      {ignoredFindings.length > 0 && (
        <p>
          {i18n.t('settings.rules.ignored', [ignoredFindings.length])}{' '}
          <button type="button" onClick={() => save(onSave({ ignoredFindings: [] }))}>
            {i18n.t('settings.rules.forget')}
          </button>
        </p>
      )}
    </section>
  );
}
