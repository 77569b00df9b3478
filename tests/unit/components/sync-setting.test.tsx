// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { SyncSetting } from '../../../components/sync-setting.tsx';
import type { SyncState } from '../../../lib/storage/sync.ts';
import { at } from '../samples.ts';

afterEach(cleanup);

const NOTHING: SyncState = { noted: {}, sentAt: null, told: null, problem: null };

function show(isOn: boolean, state: Partial<SyncState> = {}) {
  const [onSwitch, onClear] = [vi.fn(async () => {}), vi.fn(async () => {})];
  render(<SyncSetting isOn={isOn} state={{ ...NOTHING, ...state }} zone="UTC" onSwitch={onSwitch} onClear={onClear} />);
  return { onSwitch, onClear };
}

it('is switched on by the user alone, who reads what travels', async () => {
  const { onSwitch } = show(false);
  const box = screen.getByRole('checkbox', { name: 'Keep this browser in step with your other ones' });
  expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
    'no subjects, names, addresses or texts',
  );
  expect(screen.queryByRole('status', { name: '' })?.textContent ?? '').toBe('');
  await userEvent.click(box);
  expect(onSwitch).toHaveBeenCalledWith(true);
});

it('tells what was sent last, and what had no room', () => {
  show(true, { sentAt: at('2026-11-22T10:40:00Z'), told: { open: 43, leftOut: 2, tooLarge: ['institutions'], broken: ['cases1/0'] } });
  for (const words of [
    'Last sent 22 Nov, 10:40 · 43 open cases',
    '2 more did not fit, those that close last.',
    'Too large to be sent: institutions.',
    '1 part of what was there could not be read, and is written anew.',
  ])
    expect(screen.getByText(words)).toBeTruthy();
});

it('tells why it could not be sent', () => {
  show(true, { problem: 'Quota exceeded' });
  expect(screen.getByText('Not sent: Quota exceeded. It is tried again in a few minutes.')).toBeTruthy();
  expect(screen.getByText('Nothing sent yet')).toBeTruthy();
});

it('offers to take out what was sent when it is switched off again', async () => {
  const { onClear } = show(false, { sentAt: at('2026-11-22T10:40:00Z') });
  await userEvent.click(screen.getByRole('button', { name: 'Remove it' }));
  expect(onClear).toHaveBeenCalledOnce();
});
