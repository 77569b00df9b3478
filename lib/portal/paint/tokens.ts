/**
 * The colours and measures of everything Case Lantern shows, in a portal page and in its own pages.
 *
 * A tone says whose turn it is. No tone is told by its colour alone: each mark also carries an icon and words.
 */

export const TONES = ['yours', 'urgent', 'theirs', 'unknown', 'done'] as const;
export type Tone = (typeof TONES)[number];

/** A colour in the light and in the dark scheme. */
type Pair = readonly [light: string, dark: string];

/** `edge` marks and outlines (3:1 on the surface), `ink` is text (4.5:1 on the surface and on `fill`), `fill` lies behind that text. */
interface ToneColours {
  edge: Pair;
  ink: Pair;
  fill: Pair;
}

export const TONE_COLOURS: Readonly<Record<Tone, ToneColours>> = {
  yours: { edge: ['#b26a00', '#f0a63a'], ink: ['#6b3d00', '#ffd79a'], fill: ['#fff1d6', '#3d2c0c'] },
  urgent: { edge: ['#c9252d', '#ff6f66'], ink: ['#8f1219', '#ffb9b3'], fill: ['#ffe8e6', '#451a19'] },
  theirs: { edge: ['#2f6fd0', '#6ea8ff'], ink: ['#1b4a94', '#b7d3ff'], fill: ['#e6effc', '#17294a'] },
  unknown: { edge: ['#6e7781', '#949ca5'], ink: ['#454c54', '#cdd3d9'], fill: ['#eef0f2', '#2d3238'] },
  done: { edge: ['#2a7f4b', '#4cc07d'], ink: ['#14532d', '#a6e7c0'], fill: ['#e3f4e9', '#12331f'] },
};

export const PLAIN_COLOURS = {
  surface: ['#ffffff', '#1d2024'],
  raised: ['#f6f7f9', '#272b30'],
  ink: ['#1f2328', '#eceef0'],
  muted: ['#565d66', '#a9b0b8'],
  line: ['#d9dce0', '#3a3f45'],
  link: ['#0b57c4', '#8ab8ff'],
  focus: ['#0b5cd8', '#8ab8ff'],
} as const satisfies Record<string, Pair>;

/**
 * Lines under words of the user's. One colour for both schemes, since a portal need not declare the scheme of its fields: each has 3:1 on a
 * light and on a dark field. Their forms tell them apart too; none is wavy, as the browser's spelling check is.
 */
export const MARK_LINES = {
  error: { form: 'solid', colour: '#e0383e' },
  warning: { form: 'dashed', colour: '#b97a10' },
  suggestion: { form: 'dotted', colour: '#3f7fdc' },
} as const;

/** The badge on the toolbar button, under white figures (4.5:1); the browser knows no scheme there. */
export const TOOLBAR_COLOURS = { trouble: '#b3202a', due: '#9a5b00', paused: '#565d66', calm: '#565d66' } as const;

const pair = ([light, dark]: Pair): string => `light-dark(${light}, ${dark})`;

const toneTokens = TONES.map((tone) => {
  const { edge, ink, fill } = TONE_COLOURS[tone];
  return `--cl-${tone}-edge: ${pair(edge)}; --cl-${tone}-ink: ${pair(ink)}; --cl-${tone}-fill: ${pair(fill)};`;
}).join('\n  ');

const plainTokens = Object.entries(PLAIN_COLOURS)
  .map(([name, colours]) => `--cl-${name}: ${pair(colours)};`)
  .join('\n  ');

const markTokens = Object.entries(MARK_LINES)
  .map(([name, { colour }]) => `--cl-mark-${name}: ${colour};`)
  .join(' ');

// The user's own palette wins: with forced colours, system colours carry everything and the words and icons keep the tones apart.
const forcedTokens = [
  ...TONES.map((tone) => `--cl-${tone}-edge: CanvasText; --cl-${tone}-ink: CanvasText; --cl-${tone}-fill: Canvas;`),
  '--cl-surface: Canvas; --cl-raised: Canvas; --cl-ink: CanvasText; --cl-muted: CanvasText; --cl-line: CanvasText;',
  ...Object.keys(MARK_LINES).map((name) => `--cl-mark-${name}: CanvasText;`),
  '--cl-link: LinkText; --cl-focus: Highlight; --cl-shadow: none;',
].join('\n    ');

/** Custom properties for a page of ours (`:root`) or a shadow root of ours in a portal page (`:host`). */
export const TOKENS_CSS = `:root, :host {
  ${toneTokens}
  ${plainTokens}
  ${markTokens}
  --cl-font: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  --cl-text: 13px; --cl-text-small: 12px; --cl-line-height: 18px;
  --cl-space-1: 4px; --cl-space-2: 8px; --cl-space-3: 12px; --cl-space-4: 16px; --cl-space-6: 24px;
  --cl-radius: 8px; --cl-radius-small: 4px; --cl-radius-pill: 999px;
  --cl-shadow: 0 1px 2px rgb(0 0 0 / 0.10), 0 6px 20px rgb(0 0 0 / 0.16);
  --cl-quick: 120ms;
}
:root { color-scheme: light dark; }
@media (prefers-reduced-motion: reduce) {
  :root, :host { --cl-quick: 0ms; }
}
@media (forced-colors: active) {
  :root, :host {
    ${forcedTokens}
  }
}
`;
