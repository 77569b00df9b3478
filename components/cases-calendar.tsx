import { type KeyboardEvent, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { localDay } from '../lib/deadlines/calendar.ts';
import type { Outlook } from '../lib/deadlines/types.ts';
import { type Days, entriesOf, startOfWeek } from '../lib/deadlines/weeks.ts';
import { LOOKS, SIGNS } from '../lib/i18n/calendar-words.ts';
import { counted, weekBegins } from '../lib/i18n/format.ts';
import type { Moment } from '../lib/i18n/outlook-words.ts';
import { CalendarList } from './calendar-list.tsx';
import { CalendarWeeks } from './calendar-weeks.tsx';
import type { CaseView } from './case-view.ts';
import { useWidth } from './use-width.ts';

export interface CasesCalendarProps {
  views: readonly CaseView[];
  moment: Moment;
  /** The user's, as days that `localDay` counts. */
  absences: readonly Days[];
  /** A weekend or holiday of the user's. */
  isFree(day: number): boolean;
  opened: string | null;
  /** What the calendar scrolls in. */
  scroller: HTMLElement;
  onOpen(outlook: Outlook): void;
}

const WEEKS = 6;
/** In narrower places than this, in px, days of the week beside each other have no room for words. */
const NARROW = 700;

/** The next weeks: what closes, may close or is told by the vendor on which day, and when the user is away. */
export function CasesCalendar({ views, moment, absences, isFree, opened, scroller, onOpen }: CasesCalendarProps) {
  const { zone, now } = moment;
  const [turned, setTurned] = useState(0);
  const isNarrow = useWidth(scroller) < NARROW;
  const today = localDay(now, zone);
  const first = startOfWeek(today, weekBegins()) + turned * WEEKS * 7;
  const entries = useMemo(
    () =>
      entriesOf(
        views.map(({ outlook }) => outlook),
        absences,
        zone,
      ),
    [views, absences, zone],
  );
  const closing = useMemo(() => {
    const isShown = ({ from, to }: Days): boolean => from < first + WEEKS * 7 && to >= first;
    return new Set(entries.filter((entry) => isShown(entry) && entry.kind !== 'reminder').flatMap(({ outlook }) => outlook?.key ?? []));
  }, [entries, first]);
  const days = { entries, first, weeks: WEEKS, today, moment, isFree, opened, onOpen };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it
    <div className="calendar" onKeyDown={move}>
      <div className="turn-over">
        <button type="button" aria-label={i18n.t('calendar.earlier')} onClick={() => setTurned(turned - 1)}>
          ‹
        </button>
        <button type="button" onClick={() => setTurned(0)}>
          {i18n.t('calendar.today')}
        </button>
        <button type="button" aria-label={i18n.t('calendar.later')} onClick={() => setTurned(turned + 1)}>
          ›
        </button>
        <p role="status">{closing.size === 0 ? i18n.t('calendar.nothing') : counted('calendar.closings', closing.size)}</p>
      </div>
      {isNarrow ? <CalendarList {...days} /> : <CalendarWeeks {...days} />}
      <ul className="legend">
        {LOOKS.map((look) => (
          <li key={look}>
            <i aria-hidden="true" dir="ltr">
              {SIGNS[look]}
            </i>{' '}
            {i18n.t(`calendar.legend.${look}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Up and down lead to the entry before and after, left and right to the next day that has one. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const target = event.target as HTMLElement;
  if (step === undefined || !target.matches('.entry')) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.entry.open')];
  const at = all.indexOf(target);
  const dayOf = (entry: HTMLElement | undefined): Element | null | undefined => entry?.closest('td, .days > li');
  let next = at + step.by;
  if (step.days) while (all[next] !== undefined && dayOf(all[next]) === dayOf(target)) next += step.by;
  // To the first of its day, from whichever side it is reached.
  if (step.days) while (next > 0 && dayOf(all[next - 1]) === dayOf(all[next])) next -= 1;
  event.preventDefault();
  all[next]?.focus();
}

const STEPS: Readonly<Record<string, { by: 1 | -1; days: boolean }>> = {
  ArrowUp: { by: -1, days: false },
  ArrowDown: { by: 1, days: false },
  ArrowLeft: { by: -1, days: true },
  ArrowRight: { by: 1, days: true },
};
