import { createDock, type Dock } from './dock.ts';
import { ICON_CSS, type IconName, iconOf } from './icons.ts';
import { adopt, sheetOf } from './sheets.ts';
import type { Tone } from './tokens.ts';

/** All texts are ready to be shown, in the user's language. */
export interface BannerModel {
  tone: Tone;
  /** Whose turn it is, in a word or two. */
  turn: string;
  /** The one line to know, e.g. "Closes in 5 days, Sat 28 Nov". */
  headline: string;
  /** What the status means. */
  meaning: string;
  /** Where the figure comes from; only https links are shown. */
  source: { text: string; href: string } | null;
  /** Further lines, e.g. what could not be read. */
  notes: string[];
  collapsed: boolean;
  labels: { collapse: string; expand: string; region: string };
  onToggle(collapsed: boolean): void;
}

export interface Banner {
  show(model: BannerModel): void;
  hide(): void;
}

const BANNER_CSS = `
aside { box-sizing: border-box; width: min(320px, 100vw - 32px); max-height: calc(100vh - 32px); overflow: auto; overscroll-behavior: contain; position: relative;
  font: 400 var(--cl-text)/var(--cl-line-height) var(--cl-font); color: var(--cl-ink); background: var(--cl-surface); border: 1px solid var(--cl-line); border-inline-start: 4px solid var(--edge);
  border-radius: var(--cl-radius); box-shadow: var(--cl-shadow); text-align: start; }
aside.yours { --edge: var(--cl-yours-edge); --tone-ink: var(--cl-yours-ink); --tone-fill: var(--cl-yours-fill); }
aside.urgent { --edge: var(--cl-urgent-edge); --tone-ink: var(--cl-urgent-ink); --tone-fill: var(--cl-urgent-fill); }
aside.theirs { --edge: var(--cl-theirs-edge); --tone-ink: var(--cl-theirs-ink); --tone-fill: var(--cl-theirs-fill); }
aside.unknown { --edge: var(--cl-unknown-edge); --tone-ink: var(--cl-unknown-ink); --tone-fill: var(--cl-unknown-fill); }
aside.done { --edge: var(--cl-done-edge); --tone-ink: var(--cl-done-ink); --tone-fill: var(--cl-done-fill); }
.head { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 2px 10px; align-items: start; padding-block: 12px; padding-inline: 14px 8px; }
.mark { display: grid; place-items: center; width: 28px; height: 28px; border-radius: 50%; background: var(--tone-fill); color: var(--tone-ink); font-size: 16px; }
.turn { margin: 0; font-size: 11px; line-height: 14px; font-weight: 600; color: var(--tone-ink); }
.headline { margin: 0; font-size: 14px; line-height: 18px; font-weight: 600; text-wrap: balance; }
button { all: unset; display: grid; place-items: center; width: 28px; height: 28px; border-radius: var(--cl-radius-small); color: var(--cl-muted); cursor: pointer; font-size: 16px; }
button:hover { background: var(--cl-raised); color: var(--cl-ink); }
button:focus-visible, a:focus-visible { outline: 2px solid var(--cl-focus); outline-offset: 1px; }
button svg { rotate: 180deg; transition: rotate var(--cl-quick); }
.more { padding-block: 0 14px; padding-inline: 52px 16px; display: grid; gap: 8px; }
.more[hidden] { display: none; }
.more p { margin: 0; text-wrap: pretty; }
ul { margin: 0; padding: 0; list-style: none; display: grid; gap: 4px; color: var(--cl-muted); font-size: var(--cl-text-small); line-height: 16px; }
.source { font-size: var(--cl-text-small); line-height: 16px; color: var(--cl-muted); }
a { color: var(--cl-link); text-decoration: underline; text-underline-offset: 2px; border-radius: 2px; }
a:hover { text-decoration-thickness: 2px; }
aside.folded { width: fit-content; max-width: min(320px, 100vw - 32px); border-radius: var(--cl-radius-pill); border-inline-start-width: 1px; border-color: var(--edge); }
.folded .head { padding-block: 4px; padding-inline: 6px 4px; align-items: center; gap: 8px; }
.folded .mark { width: 24px; height: 24px; font-size: 14px; }
.folded .turn { display: none; }
.folded .headline { font-size: 13px; text-wrap: nowrap; overflow: hidden; text-overflow: ellipsis; }
.folded button svg { rotate: 0deg; }
.folded button::after { content: ''; position: absolute; inset: 0; border-radius: var(--cl-radius-pill); }
${ICON_CSS}
`;

const MARKS: Readonly<Record<Tone, IconName>> = { yours: 'yours', urgent: 'urgent', theirs: 'theirs', unknown: 'unknown', done: 'done' };

/** The card of a case page. It appears beside the page's own content, in the corner, and never takes focus. */
export function createBanner(): Banner {
  let dock: Dock | null = null;
  let card: Card | null = null;

  return {
    show(model) {
      if (!dock || !card) {
        dock = createDock(document);
        adopt(dock.root, sheetOf(BANNER_CSS));
        card = createCard(document);
        card.update(model);
        dock.root.append(card.element);
        dock.place(null);
      } else {
        card.update(model);
      }
    },
    hide() {
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
  const element = make('aside', '', make('div', 'head', mark, make('div', '', turn, headline), toggle), more);
  element.dir = 'auto';

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

  return {
    element,
    update(model) {
      const old = shown;
      shown = model;
      element.ariaLabel = model.labels.region;
      fold(model, model.collapsed);
      // Only what changed is written, so that a reader of the card isn't thrown out of it by each new reading of the page.
      if (old?.tone !== model.tone) mark.replaceChildren(iconOf(MARKS[model.tone], doc));
      if (old?.turn !== model.turn) turn.textContent = model.turn;
      if (old?.headline !== model.headline) headline.textContent = model.headline;
      const same =
        old &&
        old.meaning === model.meaning &&
        old.notes.join('\n') === model.notes.join('\n') &&
        old.source?.href === model.source?.href &&
        old.source?.text === model.source?.text;
      if (!same) {
        more.replaceChildren();
        if (model.meaning) more.append(make('p', '', model.meaning));
        if (model.notes.length > 0) more.append(make('ul', '', ...model.notes.map((note) => make('li', '', note))));
        if (model.source) more.append(make('p', 'source', sourceOf(model.source)));
      }
    },
  };

  function sourceOf({ text, href }: { text: string; href: string }): Node | string {
    if (!URL.canParse(href) || new URL(href).protocol !== 'https:') return text;
    const link = make('a', '', text);
    link.href = href;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    return link;
  }
}
