/**
 * Reads the list of cases in a tab of its own, behind the others: opens the address of a list that the user's own browser has read before, waits until
 * nothing more comes of it, and closes it again. Touches nothing on the page. What a worker that was stopped has begun, the next one ends.
 */
import type { Completeness, Instant } from '../../lib/cases/schemas.ts';
import { listAlarm } from '../../lib/platform/single-alarm.ts';
import { closeUnseen, foundBehind, openBehind } from '../../lib/platform/tab-behind.ts';
import { listToRead } from '../../lib/reminders/freshness.ts';
import { nextOwnReading } from '../../lib/reminders/own-reading.ts';
import { OwnTime } from '../../lib/reminders/own-time.ts';
import { loadLists } from '../../lib/storage/case-store.ts';
import type { Database } from '../../lib/storage/database.ts';
import {
  endOf,
  goesOn,
  loadListResult,
  loadUnderWay,
  saveListResult,
  saveUnderWay,
  type UnderWay,
} from '../../lib/storage/list-reading.ts';
import { loadSettings, reminderSettings } from '../../lib/storage/settings.ts';

/** Till the number of a tab that was opened is known, in milliseconds. */
const OPENING = 10_000;

interface ListReader {
  /** Begins to, unless that goes on already. False where it can't: no list is known, nothing is to be read there, or there is no window. */
  read(): Promise<boolean>;
  /** Reads it where the user wants that each day and it was not read today. */
  readIfDue(): Promise<void>;
  /** A list was read in that tab, and is stored. */
  heard(tabId: number | undefined, completeness: Completeness): Promise<void>;
  /** Ends what was begun when its time is over, else waits for that. To be called at each start of the worker. */
  goOn(): Promise<void>;
}

/** @param done called after the end of each */
export function listReader(db: Database, clock: () => Instant, done: () => void): ListReader {
  let last: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work, work);
    last = result.catch(() => {});
    return result;
  };

  function wait(underWay: UnderWay): void {
    clearTimeout(timer);
    timer = setTimeout(() => void goOn().catch(() => {}), Math.max(0, endOf(underWay) - clock()));
  }

  async function begin(): Promise<boolean> {
    const since = clock();
    if (goesOn(await loadUnderWay(), since)) return true;
    const [lists, { settings }] = await Promise.all([loadLists(db), loadSettings()]);
    const target = listToRead(lists);
    if (target === null || settings.pausedSites.includes(target.portal)) return false;
    const url = target.portal + target.path;
    const begun: UnderWay = { since, url, tab: null, heard: null, whole: false };
    // Should the worker be stopped before it knows the tab, the next one looks for it.
    await saveUnderWay(begun);
    await listAlarm.set(endOf(begun));
    const tab = await openBehind(url);
    await saveUnderWay(tab === null ? null : { ...begun, tab });
    if (tab === null) await listAlarm.set(null);
    else wait(begun);
    return tab !== null;
  }

  const goOn = (): Promise<void> =>
    inTurn(async () => {
      const underWay = await loadUnderWay();
      if (underWay === null) return;
      if (goesOn(underWay, clock())) {
        wait(underWay);
        return;
      }
      const tab = underWay.tab ?? (await foundBehind(underWay.url, underWay.since, underWay.since + OPENING));
      if (tab !== null) await closeUnseen(tab);
      await saveListResult({ at: clock(), read: underWay.whole ? 'whole' : underWay.heard === null ? 'none' : 'part' });
      await saveUnderWay(null);
      await listAlarm.set(null);
      done();
    });

  return {
    read: () => inTurn(begin),
    readIfDue: () =>
      inTurn(async () => {
        const { settings } = await loadSettings();
        if (!settings.readsList) return;
        const [lists, tried] = await Promise.all([loadLists(db), loadListResult()]);
        const now = clock();
        const own = new OwnTime(reminderSettings(settings));
        if (nextOwnReading(own, settings.digestAt, lists, tried?.at ?? null, now) <= now) await begin();
      }).catch(() => {}),
    heard: (tabId, { all }) =>
      inTurn(async () => {
        const underWay = await loadUnderWay();
        if (underWay === null || tabId === undefined || underWay.tab?.id !== tabId) return;
        const next = { ...underWay, heard: clock(), whole: underWay.whole || all };
        await saveUnderWay(next);
        wait(next);
      }),
    goOn,
  };
}
