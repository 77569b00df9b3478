// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyCitation } from '../../../entrypoints/portal.content/copy-citation.ts';

const CITED = '00812345, Loans list stays empty';
const docks: { root: HTMLElement; destroy: ReturnType<typeof vi.fn> }[] = [];
vi.mock('../../../lib/portal/paint/dock.ts', () => ({
  createDock: () => {
    const dock = {
      host: document.createElement('cl-dock'),
      root: Object.assign(document.createElement('div'), { adoptedStyleSheets: [] }),
      place() {},
      destroy: vi.fn(),
    };
    docks.push(dock);
    return dock;
  },
}));
vi.mock('../../../lib/portal/paint/sheets.ts', () => ({ adopt() {}, sheetOf() {} }));

const write = vi.fn<(text: string) => Promise<void>>();
const shown = (): string | undefined => docks.at(-1)?.root.textContent ?? undefined;

beforeEach(() => {
  vi.useFakeTimers();
  docks.length = 0;
  write.mockReset();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('copying number and summary by a key', () => {
  it('is told for a moment', async () => {
    write.mockResolvedValue();
    await copyCitation(CITED);
    expect(write).toHaveBeenCalledWith(CITED);
    expect(shown()).toBe(`Copied: ${CITED}`);
    vi.advanceTimersByTime(3000);
    expect(docks.at(-1)?.destroy).toHaveBeenCalled();
  });

  it('asks for a click where the browser copies at nothing else', async () => {
    write.mockRejectedValueOnce(new Error('NotAllowedError')).mockResolvedValueOnce();
    await copyCitation(CITED);
    const button = docks.at(-1)?.root.querySelector('button');
    expect(shown()).toContain(CITED);
    expect(button?.textContent).toBe('Copy');
    button?.click();
    await vi.advanceTimersByTimeAsync(1);
    expect(write.mock.calls).toEqual([[CITED], [CITED]]);
    expect(shown()).toBe(`Copied: ${CITED}`);
  });

  it('says so where that does not help either', async () => {
    write.mockRejectedValue(new Error('NotAllowedError'));
    await copyCitation(CITED);
    docks.at(-1)?.root.querySelector('button')?.click();
    await vi.advanceTimersByTimeAsync(1);
    expect(shown()).toBe('Not copied');
  });
});
