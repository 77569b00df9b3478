import { describe, expect, it } from 'vitest';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Instant } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { meanwhileWords } from '../../../lib/i18n/absence-words.ts';
import { at, change, DAY, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const MOMENT = { zone: 'UTC', now: NOW };

/** Waits for the customer for so many days; null: nothing tells since when. */
function waiting(since: number | null, otherEditions: readonly 'consortium-2022'[] = []) {
  const status = 'Pending Customer Input';
  const changes = since === null ? [] : [change('New', status, (NOW - since * DAY) as Instant)];
  const record = recordFromSighting(sighting(1, NOW, { status }, { changes }));
  return outlookOf(record, { zone: 'UTC', edition: 'vendor-2022', otherEditions }, NOW);
}

describe('while the user is away', () => {
  it('what closes has its day', () => {
    expect(meanwhileWords('sure', waiting(26, ['consortium-2022']), MOMENT)).toEqual(['Closes in 2 days, Tue 24 Nov']);
  });

  it('what may close by another edition has that edition’s day as well', () => {
    expect(meanwhileWords('possible', waiting(12, ['consortium-2022']), MOMENT)).toEqual([
      'Closes in 16 days, Tue 8 Dec',
      'By the consortium’s copy of the case guide it may close as early as Tue 24 Nov.',
    ]);
    expect(meanwhileWords('possible', waiting(12), MOMENT)).toEqual(['Closes in 16 days, Tue 8 Dec']);
  });

  it('the reminder mail comes first, with its day', () => {
    expect(meanwhileWords('reminded', waiting(2), MOMENT)).toEqual([
      'The vendor’s reminder e-mail is expected Fri 27 Nov.',
      'Closes in 26 days, Fri 18 Dec',
    ]);
  });

  it('of the days on which the mail may come those that are over are left out', () => {
    const [mail = ''] = meanwhileWords('reminded', waiting(null), { ...MOMENT, now: (NOW + 2 * DAY) as Instant });
    expect(mail).toMatch(/^The vendor’s reminder e-mail is expected Tue 24.*29 Nov\.$/);
  });
});
