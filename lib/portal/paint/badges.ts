import { watchAppearance } from './appearance.ts';
import { liesOnDark } from './backdrop.ts';
import { BADGE_NAME, type Badge, type BadgeLook, createBadge, type Scheme } from './badge.ts';
import { type CellStyles, roomIn } from './cell-room.ts';

export interface BadgeItem extends BadgeLook {
  /** The status cell of the row. */
  cell: HTMLElement;
}

export interface Badges {
  /** Shows exactly these badges; those of other cells go. Cheap when nothing changed. */
  paint(items: readonly BadgeItem[]): void;
  clear(): void;
}

interface Painted {
  badge: Badge;
  /** Which case and which value the cell held when it was painted. */
  row: string;
  /** The zoom at which the cell was measured. */
  zoom: number;
  /** How often the badge was put back since the last paint. */
  moves: number;
}

/**
 * Badges measured and made in one task, while they hang nowhere yet. All of those out of sight are then put in their cells at once: Chromium
 * lays out and paints the whole of a long table whatever was put in it (35 ms for one empty element among 500 rows, and as much again for
 * finding the styles of new roots where the page is made of thousands), so that each further part would cost that again.
 */
const SLICE = 60;

/**
 * In a longer list the badges out of sight wait until they come near. Five hundred of them cost Chromium 3 ms in every frame that the page
 * draws; but each time some more are put in, a table of that length is laid out and painted anew, and that is felt while scrolling.
 */
const LONG = 600;
/** Rows that get their badges together: each time the browser lays out the whole table anew, which takes longer than all else. */
const CHUNK = 125;
/** Every so many rows one is watched for coming near: less than are in sight of the smallest list. */
const MARKER = 5;
/** How near: a window's height before a row is seen. Firefox knows no `scrollMargin` yet; in a list that scrolls by itself badges then come with the row. */
const NEAR = { rootMargin: '100% 0px', scrollMargin: '100% 0px' };

/** So that we don't argue for ever with a page that wants another node at the end of its cell. */
const MOST_MOVES = 10;

