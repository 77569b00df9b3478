import { isOurs, rootOf } from '../roots.ts';
import { createDock, type Dock, liesUnder } from './dock.ts';
import { ICON_CSS, type IconName, iconOf } from './icons.ts';
import { adopt, sheetOf } from './sheets.ts';
import { type MarkKind, signOf, TIMELINE_CSS, type TimelineLook, timelineOf } from './timeline.ts';
import type { Tone } from './tokens.ts';

/** What the card says of a case. All texts are ready to be shown, in the user's language. */
export interface CardLook {
  tone: Tone;
  /** Whose turn it is, in a word or two. */
  turn: string;
  /** The status as the page shows it; null where the headline says it. */
  status: string | null;
  /** The one line to know, e.g. "Closes in 5 days, Sat 28 Nov". */
  headline: string;
  /** What the status means; null for one that is not known. */
  meaning: string | null;
  timeline: TimelineLook | null;
  deadlines: DeadlineLook[];
  /** What else makes the figures less or more sure. */
  notes: string[];
  /** What the user can do, the best first. */
  steps: StepLook[];
  unread: UnreadLook[];
  titles: { steps: string; unread: string };
}

export interface DeadlineLook {
  kind: MarkKind;
  name: string;
  /** "Sat 28 Nov". */
  when: string;
  /** "in 5 days". */
  left: string;
  /** Where the figure comes from; only https addresses become links. */
  source: { text: string; href: string };
}

export interface StepLook {
  text: string;
  /** Null where it is that of the step before. */
  reason: string | null;
  /** A text that goes with it, to be copied; null where there is none. */
  copy: string | null;
}

export interface UnreadLook {
  text: string;
  /** What the user can do about it. */
  advice: string | null;
}

export interface BannerModel extends CardLook {
  collapsed: boolean;
  /** What is written in on this page, while the card may not lie on it unasked. */
  field: Element | null;
  labels: { collapse: string; expand: string; region: string; copy: string; copied: string; notCopied: string };
  /** False when the browser refuses. */
  onCopy(text: string): Promise<boolean>;
  onToggle(collapsed: boolean): void;
  /** The unfolded card lies on the field, or on what the user has gone to. */
  onCover(): void;
}

export interface Banner {
  show(model: BannerModel): void;
  hide(): void;
}

const BANNER_CSS = `
aside { box-sizing: border-box; width: min(340px, 100vw - 32px); max-height: min(600px, 70vh, 100vh - 32px); overflow: auto; overscroll-behavior: contain; scrollbar-color: var(--cl-muted) transparent; scrollbar-width: thin; position: relative;
  font: 400 var(--cl-text)/var(--cl-line-height) var(--cl-font); color: var(--cl-ink); background: var(--cl-surface); border: 1px solid var(--cl-line); border-inline-start: 4px solid var(--edge);
  border-radius: var(--cl-radius); box-shadow: var(--cl-shadow); text-align: start; }
aside.yours { --edge: var(--cl-yours-edge); --tone-ink: var(--cl-yours-ink); --tone-fill: var(--cl-yours-fill); }
aside.urgent { --edge: var(--cl-urgent-edge); --tone-ink: var(--cl-urgent-ink); --tone-fill: var(--cl-urgent-fill); }
aside.theirs { --edge: var(--cl-theirs-edge); --tone-ink: var(--cl-theirs-ink); --tone-fill: var(--cl-theirs-fill); }
aside.unknown { --edge: var(--cl-unknown-edge); --tone-ink: var(--cl-unknown-ink); --tone-fill: var(--cl-unknown-fill); }
aside.done { --edge: var(--cl-done-edge); --tone-ink: var(--cl-done-ink); --tone-fill: var(--cl-done-fill); }
.head { position: sticky; inset-block-start: 0; z-index: 1; background: var(--cl-surface); display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 2px 10px; align-items: start; padding-block: 12px; padding-inline: 14px 8px; }
.mark { display: grid; place-items: center; width: 28px; height: 28px; border-radius: 50%; background: var(--tone-fill); color: var(--tone-ink); font-size: 16px; }
.turn { margin: 0; font-size: 11px; line-height: 14px; font-weight: 600; color: var(--tone-ink); }
.turn span { font-weight: 400; color: var(--cl-muted); }
.headline { margin: 0; font-size: 14px; line-height: 18px; font-weight: 600; text-wrap: pretty; }
button { all: unset; display: grid; place-items: center; width: 28px; height: 28px; border-radius: var(--cl-radius-small); color: var(--cl-muted); cursor: pointer; font-size: 16px; }
button:hover { background: var(--cl-raised); color: var(--cl-ink); }
button:focus-visible, a:focus-visible { outline: 2px solid var(--cl-focus); outline-offset: 1px; }
button svg { rotate: 180deg; transition: rotate var(--cl-quick); }
button.copy { display: inline; width: auto; height: auto; font-size: var(--cl-text-small); color: var(--cl-link); text-decoration: underline; text-underline-offset: 2px; }
.more { padding-block: 0 14px; padding-inline: 16px; display: grid; gap: 12px; }
.more[hidden], section:empty { display: none; }
p, ol, ul, dl, dd, h2 { margin: 0; padding: 0; text-wrap: pretty; }
ul { list-style: none; }
ul, ol, dl { display: grid; gap: 6px; }
section { display: grid; gap: 4px; }
h2 { font-size: 12px; line-height: 16px; font-weight: 600; color: var(--cl-muted); }
small { display: block; font-size: var(--cl-text-small); line-height: 16px; color: var(--cl-muted); }
dl div { display: grid; grid-template-columns: 16px minmax(0, 1fr); column-gap: 8px; }
dl .sign { width: 16px; height: 18px; }
dt { font-weight: 600; }
dt span { font-weight: 400; }
dd { grid-column: 2; }
ol { padding-inline-start: 24px; }
ol:has(> :only-child) { padding: 0; list-style: none; }
ol ::marker { color: var(--cl-muted); font-weight: 600; }
.notes { font-size: var(--cl-text-small); line-height: 16px; color: var(--cl-muted); }
.unread li { padding-inline-start: 8px; border-inline-start: 2px solid var(--cl-unknown-edge); }
a { color: var(--cl-link); text-decoration: underline; text-underline-offset: 2px; border-radius: 2px; }
small a { color: inherit; text-decoration-color: var(--cl-line); }
a:hover { color: var(--cl-link); text-decoration-color: currentColor; }
aside.folded { width: fit-content; max-width: min(400px, 100vw - 32px); border-radius: var(--cl-radius-pill); border-inline-start-width: 1px; border-color: var(--edge); }
.folded .head { padding-block: 4px; padding-inline: 6px 4px; align-items: center; gap: 8px; }
.folded .mark { width: 24px; height: 24px; font-size: 14px; }
/* With the status beside it, as the headline tells when the case closes; else the headline is the status, which does not say whose turn it is. */
.folded .turn:has(span) { display: none; }
.folded .words { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: 8px; }
.folded .headline { font-size: 13px; line-height: 16px; text-wrap: balance; overflow: hidden; }
.folded button svg { rotate: 0deg; }
.folded button::after { content: ''; position: absolute; inset: 0; border-radius: var(--cl-radius-pill); }
${ICON_CSS}
${TIMELINE_CSS}
`;

