/** Snoozes in words. */
import { i18n } from '#i18n';
import type { Instant } from '../cases/schemas.ts';
import type { Outlook } from '../deadlines/types.ts';
import type { SnoozeChoice } from '../reminders/snooze.ts';
import { daysUntil, formatDay, message } from './format.ts';
import { type Moment, snake } from './outlook-words.ts';

/** "Snoozed until Mon 30 Nov"; null: until it changes. */
export const silentWords = (until: Instant | null, { zone, now }: Moment): string =>
  until === null ? i18n.t('snooze.silent_change') : i18n.t('snooze.silent_until', [formatDay(until, zone, now)]);

/** "Tomorrow", "The next working day, Mon 30 Nov", "It changes". */
export const choiceWords = ({ id, until }: SnoozeChoice, { zone, now }: Moment): string =>
  message(`snooze.choices.${snake(id)}`, until === null ? [] : [formatDay(until, zone, now)]);

/** "after it may be closed, Thu 26 Nov": beside a choice that leads beyond the earliest closing. */
export function afterClosingWords({ autoClose }: Outlook, { zone, now }: Moment): string {
  return autoClose === null || daysUntil(autoClose.earliest, zone, now) <= 0
    ? i18n.t('snooze.any_day')
    : i18n.t('snooze.after_closing', [formatDay(autoClose.earliest, zone, now)]);
}
