import { isOurs } from '../roots.ts';
import { type Area, scrollBarOf, visiblePart } from './field-box.ts';
import type { TextControl } from './field-text.ts';
import { follow } from './follow.ts';
import { layerOf } from './layer.ts';
import { adopt, sheetOf } from './sheets.ts';

/**
 * A copy of a field's text in a layer of our own, laid exactly over the field, for browsers that can't mark words inside a text control.
 * The copy is transparent; only what a CSS highlight draws on it is seen. It is built on `show`, and taken out of sight by the first change of
 * the text, since from then on its words stand elsewhere.
 */
export interface Mirror {
  /** Lays a fresh copy over the field and gives its text node, for ranges; null where the field can't be seen. */
  show(): Text | null;
  /** Puts the layer out of sight unless all these ranges of it lie on bare field, with nothing of the page above. */
  guard(ranges: readonly Range[]): void;
  /** Lays the copy where the field is now, so that boxes of its words can be read. False while it is out of sight. */
  settle(): boolean;
  hide(): void;
  destroy(): void;
}

const COPIED = [
  'font-family', 'font-size', 'font-weight', 'font-style', 'font-variant', 'font-stretch', 'font-kerning', 'font-feature-settings', 'font-size-adjust',
  'letter-spacing', 'word-spacing', 'line-height', 'text-transform', 'text-indent', 'text-align', 'text-align-last', 'text-rendering', 'direction', 'tab-size',
  'padding-top', 'padding-right', 'padding-bottom', 'padding-left', 'border-top-width', 'border-right-width', 'border-bottom-width', 'border-left-width',
  'white-space', 'word-break', 'overflow-wrap', 'line-break', 'hyphens',
]; // biome-ignore format: a list to be scanned

/** Of a layer of ours over the page that takes no clicks. */
export const LAYER_CSS = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important; z-index: 2147483645 !important; pointer-events: none !important; contain: layout style !important; }
:host([hidden]) { visibility: hidden !important; }
@media print { :host { display: none !important; } }
`;

const MIRROR_CSS = `${LAYER_CSS}
.box { position: absolute; box-sizing: border-box; overflow: clip; border: 0 solid transparent; color: transparent; forced-color-adjust: none; pointer-events: none; user-select: none; }
.line { display: grid; align-content: center; white-space: pre !important; }
`;

/** How long the page must have stood still before the words are marked again, in ms. */
export const STILL = 120;

export function createMirror(field: TextControl, highlights?: CSSStyleSheet): Mirror {
  const doc = field.ownerDocument;
  let host: HTMLElement | null = null;
  let box: HTMLElement | null = null;
  let inner: HTMLElement | null = null;
  let guarded: readonly Range[] = [];
  let watch: AbortController | null = null;

  function build(): void {
    host = doc.createElement('cl-mirror');
    host.setAttribute('aria-hidden', 'true');
    const root = host.attachShadow({ mode: 'closed' });
    adopt(root, sheetOf(MIRROR_CSS));
    if (highlights) adopt(root, highlights);
    box = doc.createElement('div');
    inner = doc.createElement('div');
    box.className = field.localName === 'input' ? 'box line' : 'box';
    box.append(inner);
    root.append(box);
  }

  function copyStyle(target: HTMLElement): void {
    const style = getComputedStyle(field);
    for (const name of COPIED) target.style.setProperty(name, style.getPropertyValue(name));
  }

  /** Reads where the field is and lays the copy there, cut to what the page shows of the field. */
  function place(): void {
    if (!host || !box || !inner) return;
    const at = field.getBoundingClientRect();
    // The window's corner, but for a layer that is moved as a whole, as a dialog is by its animation.
    const origin = host.getBoundingClientRect();
    const style = getComputedStyle(field);
    const scrollBar = scrollBarOf(field, style);
    const left = style.direction === 'rtl' ? at.left + scrollBar : at.left;
    const width = at.width - scrollBar;
    const cut = visiblePart(field);
    Object.assign(box.style, {
      left: `${left - origin.left}px`,
      top: `${at.top - origin.top}px`,
      width: `${width}px`,
      height: `${at.height}px`,
      clipPath: cut
        ? `inset(${cut.top - at.top}px ${Math.max(0, left + width - cut.right)}px ${at.bottom - cut.bottom}px ${Math.max(0, cut.left - left)}px)`
        : 'inset(50%)',
    });
    inner.style.translate = `${-field.scrollLeft}px ${-field.scrollTop}px`;
  }

  function setShown(shown: boolean): void {
    host?.toggleAttribute('hidden', !shown);
  }

  /** Whether nothing of the page lies over those words of the range that are in sight. What we show above them covers the marks by itself. */
  function isClear(range: Range, root: Document | ShadowRoot, cut: Area): boolean {
    for (const rect of range.getClientRects()) {
      const x = rect.left + rect.width / 2;
      const y = rect.top + rect.height / 2;
      const inside = x > cut.left && x < cut.right && y > cut.top && y < cut.bottom;
      if (inside && root.elementsFromPoint(x, y).find((element) => !isOurs(element)) !== field) return false;
    }
    return true;
  }

  function check(): void {
    const root = field.getRootNode() as Document | ShadowRoot;
    const cut = visiblePart(field);
    setShown(cut !== null && guarded.every((range) => isClear(range, root, cut)));
  }

  function layAnew(): void {
    if (!box || !inner) return;
    // A script of the page can set the value without any event.
    if (inner.textContent !== copyOf(field)) {
      hide();
      return;
    }
    copyStyle(box);
    place();
    check();
  }

  function watchPage(): void {
    watch = new AbortController();
    const { signal } = watch;
    let still: ReturnType<typeof setTimeout> | undefined;
    signal.addEventListener('abort', () => clearTimeout(still), { once: true });

    const settle = (): void => {
      clearTimeout(still);
      still = setTimeout(layAnew, STILL);
    };
    follow(field, signal, () => {
      // The compositor moves the page before we hear of it: better no marks for a moment than marks beside their words.
      setShown(false);
      settle();
    });
    field.addEventListener(
      'scroll',
      () => {
        if (inner) inner.style.translate = `${-field.scrollLeft}px ${-field.scrollTop}px`;
      },
      { passive: true, signal },
    );
    for (const type of ['input', 'compositionstart'] as const) field.addEventListener(type, hide, { signal });
    // A menu or dialog of the page may open over the field, or close again.
    for (const type of ['pointerup', 'keyup', 'focusin'] as const)
      doc.addEventListener(type, settle, { capture: true, passive: true, signal });
  }

  function hide(): void {
    watch?.abort();
    watch = null;
    guarded = [];
    host?.remove();
    inner?.replaceChildren();
  }

  return {
    show() {
      hide();
      const { width, height } = field.getBoundingClientRect();
      if (!field.isConnected || width === 0 || height === 0) return null;
      if (!host) build();
      if (!host || !box || !inner) return null;
      copyStyle(box);
      const text = doc.createTextNode(copyOf(field));
      inner.replaceChildren(text);
      layerOf(doc, field).append(host);
      place();
      setShown(true);
      watchPage();
      return text;
    },
    guard(ranges) {
      guarded = ranges;
      check();
    },
    settle() {
      place();
      return host?.isConnected === true && !host.hasAttribute('hidden');
    },
    hide,
    destroy() {
      hide();
      host = box = inner = null;
    },
  };
}

/** With a line end behind it, so that an empty last line is as high as in the field. */
const copyOf = (field: TextControl): string => `${field.value}\n`;
