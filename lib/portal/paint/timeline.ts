/** The picture of a case's way: a line of its stays, what is sure of them and what is not, the present, and what is expected. */
import type { Tone } from './tokens.ts';

export type MarkKind = 'reminder' | 'closing' | 'other' | 'response';

/** Places are per cent of the width, from the beginning of the line. All texts are ready to be shown. */
export interface TimelineLook {
  /** The whole picture in a sentence. */
  name: string;
  /** What the picture shows, for those who can't see it. */
  facts: string[];
  bars: { from: number; to: number; tone: Tone; sure: boolean; title: string }[];
  points: number[];
  /** `from` equals `to` where it is known to the day. */
  marks: { kind: MarkKind; from: number; to: number; title: string }[];
  comments: { at: number; tone: Tone; title: string }[];
  now: number;
  /** There is more before the beginning of the line. */
  cut: boolean;
  /** At 0 and 100 they begin and end with the line, else their middle is there. */
  labels: { at: number; text: string; today: boolean }[];
  legend: { tone: Tone; look: 'sure' | 'unsure' | 'comment'; text: string }[];
}

/** The sign of something expected, around its place. Each has a form of its own. */
const SIGNS: Readonly<Record<MarkKind, string>> = {
  /** A filled diamond. */
  closing: 'M0-6 6 0 0 6-6 0z',
  /** A hollow diamond. */
  other: 'M0-5 5 0 0 5-5 0z',
  /** An envelope. */
  reminder: 'M-5.5-4h11v8h-11zM-5.5-3.5 0 .5 5.5-3.5',
  /** A ring. */
  response: 'M-4.5 0a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1-9 0',
};

const HEIGHT = 34;
const MIDDLE = 19;
/** Thickness by turn, so that the turns are told apart without their colours. */
const THICK = { yours: 12, urgent: 12, theirs: 6, unknown: 3, done: 3, range: 8 } as const satisfies Record<Tone, number> & {
  range: number;
};

/**
 * Not sure: stripes on a light ground. They are dashes of a thick line, as a pattern would have to be named by an address, which pages with a
 * `base` element turn into another one.
 */
