import { describe, expect, it } from 'vitest';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import { NO_OWN, type Own } from '../../../lib/cases/own.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { casesJson, isoIn } from '../../../lib/export/cases-json.ts';
import { at, caseNumber, change, exactly, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const ZONE = 'Europe/Berlin';
const since = at('2026-11-02T15:30:00Z');
const record = recordFromSighting(
  sighting(
    812345,
    NOW,
    { status: 'Pending Customer Input', subject: 'Loans “stay” empty', asset: 'Alma', openedAt: exactly(at('2026-10-01T08:00:00Z')) },
    {
      changes: [change('New', 'Pending Customer Input', since)],
      comments: [{ by: 'vendor', at: exactly(since) }],
    },
  ),
);
const outlook = outlookOf(record, { zone: ZONE, edition: 'vendor-2022', otherEditions: [] }, NOW);
const OWN: Own = {
  ...NO_OWN,
  note: 'Ask Ada',
  tags: ['case of record'],
  related: [{ number: caseNumber(7), institution: 'Example College' }],
  steps: { commented: NOW },
};
const read = (own: Own | null = null) => JSON.parse(casesJson([{ record, outlook, own }], { zone: ZONE, now: NOW }));

describe('cases as data', () => {
  it('are read back by another program: the number with its zeros, times as they were', () => {
    const { format, version, exported, zone, cases } = read();
    expect({ format, version, exported, zone }).toEqual({
      format: 'case-lantern-cases',
      version: 1,
      exported: '2026-11-22T10:00:00+01:00',
      zone: ZONE,
    });
    const [one] = cases;
    expect(one).toMatchObject({
      number: '00812345',
      subject: 'Loans “stay” empty',
      product: 'Alma',
      status: 'pending-customer-input',
      statusShown: { status: 'Pending Customer Input', subStatus: null },
      turn: 'customer',
      contact: null,
      closed: null,
      // Before the clocks went back.
      opened: { earliest: '2026-10-01T10:00:00+02:00' },
      changes: [{ field: 'status', from: 'New', to: 'Pending Customer Input', source: 'history' }],
      comments: [{ by: 'vendor' }],
    });
    expect(Date.parse(one.closing.earliest)).toBe(outlook.autoClose?.earliest);
    expect(Date.parse(one.changes[0].at.latest)).toBe(since);
    expect(Date.parse(one.lastRead)).toBe(record.lastSeen);
    expect(one.closing).toMatchObject({ basis: 'history', edition: 'vendor-2022' });
  });

  it('hold what the user wrote only where that is wanted', () => {
    expect(read().cases[0]).not.toHaveProperty('own');
    expect(read(OWN).cases[0].own).toEqual({ ...OWN, steps: { commented: '2026-11-22T10:00:00+01:00' } });
  });

  it.each([
    ['America/Chicago', '2026-11-22T03:00:00-06:00'],
    ['Australia/Adelaide', '2026-11-22T19:30:00+10:30'],
    ['UTC', '2026-11-22T09:00:00+00:00'],
  ])('have their times in the zone, %s', (zone, iso) => {
    expect(isoIn(NOW, zone)).toBe(iso);
    expect(Date.parse(iso)).toBe(NOW);
  });
});
