import { useId } from 'react';
import { i18n } from '#i18n';
import { message } from '../lib/i18n/format.ts';
import { FEATURES, type Feature } from '../lib/storage/features.ts';
import { SavedNote, useSaving } from './saved-note.tsx';
import { useLatest } from './use-latest.ts';

interface FeaturesSettingProps {
  /** As they apply; what is not named is on. */
  features: Partial<Record<Feature, boolean>>;
  /** Those that the organisation decides. */
  locked: ReadonlySet<Feature>;
  pausedSites: readonly string[];
  isPausingLocked: boolean;
  onSwitch(feature: Feature, isOn: boolean): Promise<void>;
  onResume(site: string): Promise<void>;
}

/** What is to be seen, each by itself, and the sites on which nothing is. */
export function FeaturesSetting({ features, locked, pausedSites, isPausingLocked, onSwitch, onResume }: FeaturesSettingProps) {
  const [saving, save] = useSaving();
  const latest = useLatest(features);
  const id = useId();

  function flip(feature: Feature): void {
    const isOn = latest.current[feature] === false;
    latest.current = { ...latest.current, [feature]: isOn };
    save(onSwitch(feature, isOn));
  }

  return (
    <section className="setting">
      <header>
        <h3 id={id}>{i18n.t('settings.features.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <fieldset aria-labelledby={id}>
        {FEATURES.map((feature) => (
          <div key={feature} className="option">
            <input
              id={`${id}-${feature}`}
              type="checkbox"
              checked={features[feature] !== false}
              disabled={locked.has(feature)}
              aria-describedby={`${id}-${feature}-hint`}
              onChange={() => flip(feature)}
            />
            <label htmlFor={`${id}-${feature}`}>{message(`settings.features.names.${feature}`)}</label>
            <p id={`${id}-${feature}-hint`} className="hint">
              {message(`settings.features.hints.${feature}`)}
              {locked.has(feature) && ` ${i18n.t('settings.locked')}.`}
            </p>
          </div>
        ))}
      </fieldset>
      {pausedSites.length > 0 && (
        <>
          <h4>{i18n.t('settings.features.paused')}</h4>
          <p className="hint">{i18n.t(isPausingLocked ? 'settings.locked' : 'settings.features.paused_hint')}</p>
          <ul className="sites">
            {pausedSites.map((site) => (
              <li key={site}>
                {site}{' '}
                {!isPausingLocked && (
                  <button type="button" onClick={() => save(onResume(site))}>
                    {i18n.t('settings.features.resume')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
