import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords, recordFromSighting } from '../../../lib/cases/merge.ts';
import type { CaseRecord } from '../../../lib/cases/schemas.ts';
import { currentSpell, type Spell } from '../../../lib/cases/spells.ts';
import { at, between, change, recordOf, seen, sighting, text, time, unreadable } from './build.ts';
import { aLife, aLook, type Life, type Look, sightingOf, stayAt } from './life.ts';

const PCI = 'Pending Customer Input';

const start = (record: CaseRecord) => {
  const spell = currentSpell(record);
  return spell && { ...spell.start, contradicts: spell.contradicts };
};
const begun = (earliest: string | null, latest: string, basis: string, contradicts = false) => ({
  earliest: earliest === null ? null : at(earliest),
  latest: at(latest),
  basis,
  contradicts,
});

describe('the present status', () => {
  it('is the one seen last', () => {
    expect(currentSpell(recordOf(seen('2026-11-02', PCI), seen('2026-11-01', 'New')))).toMatchObject({
      id: 'pending-customer-input',
      lastSeen: at('2026-11-02'),
    });
    expect(currentSpell(recordOf(sighting('2026-11-02')))).toBeNull();
  });
  it('of two at the same instant is the one that a clock may close, and the contradiction is told', () => {
    const record = recordOf(seen('2026-11-02', 'New'), seen('2026-11-02', PCI));
    expect(currentSpell(record)).toMatchObject({ id: 'pending-customer-input', contradicts: true });
    const before = recordOf(seen('2026-11-01', 'New'), seen('2026-11-01T12:00Z', PCI), seen('2026-11-02', 'New'), seen('2026-11-02', PCI));
    expect(start(before)).toEqual(begun('2026-11-01', '2026-11-02', 'watched', true));
  });
  it('is what a later change tells, when a page showed the change but no status', () => {
    const record = recordOf(seen('2026-11-02', 'New'), sighting('2026-11-04', { changes: [change('New', PCI, '2026-11-03T10:00Z')] }));
    expect(currentSpell(record)).toMatchObject({ id: 'pending-customer-input', lastSeen: null });
    expect(start(record)).toEqual(begun('2026-11-03T10:00Z', '2026-11-03T10:00Z', 'history'));
  });
  it('is not told by a change that may have come before the last sighting', () => {
    const record = recordOf(
      seen('2026-11-03T10:00Z', 'In Progress'),
      sighting('2026-11-04', { changes: [change('New', PCI, '2026-11-03', '2026-11-03T23:59:59Z')] }),
    );
    expect(currentSpell(record)?.id).toBe('in-progress');
  });
  it('is what a later change of the sub-status tells', () => {
    const record = recordOf(
      seen('2026-11-02', 'Pending / Development'),
      sighting('2026-11-04', { changes: [change('Development', 'Customer Input', '2026-11-03T10:00Z', '2026-11-03T10:00Z', 'subStatus')] }),
    );
    expect(currentSpell(record)).toMatchObject({ status: 'Pending', subStatus: 'Customer Input', id: 'pending-customer-input' });
  });
  it('without its sub-status is unknown, unless the case waited for the customer when last seen whole', () => {
    expect(currentSpell(recordOf(seen('2026-11-01', 'Pending / Development'), seen('2026-11-02', 'Pending')))?.id).toBeNull();
    expect(currentSpell(recordOf(seen('2026-11-01', 'In Progress'), seen('2026-11-02', 'Pending')))?.id).toBeNull();
    const waiting = recordOf(seen('2026-11-01', 'Pending / Customer Input'), seen('2026-11-02', 'Pending'));
    expect(currentSpell(waiting)).toMatchObject({ id: 'pending-customer-input', subStatus: 'Customer Input', lastSeen: at('2026-11-02') });
    expect(start(waiting)).toEqual(begun(null, '2026-11-02', 'bounded'));
    const untouched = recordOf(
      seen('2026-11-01', 'Pending / Customer Input'),
      seen('2026-11-02', 'Pending', { updatedAt: time('2026-10-31') }),
    );
    expect(start(untouched)).toEqual(begun(null, '2026-10-31', 'bounded'));
  });
  it('without its sub-status may be what had its whole name in one field before, but no status that is never shown so', () => {
    expect(currentSpell(recordOf(seen('2026-11-01', PCI), seen('2026-11-02', 'Pending')))).toMatchObject({
      id: 'pending-customer-input',
      lastSeen: at('2026-11-02'),
    });
    expect(currentSpell(recordOf(seen('2026-11-01', 'Closing'), seen('2026-11-02', 'Pending')))?.id).toBeNull();
  });
  it('without its sub-status is unknown, when a change led away from the waiting meanwhile', () => {
    const record = recordOf(
      seen('2026-11-01', 'Pending / Customer Input'),
      sighting('2026-11-03', { changes: [change('Customer Input', 'Development', '2026-11-02', '2026-11-02', 'subStatus')] }),
      seen('2026-11-04', 'Pending'),
    );
    expect(currentSpell(record)).toMatchObject({ status: 'Pending', subStatus: null, id: null });
  });
  it('without its sub-status beside one with it, at the same instant, is no contradiction', () =>
    expect(currentSpell(recordOf(seen('2026-11-02', 'Pending / Customer Input'), seen('2026-11-02', 'Pending')))).toMatchObject({
      id: 'pending-customer-input',
      contradicts: false,
    }));
  it('that could not be read is the one read before', () =>
    expect(currentSpell(recordOf(seen('2026-11-01', PCI), sighting('2026-11-02', { fields: { status: unreadable } })))).toMatchObject({
      id: 'pending-customer-input',
      lastSeen: at('2026-11-01'),
    }));
  it('of another name is the same status', () => {
    const record = recordOf(
      seen('2026-11-01', 'New'),
      seen('2026-11-02', 'Pending Customer Response', { updatedAt: time('2026-11-01T10:00Z') }),
      seen('2026-11-03', PCI),
      seen('2026-11-04', 'Pending / Customer Input', { updatedAt: time('2026-11-02T10:00Z') }),
    );
    expect(start(record)).toEqual(begun('2026-11-01', '2026-11-02T10:00Z', 'watched'));
  });
  it('that nobody knows is one status as long as its words are the same', () => {
    const record = recordOf(
      seen('2026-11-01', 'Odd'),
      seen('2026-11-02', 'Strange'),
      seen('2026-11-03', 'strange', { updatedAt: time('2026-11-01T12:00Z') }),
    );
    expect(currentSpell(record)?.id).toBeNull();
    expect(start(record)).toEqual(begun('2026-11-01', '2026-11-01T12:00Z', 'watched'));
  });
});

