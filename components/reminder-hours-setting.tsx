import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { formatWeekday, weekdays } from '../lib/i18n/format.ts';
import type { Hours } from '../lib/reminders/settings.ts';
import type { Settings } from '../lib/storage/settings.ts';
import { DatesField } from './dates-field.tsx';
import { WEEK } from './response-setting.tsx';
import { SavedNote, useSaving } from './saved-note.tsx';
import { useLatest } from './use-latest.ts';

type HourSettings = Pick<Settings, 'digestAt' | 'workdays' | 'workingHours' | 'quietHours' | 'daysOff'>;

interface ReminderHoursSettingProps extends HourSettings {
  /** The local date. */
  today: string;
  onSave(change: Partial<HourSettings>): Promise<void>;
}

/** When a reminder may come. */
export function ReminderHoursSetting({ digestAt, quietHours, daysOff, today, onSave, ...times }: ReminderHoursSettingProps) {
  const [saving, work] = useSaving();
  const save = (change: Partial<HourSettings>): void => work(onSave(change));
  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.reminders.hours.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <WorkingTimes {...times} onChange={save} />
      <HoursField
        legend={i18n.t('settings.reminders.hours.quiet')}
        hint={i18n.t('settings.reminders.hours.quiet_hint')}
        hours={quietHours}
        isFit={(hours): hours is Hours | null => hours === null || (hours.from !== hours.to && hours.to - hours.from < MINUTES_A_DAY)}
        onChange={(hours) => save({ quietHours: hours })}
      />
      <DigestField digestAt={digestAt} onChange={(minute) => save({ digestAt: minute })} />
      <DatesField
        label={i18n.t('settings.reminders.hours.days_off')}
        hint={i18n.t('settings.reminders.hours.days_off_hint')}
        dates={daysOff}
        today={today}
        onChange={(dates) => save({ daysOff: dates })}
      />
    </section>
  );
}

type WorkingTimes = Pick<Settings, 'workdays' | 'workingHours'>;

/** The days of the week on which the user works, and the hours. */
export function WorkingTimes({ workdays, workingHours, onChange }: WorkingTimes & { onChange(change: Partial<WorkingTimes>): void }) {
  const latest = useLatest(workdays);
  const [isIdle, setIdle] = useState(false);

  function flip(day: number): void {
    const chosen = WEEK.filter((each) => (each === day) !== latest.current.includes(each));
    setIdle(chosen.length === 0);
    if (chosen.length === 0) return;
    latest.current = chosen;
    onChange({ workdays: chosen });
  }

  return (
    <>
      <fieldset className="week">
        <legend>{i18n.t('settings.reminders.hours.workdays')}</legend>
        {weekdays().map((day) => (
          <label key={day} className="option">
            <input type="checkbox" checked={workdays.includes(day)} onChange={() => flip(day)} />
            <span>{formatWeekday(day)}</span>
          </label>
        ))}
      </fieldset>
      {isIdle && (
        <p className="wrong" role="alert">
          {i18n.t('settings.reminders.hours.no_workday')}
        </p>
      )}
      <HoursField
        legend={i18n.t('settings.reminders.hours.working')}
        hint={i18n.t('settings.reminders.hours.working_hint')}
        hours={workingHours}
        isFit={(hours): hours is Hours => hours !== null && hours.from < hours.to}
        onChange={(hours) => onChange({ workingHours: hours })}
      />
    </>
  );
}

const MINUTES_A_DAY = 24 * 60;

/** "08:05"; the end of a day is its beginning on this clock. */
const timeOf = (minute: number): string =>
  [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** Null for an empty field. */
function minuteOf(time: string): number | null {
  const [hour, minute] = time.split(':').map(Number);
  return time === '' || hour === undefined || minute === undefined ? null : hour * 60 + minute;
}

interface HoursFieldProps<T extends Hours | null> {
  legend: string;
  hint: string;
  hours: T;
  isFit(hours: Hours | null): hours is T;
  onChange(hours: T): void;
}

/** From one time to another. Both empty: none. */
function HoursField<T extends Hours | null>({ legend, hint, hours, isFit, onChange }: HoursFieldProps<T>) {
  const id = useId();
  const [from, setFrom] = useState(hours === null ? '' : timeOf(hours.from));
  const [to, setTo] = useState(hours === null ? '' : timeOf(hours.to));
  const [refused, setRefused] = useState(false);

  function accept(): void {
    const [begin, end] = [minuteOf(from), minuteOf(to)];
    // One of two is half an answer, and is no wrong one before the other is given.
    if ((begin === null) !== (end === null)) return;
    const chosen = begin === null || end === null ? null : { from: begin, to: end === 0 ? MINUTES_A_DAY : end };
    const fits = isFit(chosen);
    setRefused(!fits);
    if (fits && (chosen?.from !== hours?.from || chosen?.to !== hours?.to)) onChange(chosen);
  }

  return (
    <fieldset aria-describedby={refused ? `${id}-hint ${id}-wrong` : `${id}-hint`}>
      <legend>{legend}</legend>
      <div className="choice">
        <input
          type="time"
          aria-label={i18n.t('settings.reminders.hours.from', [legend])}
          value={from}
          aria-invalid={refused}
          onChange={(event) => setFrom(event.target.value)}
          onBlur={accept}
        />
        <input
          type="time"
          aria-label={i18n.t('settings.reminders.hours.to', [legend])}
          value={to}
          aria-invalid={refused}
          onChange={(event) => setTo(event.target.value)}
          onBlur={accept}
        />
      </div>
      {refused && (
        <p id={`${id}-wrong`} className="wrong" role="alert">
          {i18n.t('settings.reminders.hours.refused')}
        </p>
      )}
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
    </fieldset>
  );
}

function DigestField({ digestAt, onChange }: Pick<HourSettings, 'digestAt'> & { onChange(minute: number): void }) {
  const id = useId();
  const [text, setText] = useState(timeOf(digestAt));

  function accept(): void {
    const minute = minuteOf(text);
    if (minute === null) setText(timeOf(digestAt));
    else if (minute !== digestAt) onChange(minute);
  }

  return (
    <>
      <label htmlFor={id}>{i18n.t('settings.reminders.hours.digest')}</label>
      <input id={id} type="time" value={text} onChange={(event) => setText(event.target.value)} onBlur={accept} />
    </>
  );
}
