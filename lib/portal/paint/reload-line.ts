/** The last words of a script whose extension was updated or removed under the open page. */
import { createDock } from './dock.ts';
import { adopt, sheetOf } from './sheets.ts';

const LINE_CSS = `
p { box-sizing: border-box; max-width: min(360px, 100vw - 32px); margin: 0; display: flex; align-items: center; gap: 4px; padding-block: 6px; padding-inline: 14px 6px;
  font: 400 var(--cl-text)/var(--cl-line-height) var(--cl-font); color: var(--cl-ink); background: var(--cl-surface); border: 1px solid var(--cl-line);
  border-radius: var(--cl-radius); box-shadow: var(--cl-shadow); text-align: start; }
button { all: unset; flex: none; display: grid; place-items: center; width: 28px; height: 28px; border-radius: var(--cl-radius-small); color: var(--cl-muted); cursor: pointer; font-size: 18px; line-height: 1; }
button:hover { background: var(--cl-raised); color: var(--cl-ink); }
button:focus-visible { outline: 2px solid var(--cl-focus); outline-offset: 1px; }
`;

/** Texts that are ready to be shown. */
export interface ReloadWords {
  text: string;
  dismiss: string;
}

/** One quiet line in the corner. There is no button that reloads: a form may be half filled in. */
export function showReloadLine({ text, dismiss }: ReloadWords): void {
  const dock = createDock(document);
  adopt(dock.root, sheetOf(LINE_CSS));
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.ariaLabel = button.title = dismiss;
  button.textContent = '×';
  button.addEventListener('click', () => dock.destroy());
  line.append(text, button);
  dock.root.append(line);
  dock.place(null);
}
