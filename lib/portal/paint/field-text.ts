/** One view of the text of any field: the value of a text control, or the text of an editable element with its lines. */

export type TextControl = HTMLTextAreaElement | HTMLInputElement;
export type Field = TextControl | HTMLElement;

export const isTextControl = (field: Field): field is TextControl => field.localName === 'textarea' || field.localName === 'input';

export const isFocused = (field: Field): boolean => (field.getRootNode() as Document | ShadowRoot).activeElement === field;

const BLOCKS = new Set([
  'address',
  'article',
  'blockquote',
  'div',
  'dd',
  'dl',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tr',
  'ul',
]);

/** A run of the text and where it stands in the DOM: a text node, or a place between nodes on an empty line (length 0). */
interface Run {
  start: number;
  length: number;
  node: Node;
  /** Offset in `node` of the run's start. */
  offset: number;
}

interface EditableText {
  text: string;
  runs: Run[];
}

/** The text whose offsets spans and changes refer to. Lines of an editable element are joined by "\n". */
export function fieldText(field: Field): string {
  return isTextControl(field) ? field.value : readEditable(field).text;
}

/** Offsets of an editable element as DOM ranges, one for each given span; null for a span outside the text. */
export function editableRanges(field: HTMLElement, spans: readonly { start: number; end: number }[]): (Range | null)[] {
  const { text, runs } = readEditable(field);
  return spans.map(({ start, end }) => {
    if (start < 0 || end > text.length || start > end) return null;
    const range = field.ownerDocument.createRange();
    const first = runs.find(
      (run) => (start === end ? start <= run.start + run.length : start < run.start + run.length) && start >= run.start,
    );
    const last = start === end ? first : runs.findLast((run) => end > run.start && end <= run.start + run.length);
    if (first && last) {
      range.setStart(first.node, first.offset + start - first.start);
      range.setEnd(last.node, last.offset + end - last.start);
      return range;
    }
    if (start !== end) return null;
    range.selectNodeContents(field);
    range.collapse(start === 0);
    return range;
  });
}

/** The offset of a place between or in the nodes of an editable element. */
export function offsetIn(field: HTMLElement, node: Node, offset: number): number {
  const { text, runs } = readEditable(field);
  const place = field.ownerDocument.createRange();
  place.setStart(node, offset);
  place.collapse(true);
  let before: Run | null = null;
  for (const run of runs) {
    if (run.node === node && run.length > 0 && offset >= run.offset && offset <= run.offset + run.length) {
      return run.start + offset - run.offset;
    }
    if (place.comparePoint(run.node, run.offset) >= 0) {
      // Behind the last words of a line, and not before the next line.
      return before && node.contains(before.node) && !node.contains(run.node) ? before.start + before.length : run.start;
    }
    before = run;
  }
  return text.length;
}

function readEditable(field: HTMLElement): EditableText {
  const runs: Run[] = [];
  let text = '';
  /** A line break is owed: written as soon as more text follows, so that a last block adds no empty line. */
  let owed = 0;

  function pay(): void {
    text += '\n'.repeat(owed);
    owed = 0;
  }

  function visit(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) {
      const value = node.nodeValue ?? '';
      if (value === '') return;
      pay();
      runs.push({ start: text.length, length: value.length, node, offset: 0 });
      text += value;
      return;
    }
    if (!(node instanceof Element)) return;
    if (node.localName === 'br') {
      const parent = node.parentNode;
      if (!parent) return;
      pay();
      runs.push({ start: text.length, length: 0, node: parent, offset: Array.prototype.indexOf.call(parent.childNodes, node) });
      // The last break of a block only holds its line open.
      if (node.nextSibling) owed = 1;
      return;
    }
    const block = BLOCKS.has(node.localName);
    const before = runs.length;
    if (block && runs.length > 0 && owed === 0) owed = 1;
    for (const child of node.childNodes) visit(child);
    if (block && runs.length > before) owed = 1;
  }

  for (const child of field.childNodes) visit(child);
  return { text, runs };
}
