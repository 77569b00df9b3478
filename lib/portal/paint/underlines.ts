import { watchAppearance } from './appearance.ts';
import { type Area, shared, visiblePart } from './field-box.ts';
import { editableRanges, type Field, fieldText, isTextControl } from './field-text.ts';
import { createLines, type Lines } from './lines.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { selectionIn } from './select-words.ts';
import { abandon, adopt, sheetOf } from './sheets.ts';
import { MARK_LINES } from './tokens.ts';
import { canRangeValue, type ValueRange, valueRange } from './value-range.ts';

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
  /** The mark under a point of the window, in px; of several the one that weighs most. */
  at(x: number, y: number): UnderlineSpan | null;
  /** The mark that the whole selection, or the caret, stands in or at the edge of. */
  atCaret(): UnderlineSpan | null;
  /** Where marked words are on the screen, a box for each line, in px of the window; only what the page leaves of them to be seen. */
  boxesOf(span: Pick<UnderlineSpan, 'start' | 'end'>): Area[];
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

/** With forced colours Chromium paints marked words as selected ones, whatever the mark's own style; only an element of ours can be kept from that. */
const looksSelected = (): boolean => matchMedia('(forced-colors: active)').matches;

const PRIORITY: Readonly<Record<UnderlineTone, number>> = { suggestion: 1, warning: 2, error: 3 };

type Root = Document | ShadowRoot;

/** Fields with marks in a root, each by a token of its painter; the style goes from the root with the last of them. */
const painters = new WeakMap<Root, Set<object>>();

interface Mark {
  tone: UnderlineTone;
  range: Range | ValueRange;
  /** As it was asked for. */
  span: UnderlineSpan;
  /** The words under the mark when it was set. */
  words: string;
}

/** Marks words of one field without a node in or beside it. */
export function createUnderlines(field: Field): Underlines {
  const sheet = sheetOf(UNDERLINES_CSS);
  const life = new AbortController();
  let isForced = looksSelected();
  let mirror = newMirror();
  let lines = newLines();
  let marks: Mark[] = [];
  let root: Root | null = null;

  function newMirror(): Mirror | null {
    return isTextControl(field) && (!canRangeValue(field) || isForced) ? createMirror(field, sheet) : null;
  }

  function newLines(): Lines | null {
    return !isTextControl(field) && isForced ? createLines(field) : null;
  }

  // Colours may be forced, or given free, while the form is open.
  watchAppearance(field.ownerDocument, life.signal, () => {
    if (isForced === looksSelected()) return;
    const text = fieldText(field);
    const standing = marks.filter(({ span, words }) => text.slice(span.start, span.end) === words).map(({ span }) => span);
    clear();
    undress();
    mirror?.destroy();
    isForced = !isForced;
    mirror = newMirror();
    lines = newLines();
    set(standing);
  });

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
    lines?.hide();
  }

  function rangesOf(spans: readonly UnderlineSpan[]): (Range | ValueRange | null)[] {
    if (!isTextControl(field)) return editableRanges(field, spans);
    if (!mirror) return spans.map(({ start, end }) => valueRange(field, start, end));
    const text = spans.length > 0 ? mirror.show() : null;
    return spans.map(({ start, end }) => (text ? rangeIn(text, start, end) : null));
  }

  function holdsCaret({ span, range }: Mark): boolean {
    if (isTextControl(field)) return span.start <= (field.selectionStart ?? -1) && (field.selectionEnd ?? Infinity) <= span.end;
    const caret = selectionIn(field);
    return (
      caret !== null &&
      range instanceof Range &&
      range.isPointInRange(caret.startContainer, caret.startOffset) &&
      range.isPointInRange(caret.endContainer, caret.endOffset)
    );
  }

  // The browser moves the ranges along while the user types. A mark whose words were touched goes: it would speak of words that are no longer there.
  field.addEventListener(
    'input',
    () => {
      if (mirror || lines) {
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

  function set(spans: readonly UnderlineSpan[]): void {
    if (life.signal.aborted) return;
    const text = fieldText(field);
    const due = spans.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
    if (due.length > 0 && !mirror && !lines) dress();
    if (!mirror && isSame(marks, due, text)) {
      marks = marks.map((mark, index) => ({ ...mark, span: due[index] ?? mark.span }));
      return;
    }
    clear();
    if (due.length === 0) return;
    const ranges = rangesOf(due);
    marks = due.flatMap((span, index) => {
      const range = ranges[index];
      return range ? [{ tone: span.tone, range, span, words: text.slice(span.start, span.end) }] : [];
    });
    if (lines) lines.draw(marks.map(({ tone, range }) => ({ form: MARK_LINES[tone].form, range: range as Range })));
    else for (const { tone, range } of marks) highlightOf(tone).add(range);
    mirror?.guard(marks.map(({ range }) => range as Range));
  }

  return {
    set,
    at(x, y) {
      if (mirror && !mirror.settle()) return null;
      return weightiest(marks.filter(({ range }) => [...range.getClientRects()].some((box) => holds(box, x, y))));
    },
    atCaret: () => weightiest(marks.filter(holdsCaret)),
    boxesOf({ start, end }) {
      const mark = marks.find(({ span }) => span.start === start && span.end === end);
      const seen = visiblePart(field);
      if (!mark || !seen) return [];
      mirror?.settle();
      return [...mark.range.getClientRects()].flatMap((box) => shared(box, seen) ?? []);
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

const holds = (box: Area, x: number, y: number): boolean => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

const weightiest = (marks: readonly Mark[]): UnderlineSpan | null =>
  marks.toSorted((one, other) => PRIORITY[other.tone] - PRIORITY[one.tone])[0]?.span ?? null;

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
