// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { createQuietRoot } from '../../../entrypoints/panel.content/quiet-root.ts';

it('shows what it is given, hears its clicks, and does not listen to the page', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  let owner: Document = document;
  while (!Object.hasOwn(owner, 'addEventListener')) owner = Object.getPrototypeOf(owner);
  const listen = vi.spyOn(owner, 'addEventListener');
  const heard = (): string[] => listen.mock.calls.flatMap(([type], at) => (listen.mock.contexts[at] === document ? [type] : []));
  const mount = document.body.appendChild(document.createElement('div'));
  const clicked = vi.fn();
  const root = createQuietRoot(mount);
  act(() =>
    root.render(
      <button type="button" onClick={clicked}>
        Fold
      </button>,
    ),
  );
  mount.querySelector('button')?.click();
  expect(clicked).toHaveBeenCalledOnce();
  expect(heard()).toEqual([]);
  expect(Object.hasOwn(document, 'addEventListener')).toBe(false);
  document.addEventListener('selectionchange', clicked);
  expect(heard()).toEqual(['selectionchange']);
  act(() => root.unmount());
  vi.unstubAllGlobals();
});
