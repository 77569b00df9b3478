/**
 * The portal's invented cases. Each is told as a life, a list of statuses with the time each began, from which the fields, the
 * history and the feed follow. Beside it stands the ground truth, worked out here and not by the product's code.
 *
 * Every person, institution, number and record is invented.
 */
import { addDays, addMonths } from './calendar.ts';
import { LIVES, type Life, type Moment } from './lives.ts';

export interface PortalChange {
  field: string;
  from: string;
  to: string;
  /** Milliseconds since the epoch. Changes with the same time stand in one post of the feed. */
  at: number;
  by: string;
}

export interface PortalComment {
  by: 'customer' | 'vendor';
  author: string;
  at: number;
  body: string;
  public: boolean;
}

export interface CaseTruth {
  /** The status is the customer's turn. */
  waits: boolean;
  /** When the present stay in the status began; null where no page of the portal shows a date that could be read. */
  enteredAt: number | null;
  /**
   * The instant at which the vendor's edition of September 2022 closes it, counted from `enteredAt` in calendar days or months of
   * the portal's time zone; null for a case that does not wait for the customer, and where `enteredAt` is null.
   */
  closesAt: number | null;
}

export interface PortalCase {
  /** Eighteen characters, with Salesforce's three check characters. */
  recordId: string;
  /** Eight digits. */
  caseNumber: string;
  subject: string;
  status: string;
  subStatus: string | null;
  priority: string;
  asset: string;
  caseType: string;
  category: string;
  environment: string;
  contact: string;
  account: string;
  description: string;
  /** Instants; a string is garbage that the page shows as it stands; null is an empty field. */
  openedAt: number | string | null;
  lastModifiedAt: number | string | null;
  closedAt: number | string | null;
  /** Oldest first. */
  changes: PortalChange[];
  comments: PortalComment[];
  /** Which lists the case page has: some have the history, some only the feed, some neither. */
  shows: { history: boolean; feed: boolean };
  truth: CaseTruth;
}

/** The signed-in user. */
export const PORTAL_USER = 'Robin Example';
export const PORTAL_ACCOUNT = 'Sample State University';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const FIRST_NUMBER = 812_300;
const ANALYSTS = ['Vic Vendor', 'Toni Testdesk', 'Ash Analyst'];

/** What the vendor's edition of September 2022 does with the statuses that are the customer's turn, in each of their spellings. */
const CUSTOMERS_TURN: Record<string, (from: number, zone: string, sign: 1 | -1) => number> = {
  'Pending Customer Input': (from, zone, sign) => addDays(from, sign * 28, zone),
  'Pending Customer Response': (from, zone, sign) => addDays(from, sign * 28, zone),
  'Pending Customer Reply': (from, zone, sign) => addDays(from, sign * 28, zone),
  'Pending/Customer Input': (from, zone, sign) => addDays(from, sign * 28, zone),
  'Pending Customer Testing': (from, zone, sign) => addMonths(from, sign * 3, zone),
  'Awaiting Customer Confirmation': (from, zone, sign) => addDays(from, sign * 14, zone),
  Closing: (from, zone, sign) => addDays(from, sign * 14, zone),
};

const CHECK_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Adds the three characters that tell which of the fifteen are capital letters. */
function longRecordId(id15: string): string {
  const checks = [0, 5, 10].map((start) => {
    const bits = [...id15.slice(start, start + 5)].map((character, index) => (/[A-Z]/.test(character) ? 1 << index : 0));
    return CHECK_CHARACTERS[bits.reduce((sum, bit) => sum + bit, 0)];
  });
  return id15 + checks.join('');
}

function recordIdOf(index: number): string {
  const letters = ['a', 'B', 'c', 'D', 'E', 'f', 'G', 'h'];
  return longRecordId(`5003X000${letters[index % 8]}${letters[(index * 3 + 1) % 8]}${String(index).padStart(5, '0')}`);
}

function instantOf(moment: Moment, status: string, now: number, zone: string): number {
  const whole = (instant: number): number => Math.floor(instant / MINUTE) * MINUTE;
  if (typeof moment === 'number') return whole(now - moment * DAY);
  const close = CUSTOMERS_TURN[status];
  if (close === undefined) throw new Error(`no closing time is known for the status "${status}"`);
  return close(whole(now + moment.closesInHours * HOUR), zone, -1);
}

