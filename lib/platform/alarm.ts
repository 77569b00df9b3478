/** The one alarm of the extension: it rings for the next reminder. */
import { browser } from 'wxt/browser';
import type { Instant } from '../cases/schemas.ts';

const NAME = 'next-reminder';

/** A worker that is stopped before it has set the next one is started again after so many minutes: an alarm that rang is gone. */
const AGAIN = 1;

/** Sets the alarm, or clears it when nothing is left to tell. */
export async function setAlarm(at: Instant | null): Promise<void> {
  if (at === null) await browser.alarms.clear(NAME);
  else await browser.alarms.create(NAME, { when: at, periodInMinutes: AGAIN });
}

export function onAlarm(ring: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) ring();
  });
}
