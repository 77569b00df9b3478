import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { formatNames } from '../lib/i18n/format.ts';

/** As the settings accept them (`lib/storage/settings.ts`). */
const MOST_HOLIDAYS = 400;

/** "2026-02-30" is none. */
function isDate(line: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(line) ? Date.parse(line) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(line);
}

interface HolidaysFieldProps {
  holidays: readonly string[];
  onChange(dates: string[]): void;
}

/** One date to a line; what is none is named, and the rest taken. */
export function HolidaysField({ holidays, onChange }: HolidaysFieldProps) {
  const id = useId();
  const [text, setText] = useState(holidays.join('\n'));
  const [wrong, setWrong] = useState<string | null>(null);

  function accept(): void {
    const lines = [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
    const dates = lines.filter(isDate);
    const refused = lines.filter((line) => !isDate(line));
    const words = [
      ...(refused.length > 0 ? [i18n.t('settings.response.holidays.refused', [formatNames(refused.map((line) => `“${line}”`))])] : []),
      ...(dates.length > MOST_HOLIDAYS ? [i18n.t('settings.response.holidays.too_many', [MOST_HOLIDAYS])] : []),
    ];
    setWrong(words.length === 0 ? null : words.join(' '));
    const accepted = dates.slice(0, MOST_HOLIDAYS);
    if (accepted.join() !== holidays.join()) onChange(accepted);
  }

  return (
    <>
      <label htmlFor={id}>{i18n.t('settings.response.holidays.label')}</label>
      <textarea
        id={id}
        rows={Math.min(12, Math.max(3, text.split('\n').length))}
        value={text}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? `${id}-hint` : `${id}-hint ${id}-wrong`}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onBlur={accept}
      />
      {wrong !== null && (
        <p id={`${id}-wrong`} className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <p id={`${id}-hint`} className="hint">
        {i18n.t('settings.response.holidays.hint')}
      </p>
    </>
  );
}
