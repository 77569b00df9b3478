import { spoken } from './spoken.ts';
import { TONE_COLOURS, type Tone } from './tokens.ts';

/** What a badge says. All texts are ready to be shown. */
export interface BadgeLook {
  /** The label, e.g. "closes in 5 days". */
  text: string;
  /** What stands in its place where it does not fit, e.g. "5d". A bar of the tone's colour is the last resort. */
  short?: string | undefined;
  /** The whole sentence, for the pointer and for assistive technology. */
  title: string;
  tone: Tone;
  /** Something that should have come has not. */
  isLate?: boolean | undefined;
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
  say(look: BadgeLook, scheme: Scheme): void;
  /** Whether it says this already. */
  says(look: BadgeLook, scheme: Scheme): boolean;
  fit(room: Room): void;
}

export const BADGE_NAME = 'cl-badge';

const FONT = '11px/16px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/** How a badge is drawn: on a light or dark background, or in the colours that the user forces on all pages. */
export type Scheme = 'light' | 'dark' | 'forced';

/**
 * The host takes no room: a block of height 0 at the end of the cell, from which the badge hangs upwards beside the last line of words.
 * Margins put it there, as Chromium goes through all boxes with a `position` in every frame that the page draws: with 500 of them that took
 * twice as much of its time as the badges take now.
 */
const HOST_STYLE =
  'all: initial !important; display: flow-root !important; height: 0 !important; width: auto !important; flex: 0 0 0px !important; pointer-events: none !important;';

/**
 * What fits is shown: the label, else the short one, else a bar that stands in the padding. Which of them is worked out from measured
 * widths, and again when the column is resized; wrapping and clipping them by CSS alone took many more boxes. The icon is a character
 * of its text, as a drawing costs more: whatever is in a badge costs Chromium time in every frame that the page draws.
 * Its direction is that of its words: in a page from right to left "≤28d" would be turned into its opposite.
 * `--p` is the padding behind the words.
 */
const BODY_STYLE = `all: initial; box-sizing: border-box; display: block; inline-size: max-content; block-size: 18px; margin-inline: auto calc(1px - var(--p)); margin-block-start: calc(-18px - var(--y)); text-align: center; unicode-bidi: plaintext; border: 1px solid; border-radius: 9px; padding-inline: 6px 7px; font: 600 ${FONT}; white-space: nowrap; cursor: default; pointer-events: auto;`;
const SHORT_STYLE = 'padding-inline: 4px; min-inline-size: 18px;';
const BAR_STYLE =
  'margin-inline-end: calc(2px - var(--p)); margin-block-start: calc(-15px - var(--y)); inline-size: min(6px, max(3px, calc(var(--p) - 2px))); block-size: 12px; padding: 0; border-radius: 3px;';

type Form = 'full' | 'short' | 'bar';

/** Each tone has a bar of its own shape, as its colour alone would not tell it. */
const barOf = (tone: Tone, edge: string): string =>
  ({
    yours: `background: ${edge};`,
    theirs: 'border-width: 2px; background: none;',
    unknown: `border-width: 0; border-radius: 0; background: linear-gradient(${edge} 0 3px, transparent 3px 9px, ${edge} 9px) center / 3px 100% no-repeat;`,
    done: 'border-width: 0; border-inline-start-width: 2px; border-radius: 0; background: none;',
    urgent: `border-width: 0; background: linear-gradient(${edge} 0 7px, transparent 7px 9px, ${edge} 9px);`,
  })[tone];

function coloursOf(tone: Tone, scheme: Scheme): { edge: string; ink: string; fill: string } {
  if (scheme === 'forced') return { edge: 'CanvasText', ink: 'CanvasText', fill: 'Canvas' };
  const { edge, ink, fill } = TONE_COLOURS[tone];
  const at = scheme === 'dark' ? 1 : 0;
  return { edge: edge[at], ink: ink[at], fill: fill[at] };
}

function styleOf(form: Form, tone: Tone, scheme: Scheme): string {
  const { edge, ink, fill } = coloursOf(tone, scheme);
  const own = form === 'bar' ? BAR_STYLE + barOf(tone, edge) : form === 'short' ? SHORT_STYLE : '';
  return `${BODY_STYLE} border-color: ${edge}; background: ${fill}; color: ${ink}; ${own}`;
}

const models = new Map<string, HTMLElement>();
/** A list has some dozens; columns that are resized all day make more. */
const MOST_MODELS = 500;

/**
 * An element with this style, copied from one that was made before: copies share what the browser made of the text. There are no sheets in
 * badges, since for new roots with sheets Chromium goes through all roots of the page, which took it 40 ms each time.
 */
function styled(doc: Document, name: string, style: string): HTMLElement {
  const key = `${name} ${style}`;
  let model = models.get(key);
  if (model === undefined || model.ownerDocument !== doc) {
    model = doc.createElement(name);
    model.style.cssText = style;
    if (models.size >= MOST_MODELS) models.clear();
    models.set(key, model);
  }
  return model.cloneNode() as HTMLElement;
}

/** Border and padding, as in the styles above; and what a browser may round up. */
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

/** Before the words, so that turns are told apart by more than a colour. As characters they make no box of their own. */
const SIGNS: Readonly<Record<Tone, string>> = { yours: '●', urgent: '▲', theirs: '○', unknown: '?', done: '✓' };
const LATE = '!';

const keyOf = (look: BadgeLook, scheme: Scheme): string =>
  [look.tone, look.isLate === true, look.text, look.short, look.title, scheme].join('\u0000');

export function createBadge(doc: Document): Badge {
  const host = styled(doc, BADGE_NAME, HOST_STYLE);
  const root = host.attachShadow({ mode: 'closed' });

  let said = '';
  let shown = '';
  let look: BadgeLook | null = null;
  let scheme: Scheme = 'light';
  let room: Room | null = null;

  function show(): void {
    if (look === null || room === null) return;
    const { tone, title } = look;
    const sign = look.isLate ? LATE : SIGNS[tone];
    const text = `${sign} ${look.text}`;
    const short = look.short === undefined ? undefined : `${sign} ${look.short}`.trim();
    const width = room.free - GAP;
    const isFull = LABEL_EXTRA + widthOf(text, doc) <= width;
    const isShort = !isFull && short !== undefined && Math.max(SHORTEST, SHORT_EXTRA + widthOf(short, doc)) <= width;
    const form = isFull ? 'full' : isShort ? 'short' : 'bar';
    const words = isFull ? text : isShort ? short : '';
    // In a cell without words the host stands where they would begin instead of under their line.
    const rise = room.empty ? -9 - room.middle : 1;
    const style = `${styleOf(form, tone, scheme)} --p: ${room.padding}px; --y: ${rise}px;`;
    const now = [style, words, title].join('\u0000');
    if (now === shown) return;
    shown = now;
    const body = styled(doc, 'b', style);
    // One image with a name: read whole with its row, whatever of it there is room for.
    body.setAttribute('role', 'img');
    body.lang = spoken.lang;
    body.title = title;
    body.setAttribute('aria-label', title);
    body.textContent = words;
    root.replaceChildren(body);
  }

  return {
    host,
    say(next, on) {
      const key = keyOf(next, on);
      if (said === key) return;
      said = key;
      look = next;
      scheme = on;
      show();
    },
    says: (next, on) => said === keyOf(next, on),
    fit(next) {
      room = next;
      show();
    },
  };
}
