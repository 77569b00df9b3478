import { describe, expect, it } from 'vitest';
import { closingsByEdition } from '../../../lib/deadlines/by-edition.ts';
import { at, change, recordOf, seen, time } from '../cases/build.ts';

const SETTINGS = { zone: 'UTC', edition: 'vendor-2022', otherEditions: ['consortium-2022'] } as const;

/** In its status since 27 October, seen then and for the last time at the time given. */
function closings(lastSeen: string, updated = '2026-10-27T10:00Z') {
  const changes = [change('In Progress', 'Pending Customer Input', '2026-10-27T10:00Z')];
  const record = recordOf(seen(lastSeen, 'Pending Customer Input', { updatedAt: time(updated) }, { changes }));
  const told = closingsByEdition(record, SETTINGS, at(lastSeen));
  return Object.fromEntries(told.map(({ edition, ...rest }) => [edition, rest]));
}

describe('an edition that would have closed a case which is still open', () => {
  it('is refuted when nothing was updated since the status began', () => {
    const by = closings('2026-11-23T09:00Z');
    expect(by['consortium-2022']?.refuted).toEqual({ due: at('2026-11-10T10:00Z'), goesOn: false, seen: at('2026-11-23T09:00Z') });
    expect(by['vendor-2022']?.refuted).toBeNull();
    expect(by['vendor-2022']?.close?.earliest).toBe(at('2026-11-24'));
    expect(by['old-portal-2016']?.refuted).toBeNull();
  });
  it('is not on its last day, nor when its clock can have been started anew', () => {
    expect(closings('2026-11-10T23:00Z')['consortium-2022']?.refuted).toBeNull();
    expect(closings('2026-11-23T09:00Z', '2026-11-12T10:00Z')['consortium-2022']?.refuted).toBeNull();
  });
  it('is refuted the day after it would have had the case go on to another status', () => {
    const by = closings('2026-11-25T09:00Z');
    expect(by['old-portal-2016']?.refuted).toEqual({ due: at('2026-11-24T10:00Z'), goesOn: true, seen: at('2026-11-25T09:00Z') });
  });
});

it('the vendor’s mail comes on a day of its own by each edition, and is told while it is to come', () => {
  const reminders = (lastSeen: string) => Object.values(closings(lastSeen)).map(({ reminder }) => reminder?.earliest ?? null);
  expect(reminders('2026-10-28T09:00Z')).toEqual([at('2026-11-03'), at('2026-11-03'), at('2026-11-10')]);
  expect(reminders('2026-11-05T09:00Z')).toEqual([null, null, at('2026-11-10')]);
});
