import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { counted, formatMoment, message } from '../lib/i18n/format.ts';
import type { Backup, Changes } from '../lib/storage/backup-file.ts';
import type { Settings } from '../lib/storage/settings-schema.ts';

interface RestorePreviewProps {
  backup: Backup;
  changes: Changes;
  zone: string;
  /** @param settings those that are taken from the file */
  onRestore(settings: (keyof Settings)[]): void;
  onCancel(): void;
}

/** What a backup would change, before anything is. */
export function RestorePreview({ backup, changes, zone, onRestore, onCancel }: RestorePreviewProps) {
  const id = useId();
  const [chosen, setChosen] = useState<ReadonlySet<keyof Settings>>(new Set());
  const { newCases, changedCases, settings, lists, told, snoozes, own, drafts, dateOrders, quarantine } = changes;
  const others = [lists, told, snoozes, drafts, Object.keys(dateOrders), quarantine].reduce((sum, { length }) => sum + length, 0);
  const facts = [
    ...(newCases > 0 ? [counted('your_data.new_cases', newCases)] : []),
    ...(changedCases > 0 ? [counted('your_data.changed_cases', changedCases)] : []),
    ...(own.length > 0 ? [counted('your_data.own', own.length)] : []),
    ...(others > 0 ? [counted('your_data.others', others)] : []),
  ];
  const isNothing = facts.length === 0 && settings.length === 0;
  const tick = (name: keyof Settings, isTicked: boolean) =>
    setChosen(new Set(isTicked ? [...chosen, name] : [...chosen].filter((each) => each !== name)));
  return (
    <section className="preview" aria-labelledby={id}>
      <h4 id={id}>{i18n.t('your_data.made', [formatMoment(backup.at, zone)])}</h4>
      {isNothing && <p>{i18n.t('your_data.nothing')}</p>}
      {facts.length > 0 && (
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {settings.length > 0 && (
        <fieldset>
          <legend>{i18n.t('your_data.take_settings')}</legend>
          {settings.map((name) => (
            <div className="option" key={name}>
              <input
                type="checkbox"
                id={`${id}-${name}`}
                checked={chosen.has(name)}
                onChange={(event) => tick(name, event.target.checked)}
              />
              <label htmlFor={`${id}-${name}`}>{nameOf(name)}</label>
            </div>
          ))}
          {settings.length > 1 && (
            <p>
              <button type="button" className="link" onClick={() => setChosen(new Set(chosen.size < settings.length ? settings : []))}>
                {chosen.size < settings.length ? i18n.t('your_data.all') : i18n.t('your_data.none')}
              </button>
            </p>
          )}
        </fieldset>
      )}
      <div className="choice">
        {!isNothing && (
          <button type="button" disabled={facts.length === 0 && chosen.size === 0} onClick={() => onRestore([...chosen])}>
            {i18n.t('your_data.take')}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {isNothing ? i18n.t('your_data.close') : i18n.t('your_data.cancel')}
        </button>
      </div>
    </section>
  );
}

const nameOf = (name: keyof Settings): string => message(`your_data.names.${name}`);
