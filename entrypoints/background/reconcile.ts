/**
 * Brings everything that depends on the records and the clock up to date: what is due is told, the toolbar counts, the alarm rings for
 * what comes next. Safe to run at any time and any number of times.
 */
import { believedAt } from '../../lib/cases/believed.ts';
import type { Instant, ListRow } from '../../lib/cases/schemas.ts';
import { firstInGroups } from '../../lib/deadlines/groups.ts';
import { outlookOf } from '../../lib/deadlines/outlook.ts';
import { triage } from '../../lib/deadlines/triage.ts';
import type { Outlook } from '../../lib/deadlines/types.ts';
import type { ListsRead } from '../../lib/i18n/notice-words.ts';
import type { Moment } from '../../lib/i18n/outlook-words.ts';
import { setAlarm } from '../../lib/platform/alarm.ts';
import { mayNotify } from '../../lib/platform/notifications.ts';
import { unreadPortals } from '../../lib/platform/portals.ts';
import { showState, TROUBLES, type Trouble } from '../../lib/platform/toolbar.ts';
import { freshnessOf, listToRead } from '../../lib/reminders/freshness.ts';
import type { Job } from '../../lib/reminders/jobs.ts';
import { coalesce, type Notice } from '../../lib/reminders/notice.ts';
import { nextOwnReading } from '../../lib/reminders/own-reading.ts';
import { OwnTime } from '../../lib/reminders/own-time.ts';
import { dueJobs, nextWake, plan, SHORTEST_WAIT } from '../../lib/reminders/plan.ts';
import { silentCases } from '../../lib/reminders/snooze.ts';
import type { Told } from '../../lib/reminders/told.ts';
import { loadLists, loadOpenRecords, setAside } from '../../lib/storage/case-store.ts';
import type { Database } from '../../lib/storage/database.ts';
import { FILLS_POPUP, saveFirstRows } from '../../lib/storage/first-rows.ts';
import { goesOn, loadListResult, loadUnderWay } from '../../lib/storage/list-reading.ts';
import { loadSettings, outlookSettings, reminderSettings, type Settings } from '../../lib/storage/settings.ts';
import { loadSnoozes } from '../../lib/storage/snooze-store.ts';
import { loadTrouble } from '../../lib/storage/trouble.ts';
import { followLanguage } from './language.ts';
import { notificationId } from './notice-target.ts';
import { settle, show } from './notices.ts';
import { noteShown, tellOnce } from './telling.ts';

/** A reminder that could not be shown is tried again after this time. */
const RETRY_MS = 3_600_000;

/** One after the other: two runs side by side would tell the same reminder twice. */
let last: Promise<void> = Promise.resolve();

export const reconcile = (db: Database, now: Instant): Promise<void> => inTurn(() => run(db, now));

/** Does some work while no run goes on that would write what it read before. */
export function inTurn(work: () => Promise<void>): Promise<void> {
  last = last.then(work, work);
  return last;
}

/** A list comes in several readings, one soon after the other: what is due is told when no more come, and after this time at the latest. */
const QUIET_MS = 1500;
const AT_MOST_MS = 8000;

let soon: ReturnType<typeof setTimeout> | undefined;
let firstOf: Instant | null = null;

/** Should the worker be stopped before, the alarm that was set ahead starts it again. */
export function reconcileSoon(db: Database, clock: () => Instant): void {
  const now = clock();
  firstOf ??= now;
  clearTimeout(soon);
  soon = setTimeout(
    () => {
      firstOf = null;
      void reconcile(db, clock());
    },
    Math.max(0, Math.min(QUIET_MS, firstOf + AT_MOST_MS - now)),
  );
}

async function run(db: Database, now: Instant): Promise<void> {
  try {
    await bringUpToDate(db, now);
  } catch (error) {
    await showState({ waiting: 0, troubles: ['stored'], isPaused: false });
    throw error;
  }
}

