/** What allows the background to leave closed cases unread: nothing that it does depends on them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeRecords, recordFromSighting } from '../../../lib/cases/merge.ts';
import { isClosed } from '../../../lib/cases/present.ts';
import type { Instant } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { EDITION_IDS } from '../../../lib/policy/editions.ts';
import { aLife, aLook, sightingOf } from './life.ts';

const DAY = 86_400_000;
const TEN_DAYS = { reminderAfter: { amount: 3, unit: 'days' }, closeAfter: { amount: 10, unit: 'days' } } as const;

const closing = fc
  .record({ again: fc.boolean(), twoFields: fc.boolean() })
  .chain(aLife)
  .map((life) => ({
    ...life,
    stays: [...life.stays, { status: 'Closed', subStatus: null, from: life.until }],
    until: (life.until + 3 * DAY) as Instant,
  }))
  .chain((life) => fc.tuple(fc.constant(life), fc.array(aLook(life), { minLength: 1, maxLength: 12 })));

it('a closed case waits for nobody, has no closing ahead and nothing to watch, on any day and by any settings', () => {
  const counts = { closed: 0, open: 0 };
  fc.assert(
    fc.property(closing, fc.constantFrom(...EDITION_IDS), fc.integer({ min: 0, max: 1000 }), ([life, looks], edition, later) => {
      const record = looks.map((look) => recordFromSighting(sightingOf(life, look))).reduce(mergeRecords);
      counts[isClosed(record) ? 'closed' : 'open'] += 1;
      const how = { zone: 'UTC', edition, otherEditions: [...EDITION_IDS], overrides: { user: { 'pending-customer-input': TEN_DAYS } } };
      const { turn, waits, autoClose, reminderEmail, earlierByOtherEdition, firstResponse, silence, urgency } = outlookOf(
        record,
        how,
        (life.until + later * DAY) as Instant,
      );
      if (!isClosed(record)) expect(turn).not.toBe('nobody');
      else {
        expect({ turn, waits, autoClose, reminderEmail, earlierByOtherEdition, silence, level: urgency.level }).toEqual({
          turn: 'nobody',
          waits: false,
          autoClose: null,
          reminderEmail: null,
          earlierByOtherEdition: null,
          silence: null,
          level: 'done',
        });
        expect(firstResponse?.state).not.toBe('overdue');
      }
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(counts.closed, counts.open)).toBeGreaterThan(100);
});
