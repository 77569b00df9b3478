/** What the user can set, and what the views remember. Kept in the browser's profile; every read is parsed. */
import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import type { OutlookSettings } from '../deadlines/outlook.ts';
import { DEFAULT_EDITION, EDITION_IDS } from '../policy/editions.ts';
import { COLUMNS } from '../portal/labels.ts';

const labelSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

const settingsSchema = z.object({
  /** IANA time zone of the portal's user; null: the browser's. */
  zone: z._default(z.nullable(z.string().check(z.refine(isZone, 'not a time zone'))), null),
  /** The policy edition that the product plans by. */
  edition: z._default(z.enum(EDITION_IDS), DEFAULT_EDITION),
  /** Editions that may be in force as well: the earliest of them is told beside the date. */
  otherEditions: z._default(z.array(z.enum(EDITION_IDS)), ['consortium-2022']),
  /** Days before the earliest auto-close on which a reminder comes; 0 is the morning of that day. */
  leads: z._default(z.array(z.int().check(z.nonnegative(), z.maximum(90))), [7, 3, 1, 0]),
  /** Names under which this user's portal shows a field, besides those that the reader knows. */
  labels: z._default(z.partialRecord(z.enum(COLUMNS), z.array(labelSchema).check(z.maxLength(20))), {}),
});
export type Settings = z.infer<typeof settingsSchema>;

const DEFAULTS: Settings = z.parse(settingsSchema, {});

const settingsItem = storage.defineItem<unknown>('local:settings');

/** The settings, or the defaults together with what is wrong with the stored ones; those stay where they are. */
export async function loadSettings(): Promise<{ settings: Settings; problem: string | null }> {
  const parsed = z.safeParse(settingsSchema, (await settingsItem.getValue()) ?? {});
  return parsed.success ? { settings: parsed.data, problem: null } : { settings: DEFAULTS, problem: z.prettifyError(parsed.error) };
}

/**
 * Changes some settings and keeps the others. Stored settings that do not parse are replaced by the defaults with the change.
 *
 * @throws ZodError when the change does not fit; then nothing is stored.
 */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  const { settings } = await loadSettings();
  await settingsItem.setValue(z.parse(settingsSchema, { ...settings, ...change }));
}

/** Calls back after each change of the settings, by whatever page of the extension. Returns what ends it. */
export const watchSettings = (changed: () => void): (() => void) => settingsItem.watch(changed);

/** The time zone to count days in: the set one, else the browser's. */
export const zoneOf = (settings: Settings): string => settings.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

export const outlookSettings = (settings: Settings): OutlookSettings => ({
  zone: zoneOf(settings),
  edition: settings.edition,
  otherEditions: settings.otherEditions,
});

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
