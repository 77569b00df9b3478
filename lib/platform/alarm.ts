/** The one alarm of the extension: it rings for the next reminder. */
import { browser } from 'wxt/browser';
import type { Instant } from '../cases/schemas.ts';

const NAME = 'next-reminder';

/** Sets the alarm, or clears it when nothing is left to tell. */
export async function setAlarm(at: Instant | null): Promise<void> {
  if (at === null) await browser.alarms.clear(NAME);
  else await browser.alarms.create(NAME, { when: at });
}

export function onAlarm(ring: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) ring();
  });
}
