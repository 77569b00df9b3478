/** What the user can set, and what the views remember. Kept in the browser's profile; every read is parsed. */

import * as z from 'zod/mini';
import type { OutlookSettings } from '../deadlines/outlook.ts';
import type { StatusOverrides } from '../policy/resolve.ts';
import { businessHours } from '../policy/response-hours.ts';
import { isUsuallyOn, REMINDER_KINDS, type ReminderKind, type ReminderSettings } from '../reminders/settings.ts';
import type { Feature } from './features.ts';
import { storageItem } from './item.ts';
import { loadManaged } from './managed.ts';
import { watchManaged } from './managed-store.ts';
import { DATA_VERSION, MIGRATIONS } from './migrations/all.ts';
import { migrateSettings } from './migrations/migration.ts';
import { DEFAULTS, isObject, MAX_IGNORED, type Settings, settingsSchema, soundSettings } from './settings-schema.ts';

export type { Settings } from './settings-schema.ts';

const settingsItem = storageItem<unknown>('local:settings', null);

export interface LoadedSettings {
  /** The user's, with those of the organisation's policy in place of them. */
  settings: Settings;
  /** What is wrong with the stored ones. */
  problem: string | null;
  /** Settings that the organisation's policy decides. */
  locked: ReadonlySet<keyof Settings>;
  /** Rules of the linter that it decides, by id; the others remain the user's. */
  lockedRules: ReadonlySet<string>;
  /** Features that it switches on or off; the others remain the user's. */
  lockedFeatures: ReadonlySet<Feature>;
  /** The organisation's figures, which the user's go before. */
  organisation: StatusOverrides | undefined;
}

/** The settings as they apply now. A policy that makes no sense is passed over, setting by setting. */
export async function loadSettings(): Promise<LoadedSettings> {
  const [own, { settings: managed, problem }] = await Promise.all([loadOwnSettings(), loadManaged()]);
  const { overrides: organisation, rules, features, ...decided } = managed;
  return {
    settings: {
      ...own.settings,
      ...decided,
      rules: { ...own.settings.rules, ...rules },
      features: { ...own.settings.features, ...features },
    },
    problem: [own.problem, problem].filter((each) => each !== null).join('\n') || null,
    locked: new Set(Object.keys(decided) as (keyof Settings)[]),
    lockedRules: new Set(Object.keys(rules ?? {})),
    lockedFeatures: new Set(Object.keys(features ?? {}) as Feature[]),
    organisation,
  };
}

interface OwnSettings {
  settings: Settings;
  problem: string | null;
  /** What is stored and does not fit, by name; all of it where it is no table of settings. Null where all fits. */
  refused: unknown;
  /** What an earlier or later version stored besides. */
  others: Record<string, unknown>;
  version: number;
}

/** What is stored, setting by setting: for one that does not fit its default is in use, and it stays where it is until something is saved. */
function readOwn(raw: unknown): OwnSettings {
  const nothing = { settings: DEFAULTS, others: {}, version: DATA_VERSION };
  if (!isObject(raw)) return { ...nothing, problem: 'no table of settings', refused: raw };
  const version = typeof raw.version === 'number' ? raw.version : 1;
  let stored: Record<string, unknown>;
  try {
    stored = migrateSettings(MIGRATIONS, raw, version);
  } catch (error) {
    return { ...nothing, problem: String(error), refused: raw };
  }
  const { settings, others, refused, problems } = soundSettings(stored);
  return {
    settings,
    others,
    problem: problems.length === 0 ? null : problems.join('\n'),
    refused: Object.keys(refused).length === 0 ? null : refused,
    // What a later version stored is not changed back by migrating it again.
    version: Math.max(version, DATA_VERSION),
  };
}

/** The user's own, without those of the organisation's policy. */
export const loadOwnSettings = async (): Promise<OwnSettings> => readOwn((await settingsItem.getValue()) ?? {});

/** One after the other, in whichever page of ours: two changes at once would each start from the settings without the other. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('settings', work);

/**
 * Changes some settings and keeps the others. What is stored and does not fit is put into quarantine before the default takes its place.
 *
 * @throws ZodError when the change does not fit; then nothing is stored.
 */
