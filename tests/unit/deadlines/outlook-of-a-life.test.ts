/** Deadlines against the truth: invented lives of cases, seen in pieces, in any time zone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords, recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Instant } from '../../../lib/cases/schemas.ts';
import { addSpan } from '../../../lib/deadlines/calendar.ts';
import { type OutlookSettings, outlookOf } from '../../../lib/deadlines/outlook.ts';
import { EDITION_IDS } from '../../../lib/policy/editions.ts';
import { statusPolicy } from '../../../lib/policy/resolve.ts';
import { normaliseStatus } from '../../../lib/status/vocabulary.ts';
import { aLife, aLook, type Life, type Look, sightingOf, stayAt } from '../cases/life.ts';

const settings = fc.record({
  zone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
  edition: fc.constantFrom(...EDITION_IDS),
  otherEditions: fc.subarray([...EDITION_IDS]),
});
const looksAt = (life: Life) => fc.tuple(fc.constant(life), fc.array(aLook(life), { minLength: 1, maxLength: 8 }));
const lastLook = (looks: readonly Look[]) => looks.reduce((last, look) => (look.at > last.at ? look : last));
const outlookFrom = (life: Life, looks: readonly Look[], how: OutlookSettings) =>
  outlookOf(looks.map((look) => recordFromSighting(sightingOf(life, look))).reduce(mergeRecords), how, lastLook(looks).at);

/** When the portal would close the case, or send its mail, if nothing happened any more. */
function truth(life: Life, looks: readonly Look[], { zone, edition }: OutlookSettings, of: 'closeAfter' | 'reminderAfter'): Instant | null {
  const stay = stayAt(life, lastLook(looks).at);
  const id = normaliseStatus(stay.status, stay.subStatus);
  const after = id === null ? undefined : statusPolicy(edition, id)?.[of];
  return after === undefined ? null : addSpan(stay.from, after, zone);
}

describe.each([
  [true, true],
  [true, false],
  [false, true],
  [false, false],
])('of a life (coming back to a status: %s, two fields: %s)', (again, twoFields) => {
  it('the closing is expected in an interval that holds its true time, and never before the last sighting', () =>
    fc.assert(
      fc.property(aLife({ again, twoFields }).chain(looksAt), settings, ([life, looks], how) => {
        const close = outlookFrom(life, looks, how).autoClose;
        const closes = truth(life, looks, how, 'closeAfter');
        if (closes === null || close?.edition !== how.edition) return;
        expect(close.earliest).toBeLessThanOrEqual(closes);
        expect(close.earliest).toBeGreaterThanOrEqual(lastLook(looks).at);
        expect(close.latest).toBeGreaterThanOrEqual(close.earliest);
        expect(close.latest).toBeGreaterThanOrEqual(closes);
      }),
      { numRuns: 500 },
    ));

  it('the vendor’s mail is expected in an interval that holds its true time, while it can still come', () =>
    fc.assert(
      fc.property(aLife({ again, twoFields }).chain(looksAt), settings, ([life, looks], how) => {
        const mail = outlookFrom(life, looks, how).reminderEmail;
        const comes = truth(life, looks, how, 'reminderAfter');
        if (comes === null) expect(mail).toBeNull();
        else if (comes >= lastLook(looks).at) {
          expect(mail?.earliest).toBeLessThanOrEqual(comes);
          expect(mail?.latest).toBeGreaterThanOrEqual(comes);
        }
      }),
      { numRuns: 500 },
    ));

  it('another look before the last one never widens the interval', () =>
    fc.assert(
      fc.property(
        aLife({ again, twoFields }).chain((life) => fc.tuple(looksAt(life), aLook(life))),
        settings,
        ([[life, looks], more], how) => {
          fc.pre(more.at <= lastLook(looks).at);
          const [before, after] = [outlookFrom(life, looks, how).autoClose, outlookFrom(life, [...looks, more], how).autoClose];
          if (before === null || after === null || before.edition !== after.edition) return;
          expect(after.earliest).toBeGreaterThanOrEqual(before.earliest);
          expect(after.latest).toBeLessThanOrEqual(before.latest);
        },
      ),
      { numRuns: 500 },
    ));

  it('is never later because a sighting was lost', () =>
    fc.assert(
      fc.property(
        aLife({ again, twoFields }).chain((life) => fc.tuple(looksAt(life), aLook(life))),
        settings,
        ([[life, looks], lost], how) => {
          fc.pre(stayAt(life, lastLook([...looks, lost]).at) === stayAt(life, lastLook(looks).at));
          const [all, fewer] = [outlookFrom(life, [...looks, lost], how).autoClose, outlookFrom(life, looks, how).autoClose];
          expect(fewer === null).toBe(all === null);
          if (all !== null && fewer !== null && all.edition === fewer.edition) expect(fewer.earliest).toBeLessThanOrEqual(all.earliest);
        },
      ),
      { numRuns: 500 },
    ));
});
