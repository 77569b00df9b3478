/**
 * Brings everything that depends on the records and the clock up to date: what is due is told, the toolbar counts, the alarm rings for
 * what comes next. Safe to run at any time and any number of times.
 */
import type { Instant } from '../../lib/cases/schemas.ts';
import { outlookOf } from '../../lib/deadlines/outlook.ts';
import { noticeWords } from '../../lib/i18n/notice-words.ts';
import type { Moment } from '../../lib/i18n/outlook-words.ts';
import { setAlarm } from '../../lib/platform/alarm.ts';
import { notify } from '../../lib/platform/notifications.ts';
import { showCount } from '../../lib/platform/toolbar.ts';
import { coalesce, dueJobs, type Notice, nextWake, plan, SHORTEST_WAIT } from '../../lib/reminders/plan.ts';
import { silentCases } from '../../lib/reminders/snooze.ts';
import { loadOpenRecords, setAside } from '../../lib/storage/case-store.ts';
import type { Database } from '../../lib/storage/database.ts';
import { loadSettings, outlookSettings } from '../../lib/storage/settings.ts';
import { loadSnoozes } from '../../lib/storage/snooze-store.ts';
import { notificationId } from './notice-target.ts';

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
  // The alarm that rang is gone: should the worker be stopped on the way, this one starts it again.
  await setAlarm((now + SHORTEST_WAIT) as Instant);
  const [loaded, { settings, organisation }, log, snoozes] = await Promise.all([
    loadOpenRecords(db),
    loadSettings(),
    db.told.toCollection().primaryKeys(),
    loadSnoozes(db),
  ]);
  await setAside(db, loaded, now);
  const how = outlookSettings(settings, organisation);
  const outlooks = loaded.records.map((record) => outlookOf(record, how, now));
  const silent = silentCases(outlooks, snoozes, how.zone, now);
  await showCount(outlooks.filter(({ key, waits }) => waits && !silent.has(key)).length);

  const jobs = plan(outlooks, { leads: settings.leads, zone: how.zone }, new Set(log), now, snoozes);
  const due = dueJobs(jobs, now);
  const notice = coalesce(due, outlooks);
  const told = await tell(notice, { zone: how.zone, now });
  if (told) await db.told.bulkPut(due.map(({ id }) => ({ id, at: now })));
  const next = nextWake(
    jobs.filter((job) => !due.includes(job)),
    now,
  );
  await setAlarm(told ? next : (Math.min(now + RETRY_MS, next ?? Number.POSITIVE_INFINITY) as Instant));
}

/**
 * Shown first, noted after: should the worker stop in between, the same notification comes again in its own place, not a second one.
 * False when the system refused it; then it is tried again later.
 */
async function tell(notice: Notice | null, moment: Moment): Promise<boolean> {
  if (notice === null) return true;
  const { title, text } = noticeWords(notice, moment);
  try {
    await notify(notificationId(notice), title, text);
    return true;
  } catch {
    return false;
  }
}
