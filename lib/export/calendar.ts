/**
 * Closings as a calendar file (RFC 5545). Each event keeps its id from one export to the next and gets a higher sequence number, so that reading the
 * file in again moves the events that are there instead of adding others, and cancels those that are over.
 */
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Instant } from '../cases/schemas.ts';
import { MINUTE, SECOND } from '../time/zone.ts';

export interface DayEvent {
  /** The same for the same thing in each export. */
  id: string;
  /** Local date, "2026-11-25". */
  day: string;
  title: string;
  text: string;
  /** An https address. */
  link: string | null;
}

/** Nine o'clock on the day before. */
const ALARM = (15 * 60 * MINUTE) / SECOND;

/**
 * The text of an .ics file. The events take whole days, in whatever time zone it is read.
 *
 * @param over events of earlier files that are to be cancelled
 */
export function calendarOf(
  name: string,
  events: readonly DayEvent[],
  now: Instant,
  over: readonly Pick<DayEvent, 'id' | 'day' | 'title'>[] = [],
): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Case Lantern', product: 'Case Lantern', language: 'EN' },
  });
  const common = ({ id, day, title }: Pick<DayEvent, 'id' | 'day' | 'title'>) => ({
    id,
    allDay: true,
    start: new Date(Date.parse(day)),
    stamp: new Date(now),
    sequence: Math.floor(now / MINUTE),
    summary: title,
  });
  for (const event of events) {
    calendar.createEvent({
      ...common(event),
      description: event.text,
      url: event.link,
      alarms: [{ type: ICalAlarmType.display, triggerBefore: ALARM, description: event.title }],
    });
  }
  for (const event of over) calendar.createEvent({ ...common(event), status: ICalEventStatus.CANCELLED });
  return calendar.toString();
}
