import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords, recordFromSighting } from '../../../lib/cases/merge.ts';
import type { CaseRecord, Instant } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { staysOf } from '../../../lib/deadlines/timeline.ts';
import { type Announced, addWaits, nothingAnnounced, OUTCOMES, warningsOf } from '../../../lib/reminders/announced.ts';
import { aLife, aLook, sightingOf } from '../cases/life.ts';
import { at, change, DAY, sighting } from '../samples.ts';

const SETTINGS = { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] } as const;
const WAITING = 'Pending Customer Input';
const BEGUN = at('2026-11-01T09:00:00Z');
const onDay = (days: number): Instant => (BEGUN + days * DAY) as Instant;

function announced(record: CaseRecord, told: readonly (readonly [string, Instant])[], now: Instant): Announced {
  const warnings = warningsOf(new Map(told), now);
  const sums = nothingAnnounced(warnings);
  const outlook = outlookOf(record, SETTINGS, now);
  addWaits(sums, warnings, outlook, staysOf(record, outlook, now), SETTINGS, now);
  return sums;
}

/** It began to wait on the first day, and was seen last in that status. */
const waited = (status: string, changedAfter: number, seenAfter = changedAfter + 1) =>
  recordFromSighting(
    sighting(
      1,
      onDay(seenAfter),
      { status },
      {
        changes: [change('New', WAITING, BEGUN), ...(status === WAITING ? [] : [change(WAITING, status, onDay(changedAfter))])],
      },
    ),
  );
const KEY = waited(WAITING, 0).key;
const reminder = [`closing|${KEY}|2026-11-29|7`, onDay(21)] as const;
/** Of another case, on the first day. */
const first = ['closing|https://support.proquest.com|#00000099|2026-11-29|7', BEGUN] as const;

describe('closings that were announced', () => {
  it.each([
    ['Update Received', 24, 'went-on'],
    ['Closed', 24, 'closed-sooner'],
    ['Closed', 28, 'closed'],
    ['Moonshine', 24, 'unknown'],
    ['Pending Customer Testing', 24, 'went-on'],
  ] as const)('a case that then came to %s after %i days: %s', (status, days, outcome) => {
    const { told } = announced(waited(status, days), [reminder], onDay(40));
    expect(told[outcome]).toBe(1);
  });

  it('a case waits as long as it cannot have been closed; then it is not known', () => {
    expect(announced(waited(WAITING, 0, 22), [reminder], onDay(23)).told).toMatchObject({ waits: 1, unknown: 0 });
    expect(announced(waited(WAITING, 0, 22), [reminder], onDay(40)).told).toMatchObject({ waits: 0, unknown: 1 });
  });

  it('where it is not known when it began to wait, nobody can say that it was closed before its day', () => {
    const looks = [sighting(1, onDay(20), { status: WAITING }), sighting(1, onDay(24), { status: 'Closed' })];
    const record = looks.map(recordFromSighting).reduce(mergeRecords);
    expect(announced(record, [first, reminder], onDay(40)).told).toMatchObject({ closed: 1, 'closed-sooner': 0 });
  });

  it.each([
    [`absence|${KEY}|2026-11-20|1`, 'told'],
    [`any-time|2026-11-22|${KEY}`, 'told'],
    [`new-case|${KEY}|2026-11-01`, 'untold'],
    [`silence|${KEY}|2026-11-01`, 'untold'],
  ] as const)('%s: %s', (id, which) => {
    const sums = announced(waited('Update Received', 24), [first, [id, onDay(21)]], onDay(40));
    expect(sums[which]['went-on']).toBe(1);
  });

  it('a case is told of by its number, too, as long as nothing else is known of it', () => {
    const told = ['closing|https://support.proquest.com|#00000001|2026-11-29|7', onDay(21)] as const;
    expect(announced(waited('Update Received', 24), [told], onDay(40)).told['went-on']).toBe(1);
  });

  it('a reminder before or after that wait tells nothing of it', () => {
    const early = [`closing|${KEY}|2026-10-30|7`, onDay(-3)] as const;
    expect(announced(waited('Update Received', 24), [early], onDay(40)).untold['went-on']).toBe(1);
    const late = [`closing|${KEY}|2027-01-30|7`, onDay(60)] as const;
    expect(announced(waited('Update Received', 24), [early, late], onDay(61)).untold['went-on']).toBe(1);
  });

  it('counts from the first reminder on, and nothing without one', () => {
    expect(announced(waited('Update Received', 24), [reminder], onDay(40)).since).toBe(onDay(21));
    const late = ['closing|https://support.proquest.com|#00000099|2026-12-29|7', onDay(30)] as const;
    expect(announced(waited('Update Received', 24), [late], onDay(40)).untold['went-on']).toBe(0);
    expect(announced(waited('Update Received', 24), [], onDay(40)).since).toBeNull();
    // A clock that was ahead.
    expect(announced(waited('Update Received', 24), [reminder], onDay(20)).since).toBeNull();
  });

  it('counts each known wait once, whatever was seen and told', () =>
    fc.assert(
      fc.property(
        aLife({ again: true }).chain((life) => fc.tuple(fc.constant(life), fc.array(aLook(life), { minLength: 1, maxLength: 8 }))),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
        ([life, looks], shares) => {
          const record = looks.map((look) => recordFromSighting(sightingOf(life, look))).reduce(mergeRecords);
          const told = shares.map((share, lead) => {
            const when = Math.floor(life.openedAt + share * (life.until - life.openedAt)) as Instant;
            return [`closing|${record.key}|2026-11-29|${lead}`, when] as const;
          });
          const sums = announced(record, told, life.until);
          const stays = staysOf(record, outlookOf(record, SETTINGS, life.until), life.until);
          const { since } = sums;
          const waits = stays.filter(
            ({ turn, from, to }) => turn === 'customer' && since !== null && Math.max(from.latest, to.earliest) >= since,
          );
          expect(OUTCOMES.reduce((sum, outcome) => sum + sums.told[outcome] + sums.untold[outcome], 0)).toBe(waits.length);
        },
      ),
    ));
});
