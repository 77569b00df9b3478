import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { messenger } from '../../../lib/messages.ts';
import { summonSentinel } from '../../../lib/platform/summon.ts';

/** What a content script has without any library. */
const give = (runtime: unknown): void => void Object.assign(globalThis, { chrome: { runtime } });
const { chrome: own } = globalThis as { chrome?: unknown };

afterEach(() => {
  Object.assign(globalThis, { chrome: own });
  messenger.removeAllListeners();
});

describe('the call for the sentinel', () => {
  it('arrives as the message that the background listens to', async () => {
    const wanted = vi.fn();
    messenger.onMessage('sentinelWanted', ({ data }) => wanted(data));
    give({ id: 'ours', sendMessage: fakeBrowser.runtime.sendMessage });
    expect(await summonSentinel()).toBe('coming');
    expect(wanted).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it.each([
    ['refused', () => Promise.resolve({ err: { message: 'no' } })],
    ['lost', () => Promise.reject(new Error('The message port closed before a response was received.'))],
    ['not understood', () => Promise.resolve(undefined)],
  ])('is known to be %s', async (_, sendMessage) => {
    give({ id: 'ours', sendMessage });
    expect(await summonSentinel()).toBe('no answer');
  });

  it('is not made where the extension is gone', async () => {
    const sendMessage = vi.fn();
    give({ sendMessage });
    expect(await summonSentinel()).toBe('gone');
    expect(sendMessage).not.toHaveBeenCalled();
  });
});
