import { liesOnDark } from './backdrop.ts';
import { ICON_CSS, iconOf } from './icons.ts';
import { sheetOf } from './sheets.ts';
import { textExtent } from './text-extent.ts';
import { TONE_COLOURS, TONES, type Tone } from './tokens.ts';

export type BadgeTone = Tone;

export interface BadgeItem {
  /** The status cell of the row. */
  cell: HTMLElement;
  /** The label, e.g. "closes in 5 days". */
  text: string;
  /** What stands in its place where it does not fit, e.g. "5d"; the icon alone if not given. A bar of the tone's colour is the last resort. */
  short?: string | undefined;
  /** The whole sentence, for the pointer and for assistive technology. */
  title: string;
  tone: BadgeTone;
  /** The name of an icon of ours, or one character. */
  icon: string;
}

export interface Badges {
  /** Shows exactly these badges; those of other cells go. Cheap when nothing changed. */
  paint(items: readonly BadgeItem[]): void;
  clear(): void;
}

interface Badge {
  host: HTMLElement;
  body: HTMLElement;
  label: HTMLElement;
  short: HTMLElement;
  /** What the badge shows now, to tell a change. */
  shown: string;
  /** Which case and which value the cell held when it was painted. */
  row: string;
  /** How often it was put back since the last paint. */
  moves: number;
  /** The measured end of the cell's words and the zoom at which it was measured. */
  extent: number;
  zoom: number;
}

const HOST = 'cl-badge';
/**
 * Badges measured and written in one task. A browser lays out and paints a long table anew whatever was changed in it (60 ms for 500 rows of nine
 * columns in Chromium), so few large slices disturb less than many small ones; 200 keep the script itself under 50 ms.
 */
const SLICE = 200;

/** So that we don't argue for ever with a page that wants another node at the end of its cell. */
const MOST_MOVES = 10;

const tones = (scheme: 0 | 1): string =>
  TONES.map((tone) => {
    const { edge, ink, fill } = TONE_COLOURS[tone];
    return `${scheme ? '.dark' : 'b'}.${tone}{--edge:${edge[scheme]};--ink:${ink[scheme]};--fill:${fill[scheme]}}`;
  }).join('\n');

/**
 * The host takes no room: a block of height 0 at the end of the cell, from which the badge hangs upwards onto the last line of words.
 * `--t` is the width of those words and `--p` the padding after them; the badge is as wide as what is left of the line.
 *
 * In it lie three things, one over the other: a bar that stands in the padding, the short label and the label. A label that does not fit
 * beside the strut before it wraps into a second line, which is clipped. So the label is seen where there is room, else the short one, else
 * the bar. That is all CSS, so it holds while a column is being resized. Nothing but the badge itself is positioned, as each positioned box
 * costs the page time in every frame.
 */
const BADGE_CSS = `
:host { all: initial !important; display: block !important; position: relative !important; height: 0 !important; width: auto !important; flex: 0 0 0px !important; pointer-events: none !important; }
b { all: initial; display: grid; grid-template: 18px / 100%; overflow: clip; position: absolute; inset-inline-end: calc(1px - var(--p)); bottom: var(--y); block-size: 18px; inline-size: max(8px, calc(100% + var(--p) - var(--t) - 8px));
  font: 600 11px/16px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; white-space: nowrap; cursor: default; }
${tones(0)}
${tones(1)}
.line, .bar { grid-area: 1 / 1; }
.line { display: flex; flex-flow: row-reverse wrap; align-content: flex-start; }
.line > * { flex: none; block-size: 18px; }
.bar, .label { box-sizing: border-box; pointer-events: auto; }
.bar { place-self: center end; inline-size: min(6px, max(3px, calc(var(--p) - 2px))); block-size: 12px; margin-inline-end: 1px; border-radius: 3px; border: 1px solid var(--edge); background: var(--edge); }
.theirs .bar { border-width: 2px; background: none; }
.unknown .bar { border-width: 0; border-radius: 0; background: linear-gradient(var(--edge) 0 3px, transparent 3px 9px, var(--edge) 9px) center / 3px 100% no-repeat; }
.done .bar { border-width: 0; border-inline-start-width: 2px; border-radius: 0; background: none; }
.urgent .bar { border-width: 0; background: linear-gradient(var(--edge) 0 7px, transparent 7px 9px, var(--edge) 9px); }
.label { display: flex; align-items: center; justify-content: center; gap: 4px; min-inline-size: 18px; border: 1px solid var(--edge); border-radius: 9px; padding-inline: 6px 7px; background: var(--fill); color: var(--ink); }
.short { padding-inline: 4px; }
.short:has(svg) { padding-inline: 2px; }
svg { font-size: 12px; }
${ICON_CSS}
@media (forced-colors: active) {
  b { --edge: CanvasText !important; --ink: CanvasText !important; --fill: Canvas !important; }
}
@media print { :host { display: none !important; } }
`;

