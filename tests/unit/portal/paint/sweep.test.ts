// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { sweepLeftovers } from '../../../../lib/portal/paint/sweep.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

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
});

it('reaches what was left in a modal dialog that is open in a root', () => {
  vi.stubGlobal('chrome', undefined);
  document.body.innerHTML = '<portal-app></portal-app>';
  const app = document.querySelector('portal-app') as Element;
  const root = app.attachShadow({ mode: 'open' });
  root.innerHTML = '<dialog><p>Comment</p><cl-dock></cl-dock><c-dock></c-dock></dialog>';
  const dialog = root.querySelector('dialog') as Element;
  // The document of the tests knows no `:modal`, and lays nothing out.
  vi.spyOn(dialog, 'matches').mockImplementation((selector) => selector === 'dialog:modal');
  document.elementFromPoint = () => app;
  root.elementsFromPoint = () => [dialog];
  sweepLeftovers(document);
  expect(dialog.innerHTML).toBe('<p>Comment</p><c-dock></c-dock>');
});
