/** What the user can set, and what the views remember. Kept in the browser's profile; every read is parsed. */
import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import type { OutlookSettings } from '../deadlines/outlook.ts';
import { USUAL_SILENT_DAYS } from '../deadlines/silence.ts';
import { DEFAULT_EDITION, EDITION_IDS } from '../policy/editions.ts';
import type { StatusOverrides } from '../policy/resolve.ts';
import { businessHours, REGION_IDS, USUAL_WEEKEND } from '../policy/response-hours.ts';
import { SCALE_CHOICES } from '../policy/response-scale.ts';
import { type PolicyProblem, validateStatuses } from '../policy/validate.ts';
import { COLUMNS } from '../portal/labels.ts';

const labelSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

/** Of more, the oldest are forgotten. */
const MAX_IGNORED = 2000;

const settingsSchema = z.object({
  /** IANA time zone of the portal's user; null: the browser's. */
  zone: z._default(z.nullable(z.string().check(z.refine(isZone, 'not a time zone'))), null),
  /** The policy edition that the product plans by. */
  edition: z._default(z.enum(EDITION_IDS), DEFAULT_EDITION),
  /** Editions that may be in force as well: the earliest of them is told beside the date. */
  otherEditions: z._default(z.array(z.enum(EDITION_IDS)), ['consortium-2022']),
  /** Days before the earliest auto-close on which a reminder comes; 0 is the morning of that day. */
  leads: z._default(z.array(z.int().check(z.nonnegative(), z.maximum(90))), [7, 3, 1, 0]),
  /** The user's own figures, status by status. */
  overrides: z._default(
    z.custom<StatusOverrides>((table) => validateStatuses(table).ok, 'no figures of a status'),
    {},
  ),
  /** Whether a priority that several vendors use is taken for the vendor's where the product is not known. */
  responseScale: z._default(z.enum(SCALE_CHOICES), 'by-product'),
  /** The region whose support answers; null: not known, so all of them count. */
  region: z._default(z.nullable(z.enum(REGION_IDS)), null),
  /** Days of the week on which support does not work, from Monday, 1, to Sunday, 7. */
  weekend: z._default(z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.refine(hasWorkday, 'every day is a weekend')), [
    ...USUAL_WEEKEND,
  ]),
  /** The support's holidays, "2026-12-25". */
  holidays: z._default(z.array(z.iso.date()).check(z.maxLength(400)), []),
  /** Days after which a comment of the customer's counts as unanswered. */
  silentDays: z._default(z.int().check(z.minimum(1), z.maximum(365)), USUAL_SILENT_DAYS),
  /** Names under which this user's portal shows a field, besides those that the reader knows. */
  labels: z._default(z.partialRecord(z.enum(COLUMNS), z.array(labelSchema).check(z.maxLength(20))), {}),
  /** Several institutions file their cases with one account, so a case has to name the one that it is about. */
  sharedAccount: z._default(z.boolean(), false),
  /** Their names or codes. */
  institutions: z._default(z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))).check(z.maxLength(200)), []),
  /** By id of the linter's rules; a rule that is gone harms nothing. */
  rules: z._default(z.record(z.string(), z.enum(['off', 'error', 'warning', 'suggestion'])), {}),
  /** Keys of findings that are not told again, the latest last; they hold nothing of the text. */
  ignoredFindings: z._default(z.array(z.string().check(z.maxLength(80))).check(z.maxLength(MAX_IGNORED)), []),
});
export type Settings = z.infer<typeof settingsSchema>;

const DEFAULTS: Settings = z.parse(settingsSchema, {});

const settingsItem = storage.defineItem<unknown>('local:settings');

/**
 * The settings, or the defaults together with what is wrong with the stored ones; those stay where they are. Figures of the user's own that make no
 * sense are not applied, those of other statuses are, and the problem names them.
 */
export async function loadSettings(): Promise<{ settings: Settings; problem: string | null }> {
  const stored = (await settingsItem.getValue()) ?? {};
  const { overrides, problems } = soundOverrides(stored);
  const parsed = z.safeParse(settingsSchema, isObject(stored) ? { ...stored, overrides } : stored);
  if (!parsed.success) return { settings: DEFAULTS, problem: z.prettifyError(parsed.error) };
  return { settings: parsed.data, problem: problems.length === 0 ? null : problems.map(problemWords).join('\n') };
}

/** Each status is judged alone. */
function soundOverrides(stored: unknown): { overrides: StatusOverrides; problems: PolicyProblem[] } {
  const table = isObject(stored) ? (stored.overrides ?? {}) : {};
  const sound: { overrides: StatusOverrides; problems: PolicyProblem[] } = { overrides: {}, problems: [] };
  if (!isObject(table)) return { ...sound, problems: [{ code: 'not-a-table' }] };
  for (const [status, figures] of Object.entries(table)) {
    const checked = validateStatuses({ [status]: figures });
    if (checked.ok) Object.assign(sound.overrides, checked.statuses);
    else sound.problems.push(...checked.problems);
  }
  return sound;
}

/** For the log and the report, like the other problems of the settings: "overrides: not-a-span (pending-customer-input)". */
const problemWords = (problem: PolicyProblem): string => `overrides: ${problem.code}${'status' in problem ? ` (${problem.status})` : ''}`;

/** One after the other: two changes at once would each start from the settings without the other. */
let saving: Promise<unknown> = Promise.resolve();

/**
 * Changes some settings and keeps the others. Stored settings that do not parse are replaced by the defaults with the change.
 *
 * @throws ZodError when the change does not fit; then nothing is stored.
 */
export function saveSettings(change: Partial<Settings> | ((settings: Settings) => Partial<Settings>)): Promise<void> {
  const saved = saving.then(async () => {
    const { settings } = await loadSettings();
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

/** Switches a rule of the linter off, for all texts. */
export const switchRuleOff = (rule: string): Promise<void> => saveSettings(({ rules }) => ({ rules: { ...rules, [rule]: 'off' } }));

/** Calls back after each change of the settings, by whatever page of the extension. Returns what ends it. */
export const watchSettings = (changed: () => void): (() => void) => settingsItem.watch(changed);

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

function hasWorkday(weekend: number[]): boolean {
  return new Set(weekend).size < 7;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
