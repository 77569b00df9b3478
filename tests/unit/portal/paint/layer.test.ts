// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { createDock } from '../../../../lib/portal/paint/dock.ts';
import { layerOf } from '../../../../lib/portal/paint/layer.ts';

const at = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

beforeEach(() => {
  vi.stubGlobal('chrome', undefined);
  document.elementsFromPoint = () => [];
  document.body.innerHTML = '<textarea id="outside"></textarea><dialog id="dialog"><p><textarea id="inside"></textarea></p></dialog>';
  // The document of the tests knows no `:modal`: here the open dialog is one.
  vi.spyOn(at('dialog'), 'matches').mockImplementation((selector) => selector === 'dialog:modal' && at('dialog').hasAttribute('open'));
});

it('what speaks of a field hangs on the body, and in a modal dialog with the field', () => {
  expect(layerOf(document, at('inside'))).toBe(document.body);
  at('dialog').setAttribute('open', '');
  expect(layerOf(document, at('inside'))).toBe(at('dialog'));
  expect(layerOf(document, at('outside'))).toBe(document.body);
  expect(layerOf(document, null)).toBe(document.body);
});

it('a field in a root knows the dialog around it', () => {
  at('dialog').setAttribute('open', '');
  const host = at('dialog').appendChild(document.createElement('portal-form'));
  const field = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('textarea'));
  expect(layerOf(document, field)).toBe(at('dialog'));
});

it('a dock goes into the dialog and back with the field that it is placed by', () => {
  at('dialog').setAttribute('open', '');
  const dock = createDock(document);
  dock.place(at('outside'));
  expect(dock.host.parentElement).toBe(document.body);
  dock.place(at('inside'));
  expect(dock.host.parentElement).toBe(at('dialog'));
  dock.place(null);
  expect(dock.host.parentElement).toBe(document.body);
  dock.destroy();
});
