import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { formatNames } from '../lib/i18n/format.ts';
import { CalendarFile } from './calendar-file.tsx';

/** As the settings accept them (`lib/storage/settings.ts`). */
const MOST_DATES = 400;

/** "2026-02-30" is none. */
function isDate(line: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(line) ? Date.parse(line) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(line);
}

interface DatesFieldProps {
  label: string;
  hint: string;
  /** "2026-12-25". */
  dates: readonly string[];
  /** The local date. */
  today: string;
  onChange(dates: string[]): void;
}

/** One date to a line; what is none is named, and the rest taken. Or whole days from a calendar's file. */
export function DatesField({ label, hint, dates: stored, today, onChange }: DatesFieldProps) {
  const id = useId();
  const [text, setText] = useState(stored.join('\n'));
  const [wrong, setWrong] = useState<string | null>(null);

  function accept(written = text): void {
    const lines = [...new Set(written.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
    const dates = lines.filter(isDate);
    const refused = lines.filter((line) => !isDate(line));
    const words = [
      ...(refused.length > 0 ? [i18n.t('settings.response.holidays.refused', [formatNames(refused.map((line) => `“${line}”`))])] : []),
      ...(dates.length > MOST_DATES ? [i18n.t('settings.response.holidays.too_many', [MOST_DATES])] : []),
    ];
    setWrong(words.length === 0 ? null : words.join(' '));
    const accepted = dates.slice(0, MOST_DATES);
    if (accepted.join() !== stored.join()) onChange(accepted);
  }

  function add(dates: string[]): void {
    const written = [text.trimEnd(), ...dates].filter((line) => line !== '').join('\n');
    setText(written);
    accept(written);
  }

  return (
    <>
      <label id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        rows={Math.min(12, Math.max(3, text.split('\n').length))}
        value={text}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? `${id}-hint` : `${id}-hint ${id}-wrong`}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => accept()}
      />
      {wrong !== null && (
        <p id={`${id}-wrong`} className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
      <CalendarFile describedBy={`${id}-label`} today={today} dates={stored} most={MOST_DATES} onAdd={add} />
    </>
  );
}