async function bringUpToDate(db: Database, now: Instant): Promise<void> {
  // The alarm that rang is gone: should the worker be stopped on the way, this one starts it again.
  await setAlarm((now + SHORTEST_WAIT) as Instant);
  await noteShown(db);
  const [loaded, { settings, problem, organisation }, log, lists, snoozes] = await Promise.all([
    loadOpenRecords(db),
    loadSettings(),
    loadTold(db),
    loadLists(db),
    loadSnoozes(db),
  ]);
  void followLanguage(settings.language);
  await setAside(db, loaded, now);
  const how = outlookSettings(settings, organisation);
  const outlooks = loaded.records.map((record) => outlookOf(believedAt(record, now), how, now));
  const silent = silentCases(outlooks, snoozes, how.zone, now);
  const moment = { zone: how.zone, now };

  const ownSettings = reminderSettings(settings);
  const own = new OwnTime(ownSettings);
  const freshness = freshnessOf(lists, { zone: how.zone, isWorkday: (day) => own.isWorkday(day) }, now);
  const read = { last: lists[0]?.seenAt ?? null, freshness };
  const planned = (told: Told) => plan(outlooks, ownSettings, told, now, snoozes, read.last);
  const jobs = planned(log);
  // What tells of the list waits while that is being read.
  const isReading = goesOn(await loadUnderWay(), now);
  const due = dueJobs(jobs, now).filter(({ kind }) => !isReading || (kind !== 'digest' && kind !== 'daily-look'));
  const isTold = await tell(db, coalesce(due, outlooks, silent), due, moment, read);
  // What was told makes the next: the digest of tomorrow is planned when today's was told.
  const later = isTold ? planned(new Map([...log, ...due.map(({ id }) => [id, now] as const)])) : jobs.filter((job) => !due.includes(job));
  const retry = (now + RETRY_MS) as Instant;
  const reading = await nextReading(settings, own, lists, now);
  const wakes = [nextWake(later, now), isTold ? null : retry, reading !== null && reading <= now ? retry : reading];
  await setAlarm(wakes.reduce((first, at) => (first === null || (at !== null && at < first) ? at : first)));

  await showState({
    waiting: outlooks.filter(({ key, waits }) => waits && !silent.has(key)).length,
    troubles: await troublesOf(
      loaded.broken.length > 0 || problem !== null || (await loadTrouble()) !== null,
      settings.portals,
      outlooks,
      isTold,
    ),
    isPaused: settings.pausedSites.length > 0,
  });
  await settle(outlooks, silent, moment, read);
  const awake = triage(outlooks.filter(({ key }) => !silent.has(key)));
  await saveFirstRows(outlooks.length, firstInGroups(awake, FILLS_POPUP));
}

/** When the list is to be read without the user; null where that is not wanted, or none is known. */
async function nextReading(
  { readsList, digestAt }: Settings,
  own: OwnTime,
  lists: readonly ListRow[],
  now: Instant,
): Promise<Instant | null> {
  if (!readsList || listToRead(lists) === null) return null;
  return nextOwnReading(own, digestAt, lists, (await loadListResult())?.at ?? null, now);
}

async function loadTold(db: Database): Promise<Told> {
  return new Map((await db.told.toArray()).map(({ id, at }) => [id, at as Instant]));
}

/** False when the system refused it; then it is tried again later. What is due of no case that is left is noted as told. */
async function tell(db: Database, notice: Notice | null, due: readonly Job[], moment: Moment, read: ListsRead): Promise<boolean> {
  const jobs = due.map(({ id }) => id);
  if (notice === null) {
    if (jobs.length > 0) await db.told.bulkPut(jobs.map((id) => ({ id, at: moment.now })));
    return true;
  }
  return tellOnce(db, { id: notificationId(notice), jobs, at: moment.now }, () => show(notice, moment, read));
}

async function troublesOf(
  isStoredBroken: boolean,
  portals: readonly string[],
  outlooks: readonly Outlook[],
  told: boolean,
): Promise<Trouble[]> {
  const isUnread = outlooks.some(({ turn, problems }) => turn !== 'nobody' && problems.some(({ code }) => code === 'status-unread'));
  const isSo: Record<Trouble, boolean> = {
    stored: isStoredBroken,
    status: isUnread,
    portal: (await unreadPortals(portals)).length > 0,
    notifications: !told || !(await mayNotify()),
  };
  return TROUBLES.filter((trouble) => isSo[trouble]);
}
