/** Invented lives of cases, and what somebody sees who looks now and then: nothing but the truth, though not all of it. */
import fc from 'fast-check';
import type { Instant, Interval, Sighting, StatusChange } from '../../../lib/cases/schemas.ts';
import { sighting, text } from './build.ts';

export interface Stay {
  status: string;
  subStatus: string | null;
  from: Instant;
}

export interface Life {
  openedAt: Instant;
  /** The stays in the order of time; a change of the status, of the sub-status, or of both each. */
  stays: Stay[];
  /** Updates that changed no status. */
  touched: Instant[];
  /** The instant up to which the life is told. */
  until: Instant;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 1);

const STATUS_NAMES = [
  'In Progress',
  'Pending Customer Input',
  'Update Received',
  'Pending Customer Testing',
  'Awaiting Customer Confirmation',
  'Strange',
];

const TWO_FIELDS = [
  'In Progress',
  'Pending / Customer Input',
  'Pending / Development',
  'Pending / Moonshine',
  'Update Received',
  'Reopened',
];

/** `again`: whether a case may come back to a status; `twoFields`: whether the portal shows Status and Sub Status. */
export function aLife({ again, twoFields = false }: { again: boolean; twoFields?: boolean }): fc.Arbitrary<Life> {
  const all = twoFields ? TWO_FIELDS : STATUS_NAMES;
  const names = again
    ? fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 6 })
    : fc.shuffledSubarray(all, { minLength: 1, maxLength: 5 });
  const durations = fc.array(fc.integer({ min: 1, max: 12 * DAY }), { minLength: 7, maxLength: 7 });
  const touches = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 });
  return fc.record({ names, durations, touches, opened: fc.integer({ min: START, max: START + 300 * DAY }) }).map((drawn) => {
    const { names, durations, touches, opened } = drawn;
    const stays: Stay[] = [{ status: 'New', subStatus: null, from: opened as Instant }];
    let from = opened;
    for (const [i, name] of names.entries()) {
      if (name === names[i - 1]) continue;
      const [status, subStatus = null] = name.split(' / ') as [string, string | undefined];
      from += durations[i] as number;
      stays.push({ status, subStatus, from: from as Instant });
    }
    const until = (from + (durations[6] as number)) as Instant;
    const touched = touches.map((share) => Math.floor(opened + share * (until - opened)) as Instant);
    return { openedAt: opened as Instant, stays, touched, until };
  });
}

export function stayAt(life: Life, instant: number): Stay {
  return life.stays.findLast((stay) => stay.from <= instant) ?? (life.stays[0] as Stay);
}

/** What a look may show besides the status. */
export interface Look {
  at: Instant;
  updated: boolean;
  opened: boolean;
  /** How exactly the changes are dated; null: not shown. */
  history: 'minute' | 'hour' | 'day' | null;
  /** What shows the changes. A history shows so many of them, the newest first; a feed leaves out any, here every third. */
  source: StatusChange['source'];
  rows: number;
}

export function aLook(life: Life): fc.Arbitrary<Look> {
  return fc.record({
    at: fc.integer({ min: life.openedAt, max: life.until }) as fc.Arbitrary<Instant>,
    updated: fc.boolean(),
    opened: fc.boolean(),
    history: fc.constantFrom(null, null, 'minute', 'hour', 'day'),
    source: fc.constantFrom('history', 'feed'),
    rows: fc.constantFrom(1, 2, 5, 20),
  });
}

const UNIT = { minute: MINUTE, hour: HOUR, day: DAY };

function roughly(instant: Instant, unit: keyof typeof UNIT): Interval {
  const start = Math.floor(instant / UNIT[unit]) * UNIT[unit];
  return { earliest: start as Instant, latest: (start + UNIT[unit] - 1) as Instant };
}

/** The sighting that a look at the case gives. */
export function sightingOf(life: Life, look: Look): Sighting {
  const stay = stayAt(life, look.at);
  const read = (value: Interval) => ({ state: 'read', value, raw: 'time', how: 'label' }) as const;
  const changes: StatusChange[] = [];
  if (look.history !== null) {
    for (const [i, stay] of life.stays.entries()) {
      const before = life.stays[i - 1];
      if (before === undefined || stay.from > look.at) continue;
      const at = roughly(stay.from, look.history);
      const row = { at, raw: 'row', source: look.source };
      if (stay.status !== before.status) changes.push({ ...row, field: 'status', from: before.status, to: stay.status });
      if (stay.subStatus !== before.subStatus && stay.subStatus !== null) {
        changes.push({ ...row, field: 'subStatus', from: before.subStatus, to: stay.subStatus });
      }
    }
  }
  const updated = life.touched
    .filter((touch) => touch <= look.at)
    .reduce<Instant>((last, touch) => (touch > last ? touch : last), stay.from);
  return sighting(new Date(look.at).toISOString(), {
    changes: look.source === 'history' ? changes.slice(-look.rows) : changes.filter((_, i) => i % 3 !== look.rows % 3),
    fields: {
      status: text(stay.status),
      ...(stay.subStatus === null ? {} : { subStatus: text(stay.subStatus) }),
      ...(look.updated ? { updatedAt: read(roughly(updated, look.opened ? 'minute' : 'hour')) } : {}),
      ...(look.opened ? { openedAt: read(roughly(life.openedAt, 'minute')) } : {}),
    },
  });
}
