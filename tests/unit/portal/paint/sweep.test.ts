// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { sweepLeftovers } from '../../../../lib/portal/paint/sweep.ts';

it('takes away what an earlier script of ours left, and nothing of the page', () => {
  document.body.innerHTML = '<main>Cases</main><cl-dock></cl-dock><cl-mirror></cl-mirror><c-dock></c-dock>';
  const highlights = new Map([
    ['cl-warning', {}],
    ['find', {}],
  ]);
  vi.stubGlobal('CSS', { highlights });
  sweepLeftovers(document);
  expect(document.body.innerHTML).toBe('<main>Cases</main><c-dock></c-dock>');
  expect([...highlights.keys()]).toEqual(['find']);
  vi.unstubAllGlobals();
});
