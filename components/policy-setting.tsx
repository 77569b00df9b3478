import { useId } from 'react';
import { i18n } from '#i18n';
import { formatDate } from '../lib/i18n/format.ts';
import { EDITION_IDS, EDITIONS } from '../lib/policy/editions.ts';
import { carriedOver, publishedFigures } from '../lib/policy/own-figures.ts';
import type { StatusOverrides } from '../lib/policy/resolve.ts';
import type { EditionId } from '../lib/policy/types.ts';
import type { Settings } from '../lib/storage/settings.ts';
import { FiguresSetting } from './figures-setting.tsx';
import { Lockable } from './lockable.tsx';
import { SavedNote, useSaving } from './saved-note.tsx';
import { SourceLink } from './source-link.tsx';
import { useLatest } from './use-latest.ts';

type PolicySettings = Pick<Settings, 'edition' | 'otherEditions' | 'overrides'>;

interface PolicySettingProps extends PolicySettings {
  organisation: StatusOverrides | undefined;
  /** The organisation decides the editions. The user's figures go before its own all the same. */
  isLocked: boolean;
  onSave(change: Partial<PolicySettings>): Promise<void>;
}

/** By which published table closings are counted, which others are told, and what the user knows better. */
export function PolicySetting({ edition, otherEditions, overrides, organisation, isLocked, onSave }: PolicySettingProps) {
  return (
    <>
      <Lockable isLocked={isLocked}>
        <EditionSetting edition={edition} overrides={overrides} organisation={organisation} onSave={onSave} />
        <OtherEditionsSetting edition={edition} others={otherEditions} onSave={(chosen) => onSave({ otherEditions: chosen })} />
      </Lockable>
      <FiguresSetting
        edition={edition}
        otherEditions={otherEditions}
        organisation={organisation}
        overrides={overrides}
        onSave={(figures) => onSave({ overrides: figures })}
      />
    </>
  );
}

type EditionSettingProps = Pick<PolicySettingProps, 'edition' | 'overrides' | 'organisation' | 'onSave'>;

/** By which published table closings are counted. */
export function EditionSetting({ edition, overrides, organisation, onSave }: EditionSettingProps) {
  const id = useId();
  const [saving, save] = useSaving();

  function choose(each: EditionId): void {
    const [from, to] = [publishedFigures(edition, organisation), publishedFigures(each, organisation)];
    save(onSave({ edition: each, overrides: carriedOver(from, to, overrides) }));
  }

  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.policy.edition.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <fieldset>
        <legend>{i18n.t('settings.policy.edition.label')}</legend>
        {EDITION_IDS.map((each) => (
          <div key={each} className="option">
            <input
              type="radio"
              id={`${id}-${each}`}
              name={id}
              checked={each === edition}
              aria-describedby={`${id}-${each}-date`}
              onChange={() => choose(each)}
            />
            <label htmlFor={`${id}-${each}`}>{EDITIONS[each].title}</label>
            <p className="hint">
              <span id={`${id}-${each}-date`}>{publishedWords(each)}</span> <SourceLink edition={each} />
            </p>
          </div>
        ))}
      </fieldset>
      <p className="hint">{i18n.t('settings.policy.edition.hint')}</p>
    </section>
  );
}

function publishedWords(edition: EditionId): string {
  const { published } = EDITIONS[edition];
  return published === null
    ? i18n.t('settings.policy.edition.undated')
    : i18n.t('settings.policy.edition.published', [formatDate(published)]);
}

interface OtherEditionsSettingProps {
  edition: EditionId;
  others: readonly EditionId[];
  onSave(others: EditionId[]): Promise<void>;
}

function OtherEditionsSetting({ edition, others, onSave }: OtherEditionsSettingProps) {
  const [saving, save] = useSaving();
  const latest = useLatest(others);

  function flip(each: EditionId): void {
    latest.current = EDITION_IDS.filter((id) => (id === each) !== latest.current.includes(id));
    save(onSave([...latest.current]));
  }

  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.policy.others.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <fieldset>
        <legend>{i18n.t('settings.policy.others.label')}</legend>
        {EDITION_IDS.filter((each) => each !== edition).map((each) => (
          <label key={each} className="option">
            <input type="checkbox" checked={others.includes(each)} onChange={() => flip(each)} />
            <span>{EDITIONS[each].title}</span>
          </label>
        ))}
      </fieldset>
      <p className="hint">{i18n.t('settings.policy.others.hint')}</p>
    </section>
  );
}
