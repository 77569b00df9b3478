import { useState } from 'react';
import { i18n } from '#i18n';
import { dateOf } from '../lib/deadlines/calendar.ts';
import { daysWords, dayWords } from '../lib/i18n/calendar-words.ts';
import { counted } from '../lib/i18n/format.ts';
import { CalendarEntry } from './calendar-entry.tsx';
import { type CalendarDaysProps, MOST } from './calendar-weeks.tsx';

/** The same as a list of the days on which something is expected: for narrow windows. An entry of several days stands on the first of them. */
export function CalendarList({ entries, first, weeks, today, moment, isFree, opened, onOpen }: CalendarDaysProps) {
  const [unfolded, setUnfolded] = useState<readonly number[]>([]);
  const last = first + weeks * 7 - 1;
  const byDay = Map.groupBy(
    entries.filter(({ from, to }) => from <= last && to >= first),
    ({ from }) => Math.max(from, first),
  );
  return (
    <ol className="days">
      {[...byDay]
        .sort(([a], [b]) => a - b)
        .map(([day, all]) => {
          const isUnfolded = unfolded.includes(day);
          const shown = isUnfolded ? all : all.slice(0, MOST);
          return (
            <li key={day} className={isFree(day) ? 'free' : undefined} aria-current={day === today ? 'date' : undefined}>
              <h2>
                <time dateTime={dateOf(day)}>{dayWords(day, moment)}</time>
              </h2>
              <ul>
                {shown.map((entry) => (
                  <li key={`${entry.kind} ${entry.outlook?.key ?? entry.from}`}>
                    <CalendarEntry entry={entry} moment={moment} opened={opened} onOpen={onOpen} />
                    {entry.from < entry.to && <small>{daysWords(entry, moment)}</small>}
                  </li>
                ))}
              </ul>
              {all.length > MOST && (
                <button
                  type="button"
                  className="link more"
                  aria-expanded={isUnfolded}
                  onClick={() => setUnfolded(isUnfolded ? unfolded.filter((each) => each !== day) : [...unfolded, day])}
                >
                  {isUnfolded ? i18n.t('calendar.fewer') : counted('calendar.more', all.length - MOST)}
                </button>
              )}
            </li>
          );
        })}
    </ol>
  );
}
