// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { sweepLeftovers } from '../../../../lib/portal/paint/sweep.ts';

it('takes away what an earlier script of ours left, and nothing of the page', () => {
  document.body.innerHTML = '<main>Cases</main><cl-dock></cl-dock><cl-mirror></cl-mirror><c-dock></c-dock>';
  const highlights = new Map([
    ['cl-warning', {}],
    ['find', {}],
  ]);
  // As Firefox does to an extension's script.
  for (const walk of ['keys', 'entries', 'values', Symbol.iterator] as const) {
    vi.spyOn(highlights, walk).mockImplementation(() => {
      throw new Error('Xray wrapping of iterators not supported.');
    });
  }
  vi.stubGlobal('CSS', { highlights });
  sweepLeftovers(document);
  expect(document.body.innerHTML).toBe('<main>Cases</main><c-dock></c-dock>');
  expect([highlights.has('cl-warning'), highlights.has('find')]).toEqual([false, true]);
  vi.unstubAllGlobals();
});
