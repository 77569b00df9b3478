/** What reminders go by. The user's own days are counted in `zone`; times of day are minutes after its midnight. */

/** From what can't wait to what is only good to know: the order in which a notice tells them. */
export const REMINDER_KINDS = [
  'closing',
  'testing',
  'work-plan',
  'absence',
  'any-time',
  'new-case',
  'first-response',
  'silence',
  'reminder-email',
  'digest',
  'daily-look',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Off until they are wanted: the vendor's own e-mail comes anyway, and whoever reads the digest need not be sent to look. */
const USUALLY_OFF: ReadonlySet<ReminderKind> = new Set(['reminder-email', 'daily-look']);

export const isUsuallyOn = (kind: ReminderKind): boolean => !USUALLY_OFF.has(kind);

/** From one minute of the day to another; quiet hours may go over midnight. */
export interface Hours {
  from: number;
  to: number;
}

/** Local dates, "2026-11-22", both included. */
export interface Absence {
  from: string;
  to: string;
}

export interface ReminderSettings {
  /** IANA time zone of the user's days. */
  zone: string;
  kinds: ReadonlySet<ReminderKind>;
  /** Whole days before the earliest closing. */
  leads: readonly number[];
  /** The same for a case that is being tested, and for a work plan that runs out. */
  testingLeads: readonly number[];
  workPlanLeads: readonly number[];
  /** When the digest comes on a working day. */
  digestAt: number;
  /** From Monday, 1, to Sunday, 7. */
  workdays: readonly number[];
  /** Leads come when they begin. What can wait comes in them only. */
  workingHours: Hours;
  quietHours: Hours | null;
  /** Local dates of holidays and other days on which the user does not work. */
  daysOff: readonly string[];
  absences: readonly Absence[];
}

/** Reminders come at 8 in the morning, where nothing else is chosen. */
export const MORNING = 8 * 60;

export const USUAL_REMINDERS: Omit<ReminderSettings, 'zone'> = {
  kinds: new Set(REMINDER_KINDS.filter(isUsuallyOn)),
  leads: [7, 3, 1, 0],
  testingLeads: [14, 7, 3, 1, 0],
  workPlanLeads: [60, 30, 7, 1, 0],
  digestAt: MORNING,
  workdays: [1, 2, 3, 4, 5],
  workingHours: { from: MORNING, to: 18 * 60 },
  quietHours: null,
  daysOff: [],
  absences: [],
};