/** A status as the life tells it: "Pending/Customer Input" stands in two fields. */
function fieldsOf(told: string): { status: string; subStatus: string | null } {
  const [status = '', subStatus = null] = told.split('/');
  return { status, subStatus };
}

function portalCase(life: Life, index: number, now: number, zone: string): PortalCase {
  const stays = life.stays.map(([told, moment]) => ({ told, ...fieldsOf(told), at: instantOf(moment, told, now, zone) }));
  const first = stays[0];
  const present = stays.at(-1);
  if (first === undefined || present === undefined) throw new Error(`the case "${life.subject}" has no status`);
  if (stays.some((stay, place) => place > 0 && stay.at <= (stays[place - 1]?.at ?? 0)))
    throw new Error(`the life of "${life.subject}" runs backwards`);

  const analyst = ANALYSTS[index % ANALYSTS.length] ?? 'Vic Vendor';
  const contact = life.contact ?? PORTAL_USER;
  const changes: PortalChange[] = [];
  const comments: PortalComment[] = [];
  const change = (field: string, from: string | null, to: string | null, at: number): void => {
    if (from !== to) changes.push({ field, from: from ?? '', to: to ?? '', at, by: analyst });
  };
  for (const [place, stay] of stays.entries()) {
    const before = stays[place - 1];
    if (before === undefined) continue;
    change('Status', before.status, stay.status, stay.at);
    change('Sub Status', before.subStatus, stay.subStatus, stay.at);
    // An analyst who is assigned to the case changes its owner in the same save, so one post tells of both.
    if (before.told === 'New') change('Case Owner', 'Support Queue', analyst, stay.at);
    if (stay.told in CUSTOMERS_TURN) {
      comments.push({
        by: 'vendor',
        author: analyst,
        at: stay.at - MINUTE,
        body: 'We need to hear from you. Could you please send us the name of the import profile?',
        public: true,
      });
    }
    if (stay.told === 'Update Received') {
      comments.push({ by: 'customer', author: contact, at: stay.at - MINUTE, body: 'Here is what you asked for.', public: true });
    }
  }
  const touchedAt = life.touchedDaysAgo === undefined ? present.at : instantOf(life.touchedDaysAgo, '', now, zone);
  if (touchedAt > present.at) change('Priority', 'Low', life.priority, touchedAt);

  const close = CUSTOMERS_TURN[present.told];
  return {
    recordId: recordIdOf(index),
    caseNumber: String(FIRST_NUMBER + index * 7).padStart(8, '0'),
    subject: life.subject,
    status: present.status,
    subStatus: present.subStatus,
    priority: life.priority,
    asset: life.asset,
    caseType: life.caseType ?? 'Defect/System Issue',
    category: life.category ?? 'Resource Management',
    environment: `${life.asset} SAMPLE 01 - Production`,
    contact,
    account: life.account ?? PORTAL_ACCOUNT,
    description: life.description ?? `${life.subject}. Invented for tests.`,
    openedAt: life.garbage?.openedAt ?? first.at,
    lastModifiedAt: life.garbage?.lastModifiedAt ?? touchedAt,
    closedAt: present.told === 'Closed' ? present.at : null,
    changes,
    comments,
    shows: life.shows ?? { history: true, feed: true },
    truth: {
      waits: close !== undefined,
      enteredAt: life.garbage === undefined ? present.at : null,
      closesAt: close === undefined || life.garbage !== undefined ? null : close(present.at, zone, 1),
    },
  };
}

/** All cases, as they stand at `now` for a portal in the IANA time zone `zone`. All times are whole minutes. */
export function makeCases(now: number, zone: string): PortalCase[] {
  return LIVES.map((life, index) => portalCase(life, index, now, zone));
}

/** The cases that wait for the customer, the one that closes first in front, those without a closing time last. */
export function waitingCases(cases: readonly PortalCase[]): PortalCase[] {
  const waiting = cases.filter((portalCase) => portalCase.truth.waits);
  const closing = (portalCase: PortalCase): number => portalCase.truth.closesAt ?? Number.POSITIVE_INFINITY;
  return waiting.sort((a, b) => (closing(a) < closing(b) ? -1 : 1));
}
