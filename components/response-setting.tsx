import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { USUAL_SILENT_DAYS } from '../lib/deadlines/silence.ts';
import { formatWeekday, message, weekdays } from '../lib/i18n/format.ts';
import { REGION_IDS, type RegionId } from '../lib/policy/response-hours.ts';
import { SCALE_CHOICES } from '../lib/policy/response-scale.ts';
import type { Settings } from '../lib/storage/settings.ts';
import { DatesField } from './dates-field.tsx';
import { SavedNote, useSaving } from './saved-note.tsx';
import { useLatest } from './use-latest.ts';

/** As the settings accept them (`lib/storage/settings.ts`). */
const MOST_SILENT_DAYS = 365;

export const WEEK = [1, 2, 3, 4, 5, 6, 7];

const snake = (id: string): string => id.replaceAll('-', '_');

type ResponseSettings = Pick<Settings, 'region' | 'weekend' | 'holidays' | 'silentDays' | 'responseScale'>;

interface ResponseSettingProps extends ResponseSettings {
  /** The local date. */
  today: string;
  onSave(change: Partial<ResponseSettings>): Promise<void>;
}

/** What a first answer is counted by, and when silence is told. */
export function ResponseSetting({ region, weekend, holidays, silentDays, responseScale, today, onSave }: ResponseSettingProps) {
  return (
    <>
      <RegionSetting region={region} onSave={onSave} />
      <FreeDaysSetting weekend={weekend} holidays={holidays} today={today} onSave={onSave} />
      <ScaleSetting responseScale={responseScale} onSave={onSave} />
      <SilenceSetting silentDays={silentDays} onSave={onSave} />
    </>
  );
}

type Part<Name extends keyof ResponseSettings> = Pick<ResponseSettings, Name> & Pick<ResponseSettingProps, 'onSave'>;

function RegionSetting({ region, onSave }: Part<'region'>) {
  const id = useId();
  const [saving, save] = useSaving();
  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.response.region.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <label htmlFor={id}>{i18n.t('settings.response.region.label')}</label>
      <select
        id={id}
        value={region ?? ''}
        aria-describedby={`${id}-hint`}
        onChange={(event) => save(onSave({ region: event.target.value === '' ? null : (event.target.value as RegionId) }))}
      >
        <option value="">{i18n.t('settings.response.region.unknown')}</option>
        {REGION_IDS.map((each) => (
          <option key={each} value={each}>
            {message(`settings.response.region.${snake(each)}`)}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} className="hint">
        {i18n.t('settings.response.region.hint')}
      </p>
    </section>
  );
}

function FreeDaysSetting({ weekend, holidays, today, onSave }: Part<'weekend' | 'holidays'> & Pick<ResponseSettingProps, 'today'>) {
  const id = useId();
  const [saving, save] = useSaving();
  const latest = useLatest(weekend);
  const [refused, setRefused] = useState(false);

  function flip(day: number): void {
    const chosen = WEEK.filter((each) => (each === day) !== latest.current.includes(each));
    setRefused(chosen.length === WEEK.length);
    if (chosen.length === WEEK.length) return;
    latest.current = chosen;
    save(onSave({ weekend: chosen }));
  }

  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.response.weekend.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <fieldset className="week" aria-describedby={`${id}-hint`}>
        <legend>{i18n.t('settings.response.weekend.label')}</legend>
        {weekdays().map((day) => (
          <label key={day} className="option">
            <input type="checkbox" checked={weekend.includes(day)} onChange={() => flip(day)} />
            <span>{formatWeekday(day)}</span>
          </label>
        ))}
      </fieldset>
      {refused && (
        <p className="wrong" role="alert">
          {i18n.t('settings.response.weekend.all')}
        </p>
      )}
      <p id={`${id}-hint`} className="hint">
        {i18n.t('settings.response.weekend.hint')}
      </p>
      <DatesField
        label={i18n.t('settings.response.holidays.label')}
        hint={i18n.t('settings.response.holidays.hint')}
        dates={holidays}
        today={today}
        onChange={(dates) => save(onSave({ holidays: dates }))}
      />
    </section>
  );
}

function ScaleSetting({ responseScale, onSave }: Part<'responseScale'>) {
  const id = useId();
  const [saving, save] = useSaving();
  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.response.scale.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <fieldset aria-describedby={`${id}-hint`}>
        <legend>{i18n.t('settings.response.scale.label')}</legend>
        {SCALE_CHOICES.map((each) => (
          <label key={each} className="option">
            <input type="radio" name={id} checked={each === responseScale} onChange={() => save(onSave({ responseScale: each }))} />
            <span>{message(`settings.response.scale.${snake(each)}`)}</span>
          </label>
        ))}
      </fieldset>
      <p id={`${id}-hint`} className="hint">
        {i18n.t('settings.response.scale.hint')}
      </p>
    </section>
  );
}

function SilenceSetting({ silentDays, onSave }: Part<'silentDays'>) {
  const id = useId();
  const [saving, save] = useSaving();
  const [text, setText] = useState(String(silentDays));
  const [refused, setRefused] = useState(false);

  function accept(): void {
    const written = text.trim();
    const days = written === '' ? USUAL_SILENT_DAYS : Number(written);
    const fits = /^\d*$/.test(written) && days >= 1 && days <= MOST_SILENT_DAYS;
    setRefused(!fits);
    if (!fits) return;
    setText(String(days));
    if (days !== silentDays) save(onSave({ silentDays: days }));
  }

  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.response.silence.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <label htmlFor={id}>{i18n.t('settings.response.silence.label')}</label>
      <input
        id={id}
        className="number"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-invalid={refused}
        aria-describedby={refused ? `${id}-hint ${id}-wrong` : `${id}-hint`}
        onChange={(event) => setText(event.target.value)}
        onBlur={accept}
        onKeyDown={(event) => event.key === 'Enter' && accept()}
      />
      {refused && (
        <p id={`${id}-wrong`} className="wrong" role="alert">
          {i18n.t('settings.response.silence.refused', [MOST_SILENT_DAYS, USUAL_SILENT_DAYS])}
        </p>
      )}
      <p id={`${id}-hint`} className="hint">
        {i18n.t('settings.response.silence.hint', [USUAL_SILENT_DAYS])}
      </p>
    </section>
  );
}
