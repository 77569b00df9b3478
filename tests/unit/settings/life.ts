/** What the real background makes of settings: what it tells, what it answers pages with, what it stores. */
import type { Reading, Sighting } from '../../../lib/cases/schemas.ts';
import { speak } from '../../../lib/i18n/language.ts';
import type { CaseWords, FilingAnswer } from '../../../lib/messages.ts';
import { REMINDER_KINDS, type ReminderKind } from '../../../lib/reminders/settings.ts';
import { type Settings, saveSettings } from '../../../lib/storage/settings.ts';
import { asks, newProfile, sends, shown, starts, wait } from '../faults/world.ts';
import { at, DAY, reading } from '../samples.ts';

export type Some = Partial<Settings>;

/** A Monday. */
export const BEGIN = at('2026-11-23T09:00:00Z');

/** No reminder but those that are named. */
export const only = (...kinds: ReminderKind[]): Settings['reminders'] =>
  Object.fromEntries(REMINDER_KINDS.map((kind) => [kind, kinds.includes(kind)]));

/** A new profile with these settings, in which the worker is started. Tells nothing by itself, and counts days by UTC. */
export async function begin(settings: Some): Promise<void> {
  speak(null);
  await newProfile(BEGIN);
  await saveSettings({ zone: 'UTC', reminders: only(), ...settings });
  await starts();
}

/** The reminders of so many days after these cases were seen in a list: "2026-11-25 08:00 Closes tomorrow". */
export async function reminders(settings: Some, days: number, seen: readonly Sighting[]): Promise<string[]> {
  await begin(settings);
  await sends(reading(BEGIN, [...seen]));
  await wait(days * DAY);
  return shown.map(({ at, title }) => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} ${title}`);
}

/** What a page is answered that shows this case alone, as its own page does. */
export async function answer(settings: Some, seen: Sighting): Promise<CaseWords> {
  await begin(settings);
  const ownPage: Partial<Reading> = { surface: 'history-table', view: null, list: null, completeness: null };
  const { cases } = await sends(reading(BEGIN, [seen], ownPage));
  return cases[0] as CaseWords;
}

/** What the panel is answered about a new case of that asset and priority. */
export async function filing(settings: Some, asset: string | null, priority: string): Promise<FilingAnswer> {
  await begin(settings);
  return asks({ subject: '', asset, priority, environment: null });
}
