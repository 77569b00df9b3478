import { rootOf } from '../roots.ts';
import type { Room } from './badge.ts';

/** So wide that nothing fits beside it: the answer where a cell holds more than words, or words that do not begin at its start. */
const NO_ROOM = 99_999;

/** An icon before the words, in px; words that stand further in are taken not to begin at the start. */
const INDENT = 28;

const FULL = new Set(['button', 'input', 'select', 'textarea']);
const SKIPPED = new Set(['style', 'script', 'template', 'cl-badge']);

/** What the style of a cell says of the room in it; lengths in px. */
interface CellStyle {
  centred: boolean;
  rightToLeft: boolean;
  align: string;
  left: number;
  right: number;
  top: number;
  start: number;
  end: number;
}

/** Styles by the marks of the cell and its row, for as long as nothing is written: to ask for them takes longer than all else. */
export type CellStyles = Map<string, CellStyle>;

function styleOf(cell: HTMLElement, known: CellStyles): CellStyle {
  const key = [cell.localName, cell.className, cell.getAttribute('style'), cell.parentElement?.className].join('\u0000');
  let style = known.get(key);
  if (!style) {
    const of = getComputedStyle(cell);
    const [left, right, top] = [of.paddingLeft, of.paddingRight, of.paddingTop].map((length) => Number.parseFloat(length) || 0) as [
      number,
      number,
      number,
    ];
    const rightToLeft = of.direction === 'rtl';
    const centred = of.verticalAlign === 'middle' && of.display === 'table-cell';
    style = {
      centred,
      rightToLeft,
      align: of.textAlign,
      left,
      right,
      top,
      start: rightToLeft ? right : left,
      end: rightToLeft ? left : right,
    };
    known.set(key, style);
  }
  return style;
}

/** Only reads. A cell whose words can't be found gives {@link NO_ROOM}, so that nothing is ever put over them. */
export function roomIn(cell: HTMLElement, styles: CellStyles): Room {
  const style = styleOf(cell, styles);
  const words = endOfWords(cell, style);
  const content = cell.clientWidth - style.end - style.start;
  return {
    free: Math.max(0, content - words + style.end),
    empty: words === 0,
    padding: style.end,
    middle: style.centred ? 0 : cell.clientHeight / 2 - style.top,
  };
}

/** Width in px from the start of the cell's content to the end of its words. */
function endOfWords(cell: HTMLElement, style: CellStyle): number {
  const rects: DOMRect[] = [];
  if (!collectRects(cell, rects)) return NO_ROOM;
  if (rects.length === 0) return isEmpty(cell) ? 0 : NO_ROOM;
  // Lines are broken anew when the column is resized, and then the last one may end anywhere.
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  if (rects.some((rect) => rect.bottom < bottom - rect.height / 2)) return NO_ROOM;

  const box = cell.getBoundingClientRect();
  const left = box.left + style.left;
  const right = box.right - style.right;
  const wordsLeft = Math.min(...rects.map((rect) => rect.left));
  const wordsRight = Math.max(...rects.map((rect) => rect.right));
  const { rightToLeft, align } = style;
  const before = rightToLeft ? right - wordsRight : wordsLeft - left;
  const after = rightToLeft ? wordsLeft - left : right - wordsRight;
  // Words at the end or in the middle move when the column is resized, and then a label that fits now would lie over them.
  const startsAtStart = before < INDENT && (after > INDENT || isStart(align, rightToLeft));
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