describe('the start of the stay', () => {
  it('after a single look lies before it, or before the last update', () => {
    expect(start(recordOf(seen('2026-11-10', PCI)))).toEqual(begun(null, '2026-11-10', 'bounded'));
    expect(start(recordOf(seen('2026-11-10', PCI, { updatedAt: time('2026-11-08') })))).toEqual(begun(null, '2026-11-08', 'bounded'));
    expect(start(recordOf(seen('2026-11-10', PCI, { updatedAt: time('2026-11-08'), openedAt: time('2026-11-01') })))).toEqual(
      begun('2026-11-01', '2026-11-08', 'bounded'),
    );
  });
  it('lies between the last look at another status and the one at this', () =>
    expect(start(recordOf(seen('2026-11-10', PCI), seen('2026-11-07', 'New'), seen('2026-11-08', 'In Progress')))).toEqual(
      begun('2026-11-08', '2026-11-10', 'watched'),
    ));
  it('is the change that the history tells, cut by what was watched', () => {
    const rough = change('In Progress', PCI, '2026-11-09', '2026-11-09T23:59:59Z');
    expect(start(recordOf(seen('2026-11-12', PCI, {}, { changes: [rough] })))).toEqual(
      begun('2026-11-09', '2026-11-09T23:59:59Z', 'history'),
    );
    expect(
      start(
        recordOf(
          seen('2026-11-09T10:00Z', 'In Progress'),
          seen('2026-11-09T15:00Z', PCI, {}, { changes: [change('In Progress', PCI, '2026-11-09', '2026-11-09T15:00Z')] }),
        ),
      ),
    ).toEqual(begun('2026-11-09T10:00Z', '2026-11-09T15:00Z', 'history'));
  });
  it('of one change told twice lies where both readings meet', () => {
    const changes = [
      change('In Progress', PCI, '2026-11-09T10:00Z', '2026-11-09T11:00Z'),
      change('In Progress', PCI, '2026-11-09T10:30Z', '2026-11-09T11:30Z'),
    ];
    expect(start(recordOf(seen('2026-11-12', PCI, {}, { changes })))).toEqual(begun('2026-11-09T10:30Z', '2026-11-09T11:00Z', 'history'));
  });
  it('of two fields is the time when the later half took its value', () => {
    const changes = [
      change('In Progress', 'Pending', '2026-11-03T10:00Z'),
      change(null, 'Development', '2026-11-03T10:00Z', '2026-11-03T10:00Z', 'subStatus'),
      change('Development', 'Customer Input', '2026-11-05T10:00Z', '2026-11-05T10:00Z', 'subStatus'),
    ];
    expect(start(recordOf(seen('2026-11-12', 'Pending / Customer Input', {}, { changes })))).toEqual(
      begun('2026-11-05T10:00Z', '2026-11-05T10:00Z', 'history'),
    );
    const back = [...changes, change('Pending', 'In Progress', '2026-11-06T10:00Z'), change('In Progress', 'Pending', '2026-11-08T10:00Z')];
    expect(start(recordOf(seen('2026-11-12', 'Pending / Customer Input', {}, { changes: back })))).toEqual(
      begun('2026-11-08T10:00Z', '2026-11-08T10:00Z', 'history'),
    );
  });
});

