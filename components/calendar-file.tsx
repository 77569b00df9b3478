import { useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { counted, formatDate } from '../lib/i18n/format.ts';
import type { CalendarDays } from '../lib/time/calendar-days.ts';

/** In MB; the calendar of years has less. */
const LARGEST = 10;

interface CalendarFileProps {
  /** The id of the words that name the list. */
  describedBy: string;
  /** The local date. */
  today: string;
  /** What is in the list already. */
  dates: readonly string[];
  /** As many as the list holds. */
  most: number;
  onAdd(dates: string[]): void;
}

/** Whole days out of a calendar file, which is read here and goes nowhere. They are shown before anything is added. */
export function CalendarFile({ describedBy, today, dates, most, onAdd }: CalendarFileProps) {
  const id = useId();
  /** What the file holds, or why it can't be read. */
  const [read, setRead] = useState<CalendarDays | string>('');
  const input = useRef<HTMLInputElement>(null);
  const found = typeof read === 'string' ? null : read;
  const fresh = found?.days.filter(({ date }) => !dates.includes(date)) ?? [];
  const fitting = fresh.slice(0, Math.max(0, most - dates.length));

  function end(added: string[]): void {
    if (added.length > 0) onAdd(added);
    setRead('');
    // The button goes, and the focus must not go with it.
    input.current?.focus();
  }

  return (
    <>
      <div className="choice">
        <label className="file">
          {i18n.t('settings.response.calendar_file.choose')}
          <input
            ref={input}
            type="file"
            accept=".ics,text/calendar"
            aria-describedby={describedBy}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file !== undefined) void daysIn(file, today).then(setRead);
              // The same file chosen again is a choice, too.
              target.value = '';
            }}
          />
        </label>
      </div>
      {fitting.length > 0 && (
        <section className="preview" aria-labelledby={id}>
          <h4 id={id}>{counted('settings.response.calendar_file.adds', fitting.length)}</h4>
          <ul className="days">
            {fitting.map(({ date, name }) => (
              <li key={date}>
                {formatDate(date)} <bdi className="hint">{name}</bdi>
              </li>
            ))}
          </ul>
          <div className="choice">
            <button type="button" onClick={() => end(fitting.map(({ date }) => date))}>
              {i18n.t('settings.response.calendar_file.add')}
            </button>
            <button type="button" onClick={() => end([])}>
              {i18n.t('your_data.cancel')}
            </button>
          </div>
        </section>
      )}
      <p role="status" className={found === null ? 'wrong' : 'hint'}>
        {typeof read === 'string' ? read : remarks(read, fresh.length, fitting.length, most).join(' ')}
      </p>
    </>
  );
}

async function daysIn(file: File, today: string): Promise<CalendarDays | string> {
  if (file.size > LARGEST * 1_000_000) return i18n.t('settings.response.calendar_file.too_large', [LARGEST]);
  try {
    // Few people choose one: what reads it comes with the first.
    const { calendarDays } = await import('../lib/time/calendar-days.ts');
    return calendarDays(await file.text(), today) ?? i18n.t('settings.response.calendar_file.no_calendar');
  } catch {
    return i18n.t('settings.response.calendar_file.no_calendar');
  }
}

function remarks({ from, to, leftOut }: CalendarDays, fresh: number, fitting: number, most: number): string[] {
  const [first, last] = [formatDate(from), formatDate(to)];
  return [
    fresh === 0
      ? i18n.t('settings.response.calendar_file.nothing', [first, last])
      : i18n.t('settings.response.calendar_file.span', [first, last]),
    ...(leftOut > 0 ? [counted('settings.response.calendar_file.left_out', leftOut)] : []),
    ...(fitting < fresh ? [i18n.t('settings.response.holidays.too_many', [most])] : []),
  ];
}
