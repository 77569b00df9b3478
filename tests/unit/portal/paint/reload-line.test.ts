// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showReloadLine } from '../../../../lib/portal/paint/reload-line.ts';

const attach = Element.prototype.attachShadow;

afterEach(() => document.body.replaceChildren());

describe('the last line of a script that was updated', () => {
  it('says what to do, quietly, and goes when it is dismissed', () => {
    let root: ShadowRoot | undefined;
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      root = attach.call(this, init);
      return root;
    });
    document.elementsFromPoint = () => [];
    showReloadLine({ text: 'Reload this page.', dismiss: 'Dismiss' });
    const line = root?.querySelector('[role=status]');
    expect(line?.textContent).toContain('Reload this page.');
    const button = line?.querySelector('button');
    expect(button?.ariaLabel ?? button?.getAttribute('aria-label')).toBe('Dismiss');
    button?.click();
    expect(document.querySelector('cl-dock')).toBeNull();
  });
});
