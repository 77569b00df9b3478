import { useId, useState } from 'react';
import { i18n } from '#i18n';
import type { Instant } from '../lib/cases/schemas.ts';
import { formatTime } from '../lib/i18n/format.ts';
import { SavedNote, useSaving } from './saved-note.tsx';

interface ZoneSettingProps {
  /** IANA name; null: the browser's. */
  zone: string | null;
  browserZone: string;
  /** The names to choose from. */
  zones: readonly string[];
  now: Instant;
  onSave(zone: string | null): Promise<void>;
}

/** "europe/london " and "Europe/London" are one; null for a text that names no zone. */
function zoneNamed(text: string, zones: readonly string[]): string | null {
  const wanted = text.trim().replaceAll(' ', '_').toLowerCase();
  return [...zones, 'UTC'].find((zone) => zone.toLowerCase() === wanted) ?? null;
}

/** In which zone the portal shows its times. */
export function ZoneSetting({ zone, browserZone, zones, now, onSave }: ZoneSettingProps) {
  const id = useId();
  const [text, setText] = useState(zone ?? '');
  const [refused, setRefused] = useState<string | null>(null);
  const [saving, save] = useSaving();

  function accept(value: string): void {
    const named = value.trim() === '' ? null : zoneNamed(value, zones);
    const wrong = named === null && value.trim() !== '';
    setRefused(wrong ? value.trim() : null);
    if (wrong) return;
    setText(named ?? '');
    if (named !== zone) save(onSave(named));
  }

  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.zone.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <label htmlFor={id}>{i18n.t('settings.zone.label')}</label>
      <input
        id={id}
        list={`${id}-zones`}
        value={text}
        placeholder={browserZone}
        aria-invalid={refused !== null}
        aria-describedby={`${id}-hint ${id}-now`}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
          // Chosen from the list, or typed to its end.
          if (zones.includes(event.target.value)) accept(event.target.value);
        }}
        onBlur={() => accept(text)}
        onKeyDown={(event) => event.key === 'Enter' && accept(text)}
      />
      <datalist id={`${id}-zones`}>
        {zones.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <p id={`${id}-now`} className={refused === null ? 'now' : 'wrong'} role={refused === null ? undefined : 'alert'}>
        {refused === null
          ? i18n.t('settings.zone.now', [formatTime(now, zone ?? browserZone)])
          : i18n.t('settings.zone.unknown', [refused])}
      </p>
      <p id={`${id}-hint`} className="hint">
        {i18n.t('settings.zone.hint', [browserZone])}
      </p>
    </section>
  );
}
