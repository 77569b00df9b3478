import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../lib/export/calendar.ts';
import { calendarDays } from '../../../lib/time/calendar-days.ts';
import { at } from '../samples.ts';

const TODAY = '2026-11-23';

let uid = 0;
function event(...lines: string[]): string {
  uid += 1;
  return ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'].join('\r\n');
}
const calendar = (...parts: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//X//EN', ...parts, 'END:VCALENDAR', ''].join('\r\n');
const read = (...parts: string[]) => calendarDays(calendar(...parts), TODAY);
const dates = (...parts: string[]) => read(...parts)?.days.map(({ date }) => date);

describe('the whole days of a calendar', () => {
  it('are told in order, with their names', () => {
    expect(
      read(
        event('DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20270102', 'SUMMARY:New Year’s Day'),
        event('DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas\\, first day'),
      ),
    ).toEqual({
      days: [
        { date: '2026-12-25', name: 'Christmas, first day' },
        { date: '2027-01-01', name: 'New Year’s Day' },
      ],
      from: '2026-01-01',
      to: '2028-12-31',
      leftOut: 0,
    });
  });

  it.each([
    [
      'their end is the day after the last',
      ['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227'],
      ['2026-12-24', '2026-12-25', '2026-12-26'],
    ],
    ['a length takes the place of the end', ['DTSTART;VALUE=DATE:20261224', 'DURATION:P2D'], ['2026-12-24', '2026-12-25']],
    ['an end on the first day is that day', ['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261224'], ['2026-12-24']],
    ['over a leap day', ['DTSTART;VALUE=DATE:20280228', 'DTEND;VALUE=DATE:20280302'], ['2028-02-28', '2028-02-29', '2028-03-01']],
    // The clocks go back in the night to the 25th, and the second day has 25 hours.
    [
      'from midnight to midnight of a place',
      ['DTSTART;TZID=Europe/Berlin:20261024T000000', 'DTEND;TZID=Europe/Berlin:20261026T000000'],
      ['2026-10-24', '2026-10-25'],
    ],
    ['from midnight to midnight of no place', ['DTSTART:20260329T000000', 'DTEND:20260330T000000'], ['2026-03-29']],
  ])('%s', (_, lines, expected) => {
    expect(dates(event(...lines))).toEqual(expected);
  });

  it('come again each year, in this and the next two', () => {
    expect(dates(event('DTSTART;VALUE=DATE:19700501', 'RRULE:FREQ=YEARLY'))).toEqual(['2026-05-01', '2027-05-01', '2028-05-01']);
    expect(dates(event('DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'))).toEqual([
      '2026-11-26',
      '2027-11-25',
      '2028-11-23',
    ]);
    expect(dates(event('DTSTART;VALUE=DATE:20201231', 'DTEND;VALUE=DATE:20210102', 'RRULE:FREQ=YEARLY;UNTIL=20271231'))).toEqual([
      '2026-01-01',
      '2026-12-31',
      '2027-01-01',
      '2027-12-31',
      '2028-01-01',
    ]);
  });

  it('follow what was taken out, moved and called off', () => {
    const yearly = ['DTSTART;VALUE=DATE:20260501', 'RRULE:FREQ=YEARLY'];
    expect(dates(event(...yearly, 'EXDATE;VALUE=DATE:20270501'))).toEqual(['2026-05-01', '2028-05-01']);
    const moved = 'BEGIN:VEVENT\r\nUID:m\r\nRECURRENCE-ID;VALUE=DATE:20270501\r\nDTSTART;VALUE=DATE:20270503\r\nEND:VEVENT';
    expect(dates(['BEGIN:VEVENT', 'UID:m', ...yearly, 'END:VEVENT'].join('\r\n'), moved)).toEqual([
      '2026-05-01',
      '2027-05-03',
      '2028-05-01',
    ]);
    expect(dates(event('DTSTART;VALUE=DATE:20260501', 'STATUS:CANCELLED'))).toEqual([]);
    expect(dates(event('DTSTART;VALUE=DATE:20260301', 'RDATE;VALUE=DATE:20260401,20260501'))).toEqual([
      '2026-03-01',
      '2026-04-01',
      '2026-05-01',
    ]);
  });

  it('stand there once, however often they are told', () => {
    const twice = read(event('DTSTART;VALUE=DATE:20261225'), event('DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas'));
    expect(twice?.days).toEqual([{ date: '2026-12-25', name: 'Christmas' }]);
  });

  it('are none of other years', () => {
    expect(dates(event('DTSTART;VALUE=DATE:20251225'), event('DTSTART;VALUE=DATE:20290101'))).toEqual([]);
  });
});

describe('what is left out of a calendar', () => {
  it('is counted: times of day, and what can’t be read', () => {
    const found = read(
      event('DTSTART:20261224T080000Z', 'DTEND:20261224T090000Z'),
      event('DTSTART;TZID=Europe/Berlin:20261224T000000', 'DTEND;TZID=Europe/Berlin:20261224T120000'),
      // Midnight by UTC is a moment, and in most places none at the beginning of a day.
      event('DTSTART:20261224T000000Z', 'DTEND:20261225T000000Z'),
      event('DTSTART;VALUE=DATE:2026xx24'),
      event('SUMMARY:When?'),
      event('DTSTART;VALUE=DATE:20261225'),
    );
    expect([found?.days.map(({ date }) => date), found?.leftOut]).toEqual([['2026-12-25'], 5]);
  });

  it('is what goes on for ever', () => {
    expect(dates(event('DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY'))).toHaveLength(365 + 365 + 366);
    expect(read(event('DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=SECONDLY'))?.leftOut).toBe(1);
    expect(dates(event('DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:99990101'))).toHaveLength(400);
  });
});

describe('a calendar’s text', () => {
  const TWO = calendar(
    event('DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas Day\\, on which the whole\r\n  library is closed'),
    event('DTSTART;VALUE=DATE:20261226'),
  );

  it.each([
    ['as the standard has it', TWO],
    ['with line feeds alone', TWO.replaceAll('\r\n', '\n')],
    ['with empty lines around', `\r\n${TWO}\r\n\r\n`],
    ['in two calendars', calendar(event('DTSTART;VALUE=DATE:20261225')) + calendar(event('DTSTART;VALUE=DATE:20261226'))],
  ])('is read %s', (_, text) => {
    expect(calendarDays(text, TODAY)?.days.map(({ date }) => date)).toEqual(['2026-12-25', '2026-12-26']);
  });

  it('may fold its lines', () => {
    expect(calendarDays(TWO, TODAY)?.days[0]?.name).toBe('Christmas Day, on which the whole library is closed');
  });

  it('is also what we write ourselves', () => {
    const own = calendarOf('Cases', [{ id: 'a', day: '2026-12-01', title: 'Closes', text: '', link: null }], at('2026-11-23T09:00:00Z'));
    expect(calendarDays(own, TODAY)?.days).toEqual([{ date: '2026-12-01', name: 'Closes' }]);
  });

  it.each(['', '{}', '<!doctype html>\n<html></html>', 'BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n', TWO.slice(0, 90), '2026-12-25'])(
    'is none: %j',
    (text) => {
      expect(calendarDays(text, TODAY)).toBeNull();
    },
  );
});