/** Badges in a list. One instance per page; all of its nodes hang in the cells and go with {@link Badges.clear}. */
export function createBadges(): Badges {
  const badges = new Map<HTMLElement, Badge>();
  let pending: BadgeItem[] = [];
  let cancelSlice: (() => void) | null = null;
  let dark = false;

  // Between two paints the page may sort, recycle or redraw a row. A badge that no longer speaks of its row goes at once; the next paint brings it back.
  const observer = new MutationObserver((records) => {
    const touched = new Set<HTMLElement>();
    for (const { target, type } of records) {
      if (!(target instanceof HTMLElement)) continue;
      if (badges.has(target)) touched.add(target);
      if (type !== 'attributes') continue;
      const row = target.closest('tr, [role="row"]') ?? target;
      for (const host of row.querySelectorAll(HOST)) if (host.parentElement) touched.add(host.parentElement);
    }
    for (const cell of touched) {
      const badge = badges.get(cell);
      if (!badge) continue;
      if (rowOf(cell) !== badge.row) remove(cell);
      else if (!isLast(badge.host, cell) && badge.moves < MOST_MOVES) {
        badge.moves += 1;
        cell.append(badge.host);
      }
    }
  });

  function observe(cells: Iterable<HTMLElement>): void {
    observer.disconnect();
    const tables = new Set<Node>();
    for (const cell of cells) tables.add(cell.closest('table, [role="grid"], [role="treegrid"]') ?? cell.parentElement ?? cell);
    for (const table of tables) {
      observer.observe(table, {
        childList: true,
        subtree: true,
        attributeFilter: ['data-row-key-value', 'data-cell-value', 'data-recordid', 'href'],
      });
    }
  }

  function remove(cell: HTMLElement): void {
    badges.get(cell)?.host.remove();
    badges.delete(cell);
  }

  /** All reads come before all writes, so that a slice costs one layout. */
  function paintSlice(items: readonly BadgeItem[]): void {
    const zoom = devicePixelRatio;
    const read = items.map((item) => {
      const old = badges.get(item.cell);
      const row = rowOf(item.cell);
      const fresh = !old || old.row !== row || old.zoom !== zoom;
      return { item, row, zoom, extent: fresh ? textExtent(item.cell) : old.extent, place: fresh ? placeIn(item.cell) : null };
    });
    for (const { item, row, extent, place } of read) {
      const badge = badges.get(item.cell) ?? createBadge(item.cell.ownerDocument);
      badges.set(item.cell, badge);
      write(badge, item, dark);
      if (place) {
        badge.host.style.setProperty('--t', `${extent}px`);
        badge.host.style.setProperty('--p', `${place.padding}px`);
        badge.host.style.setProperty('--y', extent === 0 ? `${-9 - place.middle}px` : '1px');
      }
      Object.assign(badge, { row, extent, zoom, moves: 0 });
      if (!isLast(badge.host, item.cell)) item.cell.append(badge.host);
    }
  }

  function paintRest(): void {
    cancelSlice = null;
    paintSlice(pending.splice(0, SLICE).filter(({ cell }) => cell.isConnected));
    if (pending.length > 0) cancelSlice = whenIdle(paintRest);
  }

  function stop(): void {
    cancelSlice?.();
    cancelSlice = null;
    pending = [];
    observer.disconnect();
  }

  return {
    paint(items) {
      stop();
      const wanted = new Map(items.filter(({ cell }) => cell.isConnected).map((item) => [item.cell, item]));
      for (const cell of [...badges.keys()]) if (!wanted.has(cell)) remove(cell);
      const [first] = wanted.keys();
      if (!first) return;

      dark = liesOnDark(first);
      const due = [...wanted.values()].filter((item) => !isPainted(item, badges.get(item.cell), dark));
      const seen = new Set(due.filter(({ cell }) => isOnScreen(cell)));
      paintSlice([...seen]);
      pending = due.filter((item) => !seen.has(item));
      observe(wanted.keys());
      if (pending.length > 0) cancelSlice = whenIdle(paintRest);
    },
    clear() {
      stop();
      for (const cell of [...badges.keys()]) remove(cell);
    },
  };
}

