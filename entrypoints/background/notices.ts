/** Notifications from the first to the last: shown, kept true while they stand, and what a click on them does. */

import { i18n } from '#i18n';
import type { Instant } from '../../lib/cases/schemas.ts';
import { atLocalTime } from '../../lib/deadlines/calendar.ts';
import { outlookOf } from '../../lib/deadlines/outlook.ts';
import type { Outlook } from '../../lib/deadlines/types.ts';
import { type ListsRead, noticeWords, offersList } from '../../lib/i18n/notice-words.ts';
import type { Moment } from '../../lib/i18n/outlook-words.ts';
import {
  clearNotification,
  type NotificationWords,
  notify,
  shownNotifications,
  updateNotification,
} from '../../lib/platform/notifications.ts';
import { openCase } from '../../lib/platform/tabs.ts';
import { openPopup } from '../../lib/platform/toolbar.ts';
import { listToRead } from '../../lib/reminders/freshness.ts';
import { coalesce, type Notice } from '../../lib/reminders/notice.ts';
import { MORNING } from '../../lib/reminders/settings.ts';
import { type Silent, snoozed, snoozeOf } from '../../lib/reminders/snooze.ts';
import { byAllKeys, isMoved, type Mark, markOf, stillSo } from '../../lib/reminders/standing.ts';
import { loadLists, loadOpenRecords } from '../../lib/storage/case-store.ts';
import type { Database } from '../../lib/storage/database.ts';
import { loadOutlookSettings } from '../../lib/storage/settings.ts';
import { loadShown, type ShownNotices, saveShown } from '../../lib/storage/shown-notices.ts';
import { loadSnoozes, storeSnoozes } from '../../lib/storage/snooze-store.ts';
import { notificationId, targetOfNotice } from './notice-target.ts';

/** The first of a notification's buttons; the other snoozes. */
export const OPEN = 0;

const wordsOf = (notice: Notice, moment: Moment, read: ListsRead): NotificationWords => ({
  ...noticeWords(notice, moment, read),
  buttons: [
    i18n.t(offersList(notice, read) ? 'notice.open_list' : 'notice.open'),
    ...(notice.cases.length > 0 ? [i18n.t('notice.snooze_day')] : []),
  ],
});

const isOfLook = (jobs: Notice['jobs']): boolean => jobs.some(({ kind }) => kind === 'daily-look');

/**
 * Should the worker stop before the jobs are noted as told, the same notification comes again in its own place. One that told of the same cases
 * before goes.
 *
 * @throws where notifications are not allowed
 */
export async function show(notice: Notice, moment: Moment, read: ListsRead): Promise<void> {
  const id = notificationId(notice);
  await notify(id, wordsOf(notice, moment, read));
  const marks = notice.cases.map((outlook) => markOf(outlook, moment.zone, moment.now));
  const told = new Set(marks.map(({ key }) => key));
  const before = Object.entries(await loadShown()).filter(([each]) => each !== id);
  const outdated = before.filter(([, { jobs, marks }]) =>
    marks.length === 0 ? isOfLook(notice.jobs) || !isOfLook(jobs) : marks.every(({ key }) => told.has(key)),
  );
  const shown = { jobs: notice.jobs, marks, list: offersList(notice, read) };
  await saveShown({ ...Object.fromEntries(before.filter((each) => !outdated.includes(each))), [id]: shown });
  for (const [each] of outdated) await clearNotification(each);
}

/** Takes back what is so no more: a notification of which no case is left, and in the others the cases that are not. */
export async function settle(
  outlooks: readonly Outlook[],
  silent: ReadonlyMap<string, Silent>,
  moment: Moment,
  read: ListsRead,
): Promise<void> {
  const before = await loadShown();
  if (Object.keys(before).length === 0) return;
  const onScreen = await shownNotifications();
  const byKey = byAllKeys(outlooks);
  const after: ShownNotices = {};
  for (const [id, shown] of Object.entries(before)) {
    const { jobs, marks } = shown;
    // The user has put it away.
    if (!onScreen.has(id)) continue;
    const left = marks.flatMap((mark) => stillSo(mark, byKey, silent) ?? []);
    const open = jobsOf(jobs, left, byKey, read);
    const list = offersList({ jobs: open }, read);
    const same = left.length === marks.length && marks.every((mark) => isAsTold(mark, byKey, moment.zone));
    if (same && open.length === jobs.length && list === shown.list) {
      after[id] = shown;
      continue;
    }
    const notice = coalesce(open, left);
    if (notice === null) {
      await clearNotification(id);
      continue;
    }
    await updateNotification(id, wordsOf(notice, moment, read));
    after[id] = { jobs: notice.jobs, marks: notice.cases.map((outlook) => markOf(outlook, moment.zone, moment.now)), list };
  }
  await saveShown(after);
}

const isAsTold = (mark: Mark, byKey: ReadonlyMap<string, Outlook>, zone: string): boolean => {
  const outlook = byKey.get(mark.key);
  return outlook !== undefined && !isMoved(mark, outlook, zone);
};

/** Those of the cases that are left, by their present keys; to look at the list is left while nobody did. */
const jobsOf = (jobs: Notice['jobs'], left: readonly Outlook[], byKey: ReadonlyMap<string, Outlook>, { last }: ListsRead): Notice['jobs'] =>
  jobs.flatMap((job) => {
    if (job.kind === 'daily-look') return last !== null && last > job.at ? [] : [job];
    if (job.caseKey === null) return left.length === 0 ? [] : [job];
    const outlook = byKey.get(job.caseKey);
    return outlook !== undefined && left.includes(outlook) ? [{ ...job, caseKey: outlook.key }] : [];
  });

/**
 * One case is opened. For several the popup lists them all; a browser that opens it only at a click in itself, as Firefox does, gets the page of the
 * first, which closes soonest. Where the list is offered, its button opens it, and so does a click where there are no buttons to choose by.
 *
 * @param pressed the button was, not the notification
 */
export async function openNotice(db: Database, id: string, pressed = false): Promise<void> {
  const { marks, list } = (await loadShown())[id] ?? { marks: { length: 1 }, list: false };
  if (pressed && list) return openList(db);
  if (marks.length > (list ? 0 : 1) && (await openPopup())) return;
  const target = list ? null : await targetOfNotice(db, id);
  if (target === null) await openList(db);
  else await openCase(target);
}

/** The popup where no list is known: it says what to do. */
async function openList(db: Database): Promise<void> {
  const list = listToRead(await loadLists(db));
  if (list === null) await openPopup();
  else await openCase(list);
}

/** All cases of a notification are silent until tomorrow morning. */
export async function snoozeNotice(db: Database, id: string, now: Instant): Promise<void> {
  const keys = new Set((await loadShown())[id]?.marks.map(({ key }) => key) ?? []);
  const [{ records }, snoozes, settings] = await Promise.all([loadOpenRecords(db), loadSnoozes(db), loadOutlookSettings()]);
  const byKey = byAllKeys(records.map((record) => outlookOf(record, settings, now)));
  const until = atLocalTime(now, 1, MORNING, settings.zone);
  const cases = [...keys].flatMap((key) => byKey.get(key) ?? []);
  await storeSnoozes(
    db,
    cases.map((outlook) => snoozed(outlook, { until, withoutLast: false }, now, snoozeOf(snoozes, outlook))),
    now,
  );
}
