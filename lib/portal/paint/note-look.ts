/** The look of a small note by a field or a button, with what can be done about it. */
export const NOTE_CSS = `
section { box-sizing: border-box; width: max-content; max-width: min(var(--cl-note-width, 340px), 100vw - 32px); display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 10px;
  padding-block: 5px; padding-inline: 10px; font: 400 var(--cl-text-small)/16px var(--cl-font); color: var(--cl-ink); background: var(--cl-surface);
  border: 1px solid var(--cl-line); border-inline-start: 3px solid var(--edge); border-radius: var(--cl-radius-small); box-shadow: var(--cl-shadow); text-align: start; }
section.quiet { --edge: var(--cl-theirs-edge); }
section.warning { --edge: var(--cl-yours-edge); }
section.error { --edge: var(--cl-urgent-edge); }
p { margin: 0; text-wrap: pretty; }
:host(.line) section { flex-wrap: nowrap; }
:host(.line) p { min-width: 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.acts { flex: none; display: flex; gap: 4px; margin-inline-start: -4px; }
button { all: unset; box-sizing: border-box; min-height: 24px; display: inline-grid; place-items: center; padding-inline: 4px; border-radius: var(--cl-radius-small); color: var(--cl-link); font-weight: 600; cursor: pointer; }
button:hover { background: var(--cl-raised); text-decoration: underline; text-underline-offset: 2px; }
button:focus-visible { outline: 2px solid var(--cl-focus); outline-offset: 1px; }
`;

export interface NoteAct {
  label: string;
  run(): void;
}

export interface NoteModel {
  tone: 'quiet' | 'warning' | 'error';
  /** Ready to be shown, in the user's language. */
  text: string;
  region: string;
  acts: readonly NoteAct[];
}

/** The note's element. Its words are put in once more with the next frame: a live region that comes with its words is not announced by all readers. */
export function noteElement(doc: Document, { tone, text, region, acts }: NoteModel): HTMLElement {
  const section = doc.createElement('section');
  section.className = tone;
  section.ariaLabel = region;
  const line = doc.createElement('p');
  line.setAttribute('role', 'status');
  line.title = text;
  const buttons = doc.createElement('div');
  buttons.className = 'acts';
  for (const { label, run } of acts) {
    const button = doc.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', run);
    buttons.append(button);
  }
  section.append(line, buttons);
  line.textContent = text;
  requestAnimationFrame(() => line.replaceChildren(text));
  return section;
}
