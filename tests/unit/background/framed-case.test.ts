import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellTopFrame } from '../../../entrypoints/background/framed-case.ts';
import { send as realSend } from '../../../lib/messages.ts';

vi.mock('../../../lib/messages.ts', async (original) => ({ ...(await original<object>()), send: vi.fn() }));

const FRAME = { tab: { id: 7 }, frameId: 3 };
const CASE = { cases: [] };
const deaf = new Error('Receiving end does not exist');

const send = vi.mocked(realSend);
beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset().mockResolvedValue(undefined as never);
});
afterEach(() => void vi.useRealTimers());

const told = () => send.mock.calls.map(([, answer]) => answer);

it('the page around a frame is told of its case again until it listens', async () => {
  send.mockRejectedValueOnce(deaf).mockRejectedValueOnce(deaf);
  const telling = tellTopFrame(FRAME, CASE);
  await vi.runAllTimersAsync();
  await telling;
  expect(send.mock.calls).toEqual(Array(3).fill(['framedCase', CASE, { tabId: 7, frameId: 0 }]));
});

it('is not told of a case that has gone since', async () => {
  send.mockRejectedValueOnce(deaf);
  const telling = tellTopFrame(FRAME, CASE);
  await vi.advanceTimersByTimeAsync(0);
  await tellTopFrame(FRAME, null);
  await vi.runAllTimersAsync();
  await telling;
  expect(told()).toEqual([CASE, null]);
});

it('is let be where it never listens, and where the case stands in no frame', async () => {
  send.mockRejectedValue(deaf);
  const telling = tellTopFrame(FRAME, CASE);
  await vi.runAllTimersAsync();
  await telling;
  send.mockClear();
  await tellTopFrame({ tab: { id: 7 }, frameId: 0 }, CASE);
  expect(send).not.toHaveBeenCalled();
});
