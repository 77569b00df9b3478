import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarOf, type DayEvent } from '../../../lib/export/calendar.ts';
import { at, DAY } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const event = (more: Partial<DayEvent> = {}): DayEvent => ({
  id: 'closing-00812345@case-lantern',
  day: '2026-11-25',
  title: 'May close: 00812345, Loans; a, b',
  text: 'First line\nSecond, with a comma; and more \\ signs',
  link: 'https://support.proquest.com/s/case/500000000000001',
  ...more,
});
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => ({ component, event: new ICAL.Event(component) }));

describe('a calendar file', () => {
  it('is read back by another program to the same days and words', () => {
    const [{ event: one, component } = { event: null, component: null }] = read(calendarOf('Closings', [event()], NOW));
    expect(one?.uid).toBe('closing-00812345@case-lantern');
    expect(one?.summary).toBe('May close: 00812345, Loans; a, b');
    expect(one?.description).toBe('First line\nSecond, with a comma; and more \\ signs');
    expect(one?.startDate.toString()).toBe('2026-11-25');
    expect(one?.startDate.isDate).toBe(true);
    expect(one?.duration.toSeconds()).toBe(DAY / 1000);
    expect(component?.getFirstPropertyValue('url')).toBe('https://support.proquest.com/s/case/500000000000001');
  });

  it('rings at nine on the day before', () => {
    const [{ component } = { component: null }] = read(calendarOf('Closings', [event()], NOW));
    expect(String(component?.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger'))).toBe('-PT15H');
  });

  it('has the same event in a later file, with a higher number, so that it is moved there', () => {
    const [first] = read(calendarOf('Closings', [event()], NOW));
    const [later] = read(calendarOf('Closings', [event({ day: '2026-12-01' })], at('2026-11-23T09:00:00Z')));
    expect(later?.event.uid).toBe(first?.event.uid);
    expect(later?.event.sequence).toBeGreaterThan(first?.event.sequence ?? Number.POSITIVE_INFINITY);
    expect(later?.event.startDate.toString()).toBe('2026-12-01');
  });

  it('cancels an event of an earlier one under the same id, with a higher number and without an alarm', () => {
    const [first] = read(calendarOf('Closings', [event()], NOW));
    const [over] = read(calendarOf('Closings', [], at('2026-11-23T09:00:00Z'), [event()]));
    expect(over?.event.uid).toBe(first?.event.uid);
    expect(over?.event.sequence).toBeGreaterThan(first?.event.sequence ?? Number.POSITIVE_INFINITY);
    expect(over?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(over?.component.getFirstSubcomponent('valarm')).toBeNull();
    expect(first?.component.getFirstSubcomponent('valarm')).not.toBeNull();
  });

  it('can be empty', () => {
    expect(read(calendarOf('Closings', [], NOW))).toEqual([]);
  });
});