describe('of a status in two fields', () => {
  const CI = 'Pending / Customer Input';
  const sub = (from: string | null, to: string, time: string) => change(from, to, time, time, 'subStatus');
  it('a row of the time before the split tells the start alone, unless the sub-status may have changed since', () => {
    const changes = [change('In Progress', PCI, '2026-11-03T10:00Z')];
    const updatedAt = time('2026-11-03T10:00Z');
    expect(start(recordOf(seen('2026-11-12', CI, { updatedAt }, { changes })))).toEqual(
      begun('2026-11-03T10:00Z', '2026-11-03T10:00Z', 'history'),
    );
    expect(start(recordOf(seen('2026-11-12', CI, {}, { changes })))).toEqual(begun('2026-11-03T10:00Z', '2026-11-12', 'watched'));
  });
  it('but not when the case came back after the split', () => {
    const changes = [
      change('In Progress', PCI, '2026-11-03T10:00Z'),
      change(PCI, 'Update Received', '2026-11-05T10:00Z'),
      change('Update Received', 'Pending', '2026-11-08T10:00Z'),
      sub(null, 'Customer Input', '2026-11-08T10:00Z'),
    ];
    expect(start(recordOf(seen('2026-11-12', CI, {}, { changes })))).toEqual(begun('2026-11-08T10:00Z', '2026-11-08T10:00Z', 'history'));
  });
  it('one half alone bounds the start from below', () => {
    expect(start(recordOf(seen('2026-11-12', CI, {}, { changes: [change('In Progress', 'Pending', '2026-11-03T10:00Z')] })))).toEqual(
      begun('2026-11-03T10:00Z', '2026-11-12', 'watched'),
    );
    expect(start(recordOf(seen('2026-11-12', CI, {}, { changes: [sub('Development', 'Customer Input', '2026-11-03T10:00Z')] })))).toEqual(
      begun('2026-11-03T10:00Z', '2026-11-12', 'watched'),
    );
  });
  it('history that was read before the sub-status changed tells no start', () => {
    const changes = [change('New', 'Pending', '2026-11-03T10:00Z'), sub(null, 'Development', '2026-11-03T10:00Z')];
    expect(start(recordOf(seen('2026-11-05', 'Pending / Development', {}, { changes }), seen('2026-11-12', CI)))).toEqual(
      begun('2026-11-05', '2026-11-12', 'watched'),
    );
  });
  it('coming back to a sub-status that stayed behind is coming back', () => {
    const changes = [
      change('New', 'Pending', '2026-11-03T10:00Z'),
      sub(null, 'Customer Input', '2026-11-03T10:00Z'),
      change('Pending', 'Update Received', '2026-11-05T10:00Z'),
      change('Update Received', 'Pending', '2026-11-07', '2026-11-07T23:59:59Z'),
    ];
    const record = recordOf(seen('2026-11-04', CI), seen('2026-11-07T09:00Z', CI), seen('2026-11-12', CI, {}, { changes }));
    expect(start(record)).toEqual(begun('2026-11-07', '2026-11-07T23:59:59Z', 'history'));
  });
});

