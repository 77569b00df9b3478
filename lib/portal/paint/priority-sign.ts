/** A small sign beside the label of a form's Priority field; what it opens says what the priorities mean. */
import { labelsOf } from '../controls.ts';
import { isRendered } from '../roots.ts';
import { liesOnDark } from './backdrop.ts';
import { hull, placeCard } from './card-place.ts';
import { createDock, type Dock, innermost, type Spot } from './dock.ts';
import { type Area, visiblePart } from './field-box.ts';
import { isFree, type Place } from './near-spot.ts';
import { adopt, sheetOf } from './sheets.ts';

/** All texts in the user's language. */
export interface PriorityHelp {
  /** "What the priorities mean" */
  title: string;
  /** The same, with the keys that open it from the field. */
  hint: string;
  /** What the chosen priority promises. */
  promised: readonly { text: string; href: string | null }[];
  lines: readonly { name: string; text: string }[];
  /** Where the lines come from; null where there are none. */
  source: { label: string; href: string } | null;
}

export interface PrioritySign {
  say(help: PriorityHelp): void;
  destroy(): void;
}

const SIGN_CSS = `
button { all: unset; box-sizing: border-box; display: grid; place-items: center; width: 18px; height: 18px; border: 1px solid var(--cl-muted); border-radius: 50%; background: var(--cl-surface);
  color: var(--cl-muted); font: 600 12px/1 var(--cl-font); cursor: help; }
button:hover, button[aria-expanded=true] { color: var(--cl-link); border-color: currentColor; }
button:focus-visible { outline: 2px solid var(--cl-focus); outline-offset: 1px; }
:host(.gone) button { visibility: hidden; }
`;

const CARD_CSS = `
section { box-sizing: border-box; inline-size: min(340px, 100vw - 32px); max-block-size: var(--cl-room, none); overflow-y: auto; overscroll-behavior: contain; padding: 10px 12px;
  font: var(--cl-text)/var(--cl-line-height) var(--cl-font); color: var(--cl-ink); background: var(--cl-surface); border: 1px solid var(--cl-line); border-radius: var(--cl-radius);
  box-shadow: var(--cl-shadow); text-align: start; text-wrap: pretty; }
section:focus-visible, a:focus-visible { outline: 2px solid var(--cl-focus); outline-offset: -2px; }
h2 { margin: 0 0 4px; font: 600 var(--cl-text)/var(--cl-line-height) var(--cl-font); }
p { margin: 0 0 6px; }
dl { margin: 0 0 6px; display: grid; gap: 4px; }
dt { display: inline; font-weight: 600; }
dt::after { content: " · " / ""; }
dd { display: inline; margin: 0; color: var(--cl-muted); }
a { color: var(--cl-link); }
`;

/** From the label's words to the sign, in px; and from one place that is tried to the next. */
const GAP = 6;
const STEP = 12;
/** After a click or a change of focus the page has opened or closed what it opens, in ms. */
const SETTLED_MS = 250;

/** The line on which the label's words end. */
function endOf(label: Element): DOMRect | undefined {
  const range = label.ownerDocument.createRange();
  range.selectNodeContents(label);
  return [...range.getClientRects()].filter(({ width }) => width > 0).at(-1);
}

/** Places on the label's line behind its words, then beside the field. */
function placesBy(field: Element, labels: readonly Element[], width: number, height: number): Place[] {
  const at = field.getBoundingClientRect();
  const isRtl = getComputedStyle(field).direction === 'rtl';
  const beside = { top: at.top + (at.height - height) / 2 };
  const places: Place[] = [];
  for (const line of labels.flatMap((label) => endOf(label) ?? [])) {
    // A label that stands beside its field has that behind its words.
    if (line.bottom > at.top + at.height / 2) continue;
    const top = line.top + (line.height - height) / 2;
    const first = isRtl ? line.left - GAP - width : line.right + GAP;
    const room = isRtl ? first - at.left : at.right - width - first;
    for (let way = 0; way <= room; way += STEP) places.push({ left: isRtl ? first - way : first + way, top });
  }
  const sides = [at.right + GAP, at.left - GAP - width].map((left) => ({ left, ...beside }));
  return [...places, ...(isRtl ? sides.reverse() : sides)];
}

/** Whether the field is seen and nothing of the page lies over it. */
function isSeen(field: HTMLElement): boolean {
  const at = isRendered(field) ? visiblePart(field) : null;
  if (at === null) return false;
  const [x, y] = [(at.left + at.right) / 2, (at.top + at.bottom) / 2];
  const root = field.getRootNode() as Document | ShadowRoot;
  const hit = root.elementsFromPoint(x, y).find((element) => !element.localName.startsWith('cl-'));
  if (hit === undefined) return false;
  const inner = innermost(hit, x, y);
  return field.contains(inner) || inner.contains(field);
}

