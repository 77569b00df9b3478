import { sheetOf } from './sheets.ts';
import { TONE_COLOURS, TONES, type Tone } from './tokens.ts';

/** What a badge says. All texts are ready to be shown. */
export interface BadgeLook {
  /** The label, e.g. "closes in 5 days". */
  text: string;
  /** What stands in its place where it does not fit, e.g. "5d". A bar of the tone's colour is the last resort. */
  short?: string | undefined;
  /** The whole sentence, for the pointer and for assistive technology. */
  title: string;
  tone: Tone;
}

/** The room for a badge at the end of a cell, in px. */
export interface Room {
  /** Between the end of the words and the end of the cell. */
  free: number;
  /** The cell has no words. */
  empty: boolean;
  /** After the content. */
  padding: number;
  /** How far below the place of an empty content the middle of the cell lies. */
  middle: number;
}

export interface Badge {
  host: HTMLElement;
  /** Says it; `dark` where it lies on a dark background. */
  say(look: BadgeLook, dark: boolean): void;
  /** Whether it says this already. */
  says(look: BadgeLook, dark: boolean): boolean;
  fit(room: Room): void;
}

export const BADGE_NAME = 'cl-badge';

const tones = (scheme: 0 | 1): string =>
  TONES.map((tone) => {
    const { edge, ink, fill } = TONE_COLOURS[tone];
    return `${scheme ? '.dark' : 'b'}.${tone}{--edge:${edge[scheme]};--ink:${ink[scheme]};--fill:${fill[scheme]}}`;
  }).join('\n');

const FONT = '11px/16px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/**
 * The host takes no room: a block of height 0 at the end of the cell, from which the badge hangs upwards beside the last line of words.
 * `--p` is the padding after them. Margins put it there, as Chromium goes through all boxes with a `position` in every frame that the page
 * draws: with 500 of them that took twice as much of its time as the badges take now.
 *
 * What fits there is shown: the label, else the short one, else a bar that stands in the padding. Which of them is worked out from measured
 * widths, and again when the column is resized; wrapping and clipping them by CSS alone took many more boxes. There is no icon, as the words
 * tell all and a drawing costs more than they do: whatever is in a badge costs Chromium time in every frame that the page draws.
 */
const BADGE_CSS = `
:host { all: initial !important; display: flow-root !important; height: 0 !important; width: auto !important; flex: 0 0 0px !important; pointer-events: none !important; }
b { all: initial; box-sizing: border-box; display: block; inline-size: max-content; block-size: 18px; margin-inline: auto calc(1px - var(--p)); margin-block-start: calc(-18px - var(--y)); text-align: center;
  border: 1px solid var(--edge); border-radius: 9px; padding-inline: 6px 7px; background: var(--fill); color: var(--ink); font: 600 ${FONT}; white-space: nowrap; cursor: default; pointer-events: auto; }
${tones(0)}
${tones(1)}
.short { padding-inline: 4px; min-inline-size: 18px; }
.bar { margin-inline-end: calc(2px - var(--p)); margin-block-start: calc(-15px - var(--y)); inline-size: min(6px, max(3px, calc(var(--p) - 2px))); block-size: 12px; padding: 0; border-radius: 3px; background: var(--edge); }
.theirs.bar { border-width: 2px; background: none; }
.unknown.bar { border-width: 0; border-radius: 0; background: linear-gradient(var(--edge) 0 3px, transparent 3px 9px, var(--edge) 9px) center / 3px 100% no-repeat; }
.done.bar { border-width: 0; border-inline-start-width: 2px; border-radius: 0; background: none; }
.urgent.bar { border-width: 0; background: linear-gradient(var(--edge) 0 7px, transparent 7px 9px, var(--edge) 9px); }
@media (forced-colors: active) {
  b { --edge: CanvasText !important; --ink: CanvasText !important; --fill: Canvas !important; }
}
@media print { :host { display: none !important; } }
`;

/** Border and padding, as in the sheet above; and what a browser may round up. */
const LABEL_EXTRA = 2 + 13 + 1;
const SHORT_EXTRA = 2 + 8 + 1;
const SHORTEST = 18;
/** Between the words of the cell and the badge. */
const GAP = 8;

const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** Width of a text in the badge's font, in px; guessed where nothing can be measured. */
function widthOf(text: string, doc: Document): number {
  let width = widths.get(text);
  if (width === undefined) {
    pen ??= doc.createElement('canvas').getContext('2d');
    if (pen) pen.font = `600 ${FONT}`;
    width = Math.ceil(pen?.measureText(text)?.width ?? text.length * 7);
    if (widths.size > 500) widths.clear();
    widths.set(text, width);
  }
  return width;
}

const keyOf = (look: BadgeLook, dark: boolean): string => [look.tone, look.text, look.short, look.title, dark].join('\u0000');

export function createBadge(doc: Document): Badge {
  const host = doc.createElement(BADGE_NAME);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetOf(BADGE_CSS)];
  const body = doc.createElement('b');
  // One image with a name: read whole with its row, whatever of it there is room for.
  body.setAttribute('role', 'img');
  root.append(body);

  let said = '';
  let shown = '';
  let look: BadgeLook | null = null;
  let isDark = false;
  let free = 0;

  function show(): void {
    if (look === null) return;
    const { text, short, tone } = look;
    const width = free - GAP;
    const isFull = LABEL_EXTRA + widthOf(text, doc) <= width;
    const isShort = !isFull && short !== undefined && Math.max(SHORTEST, SHORT_EXTRA + widthOf(short, doc)) <= width;
    const form = isFull ? 'full' : isShort ? 'short' : 'bar';
    const words = isFull ? text : isShort ? short : '';
    const now = [form, tone, isDark, words].join('\u0000');
    if (now === shown) return;
    shown = now;
    body.className = `${form} ${tone}${isDark ? ' dark' : ''}`;
    body.textContent = words;
  }

  return {
    host,
    say(next, dark) {
      const key = keyOf(next, dark);
      if (said === key) return;
      said = key;
      look = next;
      isDark = dark;
      body.title = next.title;
      body.setAttribute('aria-label', next.title);
      show();
    },
    says: (next, dark) => said === keyOf(next, dark),
    fit(room) {
      host.style.setProperty('--p', `${room.padding}px`);
      // In a cell without words the host stands where they would begin instead of under their line.
      host.style.setProperty('--y', room.empty ? `${-9 - room.middle}px` : '1px');
      free = room.free;
      show();
    },
  };
}