describe('coming back starts the clock anew', () => {
  const first = change('In Progress', PCI, '2026-11-02T10:00Z');
  const away = change(PCI, 'Update Received', '2026-11-05T10:00Z');
  const second = change('Update Received', PCI, '2026-11-07T10:00Z');
  it('by the history', () =>
    expect(start(recordOf(seen('2026-11-12', PCI, {}, { changes: [first, away, second] })))).toEqual(
      begun('2026-11-07T10:00Z', '2026-11-07T10:00Z', 'history'),
    ));
  it('though the way out is not told', () =>
    expect(start(recordOf(seen('2026-11-12', PCI, {}, { changes: [first, second] })))).toEqual(
      begun('2026-11-07T10:00Z', '2026-11-07T10:00Z', 'history'),
    ));
  it('by the history up to the way out, and a sighting after it', () =>
    expect(
      start(recordOf(seen('2026-11-03', PCI), seen('2026-11-09', PCI, {}, { changes: [first, away] }), seen('2026-11-12', PCI))),
    ).toEqual(begun('2026-11-05T10:00Z', '2026-11-12', 'watched')));
  it('by a look at another status in between', () =>
    expect(
      start(recordOf(seen('2026-11-03', PCI, {}, { changes: [first] }), seen('2026-11-06', 'Update Received'), seen('2026-11-12', PCI))),
    ).toEqual(begun('2026-11-06', '2026-11-12', 'watched')));
  it('within a day', () =>
    expect(
      start(
        recordOf(
          seen('2026-11-03T09:00Z', PCI),
          seen('2026-11-03T10:00Z', 'Update Received'),
          seen('2026-11-03T11:00Z', PCI, { updatedAt: time('2026-11-03T10:30Z') }),
        ),
      ),
    ).toMatchObject({ earliest: at('2026-11-03T10:00Z'), latest: at('2026-11-03T10:30Z'), basis: 'watched' }));
  it('but a new name for the same status does not', () => {
    const changes = [
      change('In Progress', 'Pending Customer Response', '2026-11-02T10:00Z'),
      change('Pending Customer Response', PCI, '2026-11-06T10:00Z'),
    ];
    expect(start(recordOf(seen('2026-11-12', PCI, {}, { changes })))).toEqual(begun('2026-11-02T10:00Z', '2026-11-02T10:00Z', 'history'));
  });
  it('within a minute of the history: the way out is not taken for the last word', () => {
    const minute = ['2026-11-05T10:04Z', '2026-11-05T10:04:59.999Z'] as const;
    const changes = [first, change(PCI, 'Update Received', ...minute), change('Update Received', PCI, ...minute)];
    expect(start(recordOf(seen('2026-11-12', PCI, {}, { changes })))).toEqual(begun(...minute, 'history'));
  });
});

describe('away and back between two looks at the same status', () => {
  const came = change('In Progress', PCI, '2026-11-02T10:00Z');
  it('the case may have been, when nothing tells otherwise: the start may be as late as the last look, and no later for it', () => {
    const watched = [seen('2026-11-01', 'In Progress'), seen('2026-11-03', PCI)] as const;
    expect(start(recordOf(...watched))).toEqual(begun('2026-11-01', '2026-11-03', 'watched'));
    expect(start(recordOf(...watched, seen('2026-11-09', PCI)))).toEqual(begun('2026-11-01', '2026-11-09', 'watched'));
    expect(start(recordOf(seen('2026-11-03', PCI, {}, { changes: [came] }), seen('2026-11-09', PCI)))).toEqual(
      begun('2026-11-02T10:00Z', '2026-11-09', 'watched'),
    );
  });
  it('it was not, when it was last updated before the earlier look', () => {
    const early = seen('2026-11-03', PCI, {}, { changes: [came] });
    const touched = (by: string) => seen('2026-11-09', PCI, { updatedAt: time(by) });
    expect(start(recordOf(early, touched('2026-11-02T10:00Z')))).toEqual(begun('2026-11-02T10:00Z', '2026-11-02T10:00Z', 'history'));
    expect(start(recordOf(early, touched('2026-11-02T23:00Z')))).toEqual(begun('2026-11-02T10:00Z', '2026-11-02T10:00Z', 'history'));
    expect(start(recordOf(early, touched('2026-11-05')))).toEqual(begun('2026-11-02T10:00Z', '2026-11-05', 'watched'));
  });
  it('it may have been, when the update lies so close before the earlier look that the clocks may differ by as much', () => {
    const early = seen('2026-11-03T10:00Z', PCI, {}, { changes: [came] });
    expect(start(recordOf(early, seen('2026-11-09', PCI, { updatedAt: time('2026-11-03T09:57Z') })))?.latest).toBe(at('2026-11-03T09:57Z'));
    expect(start(recordOf(early, seen('2026-11-09', PCI, { updatedAt: time('2026-11-03T09:55Z') })))?.latest).toBe(at('2026-11-02T10:00Z'));
  });
  it('it was not, when a history shows nothing newer than its coming', () => {
    const record = recordOf(seen('2026-11-03', PCI), seen('2026-11-09', PCI, {}, { changes: [came] }));
    expect(start(record)).toEqual(begun('2026-11-02T10:00Z', '2026-11-02T10:00Z', 'history'));
  });
  it('is told over many looks, each by the one after it', () => {
    const look = (on: string, by: string) => seen(`2026-11-${on}`, PCI, { updatedAt: time(`2026-11-${by}`) });
    expect(start(recordOf(look('03', '02'), look('05', '02'), look('08', '04'), look('09', '07')))?.latest).toBe(at('2026-11-02'));
    expect(start(recordOf(look('03', '02'), look('05', '02'), look('08', '06'), look('09', '07')))?.latest).toBe(at('2026-11-06'));
  });
});