const MARKS: Readonly<Record<Tone, IconName>> = { yours: 'yours', urgent: 'urgent', theirs: 'theirs', unknown: 'unknown', done: 'done' };

/** After a change of what is written or of the window, in ms: each key would ask for a layout. */
const PAUSE_MS = 250;

/** What of the page has the focus, through roots; null for what is ours. */
function focused(doc: Document): Element | null {
  let at = doc.activeElement;
  for (let inner = at; inner; inner = rootOf(inner)?.activeElement ?? null) at = inner;
  return at === null || isOurs(at) || isOurs((at.getRootNode() as ShadowRoot).host ?? at) ? null : at;
}

/** Tells when something of the page that has the focus, or is written in, lies under the host. */
function watchCovered(host: HTMLElement, field: () => Element | null, signal: AbortSignal, isCovered: () => void): void {
  let paused: ReturnType<typeof setTimeout> | undefined;
  const ask = (): void => {
    if ([focused(host.ownerDocument), field()].some((each) => each !== null && liesUnder(host, each))) isCovered();
  };
  const options = { signal, capture: true, passive: true };
  addEventListener('focusin', ask, options);
  for (const type of ['input', 'resize', 'scrollend']) {
    addEventListener(
      type,
      () => {
        clearTimeout(paused);
        paused = setTimeout(ask, PAUSE_MS);
      },
      options,
    );
  }
  signal.addEventListener('abort', () => clearTimeout(paused));
}

/** The card of a case page. It appears beside the page's own content, in the corner, makes way for what the user goes to, and never takes focus. */
export function createBanner(): Banner {
  let dock: Dock | null = null;
  let card: Card | null = null;
  /** As long as the dock is there; what is over would keep it in memory. */
  let life: AbortController | null = null;
  let shown: BannerModel | null = null;

  return {
    show(model) {
      shown = model;
      if (!dock || !card) {
        dock = createDock(document);
        life = new AbortController();
        watchCovered(
          dock.host,
          () => shown?.field ?? null,
          life.signal,
          () => shown?.collapsed === false && shown.onCover(),
        );
        adopt(dock.root, sheetOf(BANNER_CSS));
        card = createCard(document);
        card.update(model);
        dock.root.append(card.element);
        dock.place(null);
      } else {
        card.update(model);
      }
      // Before it is painted: what is written in was never covered.
      if (!model.collapsed && model.field !== null && liesUnder(dock.host, model.field)) model.onCover();
    },
    hide() {
      life?.abort();
      life = null;
      dock?.destroy();
      dock = null;
      card = null;
    },
  };
}

