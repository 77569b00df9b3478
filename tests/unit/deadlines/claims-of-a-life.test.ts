/** What is said of the vendor's silence, against the truth: invented lives of cases, with comments of both sides, seen in pieces. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeRecords, recordFromSighting } from '../../../lib/cases/merge.ts';
import type { CommentSighting, Instant, Interval, Sighting } from '../../../lib/cases/schemas.ts';
import { type OutlookSettings, outlookOf } from '../../../lib/deadlines/outlook.ts';
import { aLife, aLook, type Life, type Look, sightingOf } from '../cases/life.ts';

const MINUTE = 60_000;
const SETTINGS: OutlookSettings = { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] };

interface Talk {
  life: Life;
  comments: { by: 'customer' | 'vendor'; when: number }[];
  looks: (Look & { shows: 'nothing' | 'comments' | 'sides-unknown' })[];
}

/** Stays of up to two months, so that there is silence to be told of. */
const longer = (life: Life): Life => {
  const stretch = (at: number) => (life.openedAt + (at - life.openedAt) * 5) as Instant;
  return { ...life, stays: life.stays.map((stay) => ({ ...stay, from: stretch(stay.from) })), until: stretch(life.until) };
};

const aTalk: fc.Arbitrary<Talk> = aLife({ again: true }).chain((short) => {
  const life = longer(short);
  const when = fc.integer({ min: life.openedAt, max: life.until });
  return fc.record({
    life: fc.constant(life),
    comments: fc.array(fc.record({ by: fc.constantFrom('customer', 'vendor'), when }), { maxLength: 5 }),
    looks: fc.array(
      fc
        .tuple(aLook(life), fc.constantFrom('nothing', 'comments', 'comments', 'sides-unknown'))
        .map(([look, shows]) => ({ ...look, shows })),
      { minLength: 1, maxLength: 6 },
    ),
  });
});

const minuteOf = (when: number): Interval => {
  const earliest = Math.floor(when / MINUTE) * MINUTE;
  return { earliest: earliest as Instant, latest: (earliest + MINUTE - 1) as Instant };
};

/** A page that shows the last update: of the status or by a comment, whichever came last. */
function seenAt({ life, comments }: Talk, look: Talk['looks'][number]): Sighting {
  const made = comments.filter(({ when }) => when <= look.at);
  const sighting = sightingOf(life, look);
  const updated = Math.max(...[...life.stays.map(({ from }) => from), ...made.map(({ when }) => when)].filter((at) => at <= look.at));
  const sideOf = (by: CommentSighting['by']) => (look.shows === 'sides-unknown' ? 'unknown' : by);
  return {
    ...sighting,
    fields: {
      ...sighting.fields,
      priority: { state: 'read', value: 'Normal', raw: 'Normal', how: 'label' },
      updatedAt: look.updated ? { state: 'read', value: minuteOf(updated), raw: 'time', how: 'label' } : { state: 'absent' },
    },
    comments: look.shows === 'nothing' ? [] : made.map(({ by, when }) => ({ by: sideOf(by), at: minuteOf(when) })),
  };
}

const outlookFrom = (talk: Talk) =>
  outlookOf(
    talk.looks.map((look) => recordFromSighting(seenAt(talk, look))).reduce(mergeRecords),
    SETTINGS,
    talk.looks.reduce((last, { at }) => Math.max(last, at), 0) as Instant,
  );

/** Two events in a minute can't be told apart. */
const between = (at: number, since: number, until: number): boolean => at > since + MINUTE && at <= until;

it('after what is said to be the vendor’s last action, the vendor did not comment until it was read', () => {
  let told = 0;
  fc.assert(
    fc.property(aTalk, (talk) => {
      const { silence } = outlookFrom(talk);
      if (silence === null) return;
      told += 1;
      const { since, until, basis } = silence;
      const later = talk.comments.filter(({ when }) => between(when, since.latest, until));
      expect(later.filter(({ by }) => by === 'vendor')).toEqual([]);
      // By the last update it is said that nothing happened at all.
      if (basis === 'update') {
        expect(later).toEqual([]);
        expect(talk.life.stays.filter(({ from }) => between(from, since.latest, until))).toEqual([]);
      }
    }),
    { numRuns: 2000 },
  );
  expect(told).toBeGreaterThan(50);
});

it('a comment that is said to be unanswered is', () => {
  let told = 0;
  fc.assert(
    fc.property(aTalk, (talk) => {
      const { silence } = outlookFrom(talk);
      const asked = silence?.asked;
      if (silence === null || asked == null) return;
      told += 1;
      expect(talk.comments.some(({ by, when }) => by === 'customer' && when >= asked.earliest && when <= asked.latest)).toBe(true);
      expect(talk.comments.filter(({ by, when }) => by === 'vendor' && between(when, asked.latest, silence.until))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect(told).toBeGreaterThan(20);
});

it('a first answer that is said to be overdue had not come', () => {
  let told = 0;
  fc.assert(
    fc.property(aTalk, (talk) => {
      const { firstResponse } = outlookFrom(talk);
      if (firstResponse?.state !== 'overdue') return;
      told += 1;
      const { due, read } = firstResponse;
      expect(due.latest).toBeGreaterThan(talk.life.openedAt);
      const by = Math.max(due.latest, read.comments ?? 0);
      expect(talk.comments.filter((comment) => comment.by === 'vendor' && comment.when <= by)).toEqual([]);
      expect(talk.life.stays.filter(({ from }) => from <= (read.status as number)).map(({ status }) => status)).toEqual(['New']);
    }),
    { numRuns: 4000 },
  );
  expect(told).toBeGreaterThan(5);
});
