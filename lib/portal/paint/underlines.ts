import { editableRanges, type Field, fieldText, isTextControl } from './field-text.ts';
import { createMirror } from './mirror.ts';
import { abandon, adopt, sheetOf } from './sheets.ts';
import { MARK_LINES } from './tokens.ts';
import { canRangeValue, valueRange } from './value-range.ts';

export type UnderlineTone = keyof typeof MARK_LINES;

/** UTF-16 offsets into the text of the field: `start` inclusive, `end` exclusive. */
export interface UnderlineSpan {
  start: number;
  end: number;
  tone: UnderlineTone;
}

export interface Underlines {
  /** Marks exactly these words. Spans outside the text are left out. */
  set(spans: readonly UnderlineSpan[]): void;
  clear(): void;
  /** Takes away all marks, listeners and nodes; the instance can't be used again. */
  destroy(): void;
}

const UNDERLINES_CSS = Object.entries(MARK_LINES)
  .map(
    ([tone, { form, colour }]) => `
::highlight(cl-${tone}) { text-decoration: underline 2px ${form} ${colour}; text-decoration-skip-ink: none; text-underline-offset: 3px; }
/* Chromium cuts the text of an input at its line, so there the mark lies closer. */
input::highlight(cl-${tone}) { text-underline-offset: 1px; }
@media (forced-colors: active) { ::highlight(cl-${tone}) { text-decoration: underline 2px ${form} CanvasText; } }`,
  )
  .join('');

const PRIORITY: Readonly<Record<UnderlineTone, number>> = { suggestion: 1, warning: 2, error: 3 };

type Root = Document | ShadowRoot;

/** Fields with marks in a root, each by a token of its painter; the style goes from the root with the last of them. */
const painters = new WeakMap<Root, Set<object>>();

interface Mark {
  tone: UnderlineTone;
  range: AbstractRange;
  /** The words under the mark when it was set. */
  words: string;
}

/** Marks words of one field without a node in or beside it. */
export function createUnderlines(field: Field): Underlines {
  const sheet = sheetOf(UNDERLINES_CSS);
  const mirror = isTextControl(field) && !canRangeValue(field) ? createMirror(field, sheet) : null;
  const life = new AbortController();
  let marks: Mark[] = [];
  let root: Root | null = null;

  /** The field's own root needs the style: a sheet of the document does not reach into roots in every browser. */
  function dress(): void {
    const now = field.getRootNode() as Root;
    if (root !== now) undress();
    root = now;
    const others = painters.get(root) ?? new Set();
    painters.set(root, others.add(life));
    adopt(root, sheet);
  }

  function undress(): void {
    if (!root) return;
    const others = painters.get(root);
    others?.delete(life);
    if (others?.size === 0) abandon(root, sheet);
    root = null;
  }

  function drop(mark: Mark): void {
    const highlight = CSS.highlights.get(`cl-${mark.tone}`);
    highlight?.delete(mark.range);
    if (highlight?.size === 0) CSS.highlights.delete(`cl-${mark.tone}`);
    if ('disconnect' in mark.range && typeof mark.range.disconnect === 'function') mark.range.disconnect();
  }

  function clear(): void {
    marks.forEach(drop);
    marks = [];
    mirror?.hide();
  }

  function rangesOf(spans: readonly UnderlineSpan[]): (AbstractRange | null)[] {
    if (!isTextControl(field)) return editableRanges(field, spans);
    if (!mirror) return spans.map(({ start, end }) => valueRange(field, start, end));
    const text = spans.length > 0 ? mirror.show() : null;
    return spans.map(({ start, end }) => (text ? rangeIn(text, start, end) : null));
  }

  // The browser moves the ranges along while the user types. A mark whose words were touched goes: it would speak of words that are no longer there.
  field.addEventListener(
    'input',
    () => {
      if (mirror) {
        clear();
        return;
      }
      const text = fieldText(field);
      const [kept, touched] = partition(marks, (mark) => wordsUnder(mark.range, text) === mark.words);
      touched.forEach(drop);
      marks = kept;
    },
    { signal: life.signal },
  );

  return {
    set(spans) {
      if (life.signal.aborted) return;
      const text = fieldText(field);
      const due = spans.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
      if (due.length > 0 && !mirror) dress();
      if (!mirror && isSame(marks, due, text)) return;
      clear();
      if (due.length === 0) return;
      const ranges = rangesOf(due);
      marks = due.flatMap(({ start, end, tone }, index) => {
        const range = ranges[index];
        return range ? [{ tone, range, words: text.slice(start, end) }] : [];
      });
      for (const { tone, range } of marks) highlightOf(tone).add(range);
      mirror?.guard(marks.map(({ range }) => range as Range));
    },
    clear,
    destroy() {
      clear();
      undress();
      life.abort();
      mirror?.destroy();
    },
  };
}

/** The registered highlight of a tone, shared by all fields of the page. */
function highlightOf(tone: UnderlineTone): Highlight {
  const name = `cl-${tone}`;
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = PRIORITY[tone];
    CSS.highlights.set(name, highlight);
  }
  return highlight;
}

function rangeIn(text: Text, start: number, end: number): Range {
  const range = text.ownerDocument.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}

/** Ranges over a value carry offsets into it; ranges over nodes know their own text. */
function wordsUnder(range: AbstractRange, text: string): string {
  return range instanceof Range ? range.toString() : text.slice(range.startOffset, range.endOffset);
}

/** Whether the marks that stand already are the ones asked for; true for most pauses in typing, and then nothing is painted anew. */
function isSame(marks: readonly Mark[], spans: readonly UnderlineSpan[], text: string): boolean {
  return (
    marks.length === spans.length &&
    spans.every(({ start, end, tone }, index) => {
      const mark = marks[index];
      if (!mark || mark.tone !== tone || mark.range instanceof Range) return false;
      return mark.range.startOffset === start && mark.range.endOffset === end && mark.words === text.slice(start, end);
    })
  );
}

function partition<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const one of all) (test(one) ? yes : no).push(one);
  return [yes, no];
}