describe('readings that contradict each other are told, and the earlier start is taken', () => {
  it('a page left open shows an old status after the new one was entered', () => {
    const record = recordOf(
      seen('2026-11-01', 'In Progress'),
      seen('2026-11-09T10:00Z', 'In Progress'),
      seen('2026-11-09T11:00Z', PCI, { updatedAt: time('2026-11-05T08:00Z') }),
    );
    expect(start(record)).toEqual(begun('2026-11-01', '2026-11-05T08:00Z', 'watched', true));
  });
  it('a change later than the last update', () => {
    const record = recordOf(
      seen(
        '2026-11-09T11:00Z',
        PCI,
        { updatedAt: time('2026-11-05T08:00Z') },
        { changes: [change('In Progress', PCI, '2026-11-07T10:00Z')] },
      ),
    );
    expect(start(record)).toEqual(begun(null, '2026-11-05T08:00Z', 'bounded', true));
  });
  it('an opening later than the first sighting', () =>
    expect(start(recordOf(seen('2026-11-09', PCI, { openedAt: time('2026-11-20') })))).toEqual(begun(null, '2026-11-09', 'bounded', true)));
  it('an opening a few minutes later is none', () =>
    expect(start(recordOf(seen('2026-11-09T10:00Z', 'New', { openedAt: time('2026-11-09T10:03Z') })))).toEqual(
      begun('2026-11-09T10:00Z', '2026-11-09T10:00Z', 'bounded'),
    ));
  it('clocks a few minutes apart are no contradiction', () => {
    const changes = [change('In Progress', PCI, '2026-11-09T09:58Z', '2026-11-09T09:58:59Z')];
    const record = recordOf(
      seen('2026-11-09T10:00Z', 'In Progress'),
      seen('2026-11-09T10:05Z', PCI, { updatedAt: time('2026-11-09T09:58Z', '2026-11-09T09:58:59Z') }, { changes }),
    );
    expect(start(record)).toEqual(begun('2026-11-09T09:58Z', '2026-11-09T09:58:59Z', 'history'));
  });
});

describe('a sighting in the time in which the case came back', () => {
  const day = (from: string, to: string, date: string) => change(from, to, date, `${date}T23:59:59Z`);
  it('tells nothing, as it may belong to the stay before', () => {
    const changes = [day('New', PCI, '2026-11-01'), day(PCI, 'Update Received', '2026-11-05'), day('Update Received', PCI, '2026-11-05')];
    const record = recordOf(
      seen('2026-11-05T09:00Z', PCI, { updatedAt: time('2026-11-01T10:00Z') }),
      seen('2026-11-08', PCI, {}, { changes }),
    );
    expect(start(record)).toEqual(begun('2026-11-05', '2026-11-05T23:59:59Z', 'history'));
  });
  it('tells nothing when it came twice on that day', () => {
    const changes = [day('New', PCI, '2026-11-05'), day('Update Received', PCI, '2026-11-05')];
    expect(start(recordOf(seen('2026-11-05T09:00Z', PCI), seen('2026-11-08', PCI, {}, { changes })))).toEqual(
      begun('2026-11-05', '2026-11-05T23:59:59Z', 'history'),
    );
  });
  it('is narrowed by the way out on that day', () => {
    const changes = [
      day('New', PCI, '2026-11-01'),
      change(PCI, 'Update Received', '2026-11-05T12:00Z'),
      day('Update Received', PCI, '2026-11-05'),
    ];
    expect(start(recordOf(seen('2026-11-08', PCI, {}, { changes })))).toEqual(
      begun('2026-11-05T12:00Z', '2026-11-05T23:59:59Z', 'history'),
    );
  });
  it('from two other statuses on one day, it came twice', () => {
    const changes = [change('New', PCI, '2026-11-05T10:00Z'), day('Update Received', PCI, '2026-11-05')];
    expect(start(recordOf(seen('2026-11-08', PCI, {}, { changes })))).toEqual(
      begun('2026-11-05T10:00Z', '2026-11-05T23:59:59Z', 'history'),
    );
  });
});

