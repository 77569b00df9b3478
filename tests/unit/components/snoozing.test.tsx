// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { caseView } from '../../../components/case-view.ts';
import { WaitingList } from '../../../components/waiting-list.tsx';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Instant, ListRow, Sighting } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { lifted, type Snooze, type SnoozeDecision, silentCases, snoozed } from '../../../lib/reminders/snooze.ts';
import { usualWorkday } from '../../../lib/reminders/workdays.ts';
import { at, DAY, exactly, PORTAL, sighting, waitingSince } from '../samples.ts';

/** A Sunday. */
const NOW = at('2026-11-22T09:00:00Z');
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;
const waiting = (id: number, days: number): Sighting => waitingSince(id, ago(days), NOW);

const WHOLE: ListRow = {
  portal: PORTAL,
  list: '/s/case-lists|My cases|',
  view: 'My cases',
  seenAt: NOW,
  completeness: { read: 1, total: 1, open: false, all: true, since: NOW },
  recordIds: [],
  caseNumbers: [],
  showedOpen: true,
  showedClosed: false,
  wholes: [NOW],
};

afterEach(cleanup);

/** The list as the popup keeps it: what is decided comes back from the store. */
function show(sightings: Sighting[], now = NOW, lists: ListRow[] = []) {
  const decided = vi.fn<(decision: SnoozeDecision) => void>();
  const settings = { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] } as const;
  const records = sightings.map(recordFromSighting);
  const outlooks = records.map((record) => outlookOf(record, settings, now));
  function Popup() {
    const [snoozes, setSnoozes] = useState<ReadonlyMap<string, Snooze>>(new Map());
    const put = (snooze: Snooze) => setSnoozes(new Map([...snoozes, [snooze.key, snooze]]));
    const silent = silentCases(outlooks, snoozes, 'UTC', now);
    return (
      <WaitingList
        views={records.flatMap((record, index) => {
          const outlook = outlooks[index];
          return outlook === undefined ? [] : [caseView(record, outlook, silent.get(outlook.key))];
        })}
        isPartial={false}
        hasLetterKeys
        mine={{ name: null, onChoose: () => {} }}
        known={outlooks.length}
        lists={lists}
        moment={{ zone: 'UTC', now }}
        settingsBroken={false}
        mayNotify
        portal={PORTAL}
        paused={[]}
        filters={{}}
        isWorkday={usualWorkday}
        reading={{ isUnderWay: false, result: null }}
        onRead={async () => true}
        onFilter={() => {}}
        onOpen={() => {}}
        onCopy={async () => true}
        onBeside={null}
        onSnooze={(outlook, decision) => {
          decided(decision);
          put(snoozed(outlook, decision, now));
        }}
        onWake={({ snooze }) => put(lifted(snooze, now))}
      />
    );
  }
  render(<Popup />);
  return decided;
}

/** What is told of the case that was snoozed last. */
const note = () => screen.getAllByRole('status')[0]?.textContent;
const menu = () => screen.getByRole('group', { name: 'Snooze until' });
const choices = () =>
  within(menu())
    .getAllByRole('button')
    .map((button) => button.textContent?.trim());

describe('snoozing a case in the popup', () => {
  it('goes by the keyboard alone, and is taken back where the focus is then', async () => {
    const user = userEvent.setup();
    const decided = show([waiting(1, 3), waiting(2, 5)]);
    screen.getByRole('button', { name: 'Snooze 00000001' }).focus();
    await user.keyboard('{Enter}');
    expect(choices()).toEqual(['Tomorrow', 'It changes after it may be closed, Thu 17 Dec', 'Snooze']);
    expect(document.activeElement?.textContent).toContain('Tomorrow');
    await user.keyboard('{Enter}');
    expect(decided).toHaveBeenCalledWith({ until: at('2026-11-23T08:00:00Z'), withoutLast: false });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('1 case waits for you');
    expect(note()).toContain('00000001: Snoozed until Mon 23 Nov');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
    await user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2 cases wait for you');
    expect(note()).toBe('');
    expect(document.activeElement?.textContent).toBe('Case 1');
  });

  it('is left by Escape, back to its button', async () => {
    const user = userEvent.setup();
    show([waiting(1, 3)]);
    await user.click(screen.getByRole('button', { name: 'Snooze 00000001' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: 'Snooze until' })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Snooze');
  });

  it('offers the next working day where that is not tomorrow', async () => {
    const friday = at('2026-11-27T09:00:00Z');
    show([waiting(1, 3)], friday);
    await userEvent.click(screen.getByRole('button', { name: 'Snooze 00000001' }));
    expect(choices()[1]).toBe('The next working day, Mon 30 Nov');
  });

  it('takes a date, and says when the case may be closed before it', async () => {
    const decided = show([waiting(1, 3)]);
    await userEvent.click(screen.getByRole('button', { name: 'Snooze 00000001' }));
    const date = within(menu()).getByLabelText('A date');
    await userEvent.type(date, '2026-12-16');
    const form = within(date.closest('form') as HTMLElement);
    expect(form.queryByText(/may be closed/)).toBeNull();
    await userEvent.clear(date);
    await userEvent.type(date, '2026-12-17');
    expect(form.getByText('after it may be closed, Thu 17 Dec')).toBeTruthy();
    await userEvent.click(form.getByRole('button', { name: 'Snooze' }));
    expect(decided).toHaveBeenCalledWith({ until: at('2026-12-17T08:00:00Z'), withoutLast: false });
  });

  it('leaves the last reminder out only when the user says so', async () => {
    const decided = show([waiting(1, 3)]);
    await userEvent.click(screen.getByRole('button', { name: 'Snooze 00000001' }));
    await userEvent.click(within(menu()).getByLabelText('Remind me all the same before it may be closed'));
    await userEvent.click(within(menu()).getByRole('button', { name: /It changes/ }));
    expect(decided).toHaveBeenCalledWith({ until: null, withoutLast: true });
    expect(note()).toContain('Snoozed until it changes');
  });

  it('says of a case whose day is not known that it may be closed any day, and of one without a clock nothing', async () => {
    show([sighting(1, NOW, { status: 'Pending Customer Input', updatedAt: exactly(ago(2)) }), sighting(2, NOW, { status: 'Parked' })]);
    await userEvent.click(screen.getByRole('button', { name: 'Snooze 00000001' }));
    expect(choices()[0]).toBe('Tomorrow it may be closed any day');
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Snooze 00000002', hidden: true }));
    expect(menu().textContent).not.toContain('closed');
  });

  it('lists what is snoozed apart, until when, with its end at hand', async () => {
    show([waiting(1, 3)], NOW, [WHOLE]);
    await userEvent.click(screen.getByRole('button', { name: 'Snooze 00000001' }));
    await userEvent.click(within(menu()).getByRole('button', { name: 'Tomorrow' }));
    expect(screen.queryByText(/none waits for you/)).toBeNull();
    // It is not said that nothing waits.
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('All that is known to wait is snoozed');
    const group = screen.getByText('Snoozed').closest('details') as HTMLElement;
    await userEvent.click(screen.getByText('Snoozed'));
    expect(within(group).getByText('Snoozed until Mon 23 Nov')).toBeTruthy();
    await userEvent.click(within(group).getByRole('button', { name: 'End snooze of 00000001', hidden: true }));
    expect(screen.queryByText('Snoozed')).toBeNull();
  });
});
