// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUnderlines, type UnderlineSpan, type Underlines } from '../../../../lib/portal/paint/underlines.ts';

/** The browser's registry of highlights and its ranges over values, as far as the painter uses them. */
class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}

class FakeValueRange {
  startOffset: number;
  endOffset: number;
  connected = true;

  constructor(start: number, end: number) {
    this.startOffset = start;
    this.endOffset = end;
  }

  disconnect(): void {
    this.connected = false;
  }

  /** A line of letters that are 10 px wide and 20 px high. */
  getClientRects(): DOMRect[] {
    return [new DOMRect(this.startOffset * 10, 0, (this.endOffset - this.startOffset) * 10, 20)];
  }
}

let highlights: Map<string, FakeHighlight>;
let made: FakeValueRange[];
const painters: Underlines[] = [];

function underline(field: HTMLElement): Underlines {
  const painter = createUnderlines(field);
  painters.push(painter);
  return painter;
}

beforeEach(() => {
  highlights = new Map();
  made = [];
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights });
});

afterEach(() => {
  for (const painter of painters.splice(0)) painter.destroy();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
});

function area(value: string): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.value = value;
  document.body.append(field);
  return Object.assign(field, {
    createValueRange(start: number, end: number) {
      if (end > field.value.length) throw new RangeError();
      const range = new FakeValueRange(start, end);
      made.push(range);
      return range;
    },
  });
}

const span = (field: HTMLTextAreaElement, words: string, tone: UnderlineSpan['tone']): UnderlineSpan => {
  const start = field.value.indexOf(words);
  return { start, end: start + words.length, tone };
};

const painted = (): Record<string, [number, number][]> =>
  Object.fromEntries(
    [...highlights].map(([name, ranges]) => [name, [...ranges].map(({ startOffset, endOffset }) => [startOffset, endOffset])]),
  );

