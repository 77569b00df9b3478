// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AbsencesSetting } from '../../../components/absences-setting.tsx';
import { ReminderHoursSetting } from '../../../components/reminder-hours-setting.tsx';
import { ReminderKindsSetting } from '../../../components/reminder-kinds-setting.tsx';
import { loadSettings, reminderSettings, type Settings, saveSettings } from '../../../lib/storage/settings.ts';

afterEach(cleanup);

const TODAY = '2026-11-22';

/** The page: what is saved is stored and shown. */
async function show() {
  const { settings: stored } = await loadSettings();
  const onSave = vi.fn<(change: Partial<Settings>) => Promise<void>>();
  function Page() {
    const [settings, setSettings] = useState(stored);
    onSave.mockImplementation(async (change) => {
      setSettings((before) => ({ ...before, ...change }));
      await saveSettings(change);
    });
    return (
      <>
        <ReminderKindsSetting {...settings} onSave={onSave} />
        <ReminderHoursSetting today="2026-11-23" {...settings} onSave={onSave} />
        <AbsencesSetting {...settings} today={TODAY} onSave={onSave} />
      </>
    );
  }
  render(<Page />);
  return onSave;
}

const box = (name: string | RegExp) => screen.getByRole('checkbox', { name }) as HTMLInputElement;
const time = (name: string) => screen.getByLabelText(name) as HTMLInputElement;
function write(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
}

describe('what is told', () => {
  it('is switched kind by kind, and back as usual', async () => {
    const onSave = await show();
    expect([box(/^How many cases wait/).checked, box(/daily look/).checked]).toEqual([true, false]);
    await userEvent.click(box(/^How many cases wait/));
    await userEvent.click(box(/daily look/));
    expect(onSave.mock.lastCall).toEqual([{ reminders: { digest: false, 'daily-look': true } }]);
    await Promise.all(onSave.mock.results.map(({ value }) => value));
    const { kinds } = reminderSettings((await loadSettings()).settings);
    expect([kinds.has('digest'), kinds.has('daily-look'), kinds.has('closing')]).toEqual([false, true, true]);
    await userEvent.click(box(/^How many cases wait/));
    expect(onSave.mock.lastCall).toEqual([{ reminders: { 'daily-look': true } }]);
  });

  it('takes days before a closing in any order, and refuses what are none', async () => {
    const onSave = await show();
    const [leads] = screen.getAllByRole('textbox', { name: /^Days before/ }) as [HTMLInputElement];
    expect(leads.value).toBe('7, 3, 1, 0');
    write(leads, '1 14;1');
    expect(onSave).toHaveBeenLastCalledWith({ leads: [14, 1] });
    write(leads, 'soon');
    expect(screen.getByRole('alert').textContent).toContain('whole numbers up to 90');
    write(leads, '');
    expect(leads.value).toBe('7, 3, 1, 0');
    expect(onSave).toHaveBeenCalledTimes(2);
  });
});

describe('days and hours', () => {
  it('can be any but none at all', async () => {
    const onSave = await show();
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) await userEvent.click(box(day));
    expect(onSave).toHaveBeenLastCalledWith({ workdays: [5] });
    expect(screen.getByRole('alert').textContent).toBe('At least one day has to remain.');
    expect(box('Friday').checked).toBe(true);
  });

  it('quiet hours go over midnight, need both ends, and are none when both are empty', async () => {
    const onSave = await show();
    const [from, to] = [time('Quiet hours, from'), time('Quiet hours, to')];
    write(from, '20:00');
    expect(onSave).not.toHaveBeenCalled();
    write(to, '07:30');
    expect(onSave).toHaveBeenLastCalledWith({ quietHours: { from: 1200, to: 450 } });
    write(from, '');
    write(to, '');
    expect(onSave).toHaveBeenLastCalledWith({ quietHours: null });
  });

  it('working hours end after they begin', async () => {
    const onSave = await show();
    write(time('Working hours, to'), '07:00');
    expect(screen.getByRole('alert').textContent).toContain('Nothing was saved.');
    expect(onSave).not.toHaveBeenCalled();
    write(time('Working hours, to'), '00:00');
    expect(onSave).toHaveBeenLastCalledWith({ workingHours: { from: 480, to: 1440 } });
  });

  it('the digest has its own time, and the user own holidays', async () => {
    const onSave = await show();
    write(time('Time of the digest'), '09:15');
    expect(onSave).toHaveBeenLastCalledWith({ digestAt: 555 });
    write(screen.getByRole('textbox', { name: /^Your own holidays/ }), '2026-12-24\n2026-02-30');
    expect(onSave).toHaveBeenLastCalledWith({ daysOff: ['2026-12-24'] });
    expect(screen.getByRole('alert').textContent).toContain('2026-02-30');
  });
});

describe('absences', () => {
  it('are added in order and removed, and one day is an absence, too', async () => {
    const onSave = await show();
    const add = () => userEvent.click(screen.getByRole('button', { name: 'Add' }));
    write(time('From'), '2026-12-21');
    write(time('To'), '2027-01-04');
    await add();
    write(time('From'), '2026-12-01');
    await add();
    expect(onSave).toHaveBeenLastCalledWith({
      absences: [
        { from: '2026-12-01', to: '2026-12-01' },
        { from: '2026-12-21', to: '2027-01-04' },
      ],
    });
    await userEvent.click(screen.getByRole('button', { name: 'Remove 1 Dec 2026 to 1 Dec 2026' }));
    expect(onSave).toHaveBeenLastCalledWith({ absences: [{ from: '2026-12-21', to: '2027-01-04' }] });
  });

  it('need a first day, and none that are over', async () => {
    const onSave = await show();
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByRole('alert').textContent).toContain('needs a first day');
    write(time('From'), '2026-11-02');
    write(time('To'), '2026-11-03');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(onSave).not.toHaveBeenCalled();
  });
});
