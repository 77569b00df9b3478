import { rootOf } from '../roots.ts';
import type { Room } from './badge.ts';

/** So wide that nothing fits beside it: the answer where a cell holds more than words, or words that do not begin at its start. */
const NO_ROOM = 99_999;

/** An icon before the words, in px; words that stand further in are taken not to begin at the start. */
const INDENT = 28;

const FULL = new Set(['button', 'input', 'select', 'textarea']);
const SKIPPED = new Set(['style', 'script', 'template', 'cl-badge']);

/** Only reads. A cell whose words can't be found gives {@link NO_ROOM}, so that nothing is ever put over them. */
export function roomIn(cell: HTMLElement): Room {
  const style = getComputedStyle(cell);
  const centred = style.verticalAlign === 'middle' && style.display === 'table-cell';
  const words = endOfWords(cell, style);
  const padding = Number.parseFloat(style.paddingInlineEnd) || 0;
  const content = cell.clientWidth - padding - (Number.parseFloat(style.paddingInlineStart) || 0);
  return {
    free: Math.max(0, content - words + padding),
    empty: words === 0,
    padding,
    middle: centred ? 0 : cell.clientHeight / 2 - (Number.parseFloat(style.paddingTop) || 0),
  };
}

/** Width in px from the start of the cell's content to the end of its words. */
function endOfWords(cell: HTMLElement, style: CSSStyleDeclaration): number {
  const rects: DOMRect[] = [];
  if (!collectRects(cell, rects)) return NO_ROOM;
  if (rects.length === 0) return isEmpty(cell) ? 0 : NO_ROOM;
  // Lines are broken anew when the column is resized, and then the last one may end anywhere.
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  if (rects.some((rect) => rect.bottom < bottom - rect.height / 2)) return NO_ROOM;

  const box = cell.getBoundingClientRect();
  const left = box.left + Number.parseFloat(style.paddingLeft);
  const right = box.right - Number.parseFloat(style.paddingRight);
  const wordsLeft = Math.min(...rects.map((rect) => rect.left));
  const wordsRight = Math.max(...rects.map((rect) => rect.right));
  const rightToLeft = style.direction === 'rtl';
  const before = rightToLeft ? right - wordsRight : wordsLeft - left;
  const after = rightToLeft ? wordsLeft - left : right - wordsRight;
  // Words at the end or in the middle move when the column is resized, and then a label that fits now would lie over them.
  const startsAtStart = before < INDENT && (after > INDENT || isStart(style.textAlign, rightToLeft));
  return startsAtStart ? Math.max(0, Math.ceil(right - left - after)) : NO_ROOM;
}

function isStart(align: string, rightToLeft: boolean): boolean {
  return align === 'start' || align === 'justify' || align.endsWith(rightToLeft ? 'right' : 'left');
}

/** False where the node holds something that is no text, such as a button at the end of the cell. */
function collectRects(node: Node, rects: DOMRect[]): boolean {
  if (node.nodeType === Node.TEXT_NODE) {
    if (!node.nodeValue?.trim()) return true;
    const range = new Range();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) if (rect.width > 1) rects.push(rect);
    return true;
  }
  if (!(node instanceof Element) && !(node instanceof ShadowRoot)) return true;
  if (node instanceof Element) {
    if (SKIPPED.has(node.localName) || node.classList.contains('slds-assistive-text')) return true;
    if (FULL.has(node.localName)) return node.getClientRects().length === 0;
    if (node instanceof HTMLSlotElement) {
      const assigned = node.assignedNodes({ flatten: true });
      if (assigned.length > 0) return assigned.every((child) => collectRects(child, rects));
    }
    const root = node.localName.includes('-') ? rootOf(node) : null;
    if (root) return collectRects(root, rects);
  }
  for (const child of node.childNodes) if (!collectRects(child, rects)) return false;
  return true;
}

/** A cell without any component in it is empty when it has no words; of a component that shows nothing we can't tell. */
function isEmpty(cell: HTMLElement): boolean {
  return (
    cell.dataset.cellValue === '' ||
    !Array.from(cell.querySelectorAll('*')).some((child) => child.localName.includes('-') && child.localName !== 'cl-badge')
  );
}
