// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DateOrderSetting } from '../../../components/date-order-setting.tsx';
import { LabelsSetting } from '../../../components/labels-setting.tsx';
import { ZoneSetting } from '../../../components/zone-setting.tsx';
import { loadSettings, saveSettings } from '../../../lib/storage/settings.ts';
import { at, PORTAL } from '../samples.ts';

const ZONES = ['Asia/Tokyo', 'Europe/London'];
const NOW = at('2026-11-22T09:00:00Z');

afterEach(cleanup);

const saved = () => screen.getByRole('status').textContent;

describe('the time zone', () => {
  function show(zone: string | null = null, onSave = vi.fn(async (_: string | null) => {})) {
    render(<ZoneSetting zone={zone} browserZone="Europe/London" zones={ZONES} now={NOW} onSave={onSave} />);
    return { onSave, input: screen.getByRole('combobox') as HTMLInputElement };
  }

  it('is the browser’s until another is chosen, and tells the time there', () => {
    const { input } = show();
    expect(input.value).toBe('');
    expect(input.placeholder).toBe('Europe/London');
    expect(screen.getByText('There it is 09:00 now.')).toBeTruthy();
    cleanup();
    show('Asia/Tokyo');
    expect(screen.getByText('There it is 18:00 now.')).toBeTruthy();
  });

  it.each(['Asia/Tokyo', 'asia/tokyo{Enter}', ' Asia/Tokyo {Tab}'])('is saved once when it is written: %s', async (keys) => {
    const { input, onSave } = show();
    await userEvent.type(input, keys);
    expect(onSave.mock.calls).toEqual([['Asia/Tokyo']]);
    expect(saved()).toBe('Saved');
    expect(input.value).toBe('Asia/Tokyo');
  });

  it('refuses what is none, says what to do, and keeps what was written', async () => {
    const { input, onSave } = show();
    await userEvent.type(input, 'Londinium{Enter}');
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('“Londinium” is no time zone. Choose one of the list');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.value).toBe('Londinium');
    await userEvent.clear(input);
    await userEvent.tab();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('goes back to the browser’s when it is emptied', async () => {
    const { input, onSave } = show('Asia/Tokyo');
    await userEvent.clear(input);
    await userEvent.tab();
    expect(onSave.mock.calls).toEqual([[null]]);
  });

  it('says so when it could not be saved', async () => {
    const { input } = show(
      null,
      vi.fn(async () => Promise.reject(new Error('quota'))),
    );
    await userEvent.type(input, 'Asia/Tokyo');
    expect(saved()).toBe('This could not be saved.');
  });
});

describe('the order of day and month', () => {
  const show = (by: 'page' | 'user') => {
    const [onChoose, onForget] = [vi.fn(async () => {}), vi.fn(async () => {})];
    render(<DateOrderSetting orders={{ [PORTAL]: { order: 'dmy', by } }} portals={[PORTAL]} onChoose={onChoose} onForget={onForget} />);
    return { onChoose, onForget };
  };

  it('is told for each portal, with where it is known from', () => {
    show('page');
    expect((screen.getByRole('combobox', { name: 'Order on support.proquest.com' }) as HTMLSelectElement).value).toBe('dmy');
    expect(screen.getByText('Known from the portal’s own pages.')).toBeTruthy();
    cleanup();
    show('user');
    expect(screen.getByText('Chosen by you.')).toBeTruthy();
    cleanup();
    render(<DateOrderSetting orders={{}} portals={[PORTAL]} onChoose={vi.fn()} onForget={vi.fn()} />);
    expect((screen.getByRole('combobox', { name: 'Order on support.proquest.com' }) as HTMLSelectElement).value).toBe('');
    expect(screen.getByText(/you are asked/)).toBeTruthy();
  });

  it('can be changed and forgotten', async () => {
    const { onChoose, onForget } = show('user');
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Month first (04/03/2026)');
    expect(onChoose).toHaveBeenCalledWith(PORTAL, 'mdy');
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Not known yet');
    expect(onForget).toHaveBeenCalledWith(PORTAL);
  });
});

describe('the names of fields', () => {
  const box = (field: string) => screen.getByRole('textbox', { name: `Your names for “${field}”` }) as HTMLTextAreaElement;

  function show(labels: Parameters<typeof LabelsSetting>[0]['labels'] = {}) {
    const onSave = vi.fn(async (_: typeof labels) => {});
    render(<LabelsSetting labels={labels} onSave={onSave} />);
    return onSave;
  }

  it('stand beside those that the reader knows', () => {
    show({ status: ['Stand'] });
    expect(screen.getByText('Known as status, case status')).toBeTruthy();
    expect(box('Status').value).toBe('Stand');
    expect(screen.getAllByRole('textbox')).toHaveLength(13);
  });

  it('are saved one to a line, without blanks and doubles', async () => {
    const onSave = show({ priority: ['Rang'] });
    await userEvent.type(box('Status'), ' Stand {Enter}{Enter}Stand{Enter}Vorgangsstand');
    await userEvent.tab();
    expect(onSave.mock.calls).toEqual([[{ priority: ['Rang'], status: ['Stand', 'Vorgangsstand'] }]]);
    expect(saved()).toBe('Saved');
  });

  it('are saved soon after the last key, and two fields do not undo each other', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const onSave = show();
    await userEvent.setup({ advanceTimers: vi.advanceTimersByTime }).type(box('Status'), 'Stand');
    expect(onSave).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(700));
    expect(onSave).toHaveBeenLastCalledWith({ status: ['Stand'] });
    vi.useRealTimers();
    await userEvent.type(box('Subject'), 'Betreff');
    await userEvent.tab();
    expect(onSave).toHaveBeenLastCalledWith({ status: ['Stand'], subject: ['Betreff'] });
  });

  it('are taken back by emptying the field', async () => {
    const onSave = show({ status: ['Stand'] });
    await userEvent.clear(box('Status'));
    await userEvent.tab();
    expect(onSave).toHaveBeenLastCalledWith({});
  });

  it('are never more, nor longer, than the settings accept', async () => {
    const onSave = show();
    await userEvent.click(box('Status'));
    await userEvent.paste([...Array.from({ length: 25 }, (_, index) => `Name ${index}`), 'x'.repeat(81)].join('\n'));
    await userEvent.tab();
    expect(screen.getByRole('alert').textContent).toBe('At most 20 names of at most 80 characters each. The rest is not saved.');
    const [labels = {}] = onSave.mock.lastCall ?? [];
    expect(labels.status).toHaveLength(20);
    await saveSettings({ labels });
    expect((await loadSettings()).settings.labels).toEqual(labels);
  });
});
