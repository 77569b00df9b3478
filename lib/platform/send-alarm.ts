/** The alarm for what waits to be sent to the user's other devices; there is none while nothing waits. */
import { browser } from 'wxt/browser';
import type { Instant } from '../cases/schemas.ts';

const NAME = 'send';

export async function setSendAlarm(at: Instant | null): Promise<void> {
  if (at === null) await browser.alarms.clear(NAME);
  else await browser.alarms.create(NAME, { when: at });
}

export function onSendAlarm(ring: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) ring();
  });
}