interface Card {
  element: HTMLElement;
  update(model: BannerModel): void;
}

function createCard(doc: Document): Card {
  const make = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    className: string,
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[Name] => {
    const element = doc.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };

  const mark = make('span', 'mark');
  const turn = make('p', 'turn');
  const headline = make('p', 'headline');
  const toggle = make('button', '', iconOf('chevron', doc));
  toggle.type = 'button';
  const more = make('div', 'more');
  const element = make('aside', '', make('div', 'head', mark, make('div', 'words', turn, headline), toggle), more);

  let shown: BannerModel | null = null;

  function fold(model: BannerModel, collapsed: boolean): void {
    element.className = collapsed ? `${model.tone} folded` : model.tone;
    more.hidden = collapsed;
    toggle.ariaExpanded = String(!collapsed);
    toggle.ariaLabel = toggle.title = collapsed ? model.labels.expand : model.labels.collapse;
  }

  toggle.addEventListener('click', () => {
    if (!shown) return;
    shown = { ...shown, collapsed: !shown.collapsed };
    fold(shown, shown.collapsed);
    shown.onToggle(shown.collapsed);
  });

  // Only what changed is written, so that a reader of the card isn't thrown out of it by each new reading of the page.
  const parts = [
    part(
      mark,
      ({ tone }) => tone,
      (tone) => [iconOf(MARKS[tone], doc)],
    ),
    part(
      turn,
      (card) => [card.turn, card.status],
      ([whose, status]) => [whose as string, ...(status ? [make('span', '', ` · ${status}`)] : [])],
    ),
    part(
      headline,
      (card) => card.headline,
      (text) => [text],
    ),
    section(
      '',
      ({ meaning }) => meaning,
      (meaning) => [make('p', '', meaning)],
    ),
    section(
      '',
      ({ timeline }) => timeline,
      (timeline) => timelineOf(timeline, doc),
    ),
    section(
      '',
      ({ deadlines }) => deadlines,
      (deadlines) => [make('dl', '', ...deadlines.map(deadlineOf))],
    ),
    section(
      '',
      ({ notes }) => notes,
      (notes) => [make('ul', 'notes', ...notes.map((note) => make('li', '', note)))],
    ),
    section(
      '',
      ({ steps, titles }) => (steps.length > 0 ? { steps, title: titles.steps } : null),
      ({ steps, title }) => [make('h2', '', title), make('ol', '', ...steps.map(stepOf))],
    ),
    section(
      'unread',
      ({ unread, titles }) => (unread.length > 0 ? { unread, title: titles.unread } : null),
      ({ unread, title }) => [
        make('h2', '', title),
        make('ul', '', ...unread.map(({ text, advice }) => make('li', '', text, ...(advice ? [make('small', '', advice)] : [])))),
      ],
    ),
  ];

  /** Draws `place` anew when what it shows of the card is another value than before. */
  function part<Shown>(
    place: Element,
    pick: (card: CardLook) => Shown,
    draw: (shown: Shown) => (Node | string)[],
  ): (card: CardLook) => void {
    let before = '';
    return (card) => {
      const value = pick(card);
      const now = JSON.stringify(value);
      if (now === before) return;
      before = now;
      place.replaceChildren(...draw(value));
    };
  }

  /** A part below the headline; empty, and so not shown, where there is nothing to say. */
  function section<Shown>(
    className: string,
    pick: (card: CardLook) => Shown | null,
    draw: (shown: Shown) => (Node | string)[],
  ): (card: CardLook) => void {
    const place = make('section', className);
    more.append(place);
    return part(place, pick, (value) => (value === null || (Array.isArray(value) && value.length === 0) ? [] : draw(value)));
  }

  return {
    element,
    update(model) {
      shown = model;
      element.ariaLabel = model.labels.region;
      fold(model, model.collapsed);
      for (const update of parts) update(model);
    },
  };

  function stepOf({ text, reason, copy }: StepLook): HTMLElement {
    const step = make('li', '', text, ...(reason ? [make('small', '', reason)] : []));
    if (copy === null || shown === null) return step;
    const { labels, onCopy } = shown;
    const button = make('button', 'copy', labels.copy);
    button.type = 'button';
    button.addEventListener('click', () => {
      void onCopy(copy).then((done) => {
        button.textContent = done ? labels.copied : labels.notCopied;
      });
    });
    step.append(' ', button);
    return step;
  }

  function deadlineOf({ kind, name, when, left, source }: DeadlineLook): HTMLElement {
    return make(
      'div',
      '',
      signOf(kind, doc),
      make('dt', '', name, make('span', '', ` ${when}${left && ` · ${left}`}`)),
      make('dd', '', make('small', '', sourceOf(source))),
    );
  }

  function sourceOf({ text, href }: DeadlineLook['source']): Node | string {
    if (!URL.canParse(href) || new URL(href).protocol !== 'https:') return text;
    const link = make('a', '', text);
    link.href = href;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    return link;
  }
}
