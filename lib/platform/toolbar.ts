/** The toolbar button: its badge, and the same in words. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { counted, message } from '../i18n/format.ts';
import { TOOLBAR_COLOURS } from '../portal/paint/tokens.ts';

const MAX_SHOWN = 99;

/** What makes the count less sure, or the reminders: something stored, a status or a portal could not be read, or notifications are not shown. */
export const TROUBLES = ['stored', 'status', 'portal', 'notifications'] as const;
export type Trouble = (typeof TROUBLES)[number];

export interface ToolbarState {
  /** Cases that wait for the user and are not snoozed. */
  waiting: number;
  troubles: readonly Trouble[];
  /** On some portal nothing is read. */
  isPaused: boolean;
}

/** Trouble goes before what is due, and that before a pause; the words tell all of it, and trouble never hides the count. */
export async function showState({ waiting, troubles, isPaused }: ToolbarState): Promise<void> {
  const level = troubles.length > 0 ? 'trouble' : waiting > 0 ? 'due' : isPaused ? 'paused' : 'calm';
  const count = waiting === 0 ? '' : waiting > MAX_SHOWN ? `${MAX_SHOWN}+` : String(waiting);
  const text = level === 'paused' ? i18n.t('toolbar.paused_short') : level === 'trouble' ? `${count}!` : count;
  const words = [
    waiting === 0 ? i18n.t('extension.name') : counted('toolbar.waiting', waiting),
    ...troubles.map((trouble) => message(`toolbar.trouble.${trouble}`)),
    ...(isPaused ? [i18n.t('toolbar.paused')] : []),
  ];
  await browser.action.setBadgeBackgroundColor({ color: TOOLBAR_COLOURS[level] });
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title: words.join('\n') });
}

/** Opens the popup under the button. False where the browser does not let a click on a notification do that, or shows no window. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
