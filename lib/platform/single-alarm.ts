/** An alarm that rings once, for something of its own; there is none while nothing waits. */
import { browser } from 'wxt/browser';
import type { Instant } from '../cases/schemas.ts';

interface SingleAlarm {
  /** Null: none. */
  set(at: Instant | null): Promise<void>;
  on(ring: () => void): void;
}

const singleAlarm = (name: string): SingleAlarm => ({
  async set(at) {
    if (at === null) await browser.alarms.clear(name);
    else await browser.alarms.create(name, { when: at });
  },
  on(ring) {
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === name) ring();
    });
  },
});

/** For what waits to be sent to the user's other devices. */
export const sendAlarm = singleAlarm('send');
/** For the end of a reading of the list in a tab of its own. */
export const listAlarm = singleAlarm('list-reading');
