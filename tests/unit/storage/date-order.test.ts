import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadDateOrder, saveDateOrder } from '../../../lib/storage/date-order.ts';
import { PORTAL } from '../samples.ts';

describe('the order of day and month', () => {
  it('is remembered for each portal', async () => {
    expect(await loadDateOrder(PORTAL)).toBeNull();
    await saveDateOrder(PORTAL, 'dmy');
    await saveDateOrder('https://other.example', 'mdy');
    expect(await loadDateOrder(PORTAL)).toBe('dmy');
    expect(await loadDateOrder('https://other.example')).toBe('mdy');
    await saveDateOrder(PORTAL, 'ymd');
    expect(await loadDateOrder(PORTAL)).toBe('ymd');
  });

  it('is unknown where what is stored makes no sense', async () => {
    await fakeBrowser.storage.local.set({ dateOrder: { [PORTAL]: 'backwards' } });
    expect(await loadDateOrder(PORTAL)).toBeNull();
    await saveDateOrder(PORTAL, 'mdy');
    expect(await loadDateOrder(PORTAL)).toBe('mdy');
  });
});
