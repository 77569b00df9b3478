// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WaitingList } from '../../../components/waiting-list.tsx';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Instant, ListRow, Sighting } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { usualWorkday } from '../../../lib/reminders/workdays.ts';
import { at, DAY, exactly, PORTAL, recordId, sighting, waitingSince } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;
const whole: ListRow = {
  portal: PORTAL,
  list: '/s/case-lists|All open cases|',
  view: 'All open cases',
  seenAt: NOW,
  completeness: { read: 61, total: 61, open: false, all: true, since: NOW },
  recordIds: [],
  caseNumbers: [],
  showedOpen: true,
  showedClosed: false,
  wholes: [NOW],
};

const part = (completeness: Partial<ListRow['completeness']>): ListRow => ({
  ...whole,
  completeness: { ...whole.completeness, all: false, ...completeness },
});

afterEach(cleanup);

function show(
  sightings: Sighting[],
  lists: ListRow[] = [whole],
  more: { settingsBroken?: boolean; mayNotify?: boolean } = {},
  records = sightings.map(recordFromSighting),
) {
  const onOpen = vi.fn();
  const settings = { zone: 'UTC', edition: 'vendor-2022', otherEditions: ['consortium-2022'] } as const;
  render(
    <WaitingList
      outlooks={records.map((record) => outlookOf(record, settings, NOW, lists))}
      known={records.length}
      lists={lists}
      moment={{ zone: 'UTC', now: NOW }}
      settingsBroken={more.settingsBroken ?? false}
      mayNotify={more.mayNotify ?? true}
      portal={PORTAL}
      silent={new Map()}
      isWorkday={usualWorkday}
      onOpen={onOpen}
      onSnooze={() => {}}
      onWake={() => {}}
    />,
  );
  return onOpen;
}

const waiting = (id: number, days: number): Sighting => waitingSince(id, ago(days), NOW);

