import type { Draft } from '../../drafts/draft.ts';
import { createDock, type Dock } from './dock.ts';
import { nearSpot } from './near-spot.ts';
import { NOTE_CSS, type NoteModel, noteElement } from './note-look.ts';
import { adopt, sheetOf } from './sheets.ts';

/** All texts in the user's language. */
export interface DraftWords {
  /** "Not submitted: a description typed on Thu at 10:42, 412 characters." */
  offer(draft: Draft): string;
  warning(): string;
  labels(): { region: string; restore: string; discard: string; dismiss: string };
}

export interface DraftOffer {
  /** Offers a draft by its field. The same draft again only moves. */
  offer(anchor: Element, draft: Draft, acts: { restore(): void; discard(): void }): void;
  /** Says that another tab holds the same form. */
  warn(anchor: Element, dismiss: () => void): void;
  hide(): void;
}

/** One line of our own by a field: beside it or over empty ground, never over the field, and never taking the focus. */
export function createDraftOffer(words: DraftWords): DraftOffer {
  let dock: Dock | null = null;
  let shown: { what: string; anchor: Element } | null = null;

  function show(what: string, anchor: Element, model: () => NoteModel): void {
    if (dock !== null && shown?.what === what) {
      if (shown.anchor !== anchor) dock.place(anchor);
      shown = { what, anchor };
      return;
    }
    hide();
    dock = createDock(document, 'cl-draft', nearSpot());
    adopt(dock.root, sheetOf(NOTE_CSS));
    dock.root.append(noteElement(document, model()));
    dock.place(anchor);
    shown = { what, anchor };
  }

  function hide(): void {
    dock?.destroy();
    dock = null;
    shown = null;
  }

  return {
    offer(anchor, draft, { restore, discard }) {
      show(`${draft.sitting}|${draft.at}`, anchor, () => {
        const labels = words.labels();
        const acts = [
          { label: labels.restore, run: restore },
          { label: labels.discard, run: discard },
        ];
        return { tone: 'quiet', text: words.offer(draft), region: labels.region, acts };
      });
    },
    warn(anchor, dismiss) {
      show('warning', anchor, () => {
        const labels = words.labels();
        return { tone: 'warning', text: words.warning(), region: labels.region, acts: [{ label: labels.dismiss, run: dismiss }] };
      });
    },
    hide,
  };
}
