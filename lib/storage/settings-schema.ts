/** What can be set, by the user and by an organisation's policy. */
import * as z from 'zod/mini';
import { MAX_VIEWS, savedViewSchema } from '../cases/arrangement.ts';
import { portalSchema } from '../cases/schemas.ts';
import { USUAL_SILENT_DAYS } from '../deadlines/silence.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { DEFAULT_EDITION, EDITION_IDS } from '../policy/editions.ts';
import type { StatusOverrides } from '../policy/resolve.ts';
import { REGION_IDS, USUAL_WEEKEND } from '../policy/response-hours.ts';
import { SCALE_CHOICES } from '../policy/response-scale.ts';
import { type PolicyProblem, validateStatuses } from '../policy/validate.ts';
import { COLUMNS } from '../portal/labels.ts';
import { REMINDER_KINDS, USUAL_REMINDERS } from '../reminders/settings.ts';
import { FEATURES } from './features.ts';
import { isShortcutName, USUAL_SHORTCUT } from './shortcut.ts';

const labelSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

const leadsSchema = z.array(z.int().check(z.nonnegative(), z.maximum(90))).check(z.maxLength(20));
const minuteSchema = z.int().check(z.nonnegative(), z.maximum(24 * 60 - 1));
const hoursSchema = z.object({ from: minuteSchema, to: z.int().check(z.nonnegative(), z.maximum(24 * 60)) });
const weekdaySchema = z.int().check(z.minimum(1), z.maximum(7));

/** In UTF-16 units. */
export const LONGEST_NAME = 200;

/** Of more, the oldest are forgotten. */
export const MAX_IGNORED = 2000;
const MAX_DAYS_OFF = 400;
const MAX_ABSENCES = 50;

export const settingsSchema = z.object({
  /** The language of all words; null: the browser's. */
  language: z._default(z.nullable(z.enum(LANGUAGES)), null),
  /** Portals to read besides the one of the manifest, as addresses without path. */
  portals: z._default(z.array(portalSchema.check(z.refine(isOrigin, 'not an address without path'))).check(z.maxLength(20)), []),
  /** IANA time zone of the portal's user; null: the browser's. */
  zone: z._default(z.nullable(z.string().check(z.refine(isZone, 'not a time zone'))), null),
  /** The policy edition that the product plans by. */
  edition: z._default(z.enum(EDITION_IDS), DEFAULT_EDITION),
  /** Editions that may be in force as well: the earliest of them is told beside the date. */
  otherEditions: z._default(z.array(z.enum(EDITION_IDS)), ['consortium-2022']),
  /** Days before the earliest auto-close on which a reminder comes; 0 is the morning of that day. */
  leads: z._default(z.array(z.int().check(z.nonnegative(), z.maximum(90))), [...USUAL_REMINDERS.leads]),
  /** The same for a case that is being tested, and for a work plan that runs out. */
  testingLeads: z._default(leadsSchema, [...USUAL_REMINDERS.testingLeads]),
  workPlanLeads: z._default(leadsSchema, [...USUAL_REMINDERS.workPlanLeads]),
  /** Kinds of reminders that are switched on or off; what does not stand here is as usual. */
  reminders: z._default(z.partialRecord(z.enum(REMINDER_KINDS), z.boolean()), {}),
  /** When the digest comes; minutes after midnight, as in the hours below. */
  digestAt: z._default(minuteSchema, USUAL_REMINDERS.digestAt),
  /** Whether the list of cases is read in a tab of its own on each working day. */
  readsList: z._default(z.boolean(), false),
  /** Days of the week on which the user works, from Monday, 1, to Sunday, 7. */
  workdays: z._default(z.array(weekdaySchema).check(z.minLength(1)), [...USUAL_REMINDERS.workdays]),
  workingHours: z._default(hoursSchema.check(z.refine(({ from, to }) => from < to, 'the hours end before they begin')), {
    ...USUAL_REMINDERS.workingHours,
  }),
  /** Over midnight, too; null: none. */
  quietHours: z._default(z.nullable(hoursSchema), null),
  /** The user's own holidays, "2026-12-25". */
  daysOff: z._default(z.array(z.iso.date()).check(z.maxLength(MAX_DAYS_OFF)), []),
  /** Times in which the user is away: local dates, both included. */
  absences: z._default(
    z
      .array(
        z
          .object({ from: z.iso.date(), to: z.iso.date() })
          .check(z.refine(({ from, to }) => from <= to, 'the absence ends before it begins')),
      )
      .check(z.maxLength(MAX_ABSENCES)),
    [],
  ),
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
  /** The keys that open the card of marked words. */
  shortcut: z._default(z.string().check(z.refine(isShortcutName, 'no keys for a shortcut')), USUAL_SHORTCUT),
  /** Addresses that the organisation adds to its cases as additional e-mails, by asset. */
  contacts: z._default(
    z.record(z.string().check(z.trim(), z.minLength(1), z.maxLength(80)), z.array(z.email()).check(z.maxLength(20))),
    {},
  ),
  /** Days after which a closed case, seen last then, is forgotten. */
  retentionDays: z._default(z.int().check(z.minimum(30), z.maximum(3650)), 400),
  /** The user's own texts for comments; one with the name of a ready-made text stands in its place. */
  ownTexts: z._default(
    z
      .array(
        z.object({
          name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
          text: z.string().check(z.minLength(1), z.maxLength(4000)),
        }),
      )
      .check(z.maxLength(100)),
    [],
  ),
  /** What is switched off; what does not stand here is on. */
  features: z._default(z.partialRecord(z.enum(FEATURES), z.boolean()), {}),
  /** Whether this browser is kept in step with the user's other ones (`sync.ts`). Of this device alone. */
  sync: z._default(z.boolean(), false),
  /** Portals, as addresses without path, on whose pages nothing is read or shown until the user wants it again. */
  pausedSites: z._default(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(100)), []),
  /** By id of the linter's rules; a rule that is gone harms nothing. */
  rules: z._default(z.record(z.string(), z.enum(['off', 'error', 'warning', 'suggestion'])), {}),
  /** The contact who the user is, as the portal writes the name; null until the user chose it. Of this device alone. */
  myName: z._default(z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_NAME))), null),
  /** Views of the page of all cases, in the order in which they were saved. Of this device alone: names and searches are the user's words. */
  savedViews: z._default(z.array(savedViewSchema).check(z.maxLength(MAX_VIEWS)), []),
  /** Keys of findings that are not told again, the latest last; they hold nothing of the text. */
  ignoredFindings: z._default(z.array(z.string().check(z.maxLength(80))).check(z.maxLength(MAX_IGNORED)), []),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULTS: Settings = z.parse(settingsSchema, {});

