/** The whole days that a calendar file names (RFC 5545), as the local dates that stand in it: no time zone moves a holiday. */
import ICAL from 'ical.js';
import { dateOf, dayOf } from '../deadlines/calendar.ts';

interface CalendarDay {
  /** "2026-12-25" */
  date: string;
  /** What the calendar calls it; may be empty. */
  name: string;
}

export interface CalendarDays {
  /** In order, each once, from `from` to `to`, both included. */
  days: CalendarDay[];
  from: string;
  to: string;
  /** Events that have a time of day, or can't be read. */
  leftOut: number;
}

/** Of one event: a rule may go on for ever. */
const MOST_TIMES = 20_000;
const MOST_DAYS = 400;

/**
 * What lies in the year of `today` and in the two after it; null where the text is no calendar.
 * @param today a local date
 */
export function calendarDays(text: string, today: string): CalendarDays | null {
  const calendars = calendarsIn(text);
  if (calendars.length === 0) return null;
  const year = Number(today.slice(0, 4));
  const [from, to] = [`${year}-01-01`, `${year + 2}-12-31`];
  const names = new Map<string, string>();
  let leftOut = 0;
  for (const component of calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'))) {
    // What was moved of one that repeats is told by that.
    if (component.hasProperty('recurrence-id') || component.getFirstPropertyValue('status') === 'CANCELLED') continue;
    try {
      const event = new ICAL.Event(component);
      const days = wholeDays(event);
      if (days === null) leftOut += 1;
      else for (const date of datesOf(event, days, from, to)) names.set(date, names.get(date) || event.summary || '');
    } catch {
      leftOut += 1;
    }
  }
  const days = [...names].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1));
  return { days, from, to, leftOut };
}

function calendarsIn(text: string): ICAL.Component[] {
  try {
    const parsed = ICAL.parse(text) as unknown[];
    // One calendar, or an array of several.
    const all = (typeof parsed[0] === 'string' ? [parsed] : parsed) as unknown[][];
    return all.map((each) => new ICAL.Component(each as never)).filter(({ name }) => name === 'vcalendar');
  } catch {
    return [];
  }
}

/** How many days an event takes; null where it has a time of day. Some calendars write whole days from midnight to midnight. */
function wholeDays({ startDate, endDate }: ICAL.Event): number | null {
  if (!isMidnight(startDate) || !isMidnight(endDate)) return null;
  const days = dayNumber(endDate) - dayNumber(startDate);
  if (startDate.isDate) return Math.max(1, days);
  return days >= 1 ? days : null;
}

/** By the clock of the place that it is written for; what is told by UTC is a moment. */
const isMidnight = ({ isDate, zone, hour, minute, second }: ICAL.Time): boolean =>
  isDate || (zone !== ICAL.Timezone.utcTimezone && hour === 0 && minute === 0 && second === 0);

const dayNumber = (time: ICAL.Time): number => dayOf(time.toString().slice(0, 10));

function datesOf(event: ICAL.Event, days: number, from: string, to: string): string[] {
  const last = dayOf(to);
  // With dates in place of a rule the first is not among them.
  const starts = event.component.hasProperty('rrule') ? [] : [dayNumber(event.startDate)];
  if (event.isRecurring()) {
    const times = event.iterator();
    for (let left = MOST_TIMES, next = times.next(); next && left > 0 && dayNumber(next) <= last; next = times.next(), left -= 1) {
      starts.push(dayNumber(event.getOccurrenceDetails(next).startDate));
    }
  }
  const all = starts.flatMap((start) => Array.from({ length: Math.min(days, MOST_DAYS) }, (_, more) => start + more));
  return all.filter((day) => day >= dayOf(from) && day <= last).map(dateOf);
}
