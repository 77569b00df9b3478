// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentProps, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { caseView } from '../../../components/case-view.ts';
import { WaitingList } from '../../../components/waiting-list.tsx';
import type { Filters } from '../../../lib/cases/filters.ts';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { CaseRecord, Instant, ListRow, Sighting } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { triage } from '../../../lib/deadlines/triage.ts';
import { usualWorkday } from '../../../lib/reminders/workdays.ts';
import { at, change, DAY, exactly, PORTAL, recordId, sighting, waitingSince } from '../samples.ts';

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
  more: Partial<ComponentProps<typeof WaitingList>> = {},
  records = sightings.map(recordFromSighting),
) {
  const onOpen = vi.fn();
  const settings = { zone: 'UTC', edition: 'vendor-2022', otherEditions: ['consortium-2022'] } as const;
  const byKey = new Map(records.map((record) => [record.key, record]));
  const sorted = triage(records.map((record) => outlookOf(record, settings, NOW, lists)));
  function Popup() {
    const [filters, setFilters] = useState<Filters>({});
    return (
      <WaitingList
        views={sorted.map((outlook) => caseView(byKey.get(outlook.key) as CaseRecord, outlook, undefined))}
        isPartial={false}
        hasLetterKeys
        mine={{ name: null, onChoose: () => {} }}
        known={records.length}
        lists={lists}
        moment={{ zone: 'UTC', now: NOW }}
        settingsBroken={false}
        mayNotify
        paused={[]}
        portal={PORTAL}
        filters={filters}
        isWorkday={usualWorkday}
        reading={{ isUnderWay: false, result: null }}
        onFilter={setFilters}
        onRead={async () => true}
        onOpen={onOpen}
        onSnooze={() => {}}
        onWake={() => {}}
        onCopy={async () => true}
        onBeside={null}
        {...more}
      />
    );
  }
  render(<Popup />);
  return onOpen;
}

const waiting = (id: number, days: number): Sighting => waitingSince(id, ago(days), NOW);

/** Each group that is shown: its heading with the count, then the numbers of its cases. */
const groups = () =>
  [...document.querySelectorAll('.group')].map((group) => [
    group.querySelector('summary')?.textContent,
    ...[...group.querySelectorAll('.number')].map(({ textContent }) => textContent),
  ]);

