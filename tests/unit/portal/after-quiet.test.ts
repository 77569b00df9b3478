import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterQuiet } from '../../../lib/portal/after-quiet.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('works once, the time after the last that was heard', () => {
  const work = vi.fn();
  const quiet = afterQuiet(300, work);
  for (let key = 0; key < 20; key += 1) {
    quiet.heard();
    vi.advanceTimersByTime(40);
  }
  vi.advanceTimersByTime(259);
  expect([work.mock.calls.length, quiet.isWaiting()]).toEqual([0, true]);
  vi.advanceTimersByTime(2);
  expect([work.mock.calls.length, quiet.isWaiting()]).toEqual([1, false]);
  vi.advanceTimersByTime(5000);
  expect(work).toHaveBeenCalledOnce();
});

it('sets a timer for each pause, not for each key', () => {
  const set = vi.spyOn(globalThis, 'setTimeout');
  const quiet = afterQuiet(300, () => {});
  for (let key = 0; key < 100; key += 1) {
    quiet.heard();
    vi.advanceTimersByTime(40);
  }
  vi.advanceTimersByTime(300);
  expect(set.mock.calls.length).toBeLessThanOrEqual(20);
});

it('does not work once it was told not to', () => {
  const work = vi.fn();
  const quiet = afterQuiet(300, work);
  quiet.heard();
  quiet.cancel();
  vi.advanceTimersByTime(1000);
  expect([work.mock.calls.length, quiet.isWaiting()]).toEqual([0, false]);
});
