import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetDateOrder, loadDateOrder, loadDateOrders, saveDateOrder } from '../../../lib/storage/date-order.ts';
import { PORTAL } from '../samples.ts';

describe('the order of day and month', () => {
  it('is remembered for each portal', async () => {
    expect(await loadDateOrder(PORTAL)).toBeNull();
    await saveDateOrder(PORTAL, 'dmy', 'page');
    await saveDateOrder('https://other.example', 'mdy', 'user');
    expect(await loadDateOrder(PORTAL)).toBe('dmy');
    expect(await loadDateOrder('https://other.example')).toBe('mdy');
    await saveDateOrder(PORTAL, 'ymd', 'page');
    expect(await loadDateOrder(PORTAL)).toBe('ymd');
  });

  it('tells who settled it, and can be forgotten', async () => {
    await saveDateOrder(PORTAL, 'dmy', 'page');
    await saveDateOrder('https://other.example', 'mdy', 'user');
    await forgetDateOrder(PORTAL);
    expect(await loadDateOrders()).toEqual({ 'https://other.example': { order: 'mdy', by: 'user' } });
  });

  it('is unknown where what is stored makes no sense', async () => {
    await fakeBrowser.storage.local.set({ dateOrder: { [PORTAL]: 'backwards' } });
    expect(await loadDateOrder(PORTAL)).toBeNull();
    await saveDateOrder(PORTAL, 'mdy', 'page');
    expect(await loadDateOrder(PORTAL)).toBe('mdy');
  });
});