export function saveSettings(change: Partial<Settings> | ((settings: Settings) => Partial<Settings>)): Promise<void> {
  return inTurn(async () => {
    const { settings, others, problem, refused, version } = await loadOwnSettings();
    const changed = z.parse(settingsSchema, { ...settings, ...(typeof change === 'function' ? change(settings) : change) });
    if (refused !== null) {
      // Seldom needed, and pages are there sooner without it.
      const { database } = await import('./database.ts');
      await database.quarantine.add({ kind: 'settings', raw: refused, problem: problem ?? '', at: Date.now() });
    }
    await settingsItem.setValue({ ...others, ...changed, version });
  });
}

/** Leaves the finding out from now on; the oldest of too many are told again. */
export const ignoreFinding = (key: string): Promise<void> =>
  saveSettings(({ ignoredFindings }) => ({
    ignoredFindings: [...ignoredFindings.filter((kept) => kept !== key), key].slice(-MAX_IGNORED),
  }));

/** How a rule of the linter is told from now on, or that it isn't, for all texts; null: as usual. The organisation's rules are not saved along. */
export const chooseRule = (rule: string, choice: Settings['rules'][string] | null): Promise<void> =>
  saveSettings(({ rules: { [rule]: _, ...others } }) => ({ rules: choice === null ? others : { ...others, [rule]: choice } }));

export const switchRuleOff = (rule: string): Promise<void> => chooseRule(rule, 'off');

export const switchFeature = (feature: Feature, isOn: boolean): Promise<void> =>
  saveSettings(({ features: { [feature]: _, ...others } }) => ({ features: isOn ? others : { ...others, [feature]: false } }));

/** Where earlier versions kept that the questions before a new case were not wanted any more. */
const asksBeforeFiling = storageItem<boolean>('local:view.asksBeforeFiling', true);

/** Whoever dismissed them there finds their switch off. */
export async function takeOverDismissal(): Promise<void> {
  if (await asksBeforeFiling.getValue()) return;
  await switchFeature('beforeFiling', false);
  await asksBeforeFiling.removeValue();
}

/** @param portal the portal's address without path */
export const pauseSite = (portal: string, isPaused: boolean): Promise<void> =>
  saveSettings(({ pausedSites }) => ({
    pausedSites: [...pausedSites.filter((site) => site !== portal), ...(isPaused ? [portal] : [])],
  }));

/** Calls back after each change of the settings, by whatever page of the extension or by the policy. Returns what ends it. */
export function watchSettings(changed: () => void): () => void {
  const stops = [settingsItem.watch(changed), watchManaged(changed)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The time zone to count days in: the set one, else the browser's. */
export const zoneOf = (settings: Settings): string => settings.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** @param organisation the organisation's figures, which the user's go before */
export const outlookSettings = (settings: Settings, organisation?: StatusOverrides): OutlookSettings => ({
  zone: zoneOf(settings),
  edition: settings.edition,
  otherEditions: settings.otherEditions,
  overrides: organisation === undefined ? { user: settings.overrides } : { organisation, user: settings.overrides },
  response: { scale: settings.responseScale, hours: businessHours(settings.region, settings.weekend, settings.holidays) },
  silentDays: settings.silentDays,
});

/** Whether that kind of reminder is wanted. */
export const isReminderOn = ({ reminders }: Pick<Settings, 'reminders'>, kind: ReminderKind): boolean =>
  reminders[kind] ?? isUsuallyOn(kind);

export const reminderSettings = (settings: Settings): ReminderSettings => ({
  ...settings,
  zone: zoneOf(settings),
  kinds: new Set(REMINDER_KINDS.filter((kind) => isReminderOn(settings, kind))),
});

/** What outlooks are made by, as it applies now. */
export async function loadOutlookSettings(): Promise<OutlookSettings> {
  const { settings, organisation } = await loadSettings();
  return outlookSettings(settings, organisation);
}
