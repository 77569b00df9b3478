/** What the user can set, and what the views remember. Kept in the browser's profile; every read is parsed. */
import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import type { OutlookSettings } from '../deadlines/outlook.ts';
import type { StatusOverrides } from '../policy/resolve.ts';
import { businessHours } from '../policy/response-hours.ts';
import type { Feature } from './features.ts';
import { loadManaged } from './managed.ts';
import { watchManaged } from './managed-store.ts';
import { DEFAULTS, isObject, MAX_IGNORED, type Settings, settingsSchema, soundOverrides } from './settings-schema.ts';

export type { Settings } from './settings-schema.ts';

const settingsItem = storage.defineItem<unknown>('local:settings');

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

/**
 * The user's own settings, or the defaults together with what is wrong with the stored ones; those stay where they are. Figures that make no sense
 * are not applied, those of other statuses are, and the problem names them.
 */
export async function loadOwnSettings(): Promise<Pick<LoadedSettings, 'settings' | 'problem'>> {
  const stored = (await settingsItem.getValue()) ?? {};
  const { overrides, problem } = soundOverrides(isObject(stored) ? stored.overrides : undefined);
  const parsed = z.safeParse(settingsSchema, isObject(stored) ? { ...stored, overrides } : stored);
  return parsed.success ? { settings: parsed.data, problem } : { settings: DEFAULTS, problem: z.prettifyError(parsed.error) };
}

/** One after the other: two changes at once would each start from the settings without the other. */
let saving: Promise<unknown> = Promise.resolve();

/**
 * Changes some settings and keeps the others. Stored settings that do not parse are replaced by the defaults with the change.
 *
 * @throws ZodError when the change does not fit; then nothing is stored.
 */
export function saveSettings(change: Partial<Settings> | ((settings: Settings) => Partial<Settings>)): Promise<void> {
  const saved = saving.then(async () => {
    const { settings } = await loadOwnSettings();
    await settingsItem.setValue(z.parse(settingsSchema, { ...settings, ...(typeof change === 'function' ? change(settings) : change) }));
  });
  saving = saved.catch(() => {});
  return saved;
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

/** What outlooks are made by, as it applies now. */
export async function loadOutlookSettings(): Promise<OutlookSettings> {
  const { settings, organisation } = await loadSettings();
  return outlookSettings(settings, organisation);
}
