import { i18n } from '#i18n';
import { message } from '../../lib/i18n/format.ts';
import type { Finding } from '../../lib/lint/types.ts';

/**
 * Opens the card of the words that the caret stands in. No browser has Alt+Enter for a text field, and code editors have it for the same
 * thing; Alt+F1 belongs to the menus of Linux desktops and to the display settings of a Mac, Ctrl+. to the emoji of GTK. It is only taken
 * from the page where there is a card to open.
 */
const SHORTCUT = { key: 'Enter', altKey: true, ctrlKey: false, metaKey: false, shiftKey: false } as const;

/** As it is written for the user. */
export const SHORTCUT_NAME = 'Alt+Enter';

export const isShortcut = (event: KeyboardEvent): boolean =>
  !event.isComposing && Object.entries(SHORTCUT).every(([part, value]) => event[part as keyof typeof SHORTCUT] === value);

/** What assistive technology says of words with a card. */
export const spokenOf = ({ message: { key, params } }: Finding): string =>
  i18n.t('finding_card.spoken', [message(key, params), SHORTCUT_NAME]);
