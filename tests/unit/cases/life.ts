/** Invented lives of cases, and what somebody sees who looks now and then: nothing but the truth, though not all of it. */
import fc from 'fast-check';
import type { Instant, Interval, Sighting, StatusChange } from '../../../lib/cases/schemas.ts';
import { sighting, text } from './build.ts';

export interface Life {
  openedAt: Instant;
  /** The stays in the order of time; a change of the status each. */
  stays: { status: string; from: Instant }[];
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

/** `again`: whether a case may come back to a status. */
export function aLife({ again }: { again: boolean }): fc.Arbitrary<Life> {
  const names = again
    ? fc.array(fc.constantFrom(...STATUS_NAMES), { minLength: 1, maxLength: 6 })
    : fc.shuffledSubarray(STATUS_NAMES, { minLength: 1, maxLength: 5 });
  const durations = fc.array(fc.integer({ min: 1, max: 12 * DAY }), { minLength: 7, maxLength: 7 });
  return fc.record({ names, durations, opened: fc.integer({ min: START, max: START + 300 * DAY }) }).map(({ names, durations, opened }) => {
    const stays: Life['stays'] = [{ status: 'New', from: opened as Instant }];
    let from = opened;
    for (const [i, status] of names.entries()) {
      if (stays.at(-1)?.status === status) continue;
      from += durations[i] as number;
      stays.push({ status, from: from as Instant });
    }
    return { openedAt: opened as Instant, stays, until: (from + (durations[6] as number)) as Instant };
  });
}

export function stayAt(life: Life, instant: number): Life['stays'][number] {
  return life.stays.findLast((stay) => stay.from <= instant) ?? (life.stays[0] as Life['stays'][number]);
}

/** What a look may show besides the status. */
export interface Look {
  at: Instant;
  updated: boolean;
  opened: boolean;
  /** How exactly the changes are dated; null: not shown. */
  history: 'minute' | 'hour' | 'day' | null;
}

export function aLook(life: Life): fc.Arbitrary<Look> {
  return fc.record({
    at: fc.integer({ min: life.openedAt, max: life.until }) as fc.Arbitrary<Instant>,
    updated: fc.boolean(),
    opened: fc.boolean(),
    history: fc.constantFrom(null, null, 'minute', 'hour', 'day'),
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
    for (const [i, { status, from }] of life.stays.entries()) {
      if (i === 0 || from > look.at) continue;
      const before = life.stays[i - 1]?.status ?? null;
      changes.push({ field: 'status', from: before, to: status, at: roughly(from, look.history), raw: status, source: 'history' });
    }
  }
  return sighting(new Date(look.at).toISOString(), {
    changes,
    fields: {
      status: text(stay.status),
      ...(look.updated ? { updatedAt: read(roughly(stay.from, 'minute')) } : {}),
      ...(look.opened ? { openedAt: read(roughly(life.openedAt, 'minute')) } : {}),
    },
  });
}
