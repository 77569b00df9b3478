/** The badge on the toolbar button: how many cases wait, and the same in words. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { counted } from '../i18n/format.ts';

const AMBER = '#9a5b00';
const MAX_SHOWN = 99;

/** @param waiting how many cases wait for the user */
export async function showCount(waiting: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: AMBER });
  await browser.action.setBadgeText({ text: waiting === 0 ? '' : waiting > MAX_SHOWN ? `${MAX_SHOWN}+` : String(waiting) });
  await browser.action.setTitle({ title: waiting === 0 ? i18n.t('extension.name') : counted('toolbar.waiting', waiting) });
}