/** Types as a user does: the value changes, the browser moves its ranges, the page hears of it. */
function typeAt(field: HTMLTextAreaElement, at: number, words: string): void {
  field.value = field.value.slice(0, at) + words + field.value.slice(at);
  for (const range of made) {
    if (range.startOffset >= at) range.startOffset += words.length;
    if (range.endOffset > at) range.endOffset += words.length;
  }
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Tells of a change only where it is asked to. */
const forcedColours = (isForced: boolean) =>
  vi
    .spyOn(window, 'matchMedia')
    .mockImplementation(
      (query) => Object.assign(new EventTarget(), { matches: isForced && query.includes('forced') }) as unknown as MediaQueryList,
    );

describe('underlines', () => {
  it('mark each tone in a highlight of its own, which fields share', () => {
    const one = area('You people never answer asap');
    const other = area('asap');
    underline(one).set([span(one, 'You people', 'error'), span(one, 'asap', 'warning')]);
    const second = underline(other);
    second.set([span(other, 'asap', 'warning')]);
    expect(painted()).toEqual({
      'cl-error': [[0, 10]],
      'cl-warning': [
        [24, 28],
        [0, 4],
      ],
    });
    second.destroy();
    expect(painted()).toEqual({ 'cl-error': [[0, 10]], 'cl-warning': [[24, 28]] });
  });

  it('leave out spans that are empty or outside the text', () => {
    const field = area('asap');
    underline(field).set([
      { start: 0, end: 5, tone: 'error' },
      { start: 2, end: 2, tone: 'error' },
      { start: -1, end: 2, tone: 'error' },
    ]);
    expect(painted()).toEqual({});
  });

  it('move along with what is typed elsewhere and go from words that were touched', () => {
    const field = area('You people never answer asap');
    underline(field).set([span(field, 'You people', 'error'), span(field, 'asap', 'error')]);
    typeAt(field, 6, 'z');
    expect(painted()).toEqual({ 'cl-error': [[25, 29]] });
  });

  it('go where the browser left a range on other words', () => {
    const field = area('please fix asap');
    underline(field).set([span(field, 'asap', 'error')]);
    field.value = `Now ${field.value}`;
    field.dispatchEvent(new Event('input'));
    expect(painted()).toEqual({});
  });

  it('are not made anew when nothing changed', () => {
    const field = area('You people never answer asap');
    const underlines = underline(field);
    underlines.set([span(field, 'asap', 'error')]);
    typeAt(field, 0, 'Hi. ');
    underlines.set([span(field, 'asap', 'error')]);
    expect(made).toHaveLength(1);
    underlines.set([span(field, 'asap', 'warning')]);
    expect(made).toHaveLength(2);
    expect(made[0]?.connected).toBe(false);
    expect(painted()).toEqual({ 'cl-warning': [[28, 32]] });
  });

  it('bring their style back where the page assigned its own sheets', () => {
    const field = area('asap');
    const underlines = underline(field);
    underlines.set([span(field, 'asap', 'error')]);
    expect(document.adoptedStyleSheets).toHaveLength(1);
    document.adoptedStyleSheets = [];
    underlines.set([span(field, 'asap', 'error')]);
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  it('take their style from the root with the last field that has marks in it', () => {
    const [one, other] = [area('asap'), area('asap')];
    const [first, second] = [underline(one), underline(other)];
    first.set([span(one, 'asap', 'error')]);
    second.set([span(other, 'asap', 'error')]);
    first.destroy();
    expect(document.adoptedStyleSheets).toHaveLength(1);
    second.destroy();
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  it('leave no highlight, no range and no listener behind', () => {
    const field = area('asap');
    const underlines = underline(field);
    underlines.set([span(field, 'asap', 'error')]);
    underlines.destroy();
    expect(highlights.size).toBe(0);
    expect(made.every(({ connected }) => !connected)).toBe(true);
    underlines.set([span(field, 'asap', 'error')]);
    expect(highlights.size).toBe(0);
  });

  it('mark the words of an editable element by ranges over its nodes', () => {
    const field = document.createElement('div');
    field.contentEditable = 'true';
    field.innerHTML = '<p>Fix <b>it asap</b></p>';
    document.body.append(field);
    underline(field).set([{ start: 0, end: 6, tone: 'suggestion' }]);
    const [range] = highlights.get('cl-suggestion') ?? [];
    expect(String(range)).toBe('Fix it');
  });

  it('tell which of them lies under a point, the weightiest of several', () => {
    const field = area('You people never answer asap');
    const underlines = underline(field);
    const [whole, word] = [span(field, 'never answer asap', 'suggestion'), span(field, 'asap', 'error')];
    underlines.set([whole, word]);
    expect(underlines.at(200, 10)).toEqual(whole);
    expect(underlines.at(260, 10)).toEqual(word);
    expect(underlines.at(20, 10)).toBeNull();
    expect(underlines.at(260, 30)).toBeNull();
  });

  it('tell in which of them the caret or the whole selection stands, also at an edge', () => {
    const field = area('You people never answer asap');
    const underlines = underline(field);
    const word = span(field, 'asap', 'error');
    underlines.set([word]);
    const at = (start: number, end: number) => {
      field.setSelectionRange(start, end);
      return underlines.atCaret();
    };
    expect([at(24, 24), at(28, 28), at(25, 27)]).toEqual([word, word, word]);
    expect([at(23, 23), at(20, 26)]).toEqual([null, null]);
  });

  it('tell in which of them the caret of an editable element stands', () => {
    const field = document.createElement('div');
    field.contentEditable = 'true';
    field.innerHTML = '<p>Fix <b>it asap</b></p>';
    document.body.append(field);
    const underlines = underline(field);
    underlines.set([{ start: 4, end: 11, tone: 'error' }]);
    const [plain, bold] = [field.querySelector('p')?.firstChild, field.querySelector('b')?.firstChild] as [Text, Text];
    document.getSelection()?.collapse(bold, 3);
    expect(underlines.atCaret()).toMatchObject({ start: 4, end: 11 });
    document.getSelection()?.collapse(plain, 1);
    expect(underlines.atCaret()).toBeNull();
  });

  it('tell where their words are, as far as the field shows them', () => {
    const field = area('You people never answer asap');
    vi.spyOn(field, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 260, 80));
    field.style.border = '0 solid';
    const underlines = underline(field);
    const [seen, cut] = [span(field, 'people', 'error'), span(field, 'asap', 'error')];
    underlines.set([seen, cut]);
    expect(underlines.boxesOf(seen)).toEqual([{ left: 40, top: 0, right: 100, bottom: 20 }]);
    expect(underlines.boxesOf(cut)).toEqual([{ left: 240, top: 0, right: 260, bottom: 20 }]);
    expect(underlines.boxesOf(span(field, 'never', 'error'))).toEqual([]);
  });

  it('lie in a copy of the field where the browser has no ranges over values, until the first key', () => {
    const field = document.createElement('textarea');
    field.value = 'fix it asap';
    document.body.append(field);
    vi.spyOn(field, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 200, 80));
    const underlines = underline(field);
    underlines.set([{ start: 7, end: 11, tone: 'error' }]);
    expect(document.body.querySelectorAll(':scope > cl-mirror[aria-hidden="true"]')).toHaveLength(1);
    expect(String([...(highlights.get('cl-error') ?? [])][0])).toBe('asap');
    field.dispatchEvent(new Event('input'));
    expect(document.querySelector('cl-mirror')).toBeNull();
    expect(highlights.size).toBe(0);
  });

  it('lie in a copy of the field with forced colours, as no mark in the field itself could be told from selected words', () => {
    const field = area('fix it asap');
    vi.spyOn(field, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 200, 80));
    const colours = forcedColours(true);
    const underlines = underline(field);
    colours.mockRestore();
    underlines.set([{ start: 7, end: 11, tone: 'error' }]);
    expect(document.body.querySelectorAll(':scope > cl-mirror')).toHaveLength(1);
    expect(made).toEqual([]);
  });

  it('are made anew when colours are forced while the form is open, and given free again', async () => {
    const field = area('fix it asap');
    vi.spyOn(field, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 200, 80));
    const underlines = underline(field);
    underlines.set([{ start: 7, end: 11, tone: 'error' }]);
    expect(made).toHaveLength(1);
    const copies = (): number => document.body.querySelectorAll(':scope > cl-mirror').length;
    // What the page says of its look is watched as well as what the system does.
    const look = (): void => void document.body.classList.toggle('changed');
    const colours = forcedColours(true);
    look();
    await vi.waitFor(() => expect(copies()).toBe(1));
    expect([made[0]?.connected, document.adoptedStyleSheets]).toEqual([false, []]);
    colours.mockRestore();
    look();
    await vi.waitFor(() => expect(copies()).toBe(0));
    expect(painted()).toEqual({ 'cl-error': [[7, 11]] });
  });

  it('are lines of our own over an editor with forced colours, for the same reason', () => {
    const editor = document.body.appendChild(document.createElement('div'));
    editor.contentEditable = 'true';
    editor.style.border = '0px solid';
    editor.textContent = 'fix it asap';
    document.elementsFromPoint = () => [editor];
    vi.spyOn(editor, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 200, 80));
    vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([new DOMRect(70, 10, 40, 18)] as unknown as DOMRectList);
    let root: ShadowRoot | undefined;
    const attach = Element.prototype.attachShadow;
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      root = attach.call(this, init);
      return root;
    });
    const colours = forcedColours(true);
    const underlines = underline(editor);
    colours.mockRestore();
    underlines.set([{ start: 7, end: 11, tone: 'error' }]);
    const [line, ...others] = [...(root?.children ?? [])] as HTMLElement[];
    expect(others).toEqual([]);
    expect([line?.style.left, line?.style.top, line?.style.width, line?.style.borderBottomStyle]).toEqual([
      '70px',
      '27px',
      '40px',
      'solid',
    ]);
    expect([highlights.size, editor.innerHTML]).toEqual([0, 'fix it asap']);
    editor.dispatchEvent(new Event('input'));
    expect(document.querySelector('cl-mirror')).toBeNull();
    // Under a menu of the page.
    document.elementsFromPoint = () => [document.body];
    underlines.set([{ start: 7, end: 11, tone: 'error' }]);
    expect(root?.children).toHaveLength(0);
  });
});