describe.each([false, true])('of a true life, in whatever pieces it is seen (two fields: %s)', (twoFields) => {
  const looksAt = (life: Life) => fc.tuple(fc.constant(life), fc.array(aLook(life), { minLength: 1, maxLength: 8 }));
  const recordFrom = (life: Life, looks: readonly Look[]) =>
    looks.map((look) => recordFromSighting(sightingOf(life, look))).reduce(mergeRecords);
  const startFrom = (life: Life, looks: readonly Look[]) => (currentSpell(recordFrom(life, looks)) as Spell).start;
  const lastLook = (looks: readonly Look[]) => looks.reduce((last, look) => (look.at > last.at ? look : last));

  it.each([true, false])('the start lies in the interval (coming back: %s)', (again) =>
    fc.assert(
      fc.property(aLife({ again, twoFields }).chain(looksAt), ([life, looks]) => {
        const spell = currentSpell(recordFrom(life, looks)) as Spell;
        const { status, subStatus, from } = stayAt(life, lastLook(looks).at);
        expect(spell).toMatchObject({ status, subStatus, contradicts: false });
        expect(spell.start.earliest ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(from);
        expect(spell.start.latest).toBeGreaterThanOrEqual(from);
      }),
      { numRuns: 1000 },
    ),
  );

  it.each([true, false])('another look before the last one never widens the interval (coming back: %s)', (again) =>
    fc.assert(
      fc.property(
        aLife({ again, twoFields }).chain((life) => fc.tuple(looksAt(life), aLook(life))),
        ([[life, looks], more]) => {
          fc.pre(more.at <= lastLook(looks).at);
          const [before, after] = [startFrom(life, looks), startFrom(life, [...looks, more])];
          expect(after.earliest ?? Number.NEGATIVE_INFINITY).toBeGreaterThanOrEqual(before.earliest ?? Number.NEGATIVE_INFINITY);
          expect(after.latest).toBeLessThanOrEqual(before.latest);
        },
      ),
      { numRuns: 1000 },
    ),
  );

  it.each([true, false])('another look in the same stay never moves the earliest start back (coming back: %s)', (again) =>
    fc.assert(
      fc.property(
        aLife({ again, twoFields }).chain((life) => fc.tuple(looksAt(life), aLook(life))),
        ([[life, looks], more]) => {
          fc.pre(stayAt(life, lastLook([...looks, more]).at) === stayAt(life, lastLook(looks).at));
          const [before, after] = [startFrom(life, looks), startFrom(life, [...looks, more])];
          expect(after.earliest ?? Number.NEGATIVE_INFINITY).toBeGreaterThanOrEqual(before.earliest ?? Number.NEGATIVE_INFINITY);
        },
      ),
      { numRuns: 1000 },
    ),
  );
});

it('the words of a stay are those of the page', () =>
  expect(currentSpell(recordOf(seen('2026-11-02', 'PENDING / Customer  input')))).toMatchObject({
    status: 'PENDING',
    subStatus: 'Customer  input',
    id: 'pending-customer-input',
  }));

it('a change out of an unread status is dated by its interval', () =>
  expect(
    start(
      recordOf(sighting('2026-11-04', { fields: { subject: text('S') }, changes: [change(null, PCI, '2026-11-03', '2026-11-03T23:00Z')] })),
    ),
  ).toMatchObject(between('2026-11-03', '2026-11-03T23:00Z')));
