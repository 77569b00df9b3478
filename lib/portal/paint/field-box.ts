import { parentAcross } from '../roots.ts';
import type { Field, TextControl } from './field-text.ts';

/** A part of the window, in px. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Width of a classic scroll bar, in px. Firefox gives for an input the client box of the text inside it, so only a text area is asked. */
export function scrollBarOf(field: TextControl, style: CSSStyleDeclaration): number {
  if (field.localName === 'input') return 0;
  return Math.max(
    0,
    field.offsetWidth - field.clientWidth - Number.parseFloat(style.borderLeftWidth) - Number.parseFloat(style.borderRightWidth),
  );
}

/** The part of the field's inside that its own box and everything around it leave to be seen, in px of the window; null for none. */
export function visiblePart(field: Field): Area | null {
  const at = field.getBoundingClientRect();
  const style = getComputedStyle(field);
  const area: Area = {
    left: at.left + Number.parseFloat(style.borderLeftWidth),
    top: at.top + Number.parseFloat(style.borderTopWidth),
    right: at.right - Number.parseFloat(style.borderRightWidth),
    bottom: at.bottom - Number.parseFloat(style.borderBottomWidth),
  };
  // The one line of an input is cut at its padding, a text area's lines at its border.
  if (field.localName === 'input') {
    area.left += Number.parseFloat(style.paddingLeft);
    area.right -= Number.parseFloat(style.paddingRight);
  }
  for (let around = parentAcross(field); around; around = parentAcross(around)) {
    if (around === field.ownerDocument.body || around === field.ownerDocument.documentElement) continue;
    const { overflowX, overflowY } = getComputedStyle(around);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const edge = around.getBoundingClientRect();
    if (overflowX !== 'visible') {
      area.left = Math.max(area.left, edge.left + around.clientLeft);
      area.right = Math.min(area.right, edge.left + around.clientLeft + around.clientWidth);
    }
    if (overflowY !== 'visible') {
      area.top = Math.max(area.top, edge.top + around.clientTop);
      area.bottom = Math.min(area.bottom, edge.top + around.clientTop + around.clientHeight);
    }
  }
  return area.right > area.left && area.bottom > area.top ? area : null;
}

/** What two areas share; null for nothing. */
export function shared(one: Area, other: Area): Area | null {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const right = Math.min(one.right, other.right);
  const bottom = Math.min(one.bottom, other.bottom);
  return right > left && bottom > top ? { left, top, right, bottom } : null;
}