/** Badges in a list. One instance per page; all of its nodes hang in the cells and go with {@link Badges.clear}. */
export function createBadges(): Badges {
  const painted = new Map<HTMLElement, Painted>();
  let pending: BadgeItem[] = [];
  /** Made and not in their cells yet. */
  let made: BadgeItem[] = [];
  let cancelSlice: (() => void) | null = null;
  let approach: IntersectionObserver | null = null;
  let last: readonly BadgeItem[] = [];
  /** Of one cell in each table, its width: when it is another one, the column was resized. */
  const columns = new Map<Element, number>();
  const resized =
    typeof ResizeObserver === 'undefined'
      ? null
      : new ResizeObserver((entries) => {
          const changed = entries.filter(({ target, contentRect }) => Math.abs((columns.get(target) ?? 0) - contentRect.width) >= 1);
          for (const { target, contentRect } of changed) columns.set(target, contentRect.width);
          if (changed.length > 0) fitAnew();
        });
  /** For which row each badge was meant: until it is made, the page may give the cell to another case. */
  let meant = new Map<HTMLElement, string>();
  let scheme: Scheme = 'light';
  let life: AbortController | null = null;

  /** On paper nothing of ours is wanted. */
  function watchPrinting({ signal }: AbortController): void {
    const show = (display: string) => (): void => {
      for (const { badge } of painted.values()) badge.host.style.setProperty('display', display, 'important');
    };
    addEventListener('beforeprint', show('none'), { signal });
    addEventListener('afterprint', show('flow-root'), { signal });
  }

  // Between two paints the page may sort, recycle or redraw a row. A badge that no longer speaks of its row goes at once; the next paint brings it back.
  const observer = new MutationObserver((records) => {
    for (const cell of touchedBy(records)) {
      const entry = painted.get(cell);
      if (!entry) continue;
      const { host } = entry.badge;
      if (rowOf(cell) !== entry.row) remove(cell);
      else if (!isLast(host, cell) && entry.moves < MOST_MOVES) {
        entry.moves += 1;
        cell.append(host);
      }
    }
  });

  function observe(cells: Iterable<HTMLElement>): void {
    observer.disconnect();
    const tables = new Map<Node, HTMLElement>();
    for (const cell of cells) {
      const table = cell.closest('table, [role="grid"], [role="treegrid"]') ?? cell.parentElement ?? cell;
      if (!tables.has(table)) tables.set(table, cell);
    }
    const samples = new Set<Element>(tables.values());
    for (const cell of [...columns.keys()]) {
      if (samples.has(cell)) continue;
      resized?.unobserve(cell);
      columns.delete(cell);
    }
    for (const cell of tables.values()) {
      if (columns.has(cell)) continue;
      const { paddingLeft, paddingRight } = getComputedStyle(cell);
      columns.set(cell, cell.clientWidth - (Number.parseFloat(paddingLeft) || 0) - (Number.parseFloat(paddingRight) || 0));
      resized?.observe(cell);
    }
    for (const table of tables.keys()) {
      observer.observe(table, {
        childList: true,
        subtree: true,
        attributeFilter: ['data-row-key-value', 'data-cell-value', 'data-recordid', 'href'],
      });
    }
  }

  function remove(cell: HTMLElement): void {
    painted.get(cell)?.badge.host.remove();
    painted.delete(cell);
  }

  /** Makes badges, or lets those that hang say what is new; all reads come before all writes, so that a slice costs one layout. */
  function make(items: readonly BadgeItem[]): void {
    const zoom = devicePixelRatio;
    const styles: CellStyles = new Map();
    const read = items.flatMap((item) => {
      const old = painted.get(item.cell);
      const row = rowOf(item.cell);
      if (row !== meant.get(item.cell)) return [];
      const room = old?.row === row && old.zoom === zoom ? null : roomIn(item.cell, styles);
      return [{ item, row, room }];
    });
    for (const { item, row, room } of read) {
      const { cell } = item;
      const badge = painted.get(cell)?.badge ?? inPlaceOf(cell, createBadge(cell.ownerDocument));
      painted.set(cell, { badge, row, zoom, moves: 0 });
      badge.say(item, scheme);
      if (room) badge.fit(room);
    }
  }

  /** Puts badges that were made in their cells, but for those whose rows became another's meanwhile. */
  function hang(items: readonly BadgeItem[]): void {
    for (const { cell } of items) {
      const entry = painted.get(cell);
      if (entry === undefined || !cell.isConnected) continue;
      if (entry.row !== rowOf(cell)) remove(cell);
      else if (!isLast(entry.badge.host, cell)) cell.append(entry.badge.host);
    }
  }

  /** The column was resized: what hangs is measured again, in sight at once. */
  function fitAnew(): void {
    const hung = last.filter(({ cell }) => painted.has(cell));
    for (const { cell } of hung) {
      const entry = painted.get(cell) as Painted;
      entry.zoom = Number.NaN;
      meant.set(cell, entry.row);
    }
    make(hung.filter(({ cell }) => isOnScreen(cell)));
    pending.push(...hung.filter((item) => !isPainted(item)));
    if (pending.length > 0) cancelSlice ??= whenIdle(makeRest);
  }

  function isPainted(item: BadgeItem): boolean {
    const entry = painted.get(item.cell);
    if (entry?.zoom !== devicePixelRatio || entry.row !== rowOf(item.cell)) return false;
    return entry.badge.says(item, scheme) && isLast(entry.badge.host, item.cell);
  }

  function makeRest(): void {
    const slice = pending.splice(0, SLICE).filter(({ cell }) => cell.isConnected);
    make(slice);
    made.push(...slice);
    cancelSlice = whenIdle(pending.length > 0 ? makeRest : hangRest);
  }

  function hangRest(): void {
    cancelSlice = null;
    hang(made);
    made = [];
  }

  /** Badges of rows that are far off, each chunk when one of its rows comes near. */
  function whenNear(items: readonly BadgeItem[]): void {
    const chunks = new Map<Element, BadgeItem[]>();
    approach = new IntersectionObserver((entries) => {
      const near = new Set(entries.filter(({ isIntersecting }) => isIntersecting).flatMap(({ target }) => chunks.get(target) ?? []));
      const due = [...near].filter((item) => item.cell.isConnected && !isPainted(item));
      make(due);
      hang(due);
      for (const { cell } of near) approach?.unobserve(cell);
    }, NEAR);
    for (let start = 0; start < items.length; start += CHUNK) {
      const chunk = items.slice(start, start + CHUNK);
      for (let row = 0; row < chunk.length; row += MARKER) {
        const { cell } = chunk[row] as BadgeItem;
        chunks.set(cell, chunk);
        approach.observe(cell);
      }
    }
  }

  function stop(): void {
    approach?.disconnect();
    approach = null;
    cancelSlice?.();
    cancelSlice = null;
    pending = [];
    made = [];
    observer.disconnect();
  }

  function paint(items: readonly BadgeItem[]): void {
    stop();
    last = items;
    const wanted = new Map(items.filter(({ cell }) => cell.isConnected).map((item) => [item.cell, item]));
    for (const cell of [...painted.keys()]) if (!wanted.has(cell)) remove(cell);
    const [first] = wanted.keys();
    if (!first) return;

    if (life === null) {
      life = new AbortController();
      watchPrinting(life);
      watchAppearance(document, life.signal, () => {
        const [cell] = painted.keys();
        if (cell?.isConnected && schemeBehind(cell) !== scheme) paint(last);
      });
    }
    scheme = schemeBehind(first);
    const due = [...wanted.values()].filter((item) => !isPainted(item));
    meant = new Map(due.map(({ cell }) => [cell, rowOf(cell)]));
    const seen = new Set(due.filter(({ cell }) => isOnScreen(cell)));
    make([...seen]);
    // It measures, and behind the first badge that hangs the whole table would be laid out for that.
    observe(wanted.keys());
    hang([...seen]);
    const rest = due.filter((item) => !seen.has(item));
    const isLong = wanted.size > LONG;
    pending = isLong ? rest.filter(({ cell }) => painted.has(cell)) : rest;
    if (pending.length > 0) cancelSlice = whenIdle(makeRest);
    if (isLong) whenNear(rest.filter(({ cell }) => !painted.has(cell)));
  }

  return {
    paint,
    clear() {
      stop();
      life?.abort();
      life = null;
      last = [];
      resized?.disconnect();
      columns.clear();
      for (const cell of [...painted.keys()]) remove(cell);
    },
  };
}

const schemeBehind = (cell: Element): Scheme =>
  matchMedia('(forced-colors: active)').matches ? 'forced' : liesOnDark(cell) ? 'dark' : 'light';

/** An earlier script of ours may have ended without a word, as Firefox has it on an update, and left its badge in the cell. */
function inPlaceOf(cell: HTMLElement, badge: Badge): Badge {
  for (const other of [...cell.children]) if (other.localName === BADGE_NAME) other.remove();
  return badge;
}

/** The cells whose own children changed, and those of rows whose marks changed. */
function touchedBy(records: readonly MutationRecord[]): Set<HTMLElement> {
  const touched = new Set<HTMLElement>();
  for (const { target, type } of records) {
    if (!(target instanceof HTMLElement)) continue;
    touched.add(target);
    if (type !== 'attributes') continue;
    const row = target.closest('tr, [role="row"]') ?? target;
    for (const host of row.querySelectorAll(BADGE_NAME)) if (host.parentElement) touched.add(host.parentElement);
  }
  return touched;
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
