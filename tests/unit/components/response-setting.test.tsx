// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentProps, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ResponseSetting } from '../../../components/response-setting.tsx';
import { loadSettings, type Settings, saveSettings } from '../../../lib/storage/settings.ts';

afterEach(cleanup);

type Shown = Pick<Settings, 'region' | 'weekend' | 'holidays' | 'silentDays' | 'responseScale'>;

/** The page: what is saved is shown. */
function show(stored: Partial<Shown> = {}) {
  const onSave = vi.fn<ComponentProps<typeof ResponseSetting>['onSave']>();
  function Page() {
    const [settings, setSettings] = useState<Shown>({
      region: null,
      weekend: [6, 7],
      holidays: [],
      silentDays: 7,
      responseScale: 'by-product',
      ...stored,
    });
    onSave.mockImplementation(async (change) => setSettings((before) => ({ ...before, ...change })));
    return <ResponseSetting today="2026-11-23" {...settings} onSave={onSave} />;
  }
  render(<Page />);
  return onSave;
}

describe('the support’s region', () => {
  it('is not known until it is chosen, and can be unknown again', async () => {
    const onSave = show();
    const region = screen.getByRole('combobox', { name: 'Where your support works' }) as HTMLSelectElement;
    expect([...region.options].map(({ text }) => text)).toEqual(['Not known', 'US Central', 'United Kingdom', 'Australian Central']);
    expect(region.value).toBe('');
    await userEvent.selectOptions(region, 'United Kingdom');
    await userEvent.selectOptions(region, 'Not known');
    expect(onSave.mock.calls).toEqual([[{ region: 'uk' }], [{ region: null }]]);
  });
});

describe('days without support', () => {
  const day = (name: string) => screen.getByRole('checkbox', { name }) as HTMLInputElement;

  it('are Saturday and Sunday, or those that are ticked', async () => {
    const onSave = show();
    expect([day('Friday').checked, day('Saturday').checked, day('Sunday').checked]).toEqual([false, true, true]);
    await userEvent.click(day('Friday'));
    await userEvent.click(day('Sunday'));
    expect(onSave.mock.calls).toEqual([[{ weekend: [5, 6, 7] }], [{ weekend: [5, 6] }]]);
  });

  it('are never all seven', async () => {
    const onSave = show({ weekend: [1, 2, 3, 4, 5, 6] });
    await userEvent.click(day('Sunday'));
    expect(onSave).not.toHaveBeenCalled();
    expect(day('Sunday').checked).toBe(false);
    expect(screen.getByRole('alert').textContent).toContain('One day at least has to be a working day.');
  });
});

describe('holidays', () => {
  const box = () => screen.getByRole('textbox', { name: /Holidays of the support/ }) as HTMLTextAreaElement;

  it('are saved one to a line, without blanks and doubles', async () => {
    const onSave = show({ holidays: ['2026-12-25'] });
    expect(box().value).toBe('2026-12-25');
    await userEvent.type(box(), '{Enter}{Enter} 2027-01-01 {Enter}2026-12-25');
    await userEvent.tab();
    expect(onSave.mock.calls).toEqual([[{ holidays: ['2026-12-25', '2027-01-01'] }]]);
  });

  it('that are no dates are named, and the others saved', async () => {
    const onSave = show();
    await userEvent.type(box(), '25.12.2026{Enter}2026-02-30{Enter}2028-02-29');
    await userEvent.tab();
    expect(screen.getByRole('alert').textContent).toContain('not saved: “25.12.2026”, “2026-02-30”. Write year, month and day');
    expect(box().getAttribute('aria-invalid')).toBe('true');
    const [change = {}] = onSave.mock.lastCall ?? [];
    expect(change).toEqual({ holidays: ['2028-02-29'] });
    await saveSettings(change);
    expect((await loadSettings()).settings.holidays).toEqual(['2028-02-29']);
  });

  it('are never more than the settings accept', async () => {
    const onSave = show();
    await userEvent.click(box());
    await userEvent.paste(Array.from({ length: 401 }, (_, index) => new Date(index * 86_400_000).toISOString().slice(0, 10)).join('\n'));
    await userEvent.tab();
    expect(screen.getByRole('alert').textContent).toContain('At most 400 holidays are saved.');
    const [change = {}] = onSave.mock.lastCall ?? [];
    await saveSettings(change);
    expect((await loadSettings()).settings.holidays).toHaveLength(400);
  });
});