function createBadge(doc: Document): Badge {
  const host = doc.createElement(HOST);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetOf(BADGE_CSS)];
  const body = doc.createElement('b');
  // One image with a name: read whole with its row, also where the label is clipped away.
  body.setAttribute('role', 'img');
  const make = (className: string, ...children: Node[]): HTMLElement => {
    const element = doc.createElement('span');
    element.className = className;
    element.append(...children);
    return element;
  };
  const label = make('label');
  const short = make('label short');
  body.append(make('bar'), make('line', make('strut'), short), make('line', make('strut'), label));
  root.append(body);
  return { host, body, label, short, shown: '', row: '', moves: 0, extent: 0, zoom: 0 };
}

const lookOf = (item: BadgeItem, dark: boolean): string => [item.tone, item.icon, item.text, item.short, item.title, dark].join('\u0000');

function write(badge: Badge, item: BadgeItem, dark: boolean): void {
  const look = lookOf(item, dark);
  if (badge.shown === look) return;
  badge.shown = look;
  badge.body.className = dark ? `dark ${item.tone}` : item.tone;
  badge.body.title = item.title;
  badge.body.setAttribute('aria-label', item.title);
  const doc = badge.host.ownerDocument;
  badge.label.replaceChildren(iconOf(item.icon, doc), item.text);
  badge.short.replaceChildren(item.short ?? iconOf(item.icon, doc));
}

function isPainted(item: BadgeItem, badge: Badge | undefined, dark: boolean): boolean {
  return (
    badge !== undefined &&
    badge.shown === lookOf(item, dark) &&
    badge.row === rowOf(item.cell) &&
    badge.zoom === devicePixelRatio &&
    isLast(badge.host, item.cell)
  );
}

/** At the end of the cell, badges of another copy of this extension aside. */
function isLast(host: Element, cell: Element): boolean {
  if (host.parentNode !== cell) return false;
  let next = host.nextSibling;
  while (next && next.nodeName === host.nodeName) next = next.nextSibling;
  return next === null;
}

/** What the row and the cell stand for, by the page's own marks; text alone where it gives none. */
function rowOf(cell: HTMLElement): string {
  const row = cell.closest<HTMLElement>('[data-row-key-value]');
  const key =
    row?.dataset.rowKeyValue ?? cell.closest('tr, [role="row"]')?.querySelector('a[data-recordid], a[href]')?.getAttribute('href') ?? '';
  return `${key}\u0000${cell.dataset.cellValue ?? cell.textContent}`;
}

/** The padding at the end of the cell, and how far below the end of no words at all the middle of the cell lies, in px. */
function placeIn(cell: HTMLElement): { padding: number; middle: number } {
  const style = getComputedStyle(cell);
  const centred = style.verticalAlign === 'middle' && style.display === 'table-cell';
  return {
    padding: Number.parseFloat(style.paddingInlineEnd) || 0,
    middle: centred ? 0 : cell.clientHeight / 2 - (Number.parseFloat(style.paddingTop) || 0),
  };
}

function isOnScreen(cell: HTMLElement): boolean {
  const { top, bottom } = cell.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(work, { timeout: 200 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(work, 0);
  return () => clearTimeout(id);
}