function hasWorkday(weekend: number[]): boolean {
  return new Set(weekend).size < 7;
}

function isOrigin(address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === address;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Figures status by status, each judged alone: those that make no sense are left out and named, "overrides: not-a-span (pending-customer-input)". */
export function soundOverrides(table: unknown = {}): { overrides: StatusOverrides; problem: string | null } {
  const problems: PolicyProblem[] = isObject(table) ? [] : [{ code: 'not-a-table' }];
  const overrides: StatusOverrides = {};
  for (const [status, figures] of isObject(table) ? Object.entries(table) : []) {
    const checked = validateStatuses({ [status]: figures });
    if (checked.ok) Object.assign(overrides, checked.statuses);
    else problems.push(...checked.problems);
  }
  const words = problems.map((each) => `overrides: ${each.code}${'status' in each ? ` (${each.status})` : ''}`);
  return { overrides, problem: words.length === 0 ? null : words.join('\n') };
}

/** Settings of which each was judged alone: one that does not fit takes no other along. */
interface SoundSettings {
  settings: Settings;
  /** What did not fit, by name. */
  refused: Record<string, unknown>;
  problems: string[];
  /** What is no setting of this version. */
  others: Record<string, unknown>;
}

export function soundSettings(stored: Record<string, unknown>): SoundSettings {
  const sound: SoundSettings = { settings: DEFAULTS, refused: {}, problems: [], others: {} };
  const fitting: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(stored)) {
    if (!Object.hasOwn(settingsSchema.shape, name)) sound.others[name] = value;
    else if (name === 'overrides') {
      const { overrides, problem } = soundOverrides(value);
      fitting.overrides = overrides;
      if (problem === null) continue;
      sound.refused.overrides = value;
      sound.problems.push(problem);
    } else {
      const parsed = z.safeParse(settingsSchema.shape[name as keyof Settings] as z.ZodMiniType, value);
      if (parsed.success) fitting[name] = parsed.data;
      else {
        sound.refused[name] = value;
        sound.problems.push(`${name}: ${z.prettifyError(parsed.error)}`);
      }
    }
  }
  sound.settings = z.parse(settingsSchema, fitting);
  return sound;
}
