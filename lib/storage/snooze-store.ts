/** Snoozes in the database. A row that does not parse silences nothing. */
import { joinSnoozes, snoozeSchema } from '../reminders/snooze.ts';
import { joinedRows } from './joined-rows.ts';

export const {
  load: loadSnoozes,
  parse: snoozesOf,
  store: storeSnoozes,
} = joinedRows(
  'snooze',
  (db) => db.snoozes,
  snoozeSchema,
  (before, snooze) => joinSnoozes(before, snooze) ?? snooze,
);
