/**
 * One user and the portal as it is for that user. What is not published is drawn: the figures are assumptions, and each of them can be
 * seen in the answers, so none of them is to be taken for a fact of the field.
 */
import type { EditionId } from '../../lib/policy/types.ts';
import type { DateOrder } from '../../lib/portal/dates.ts';
import type { Random } from './random.ts';
import { clockOf, DAY, MINUTE, type WallClock } from './wall-clock.ts';

/** How somebody follows the cases: "daily" on every day of the week, all others on working days. */
export const HABITS = ['daily list', 'workday list', 'workday W4I', 'weekly', 'away', 'only list', 'only pages', 'no updates'] as const;
export type Habit = (typeof HABITS)[number];

/** Two years with a leap day each; the portal of 2016 in its own time. */
const BEGINNINGS: Record<EditionId, number> = {
  'vendor-2022': Date.UTC(2026, 8, 1),
  'consortium-2022': Date.UTC(2026, 8, 1),
  'old-portal-2016': Date.UTC(2015, 8, 1),
};
const LENGTH = 731 * DAY;

/** Half of them with summer time in the other half of the year, at midnight, or never. */
const ZONES = [
  'America/Los_Angeles',
  'America/New_York',
  'Europe/London',
  'Europe/Berlin',
  'Asia/Jerusalem',
  'Asia/Tokyo',
  'Australia/Adelaide',
  'America/Sao_Paulo',
  'Africa/Cairo',
] as const;

const LOCALES: readonly (readonly [locale: string, order: DateOrder])[] = [
  ['en-US', 'mdy'],
  ['en-GB', 'dmy'],
  ['en-AU', 'dmy'],
  ['de-DE', 'dmy'],
  ['fr-FR', 'dmy'],
  ['it-IT', 'dmy'],
  ['ja-JP', 'ymd'],
  ['hu-HU', 'ymd'],
  ['sv-SE', 'ymd'],
];

export interface World {
  edition: EditionId;
  from: number;
  /** Nobody looks from then on; cases live on until `settled`, so that each stay that was seen has its end. */
  to: number;
  settled: number;
  clock: WallClock;
  locale: string;
  order: DateOrder;
  /** Names of statuses: today's, earlier ones among them, Status and Sub Status in two fields, or the first turned into the second. */
  names: 'today' | 'earlier' | 'two-fields';
  /** When the portal begins to show two fields; no row of a history tells of it. */
  splitsAt: number | null;
  /** When the portal closes what is due: to the minute, or in one run at that minute of the closing day. */
  closesAt: 'to the minute' | number;
  /** The calendar that the days of a stay are counted by: the portal's, as is assumed. */
  vendorClock: WallClock;
  closesOnlyDue: boolean;
  /** Whether the reminder e-mail moves "last updated". */
  mailUpdates: boolean;
  habit: Habit;
  columns: { subStatus: boolean; updated: boolean; opened: boolean; link: boolean };
  /** How a page tells of changes. */
  tells: { history: boolean; feed: boolean; comments: boolean; updated: boolean };
  relative: { rounds: boolean; short: boolean };
  /** Chances in a hundred that a field can't be read, and that a list is read to its end. */
  unread: number;
  scrolls: number;
  /** Milliseconds that the clock of the user's machine is ahead of the portal's. */
  skew: number;
  /** When the extension was installed. */
  installed: number;
}

/**
 * How the vendor's clock may count otherwise than is published, for a run that asks what that would do: by the days of another zone (an IANA
 * name), or in a run a day that closes only what is due by then (`next run`), so that most is closed a day later.
 */
export type VendorClock = 'as published' | 'next run' | (string & {});

export function worldOf(random: Random, edition: EditionId, habit: Habit, vendor: VendorClock): World {
  const from = BEGINNINGS[edition];
  const to = from + LENGTH;
  const [locale, order] = random.pick(...LOCALES);
  const names = edition === 'old-portal-2016' ? 'earlier' : random.pick('today', 'today', 'earlier', 'two-fields');
  const splits = edition !== 'old-portal-2016' && names !== 'two-fields' && random.chance(0.08);
  const clock = clockOf(random.pick(...ZONES), from, to);
  const isDiligent = habit === 'daily list' || habit === 'workday list';
  const isZone = vendor !== 'as published' && vendor !== 'next run';
  return {
    edition,
    from,
    to,
    settled: to + 360 * DAY,
    clock,
    vendorClock: isZone ? clockOf(vendor, from, to) : clock,
    closesOnlyDue: vendor === 'next run',
    locale,
    order,
    names,
    splitsAt: splits ? random.between(from, to) : null,
    closesAt: random.chance(0.4) ? 'to the minute' : random.whole(0, 24 * 60 - 1),
    mailUpdates: random.chance(0.3),
    habit,
    columns: {
      subStatus: random.chance(0.8),
      updated: habit !== 'no updates' && (isDiligent || random.chance(0.85)),
      opened: random.chance(0.7),
      link: random.chance(0.9),
    },
    tells: { history: random.chance(0.4), feed: random.chance(0.5), comments: random.chance(0.6), updated: random.chance(0.7) },
    relative: { rounds: random.chance(0.5), short: random.chance(0.5) },
    unread: 1,
    scrolls: random.pick(100, 90, 50),
    skew: random.chance(0.2) ? Math.round(random.between(-4, 4) * MINUTE) : 0,
    installed: from + random.between(0, 120) * DAY,
  };
}