describe('holidays from a calendar’s file', () => {
  const input = () => screen.getByLabelText('From a calendar file (.ics)…') as HTMLInputElement;
  const event = (...lines: string[]) => ['BEGIN:VEVENT', `UID:${lines}`, ...lines, 'END:VEVENT'].join('\r\n');
  const file = (...events: string[]) => new File([['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\r\n')], 'holidays.ics');
  const day = (date: string, name = '') => event(`DTSTART;VALUE=DATE:${date}`, `SUMMARY:${name}`);

  it('are shown first, and added to those that are there', async () => {
    const onSave = show({ holidays: ['2026-12-25'] });
    await userEvent.upload(input(), file(day('20261225'), day('20270101', 'New Year'), event('DTSTART:20261224T080000')));
    const preview = await screen.findByRole('region', { name: '1 day would be added:' });
    expect(preview.textContent).toContain('1 Jan 2027 New Year');
    expect(screen.getByText(/Taken are whole days from 1 Jan 2026 to 31 Dec 2028/).textContent).toContain('1 event is left out');
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Add to the list' }));
    expect(onSave.mock.calls).toEqual([[{ holidays: ['2026-12-25', '2027-01-01'] }]]);
    expect(screen.queryByRole('region')).toBeNull();
    expect(document.activeElement).toBe(input());
  });

  it('are left alone when the user thinks better of it', async () => {
    const onSave = show();
    await userEvent.upload(input(), file(day('20270101')));
    await screen.findByRole('region');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect([onSave.mock.calls, screen.queryByRole('region')]).toEqual([[], null]);
  });

  it('are said to be there already', async () => {
    show({ holidays: ['2027-01-01'] });
    await userEvent.upload(input(), file(day('20270101')));
    expect(await screen.findByText('The file has no whole day from 1 Jan 2026 to 31 Dec 2028 that is not in the list.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add to the list' })).toBeNull();
  });

  it('are as many as the list has room for', async () => {
    const dates = Array.from({ length: 399 }, (_, index) => new Date(index * 86_400_000).toISOString().slice(0, 10));
    const onSave = show({ holidays: dates });
    await userEvent.upload(input(), file(day('20270102'), day('20270101')));
    expect(await screen.findByText(/At most 400 holidays are saved/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Add to the list' }));
    expect(onSave.mock.lastCall?.[0].holidays).toEqual([...dates, '2027-01-01']);
  });

  it.each([
    ['what is no calendar', new File(['Dear all,'], 'holidays.ics'), 'Export the calendar with the holidays'],
    ['what is too large', new File(['x'.repeat(10_000_001)], 'holidays.ics'), 'larger than 10 MB'],
  ])('are refused in %s, with what to do', async (_, given, words) => {
    const onSave = show();
    await userEvent.upload(input(), given);
    expect(await screen.findByText(new RegExp(words))).toBeTruthy();
    expect(onSave).not.toHaveBeenCalled();
  });
});

describe('the scale of priorities', () => {
  it('is one of three, each in words', async () => {
    const onSave = show();
    const choices = screen.getAllByRole('radio') as HTMLInputElement[];
    expect(choices.map(({ checked }) => checked)).toEqual([true, false, false]);
    await userEvent.click(screen.getByRole('radio', { name: /every case whose product is not known/ }));
    await userEvent.click(screen.getByRole('radio', { name: 'For no case' }));
    expect(onSave.mock.calls).toEqual([[{ responseScale: 'ours' }], [{ responseScale: 'none' }]]);
  });
});

describe('the days of silence', () => {
  const days = () => screen.getByRole('textbox', { name: /Days until your comment/ }) as HTMLInputElement;

  it('are saved, and are the usual number when the field is emptied', async () => {
    const onSave = show();
    expect(days().value).toBe('7');
    await userEvent.clear(days());
    await userEvent.type(days(), '10{Enter}');
    await userEvent.clear(days());
    await userEvent.tab();
    expect(onSave.mock.calls).toEqual([[{ silentDays: 10 }], [{ silentDays: 7 }]]);
    expect(days().value).toBe('7');
  });

  it.each(['0', '366', 'ten', '1.5'])('are refused when they are %s', async (text) => {
    const onSave = show();
    await userEvent.clear(days());
    await userEvent.type(days(), `${text}{Enter}`);
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('Write a whole number from 1 to 365');
    expect(days().getAttribute('aria-invalid')).toBe('true');
  });

  it('of 365 are what the settings accept at the most', async () => {
    const onSave = show();
    await userEvent.clear(days());
    await userEvent.type(days(), '365{Enter}');
    const [change = {}] = onSave.mock.lastCall ?? [];
    await saveSettings(change);
    expect((await loadSettings()).settings.silentDays).toBe(365);
  });
});
