import { type CSSProperties, useState } from 'react';
import { i18n } from '#i18n';
import { dateOf } from '../lib/deadlines/calendar.ts';
import type { Outlook } from '../lib/deadlines/types.ts';
import { type Entry, type Segment, weekOf } from '../lib/deadlines/weeks.ts';
import { daysWords, dayWords, entryWords } from '../lib/i18n/calendar-words.ts';
import { counted, formatShortDay, formatShortWeekday, formatWeekday } from '../lib/i18n/format.ts';
import type { Moment } from '../lib/i18n/outlook-words.ts';
import { DAY } from '../lib/time/zone.ts';
import { CalendarEntry } from './calendar-entry.tsx';

export interface CalendarDaysProps {
  entries: readonly Entry[];
  /** The first day that is shown, and how many weeks. */
  first: number;
  weeks: number;
  today: number;
  moment: Moment;
  isFree(day: number): boolean;
  opened: string | null;
  onOpen(outlook: Outlook): void;
}

/** Entries of a day that are shown before the others are wanted. */
export const MOST = 4;
const WEEK = 7;

/** Weeks as a table. An entry of several days is one bar; on each of its days it is told to who can't see it. */
export function CalendarWeeks({ entries, first, weeks, today, moment, isFree, opened, onOpen }: CalendarDaysProps) {
  /** First days of the weeks that are shown in full. */
  const [unfolded, setUnfolded] = useState<readonly number[]>([]);
  const toggle = (week: number): void =>
    setUnfolded((before) => (before.includes(week) ? before.filter((each) => each !== week) : [...before, week]));
  const weekdays = Array.from({ length: WEEK }, (_, i) => ((((first + i + 3) % WEEK) + WEEK) % WEEK) + 1);
  return (
    <table className="weeks">
      <caption>{daysWords({ from: first, to: first + weeks * WEEK - 1 }, moment)}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" abbr={formatWeekday(weekday)}>
              {formatShortWeekday(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeks }, (_, i) => first + i * WEEK).map((week) => {
          const segments = weekOf(entries, week);
          const isUnfolded = unfolded.includes(week);
          return (
            <tr key={week}>
              {Array.from({ length: WEEK }, (_, i) => week + i).map((day) => {
                const here = segments.filter(({ from, to }) => from <= day && to >= day);
                const shown = isUnfolded ? here : here.filter(({ lane }) => lane < MOST);
                const more = here.length - shown.length;
                const isLong = isUnfolded && here.some(({ lane }) => lane >= MOST);
                return (
                  <td key={day} className={isFree(day) ? 'free' : undefined} aria-current={day === today ? 'date' : undefined}>
                    <time dateTime={dateOf(day)}>
                      <span aria-hidden="true">{dayNumber(day, day === first)}</span>
                      <span className="unseen">{dayWords(day, moment)}</span>
                    </time>
                    {shown.length > 0 && (
                      <ul>
                        {shown.map((segment) =>
                          segment.from === day ? (
                            <li key={keyOf(segment)} style={placeOf(segment)} className={edgesOf(segment)}>
                              <CalendarEntry entry={segment.entry} moment={moment} opened={opened} onOpen={onOpen} />
                            </li>
                          ) : (
                            <li key={keyOf(segment)} className="unseen">
                              {entryWords(segment.entry, moment)}
                            </li>
                          ),
                        )}
                      </ul>
                    )}
                    {(more > 0 || isLong) && (
                      <button type="button" className="link more" aria-expanded={isUnfolded} onClick={() => toggle(week)}>
                        {more > 0 ? counted('calendar.more', more) : i18n.t('calendar.fewer')}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** "22"; with the month where it begins, and on the first day. */
const dayNumber = (day: number, isFirst: boolean): string => {
  const date = dateOf(day);
  return isFirst || date.endsWith('-01') ? formatShortDay((day * DAY) as Moment['now'], 'UTC') : String(Number(date.slice(-2)));
};

const keyOf = ({ entry }: Segment): string => `${entry.kind} ${entry.outlook?.key ?? entry.from}`;

const placeOf = ({ from, to, lane }: Segment): CSSProperties & { '--days': number } => ({ gridRow: lane + 1, '--days': to - from + 1 });

/** Where the bar begins and ends in this week, and where it goes on. */
const edgesOf = ({ entry, from, to }: Segment): string | undefined =>
  [entry.from < from ? 'before' : '', entry.to > to ? 'after' : ''].join(' ').trim() || undefined;