describe('the waiting list', () => {
  it('lists the cases that wait, soonest closing first, each with number, subject, status and closing', () => {
    show([waiting(1, 3), waiting(2, 25), sighting(3, NOW, { status: 'New' })]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2 cases wait for you');
    const rows = screen.getAllByRole('listitem');
    expect(rows).toHaveLength(2);
    expect(rows[0]?.textContent).toContain('Closes in 3 days, Wed 25 Nov');
    expect(rows[0]?.textContent).toContain('00000002');
    expect(rows[0]?.textContent).toContain('Support asked you something');
    expect(rows[0]?.querySelector('time')?.dateTime).toBe('2026-11-25');
    expect(rows[1]?.textContent).toContain('00000001');
  });

  it('tells by which edition the day is, and the earlier day of another; folded away the source of the figure', async () => {
    show([waiting(1, 3)]);
    expect(within(screen.getByRole('listitem')).getByText('vendor, 2022')).toBeTruthy();
    expect(within(screen.getByRole('listitem')).getByText('perhaps Thu 3 Dec, in 11 days (consortium)')).toBeTruthy();
    await userEvent.click(screen.getByText('Why?'));
    const text = screen.getByRole('listitem').textContent;
    expect(text).toContain('28 days');
    expect(text).toContain('By the consortium’s copy of the case guide it may close as early as Thu 3 Dec.');
    expect(screen.getByRole('link', { name: 'Source' }).getAttribute('href')).toMatch(/^https:/);
  });

  it('says in plain words where it stands, whose turn it is and what to do next, and why it stands here folded away', async () => {
    show([waiting(1, 3), waiting(2, 27)]);
    const [first] = screen.getAllByRole('listitem') as [HTMLElement];
    const next = within(first).getByText('Answer in a comment');
    expect(next.title).toBe('It may be closed tomorrow. Answer in a comment. If you need more time, say so in a comment.');
    expect(within(first).getByText('Support asked you something')).toBeTruthy();
    expect(within(first).getByText('Your turn')).toBeTruthy();
    await userEvent.click(within(first).getByText('Why?'));
    expect(within(first).getByText('It may be closed tomorrow.')).toBeTruthy();
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
    expect(row.textContent).toContain('Closes by Fri 18 Dec (in 26 days) at the latest, perhaps sooner');
    expect(within(row).getByText('Open it once')).toBeTruthy();
    expect(row.querySelector('time')?.dateTime).toBe('2026-12-18');
  });

  it('lists the cases whose day is not known apart, after those whose day is', () => {
    show([sighting(1, NOW, { status: 'Pending Customer Input', updatedAt: exactly(ago(20)) }), waiting(2, 3)]);
    const [dated, undated] = screen.getAllByRole('list');
    expect(dated?.textContent).toContain('00000002');
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Open each once, so that its state can be told');
    expect(undated?.textContent).toContain('00000001');
  });

  it('puts a case that is closed in the next days in front, whoever’s turn it is and whatever else is not known of its day', () => {
    show([
      waiting(1, 3),
      sighting(2, NOW, { status: 'Pending Customer Input', updatedAt: exactly(ago(27)) }),
      waiting(3, 25),
      sighting(
        4,
        NOW,
        { status: 'Awaiting Customer Confirmation' },
        { changes: [change('In Progress', 'Awaiting Customer Confirmation', ago(2))] },
      ),
    ]);
    expect(groups()).toEqual([
      ['Closes soon2', '00000002', '00000003'],
      ['Waits for you1', '00000001'],
      ['Solved? Close it1', '00000004'],
    ]);
  });

  it('keeps a case of unknown status apart, with the reason', async () => {
    show([sighting(1, NOW, { status: 'Parked by Wizard' })]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('No waiting case seen so far');
    const group = screen.getByText('Open once').closest('details') as HTMLElement;
    await userEvent.click(within(group).getByText('Why?'));
    expect(within(group).getByText(/“Parked by Wizard” is not one we know/)).toBeTruthy();
  });

  it('keeps the vendor’s silent cases apart and folded, each with what to do', async () => {
    show([
      waiting(1, 3),
      sighting(2, NOW, { status: 'In Progress', updatedAt: exactly(ago(40)) }),
      sighting(3, NOW, { status: 'In Progress' }),
    ]);
    const group = screen.getByText('Silent').closest('details') as HTMLDetailsElement;
    expect(group.open).toBe(false);
    await userEvent.click(screen.getByText('Silent'));
    expect(within(group).getByRole('listitem').textContent).toContain('00000002');
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
    expect(screen.getByText(/was last read whole 4 days ago, 09:00/).parentElement?.className).toBe('freshness advice');
    expect(screen.getByRole('contentinfo').textContent).not.toContain('Last read whole');
  });

  it('tells of a case that left its list, in sight, and keeps its closing', () => {
    const listed = { ...recordFromSighting(waitingSince(1, ago(3), ago(1))), listed: [{ list: whole.list, last: ago(1) }] };
    show([], [whole], {}, [listed]);
    const row = screen.getByRole('listitem');
    within(row).getByText('No longer in “All open cases” (read 22 Nov, 9:00). It may have been closed or moved; open it once.');
    expect(row.textContent).toContain('Closes in 25 days');
    // Its note tells what to do: no second line for it.
    expect(within(row).queryByText('Open it once')).toBeNull();
  });

  it('leads to the portal while nothing was read, and tells that settings could not be read, and that notifications are off', () => {
    show([], [], { settingsBroken: true, mayNotify: false, paused: ['support.example.com'] });
    expect(screen.getByText(/Open your case list/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the support portal' }).getAttribute('href')).toBe(PORTAL);
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.getByText(/Nothing is read on support.example.com/)).toBeTruthy();
    expect(screen.getByText(/settings could not be read/)).toBeTruthy();
    expect(screen.getByText(/Notifications of Case Lantern are switched off/)).toBeTruthy();
  });
});

describe('finding and limiting cases', () => {
  const told = (words: RegExp | string) => screen.findByText(words);
  const about = (id: number, status: string, fields: { contact?: string; asset?: string }) => sighting(id, NOW, { status, ...fields });

  it('finds those that support has in hand, too, and says how many', async () => {
    show([waiting(1, 3), sighting(2, NOW, { status: 'In Progress', subject: 'Loans are lost' }), waiting(3, 4)]);
    expect(groups()).toEqual([['Waits for you2', '00000001', '00000003']].map(([name, ...numbers]) => [name, ...numbers.reverse()]));
    await userEvent.type(screen.getByRole('searchbox'), 'loans');
    await told('1 case found');
    expect(groups()).toEqual([['With support1', '00000002']]);
    await userEvent.type(screen.getByRole('searchbox'), ' nowhere');
    await told('No open case is like that.');
    expect(groups()).toEqual([]);
    // The headline still tells of all that waits.
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2 cases wait for you');
  });

  it('limits all groups and the count to what was chosen, says what that hides, and takes it back at a click', async () => {
    show([
      about(1, 'Pending Customer Input', { contact: 'Ada Example', asset: 'Alma' }),
      about(2, 'Pending Customer Input', { contact: 'Kim Beispiel', asset: 'Alma' }),
      about(3, 'In Progress', { contact: 'Kim Beispiel' }),
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
    expect(screen.getAllByRole('combobox').map((field) => field.getAttribute('aria-label'))).toEqual(['Contact']);
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Ada Example');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('1 of 2 waiting cases shown');
    expect(groups()).toEqual([['Waits for you1', '00000001']]);
    expect(screen.getAllByRole('status')[1]?.textContent).toBe('Ada Example: 2 open cases are hidden. Show all');
    await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
    expect(screen.queryByRole('combobox')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2 cases wait for you');
    expect(screen.queryByText(/hidden/)).toBeNull();
  });

  it('asks once whose “My cases” are, and shows them alone', async () => {
    const onChoose = vi.fn();
    const records = [about(1, 'Pending Customer Input', { contact: 'Ada Example' }), about(2, 'New', { contact: 'Kim Beispiel' })];
    show(records, undefined, { mine: { name: null, onChoose } });
    await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Contact' }), 'My cases …');
    expect(screen.queryByText(/hidden/)).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Which name is yours?' }), 'Ada Example');
    await userEvent.click(screen.getByRole('button', { name: 'This one' }));
    expect(onChoose.mock.calls).toEqual([['Ada Example']]);
    expect(screen.getByText(/1 open case is hidden/)).toBeDefined();
  });

  it('offers no filter where all are alike', () => {
    show([about(1, 'New', { contact: 'Ada Example' }), about(2, 'New', { contact: 'Ada Example' })]);
    expect(screen.queryByRole('button', { name: 'Filter' })).toBeNull();
  });

  it('shows the first of many, and more of them at a click', async () => {
    show(Array.from({ length: 60 }, (_, id) => waiting(id, 3)));
    expect(screen.getAllByRole('listitem')).toHaveLength(25);
    await userEvent.click(screen.getByRole('button', { name: 'Show more (35 left)' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(50);
    await userEvent.click(screen.getByRole('button', { name: 'Show more (10 left)' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(60);
    expect(screen.queryByRole('button', { name: /Show more/ })).toBeNull();
  });

  it('tells no count, no end and no filter while only the first cases are known', () => {
    show([waiting(1, 3), waiting(2, 26)], [whole], { isPartial: true, known: 5000 });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What waits for you');
    expect(groups()).toEqual([
      ['Closes soon', '00000002'],
      ['Waits for you', '00000001'],
    ]);
    expect(screen.queryByRole('button', { name: 'Filter' })).toBeNull();
  });
});

describe('the keys of the list', () => {
  const at = () => document.activeElement?.textContent;

  it('lead from case to case, to the ends, and into groups that are folded', async () => {
    show([waiting(1, 3), waiting(2, 26), sighting(3, NOW, { status: 'In Progress', updatedAt: exactly(ago(40)) })]);
    await userEvent.keyboard('{ArrowDown}');
    expect(at()).toBe('Case 2');
    await userEvent.keyboard('{ArrowDown}');
    expect(at()).toBe('Case 1');
    await userEvent.keyboard('{ArrowDown}');
    expect(at()).toBe('Silent1');
    await userEvent.keyboard('{ArrowDown}');
    expect(at()).toBe('Silent1');
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(at()).toBe('Case 2');
    await userEvent.keyboard('{End}{ArrowUp}');
    expect(at()).toBe('Case 1');
  });

  it('open the case, copy its citation and snooze it, where the focus is', async () => {
    const onCopy = vi.fn(async () => true);
    const onOpen = show([waiting(1, 3), waiting(2, 4)], [whole], { onCopy });
    await userEvent.keyboard('sc');
    expect(onCopy).not.toHaveBeenCalled();
    expect(screen.queryByRole('group', { name: 'Snooze until' })).toBeNull();
    await userEvent.keyboard('{End}c');
    expect(onCopy).toHaveBeenCalledWith('00000001, Case 1');
    expect((await screen.findByText('Copied')).getAttribute('aria-label')).toBe('Copy number and summary of 00000001');
    await userEvent.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith({ portal: PORTAL, path: `/s/case/${recordId(1)}` });
    await userEvent.keyboard('s');
    expect(screen.getByRole('group', { name: 'Snooze until' }).closest('li')?.textContent).toContain('00000001');
  });

  it('are arrows, ends and Enter alone where the user wants no letters', async () => {
    const onCopy = vi.fn(async () => true);
    show([waiting(1, 3)], [whole], { onCopy, hasLetterKeys: false });
    await userEvent.keyboard('?/');
    expect([document.activeElement, screen.queryByRole('dialog')]).toEqual([document.body, null]);
    await userEvent.keyboard('{ArrowDown}cs');
    expect(at()).toBe('Case 1');
    expect(onCopy).not.toHaveBeenCalled();
    expect(screen.queryByRole('group', { name: 'Snooze until' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Keys' }));
    expect([...document.querySelectorAll('kbd')].map(({ textContent }) => textContent)).toEqual(['↑', '↓', 'Home', 'End', 'Enter']);
  });

  it('write where something is written', async () => {
    show([waiting(1, 3)]);
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    await userEvent.keyboard('sc?/');
    expect((document.activeElement as HTMLInputElement).value).toBe('sc?/');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are listed, by a key or a button, until they are put away', async () => {
    show([waiting(1, 3)]);
    await userEvent.keyboard('?');
    expect(screen.getByRole('dialog').textContent).toContain('Snooze it');
    // Browsers put the focus there.
    screen.getByRole('button', { name: 'Close' }).focus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Keys' }));
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('lead nowhere together with those of the browser', async () => {
    show([waiting(1, 3)]);
    await userEvent.keyboard('{Control>}{ArrowDown}/{/Control}');
    expect(document.activeElement).toBe(document.body);
  });
});
