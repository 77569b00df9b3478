import { ICON_CSS, iconOf } from './icons.ts';
import { sheetOf } from './sheets.ts';
import { TONE_COLOURS, TONES, type Tone } from './tokens.ts';

/** What a badge says. All texts are ready to be shown. */
export interface BadgeLook {
  /** The label, e.g. "closes in 5 days". */
  text: string;
  /** What stands in its place where it does not fit, e.g. "5d"; the icon alone if not given. A bar of the tone's colour is the last resort. */
  short?: string | undefined;
  /** The whole sentence, for the pointer and for assistive technology. */
  title: string;
  tone: Tone;
  /** The name of an icon of ours, or one character. */
  icon: string;
}

/** The room for a badge at the end of a cell, in px. */
export interface Room {
  /** From the start of the cell's content to the end of its words. */
  words: number;
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

/**
 * The host takes no room: a block of height 0 at the end of the cell, from which the badge hangs upwards onto the last line of words.
 * `--t` is the width of those words and `--p` the padding after them; the badge is as wide as what is left of the line.
 *
 * In it lie three things, one over the other: a bar that stands in the padding, the short label and the label. A label that does not fit
 * beside the strut before it wraps into a second line, which is clipped. So the label is seen where there is room, else the short one, else
 * the bar. That is all CSS, so it holds while a column is being resized. Nothing but the badge itself is positioned, as each positioned box
 * costs the page time in every frame. So would `content-visibility`: 3 ms a frame for 500 badges in Chromium, for ever, to save 50 ms once.
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

const keyOf = (look: BadgeLook, dark: boolean): string => [look.tone, look.icon, look.text, look.short, look.title, dark].join('\u0000');

export function createBadge(doc: Document): Badge {
  const make = (className: string, ...children: Node[]): HTMLElement => {
    const element = doc.createElement('span');
    element.className = className;
    element.append(...children);
    return element;
  };
  const host = doc.createElement(BADGE_NAME);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetOf(BADGE_CSS)];
  const label = make('label');
  const short = make('label short');
  const body = doc.createElement('b');
  // One image with a name: read whole with its row, also where the label is clipped away.
  body.setAttribute('role', 'img');
  body.append(make('bar'), make('line', make('strut'), short), make('line', make('strut'), label));
  root.append(body);

  let said = '';
  return {
    host,
    say(look, dark) {
      const key = keyOf(look, dark);
      if (said === key) return;
      said = key;
      body.className = dark ? `dark ${look.tone}` : look.tone;
      body.title = look.title;
      body.setAttribute('aria-label', look.title);
      label.replaceChildren(iconOf(look.icon, doc), look.text);
      short.replaceChildren(look.short ?? iconOf(look.icon, doc));
    },
    says: (look, dark) => said === keyOf(look, dark),
    fit({ words, padding, middle }) {
      host.style.setProperty('--t', `${words}px`);
      host.style.setProperty('--p', `${padding}px`);
      // In a cell without words the host stands where they would begin instead of under their line.
      host.style.setProperty('--y', words === 0 ? `${-9 - middle}px` : '1px');
    },
  };
}