/** Behind the label's words, where nothing is covered by it; nowhere while the field is out of sight or nothing is free. */
function signSpot(labels: () => readonly Element[]): Spot {
  let by: Place | null = null;
  return (field, host, isMoving) => {
    const at = field.getBoundingClientRect();
    if (!isMoving) {
      const [width, height, own] = [host.offsetWidth, host.offsetHeight, labels()];
      const place = isSeen(field as HTMLElement)
        ? placesBy(field, own, width, height).find((each) => isFree(each, width, height, host, undefined, own))
        : undefined;
      by = place === undefined ? null : { left: place.left - at.left, top: place.top - at.top };
    }
    host.classList.toggle('gone', by === null);
    return `${Math.round(at.top + (by?.top ?? 0))}px auto auto ${Math.round(at.left + (by?.left ?? 0))}px`;
  };
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function link(text: string, href: string): HTMLAnchorElement {
  const made = element('a', text);
  made.href = href;
  made.target = '_blank';
  made.rel = 'noreferrer';
  return made;
}

function cardOf({ title, promised, lines, source }: PriorityHelp): HTMLElement {
  const section = element('section');
  section.setAttribute('role', 'dialog');
  section.ariaLabel = title;
  section.tabIndex = -1;
  const list = element('dl');
  for (const { name, text } of lines) {
    const line = element('div');
    line.append(element('dt', name), element('dd', text));
    list.append(line);
  }
  const promises = promised.map(({ text, href }) => {
    const line = element('p', href === null ? text : '');
    if (href !== null) line.append(link(text, href));
    return line;
  });
  section.append(
    element('h2', title),
    ...promises,
    ...(lines.length > 0 ? [list] : []),
    ...(source ? [link(source.label, source.href)] : []),
  );
  return section;
}

/** @param isShortcut whether these keys open it while the focus is in the field */
export function createPrioritySign(field: HTMLElement, isShortcut: (event: KeyboardEvent) => boolean): PrioritySign {
  const life = new AbortController();
  const { signal } = life;
  const labels = (): Element[] => labelsOf(field).filter(isRendered);
  const dock = createDock(document, 'cl-sign', signSpot(labels));
  adopt(dock.root, sheetOf(SIGN_CSS));
  const button = element('button', '?');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  dock.root.append(button);
  let help: PriorityHelp | null = null;
  let card: { dock: Dock; life: AbortController } | null = null;

  function close(): void {
    if (card === null) return;
    const { dock: closing, life: shown } = card;
    card = null;
    const hadFocus = closing.root.activeElement !== null;
    shown.abort();
    closing.destroy();
    button.setAttribute('aria-expanded', 'false');
    if (hadFocus && field.isConnected) field.focus();
  }

  /** Below the field or above its label, never on either. */
  const cardSpot: Spot = (_field, host) => {
    const kept = hull([field, ...labels()].map((each) => each.getBoundingClientRect())) as Area;
    if (kept.bottom < 0 || kept.top > innerHeight) queueMicrotask(close);
    const body = card?.dock.root.firstElementChild;
    const { scrollHeight = 0, offsetHeight = 0, clientHeight = 0 } = (body ?? {}) as Partial<HTMLElement>;
    const size = { width: host.offsetWidth, height: scrollHeight + offsetHeight - clientHeight };
    const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const { left, top, room } = placeCard(kept, size, view, getComputedStyle(field).direction === 'rtl');
    host.style.setProperty('--cl-room', `${Math.floor(room)}px`);
    return `${Math.round(top)}px auto auto ${Math.round(left)}px`;
  };

  function open(byKeyboard: boolean): void {
    if (help === null) return;
    close();
    const shown = new AbortController();
    card = { dock: createDock(document, 'cl-sign', cardSpot), life: shown };
    const { host, root, place } = card.dock;
    adopt(root, sheetOf(CARD_CSS));
    const section = cardOf(help);
    root.append(section);
    place(field);
    host.style.setProperty('--cl-scheme', liesOnDark(document.body) ? 'dark' : 'light');
    button.setAttribute('aria-expanded', 'true');
    if (byKeyboard) section.focus({ preventScroll: true });
    // Before the page hears of it: a dialog of the portal would close as well.
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        close();
      },
      { signal: shown.signal, capture: true },
    );
    addEventListener('pointerdown', (event) => !isWithin(event) && close(), { signal: shown.signal, capture: true, passive: true });
    addEventListener('focusin', (event) => !isWithin(event) && close(), { signal: shown.signal, capture: true, passive: true });
  }

  const isWithin = (event: Event): boolean => {
    const path = event.composedPath();
    return path.includes(dock.host) || (card !== null && path.includes(card.dock.host));
  };

  // `detail` is 0 for a click that the keyboard made. The mouse leaves the focus where it is.
  button.addEventListener('click', ({ detail }) => (card === null ? open(detail === 0) : close()), { signal });
  button.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  field.addEventListener(
    'keydown',
    (event) => {
      if (help === null || !(event.altKey || event.ctrlKey || event.metaKey) || !isShortcut(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      open(true);
    },
    { signal, capture: true },
  );
  // A list that the page opens may come to lie there.
  let settled: ReturnType<typeof setTimeout> | undefined;
  for (const type of ['click', 'focusin'] as const) {
    document.addEventListener(
      type,
      () => {
        clearTimeout(settled);
        settled = setTimeout(() => dock.place(field), SETTLED_MS);
      },
      { signal, capture: true, passive: true },
    );
  }
  signal.addEventListener('abort', () => clearTimeout(settled));

  return {
    say(next) {
      const isFirst = help === null;
      if (JSON.stringify(next) === JSON.stringify(help)) return;
      help = next;
      button.ariaLabel = button.title = next.hint;
      if (isFirst) dock.place(field);
      if (card !== null) open(card.dock.root.activeElement !== null);
    },
    destroy() {
      close();
      life.abort();
      dock.destroy();
    },
  };
}
