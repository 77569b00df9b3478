import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { untilAnswered } from '../../lib/messages.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a message to a worker that may be stopped', () => {
  it('is sent again until it is answered', async () => {
    const ask = vi.fn(async () => 'stored').mockRejectedValueOnce(new Error('message port closed'));
    const answer = untilAnswered(ask);
    await vi.runAllTimersAsync();
    expect([await answer, ask.mock.calls.length]).toEqual(['stored', 2]);
  });

  it('fails where nobody ever answers', async () => {
    const ask = vi.fn(() => Promise.reject(new Error('no receiver')));
    const failed = expect(untilAnswered(ask)).rejects.toThrow('no receiver');
    await vi.runAllTimersAsync();
    await failed;
    expect(ask).toHaveBeenCalledTimes(5);
  });
});
