// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { closestAcross, firstDeep, isRendered, queryAll, queryDeep, rootOf, rootPath, textOf } from '../../../lib/portal/roots.ts';
import { ROOTS, show } from '../../pages/show.ts';
import { stubRootApi } from './happy-dom.ts';

beforeEach(stubRootApi);

describe.each(ROOTS)('through %s roots', (roots) => {
  it('finds, climbs and tells the way', () => {
    show('<x-page><section class="outer"><y-part><p id="deep">Text</p></y-part></section></x-page>', roots);
    const [deep] = queryAll('#deep', document);
    expect(deep?.textContent).toBe('Text');
    expect(firstDeep('#deep', document.body)).toBe(deep);
    expect(deep && closestAcross(deep, '.outer')?.className).toBe('outer');
    expect(deep && closestAcross(deep, 'x-page')?.localName).toBe('x-page');
    expect(deep && rootPath(deep)).toHaveLength(roots === 'flat' ? 1 : 3);
    expect(deep && isRendered(deep)).toBe(true);
  });

  it('puts text together without the words of buttons, icons and assistive technology', () => {
    show(
      `<x-field><div>A\u00A0value</div><z-value>of  two<br>lines</z-value><span class="slds-assistive-text">Open Preview</span><button>Edit</button><svg><title>icon</title></svg>
        <span aria-hidden="true">hidden</span><style>p{}</style><cl-badge>ours</cl-badge><p>and\u200B \u202Fmore</p></x-field>`,
      roots,
    );
    expect(textOf(document.body.firstElementChild as Element)).toBe('A value\nof two\nlines\nand more');
  });

  it('knows what is hidden from outside', () => {
    show('<div style="display: none"><x-page><p id="deep">Text</p></x-page></div>', roots);
    const [deep] = queryAll('#deep', document);
    // The test's DOM has `checkVisibility` but does not leave roots with it, as browsers do: the way without it is tested.
    if (deep) Object.defineProperty(deep, 'checkVisibility', { value: undefined });
    expect(deep && isRendered(deep)).toBe(false);
  });
});

it('shows what is put into a slot at its place, and what a flat slot holds', () => {
  document.body.innerHTML = '<x-host><b slot="value">slotted</b>loose</x-host>';
  const host = document.body.firstElementChild as HTMLElement;
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>before <slot name="value"></slot> after</p>';
  expect(textOf(host)).toBe('before slotted after');
  document.body.innerHTML = '<p>before <slot name="value"><b>flat</b></slot></p>';
  expect(textOf(document.body)).toBe('before flat');
});

it('asks the browser for closed roots of HTML elements only', () => {
  document.body.innerHTML = '<svg></svg>';
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  expect(rootOf(svg)).toBeNull();
});

it('does not enter values and our own elements on a search, and does on a deep one', () => {
  show('<lightning-formatted-text><i class="it">1</i></lightning-formatted-text><cl-card><i class="it">2</i></cl-card>', 'open');
  const own = document.querySelector('cl-card')?.attachShadow({ mode: 'open' });
  if (own) own.innerHTML = '<u class="it">2</u>';
  document.querySelector('cl-card i')?.remove();
  expect(queryAll('.it', document)).toHaveLength(0);
  expect(queryDeep('.it', document.body).map(({ textContent }) => textContent)).toEqual(['1']);
});
