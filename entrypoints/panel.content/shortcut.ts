import { createStore } from 'zustand/vanilla';
import { i18n } from '#i18n';
import { message } from '../../lib/i18n/format.ts';
import type { Finding } from '../../lib/lint/types.ts';
import { shortcutOf, USUAL_SHORTCUT } from '../../lib/storage/shortcut.ts';

/**
 * The keys that open the card of the words that the caret stands in, as the user set them. They are only taken from the page where there is a
 * card to open.
 */
export const shortcut = createStore(() => USUAL_SHORTCUT);

export const isShortcut = (event: KeyboardEvent): boolean => !event.isComposing && shortcutOf(event) === shortcut.getState();

/** What assistive technology says of words with a card. */
export const spokenOf = ({ message: { key, params } }: Finding): string =>
  i18n.t('finding_card.spoken', [message(key, params), shortcut.getState()]);
