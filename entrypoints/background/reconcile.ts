/**
 * Brings everything that depends on the records and the clock up to date: what is due is told, the toolbar counts, the alarm rings for
 * what comes next. Safe to run at any time and any number of times.
 */
import type { Instant } from '../../lib/cases/schemas.ts';
import { outlookOf } from '../../lib/deadlines/outlook.ts';
import type { Outlook } from '../../lib/deadlines/types.ts';
import type { Moment } from '../../lib/i18n/outlook-words.ts';
import { setAlarm } from '../../lib/platform/alarm.ts';
import { mayNotify } from '../../lib/platform/notifications.ts';
import { showState, TROUBLES, type Trouble } from '../../lib/platform/toolbar.ts';
import { coalesce, dueJobs, type Notice, nextWake, plan, SHORTEST_WAIT } from '../../lib/reminders/plan.ts';
import { silentCases } from '../../lib/reminders/snooze.ts';
import { loadOpenRecords, setAside } from '../../lib/storage/case-store.ts';
import type { Database } from '../../lib/storage/database.ts';
import { loadSettings, outlookSettings } from '../../lib/storage/settings.ts';
import { loadSnoozes } from '../../lib/storage/snooze-store.ts';
import { loadTrouble } from '../../lib/storage/trouble.ts';
import { settle, show } from './notices.ts';

/** A reminder that could not be shown is tried again after this time. */
const RETRY_MS = 3_600_000;

/** One after the other: two runs side by side would tell the same reminder twice. */
let last: Promise<void> = Promise.resolve();

export function reconcile(db: Database, now: Instant): Promise<void> {
  last = last.then(
    () => run(db, now),
    () => run(db, now),
  );
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
  const [loaded, { settings, problem, organisation }, log, snoozes] = await Promise.all([
    loadOpenRecords(db),
    loadSettings(),
    db.told.toCollection().primaryKeys(),
    loadSnoozes(db),
  ]);
  await setAside(db, loaded, now);
  const how = outlookSettings(settings, organisation);
  const outlooks = loaded.records.map((record) => outlookOf(record, how, now));
  const silent = silentCases(outlooks, snoozes, how.zone, now);
  const moment = { zone: how.zone, now };

  const jobs = plan(outlooks, { leads: settings.leads, zone: how.zone }, new Set(log), now, snoozes);
  const due = dueJobs(jobs, now);
  const notice = coalesce(due, outlooks);
  const told = await tell(notice, moment);
  if (told) await db.told.bulkPut(due.map(({ id }) => ({ id, at: now })));
  const next = nextWake(
    jobs.filter((job) => !due.includes(job)),
    now,
  );
  await setAlarm(told ? next : (Math.min(now + RETRY_MS, next ?? Number.POSITIVE_INFINITY) as Instant));

  await showState({
    waiting: outlooks.filter(({ key, waits }) => waits && !silent.has(key)).length,
    troubles: await troublesOf(loaded.broken.length > 0 || problem !== null || (await loadTrouble()) !== null, outlooks, told),
    isPaused: settings.pausedSites.length > 0,
  });
  await settle(outlooks, silent, moment);
}

/**
 * Shown first, noted after: should the worker stop in between, the same notification comes again in its own place, not a second one.
 * False when the system refused it; then it is tried again later.
 */
async function tell(notice: Notice | null, moment: Moment): Promise<boolean> {
  if (notice === null) return true;
  try {
    await show(notice, moment);
    return true;
  } catch {
    return false;
  }
}

async function troublesOf(isStoredBroken: boolean, outlooks: readonly Outlook[], told: boolean): Promise<Trouble[]> {
  const isUnread = outlooks.some(({ turn, problems }) => turn !== 'nobody' && problems.some(({ code }) => code === 'status-unread'));
  const isSo: Record<Trouble, boolean> = { stored: isStoredBroken, status: isUnread, notifications: !told || !(await mayNotify()) };
  return TROUBLES.filter((trouble) => isSo[trouble]);
}