describe('the waiting list', () => {
  it('lists the cases that wait, soonest closing first, each with number, subject, status and closing', () => {
    show([waiting(1, 3), waiting(2, 25), sighting(3, NOW, { status: 'New' })]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2 cases wait for you');
    const rows = screen.getAllByRole('listitem');
    expect(rows).toHaveLength(2);
    expect(rows[0]?.textContent).toContain('Closes in 3 days, Wed 25 Nov');
    expect(rows[0]?.textContent).toContain('00000002');
    expect(rows[0]?.textContent).toContain('Pending Customer Input');
    expect(rows[0]?.querySelector('time')?.dateTime).toBe('2026-11-25');
    expect(rows[1]?.textContent).toContain('00000001');
  });

  it('tells the source of the figure and the earlier date of another edition', () => {
    show([waiting(1, 3)]);
    const text = screen.getByRole('listitem').textContent;
    expect(text).toContain('28 days');
    expect(text).toContain('By the consortium’s copy of the case guide it may close as early as Thu 3 Dec.');
    expect(screen.getByRole('link', { name: 'Source' }).getAttribute('href')).toMatch(/^https:/);
  });

  it('says what to do next in one line, and why the case stands where it stands folded away', () => {
    show([waiting(1, 3), waiting(2, 27)]);
    const [first] = screen.getAllByRole('listitem') as [HTMLElement];
    const next = within(first).getByText('Answer in a comment');
    expect(next.title).toBe('It may be closed tomorrow. Answer in a comment. If you need more time, say so in a comment.');
    expect(within(first).getByText('It may be closed tomorrow.').closest('details')).not.toBeNull();
  });

  it('opens a case through its owner, and has an address for a middle click', async () => {
    const onOpen = show([waiting(1, 3)]);
    const link = screen.getByRole('link', { name: 'Case 1' });
    expect(link.getAttribute('href')).toBe(`${PORTAL}/s/case/${recordId(1)}`);
    await userEvent.click(link);
    expect(onOpen).toHaveBeenCalledWith({ portal: PORTAL, path: `/s/case/${recordId(1)}` });
  });

  it('says "by … at the latest" where only that is known, and what to do', () => {
    show([sighting(1, NOW, { status: 'Pending Customer Input', updatedAt: exactly(ago(2)) })]);
    const row = screen.getByRole('listitem');
    expect(row.textContent).toContain('Closes by Fri 18 Dec at the latest, perhaps sooner');
    expect(within(row).getByText('Open it once')).toBeTruthy();
    expect(row.querySelector('time')?.dateTime).toBe('2026-12-18');
  });

  it('lists the cases whose day is not known apart, after those whose day is', () => {
    show([sighting(1, NOW, { status: 'Pending Customer Input', updatedAt: exactly(ago(27)) }), waiting(2, 3)]);
    const [dated, undated] = screen.getAllByRole('list');
    expect(dated?.textContent).toContain('00000002');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Open each once, so that its state can be told');
    expect(undated?.textContent).toContain('00000001');
  });

  it('keeps a case of unknown status apart, with the reason', () => {
    show([sighting(1, NOW, { status: 'Parked by Wizard' })]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('No waiting case seen so far');
    const group = screen.getByText('1 case with a status we can’t tell').closest('details') as HTMLElement;
    expect(within(group).getByText(/“Parked by Wizard” is not one we know/)).toBeTruthy();
  });

  it('keeps the vendor’s silent cases apart and folded, each with what to do', () => {
    show([
      waiting(1, 3),
      sighting(2, NOW, { status: 'In Progress', updatedAt: exactly(ago(40)) }),
      sighting(3, NOW, { status: 'In Progress' }),
    ]);
    const group = screen.getByText('1 case of the vendor’s turn deserves a look').closest('details') as HTMLDetailsElement;
    expect(group.open).toBe(false);
    expect(within(group).getByRole('listitem', { hidden: true }).textContent).toContain('00000002');
    expect(within(group).getByText('Ask for an update').title).toContain('Nothing was seen of the vendor since Tue 13 Oct.');
  });

  it('says that nothing waits only when a whole list was read', () => {
    show([sighting(1, NOW, { status: 'New' })]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nothing waits for you');
    cleanup();
    show([sighting(1, NOW, { status: 'New' })], [part({ read: 40, total: 61 })]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('No waiting case seen so far');
    expect(screen.getByText(/Scroll to its end once/)).toBeTruthy();
  });

  it.each([
    ['that leaves out the open cases', { ...whole, view: 'Recently closed', showedOpen: false, showedClosed: true }],
    ['of what was looked at lately', { ...whole, view: 'Recently Viewed Cases' }],
  ])('does not say so of a list %s', (_which, list) => {
    show([sighting(1, NOW, { status: 'New' })], [list]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('No waiting case seen so far');
  });

  it('says so of a list that is empty by its own count', () => {
    const empty = { ...whole, showedOpen: false, completeness: { ...whole.completeness, read: 0, total: 0 } };
    show([sighting(1, NOW, { status: 'New' })], [empty]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nothing waits for you');
  });

  it.each([
    [whole, '“All open cases”: 61 of 61 read, 22 Nov, 9:00'],
    [part({ read: 40, total: 61 }), '“All open cases”: 40 of 61 read, more below, 22 Nov, 9:00'],
    [part({ read: 40, total: null, open: true }), '“All open cases”: 40 read, more below, 22 Nov, 9:00'],
    [part({ read: 40, total: null }), '“All open cases”: 40 read, perhaps more below, 22 Nov, 9:00'],
  ])('tells how far a list was read', (list, words) => {
    show([waiting(1, 3)], [list]);
    expect(screen.getByRole('contentinfo').textContent).toContain(words);
  });

  it('tells when all was last read, and opens that list again', async () => {
    const list = { ...whole, path: '/s/case-lists?filterName=AllOpenCases' };
    const onOpen = show([waiting(1, 3)], [list]);
    expect(screen.getByRole('contentinfo').textContent).toContain('Last read whole: today, 09:00');
    await userEvent.click(screen.getByRole('button', { name: 'Open the list' }));
    expect(onOpen).toHaveBeenCalledWith({ portal: PORTAL, path: list.path });
  });

  it('says so in front when a working day went by since', () => {
    const before = ago(4);
    show([waiting(1, 3)], [{ ...whole, seenAt: before, completeness: { ...whole.completeness, since: before }, wholes: [before] }]);
    expect(screen.getByText(/was last read whole 4 days ago, 09:00/).className).toBe('advice');
    expect(screen.getByRole('contentinfo').textContent).not.toContain('Last read whole');
  });

  it('tells of a case that left its list, in sight, and keeps its closing', () => {
    const listed = { ...recordFromSighting(waitingSince(1, ago(3), ago(1))), listed: [{ list: whole.list, last: ago(1) }] };
    show([], [whole], {}, [listed]);
    const row = screen.getByRole('listitem');
    const note = within(row).getByText(
      'No longer in “All open cases” (read 22 Nov, 9:00). It may have been closed or moved; open it once.',
    );
    expect(note.closest('details')).toBeNull();
    expect(row.textContent).toContain('Closes in 25 days');
    // Its note tells what to do: no second line for it.
    expect(within(row).queryByText('Open it once')).toBeNull();
  });

  it('leads to the portal while nothing was read, and tells that settings could not be read, and that notifications are off', () => {
    show([], [], { settingsBroken: true, mayNotify: false });
    expect(screen.getByText(/Open your case list/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the support portal' }).getAttribute('href')).toBe(PORTAL);
    expect(screen.getByText(/settings could not be read/)).toBeTruthy();
    expect(screen.getByText(/Notifications of Case Lantern are switched off/)).toBeTruthy();
  });
});
