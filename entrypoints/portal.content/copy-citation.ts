import { i18n } from '#i18n';
import { copyText } from '../../lib/platform/clipboard.ts';
import { createDock, type Dock } from '../../lib/portal/paint/dock.ts';
import { NOTE_CSS, type NoteModel, noteElement } from '../../lib/portal/paint/note-look.ts';
import { adopt, sheetOf } from '../../lib/portal/paint/sheets.ts';

const SHOWN_MS = 2500;
/** Long enough to be reached by keys. */
const OFFERED_MS = 15_000;

let dock: Dock | null = null;
let going: ReturnType<typeof setTimeout> | undefined;

function hide(): void {
  clearTimeout(going);
  dock?.destroy();
  dock = null;
}

function show(model: Pick<NoteModel, 'text' | 'acts'>, forMs: number): void {
  hide();
  dock = createDock(document);
  adopt(dock.root, sheetOf(NOTE_CSS));
  dock.root.append(noteElement(document, { ...model, tone: 'quiet', region: i18n.t('banner.region') }));
  dock.place(null);
  going = setTimeout(hide, forMs);
}

const told = (cited: string): void => show({ text: i18n.t('popup.copied_case', [cited]), acts: [] }, SHOWN_MS);

/** Copies it and says so. Firefox lets a page copy after a click in it alone, and no key of the browser counts as one: there a click is asked for. */
export async function copyCitation(cited: string): Promise<void> {
  if (await copyText(cited)) return told(cited);
  const again = async (): Promise<void> =>
    (await copyText(cited)) ? told(cited) : show({ text: i18n.t('popup.not_copied'), acts: [] }, SHOWN_MS);
  show({ text: i18n.t('commands.at_click', [cited]), acts: [{ label: i18n.t('popup.copy'), run: () => void again() }] }, OFFERED_MS);
}