export const TIMELINE_CSS = `
.line, .line svg, .sign { width: 100%; height: ${HEIGHT}px; fill: none; stroke: none; overflow: visible; display: block; }
.line:dir(rtl) { scale: -1 1; }
.line .yours { --edge: var(--cl-yours-edge); --fill: var(--cl-yours-fill); }
.line .urgent { --edge: var(--cl-urgent-edge); --fill: var(--cl-urgent-fill); }
.line .theirs { --edge: var(--cl-theirs-edge); --fill: var(--cl-theirs-fill); }
.line .unknown { --edge: var(--cl-unknown-edge); --fill: var(--cl-unknown-fill); }
.line .done { --edge: var(--cl-done-edge); --fill: var(--cl-done-fill); }
.line .sure { fill: var(--edge); }
.line .ground { fill: var(--fill); }
.line line { stroke-linecap: butt; }
.line .stripes { stroke: var(--edge); stroke-dasharray: 1.5 2.5; }
.line .range { --edge: var(--cl-muted); --fill: var(--cl-surface); }
.line .ahead { stroke: var(--cl-line); stroke-width: 2; }
.line .point { stroke: var(--cl-surface); stroke-width: 2; }
.line .now { stroke: var(--cl-ink); stroke-width: 1.5; }
.line .dot { fill: var(--edge); stroke: var(--cl-surface); }
.sign path { fill: var(--cl-surface); stroke: var(--cl-ink); stroke-width: 1.4; stroke-linejoin: round; }
.sign.closing path { fill: var(--cl-ink); }
.dates { position: relative; block-size: 16px; font-size: 11px; line-height: 16px; color: var(--cl-muted); }
.dates span { position: absolute; inline-size: 0; display: flex; justify-content: center; white-space: nowrap; }
.dates .first { justify-content: start; }
.dates .last { justify-content: end; }
.dates .today { color: var(--cl-ink); font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; gap: 0 12px; font-size: 11px; line-height: 16px; color: var(--cl-muted); }
.legend span { display: flex; align-items: center; gap: 5px; }
.legend .line { width: 14px; height: 12px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

type Attributes = Record<string, string | number>;

/** Drawing with DOM calls alone. */
function pen(doc: Document) {
  return function draw(name: string, attributes: Attributes, ...children: (Node | string)[]): SVGElement {
    const element = doc.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
    element.append(...children);
    return element;
  };
}

/** The sign of a deadline beside its words. */
export function signOf(kind: MarkKind, doc: Document): Element {
  const draw = pen(doc);
  return draw('svg', { class: `sign ${kind}`, viewBox: '-8 -8 16 16', 'aria-hidden': 'true' }, draw('path', { d: SIGNS[kind] }));
}

/** The picture, the dates below it, what its looks mean, and the same facts as a list that is not seen. */
export function timelineOf(look: TimelineLook, doc: Document): Element[] {
  const draw = pen(doc);
  const title = (text: string): SVGElement => draw('title', {}, text);

  function bar(from: number, to: number, tone: keyof typeof THICK, sure: boolean, middle: number, text = ''): SVGElement {
    const [thick, width] = [THICK[tone], `${to - from}%`];
    const box = { x: `${from}%`, width, y: middle - thick / 2, height: thick };
    const parts = sure
      ? [draw('rect', { ...box, class: 'sure' })]
      : [
          draw('rect', { ...box, class: 'ground' }),
          draw('line', { class: 'stripes', x1: `${from}%`, x2: `${to}%`, y1: middle, y2: middle, 'stroke-width': thick }),
        ];
    return draw('g', { class: tone }, ...(text ? [title(text)] : []), ...parts);
  }
  const upright = (at: number, kind: string, from: number, to: number): SVGElement =>
    draw('line', { class: kind, x1: `${at}%`, x2: `${at}%`, y1: from, y2: to });

  const dot = (at: number, tone: Tone, middle: number, ...children: Node[]): SVGElement =>
    draw('g', { class: tone }, ...children, draw('circle', { class: 'dot', cx: `${at}%`, cy: middle, r: 3.5 }));

  const marks = look.marks.flatMap(({ kind, from, to, title: text }) => [
    ...(from < to ? [bar(from, to, 'range', false, MIDDLE, text)] : []),
    draw('svg', { class: `sign ${kind}`, x: `${to}%`, y: MIDDLE }, title(text), draw('path', { d: SIGNS[kind] })),
  ]);
  const picture = draw(
    'svg',
    { class: 'line', role: 'img', 'aria-label': look.name },
    draw('line', {
      class: 'ahead',
      x1: `${look.now}%`,
      x2: `${Math.max(look.now, ...look.marks.map(({ to }) => to))}%`,
      y1: MIDDLE,
      y2: MIDDLE,
    }),
    ...look.bars.map(({ from, to, tone, sure, title: text }) => bar(from, to, tone, sure, MIDDLE, text)),
    ...look.points.map((at) => upright(at, 'point', MIDDLE - 8, MIDDLE + 8)),
    ...look.comments.map(({ at, tone, title: text }) => dot(at, tone, 6, title(text))),
    ...marks,
    upright(look.now, 'now', 2, HEIGHT),
  );

  const make = (name: string, className: string, ...children: (Node | string)[]): HTMLElement => {
    const element = doc.createElement(name);
    element.className = className;
    element.append(...children);
    return element;
  };
  const dates = look.labels.map(({ at, text, today }) => {
    const label = make('span', [at === 0 ? 'first' : at === 100 ? 'last' : '', today ? 'today' : ''].join(' ').trim(), text);
    label.style.setProperty('inset-inline-start', `${at}%`);
    return label;
  });
  const legend = look.legend.map(({ tone, look: kind, text }) => {
    const key = kind === 'comment' ? dot(50, tone, 6) : bar(0, 100, tone, kind === 'sure', 6);
    return make('span', '', draw('svg', { class: 'line', 'aria-hidden': 'true' }, key), text);
  });
  const seen = [make('div', 'dates', ...dates), make('div', 'legend', ...legend)];
  // The list says it all, in whole sentences.
  for (const element of seen) element.setAttribute('aria-hidden', 'true');
  return [picture, ...seen, make('ul', 'unseen', ...look.facts.map((fact) => make('li', '', fact)))];
}
