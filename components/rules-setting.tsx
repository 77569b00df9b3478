import { useId } from 'react';
import { i18n } from '#i18n';
import { message } from '../lib/i18n/format.ts';
import type { FindingKind, RuleSettings } from '../lib/lint/types.ts';
import { SavedNote, useSaving } from './saved-note.tsx';

/** Of a rule, what its line here needs. */
export interface KnownRule {
  id: string;
  kind: FindingKind;
}
type Choice = RuleSettings[string];

export interface RuleExample {
  told: string;
  untold: string;
}

interface RulesSettingProps {
  /** Every rule that there is, in the order in which findings are told. */
  known: readonly KnownRule[];
  /** As they apply: the user's, and the organisation's in place of them. */
  rules: RuleSettings;
  /** Those that the organisation decides. */
  locked: ReadonlySet<string>;
  ignoredFindings: readonly string[];
  /** By rule id, a text of which it is told and one of which it isn't. */
  examples: ReadonlyMap<string, RuleExample>;
  /** null: as usual. */
  onChoose(rule: string, choice: Choice | null): Promise<void>;
  onForget(): Promise<void>;
}

const CHOICES: readonly Choice[] = ['error', 'warning', 'suggestion', 'off'];

const GROUPS = ['missing', 'wording', 'private', 'other', 'gone'] as const;
type Group = (typeof GROUPS)[number];
const GROUP_OF: Partial<Record<FindingKind, Group>> = {
  missing: 'missing',
  tone: 'wording',
  vague: 'wording',
  subject: 'wording',
  secret: 'private',
  personal: 'private',
};

/** What the rule says, with dots for what it says of a text; a rule of an earlier version has only its id. */
const wordsOf = (rule: string): string => message(`lint.rules.${rule.replaceAll('-', '_')}.message`, ['…', '…']) || rule;

/** How each rule is told, or that it isn't; and findings that are ignored: the way back. */
export function RulesSetting({ known, rules, locked, ignoredFindings, examples, onChoose, onForget }: RulesSettingProps) {
  const [saving, save] = useSaving();
  const groups = Map.groupBy(known, ({ kind }): Group => GROUP_OF[kind] ?? 'other');
  const gone = Object.keys(rules).filter((id) => !known.some((rule) => rule.id === id));
  const idsIn = (group: Group): string[] => (group === 'gone' ? gone : (groups.get(group) ?? []).map(({ id }) => id));
  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.rules.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <p className="hint">{i18n.t('settings.rules.hint')}</p>
      {GROUPS.filter((group) => idsIn(group).length > 0).map((group) => (
        <RuleGroup
          key={group}
          group={group}
          ids={idsIn(group)}
          rules={rules}
          locked={locked}
          examples={examples}
          onChoose={(rule, choice) => save(onChoose(rule, choice))}
        />
      ))}
      {ignoredFindings.length > 0 && (
        <p>
          {i18n.t('settings.rules.ignored', [ignoredFindings.length])}{' '}
          <button type="button" onClick={() => save(onForget())}>
            {i18n.t('settings.rules.forget')}
          </button>
        </p>
      )}
    </section>
  );
}

interface RuleGroupProps {
  group: Group;
  ids: readonly string[];
  rules: RuleSettings;
  locked: ReadonlySet<string>;
  examples: ReadonlyMap<string, RuleExample>;
  onChoose(rule: string, choice: Choice | null): void;
}

/** Rules of one kind, folded away; how many of them are not told as usual can be seen all the same. */
function RuleGroup({ group, ids, rules, locked, examples, onChoose }: RuleGroupProps) {
  const changed = ids.filter((id) => rules[id] !== undefined).length;
  return (
    <details className="rule-group">
      <summary>
        {message(`settings.rules.groups.${group}`)}{' '}
        <span className="hint">{changed > 0 ? i18n.t('settings.rules.changed', [changed, ids.length]) : ids.length}</span>
      </summary>
      <ul className="rules">
        {ids.map((id) => (
          <RuleLine
            key={id}
            rule={id}
            choice={rules[id] ?? null}
            isLocked={locked.has(id)}
            example={examples.get(id)}
            onChoose={(choice) => onChoose(id, choice)}
          />
        ))}
      </ul>
    </details>
  );
}

interface RuleLineProps {
  rule: string;
  choice: Choice | null;
  isLocked: boolean;
  example: RuleExample | undefined;
  onChoose(choice: Choice | null): void;
}

function RuleLine({ rule, choice, isLocked, example, onChoose }: RuleLineProps) {
  const id = useId();
  return (
    <li>
      <div>
        <label htmlFor={id}>{wordsOf(rule)}</label>
        {example !== undefined && (
          <details className="examples">
            <summary>{i18n.t('settings.rules.examples')}</summary>
            <p>
              {i18n.t('settings.rules.told')} <q lang="en">{example.told}</q>
            </p>
            <p>
              {i18n.t('settings.rules.untold')} <q lang="en">{example.untold}</q>
            </p>
          </details>
        )}
      </div>
      <div>
        <select
          id={id}
          value={choice ?? 'usual'}
          disabled={isLocked}
          aria-describedby={isLocked ? `${id}-locked` : undefined}
          onChange={({ target }) => onChoose(CHOICES.find((each) => each === target.value) ?? null)}
        >
          <option value="usual">{i18n.t('settings.rules.choices.usual')}</option>
          {CHOICES.map((each) => (
            <option key={each} value={each}>
              {message(`settings.rules.choices.${each}`)}
            </option>
          ))}
        </select>
        {isLocked && (
          <p id={`${id}-locked`} className="hint">
            {i18n.t('settings.locked')}
          </p>
        )}
      </div>
    </li>
  );
}
