// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { caseView } from '../../../components/case-view.ts';
import { CasesCalendar } from '../../../components/cases-calendar.tsx';
import { mergeRecords, recordFromSighting } from '../../../lib/cases/merge.ts';
import type { CaseRecord } from '../../../lib/cases/schemas.ts';
import { dayOf } from '../../../lib/deadlines/calendar.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { triage } from '../../../lib/deadlines/triage.ts';
import { usualWorkday } from '../../../lib/reminders/workdays.ts';
import { at, change, DAY, sighting } from '../samples.ts';

const NOW = at('2026-11-25T09:00:00Z');
const SETTINGS = { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] } as const;
const STATUS = 'Pending Customer Input';
let width = 1000;
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => width });
afterEach(cleanup);

/** It closes so many days from now. */
const closesIn = (id: number, days: number): CaseRecord =>
  recordFromSighting(
    sighting(
      id,
      NOW,
      { status: STATUS, subject: `Case ${id}` },
      { changes: [change('New', STATUS, (NOW - (28 - days) * DAY) as typeof NOW)] },
    ),
  );

/** It closes on one of the days from Thursday, 3 December, to Sunday, 6 December. */
const ranged = [
  sighting(9, at('2026-11-05T09:00:00Z'), { status: 'In Progress' }),
  sighting(9, at('2026-11-08T09:00:00Z'), { status: STATUS, subject: 'Case 9' }),
]
  .map(recordFromSighting)
  .reduce(mergeRecords);

function show(records: readonly CaseRecord[], inner = 1000) {
  width = inner;
  const onOpen = vi.fn();
  const outlooks = triage(records.map((record) => outlookOf(record, SETTINGS, NOW)));
  const views = outlooks.flatMap((outlook) =>
    records.filter(({ key }) => key === outlook.key).map((record) => caseView(record, outlook, undefined)),
  );
  render(
    <CasesCalendar
      views={views}
      moment={{ zone: 'UTC', now: NOW }}
      absences={[{ from: dayOf('2026-12-10'), to: dayOf('2026-12-11') }]}
      isFree={(day) => !usualWorkday(day)}
      opened={null}
      scroller={document.body}
      onOpen={({ caseNumber }) => onOpen(caseNumber)}
    />,
  );
  return onOpen;
}
const cellOf = (day: string): HTMLElement => screen.getByText(day, { selector: '.unseen' }).closest('td') as HTMLElement;

describe('the calendar of the next weeks', () => {
  it('begins with the present week and has today marked', () => {
    show([closesIn(1, 3)]);
    expect(screen.getByRole('table', { name: /^Mon,? 23 Nov 2026.–.Sun,? 3 Jan 2027$/ })).toBeDefined();
    expect(cellOf('Wed 25 Nov').getAttribute('aria-current')).toBe('date');
    expect(screen.getByRole('status').textContent).toBe('1 case may close in these weeks.');
  });

  it('shows a closing on its day, and opens the case by the keyboard', async () => {
    const onOpen = show([closesIn(1, 3)]);
    const entry = within(cellOf('Sat 28 Nov')).getByRole('button', { name: '00000001, Case 1. Closes in 3 days, Sat 28 Nov' });
    entry.focus();
    await userEvent.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith('00000001');
  });

  it('tells a range on each of its days, as one bar in each week', () => {
    show([ranged]);
    expect(within(cellOf('Thu 3 Dec')).getByRole('button', { name: /Closes between Thu 3 Dec.–.Sun 6 Dec/ })).toBeDefined();
    for (const day of ['Fri 4 Dec', 'Sat 5 Dec', 'Sun 6 Dec'])
      expect(within(cellOf(day)).getByText(/Closes between Thu 3 Dec.–.Sun 6 Dec/)).toBeDefined();
    expect(screen.getAllByRole('button', { name: /Closes between/ })).toHaveLength(1);
  });

  it('shows when the user is away', () => {
    show([]);
    expect(within(cellOf('Thu 10 Dec')).getByText('You are away').title).toMatch(/^You are away, Thu 10 Dec.–.Fri 11 Dec$/);
    expect(screen.getByRole('status').textContent).toBe('Nothing closes in these weeks.');
  });

  it('folds what a day has no room for, and shows it when it is wanted', async () => {
    show([1, 2, 3, 4, 5, 6].map((id) => closesIn(id, 3)));
    expect(within(cellOf('Sat 28 Nov')).getAllByRole('button', { name: /Closes/ })).toHaveLength(4);
    await userEvent.click(screen.getByRole('button', { name: '2 more' }));
    expect(within(cellOf('Sat 28 Nov')).getAllByRole('button', { name: /Closes/ })).toHaveLength(6);
    await userEvent.click(screen.getByRole('button', { name: 'Fewer' }));
    expect(within(cellOf('Sat 28 Nov')).getAllByRole('button', { name: /Closes/ })).toHaveLength(4);
  });

  it('goes through entries with the arrow keys: up and down by one, left and right by days', async () => {
    show([closesIn(1, 3), closesIn(2, 3), closesIn(3, 5)]);
    const focused = (): string => document.activeElement?.getAttribute('aria-label')?.slice(0, 8) ?? '';
    screen.getByRole('button', { name: /00000001/ }).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('00000002');
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe('00000003');
    await userEvent.keyboard('{ArrowLeft}');
    expect(focused()).toBe('00000001');
  });

  it('turns to later weeks and back', async () => {
    show([closesIn(1, 3)]);
    await userEvent.click(screen.getByRole('button', { name: 'Later weeks' }));
    expect(screen.getByRole('table', { name: /^Mon,? 4 Jan.*Sun,? 14 Feb 2027$/ })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Today' }));
    expect(cellOf('Wed 25 Nov')).toBeDefined();
  });

  it('is a list by day in narrow places', () => {
    show([closesIn(1, 3), ranged], 320);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['Sat 28 Nov', 'Thu 3 Dec', 'Thu 10 Dec']);
    expect(screen.getByText(/^Thu 3 Dec.–.Sun 6 Dec$/)).toBeDefined();
  });
});
