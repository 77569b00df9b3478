import { describe, expect, it } from 'vitest';
import { mergeRecords, recordFromRow, recordFromSighting } from '../../../lib/cases/merge.ts';
import type { CaseRecord, Instant, ListRow, Sighting } from '../../../lib/cases/schemas.ts';
import { evidenceWords } from '../../../lib/i18n/evidence-words.ts';
import { at, change, PORTAL, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const MOMENT = { zone: 'UTC', now: NOW };
const LIST = '/s/case-lists|All open cases|';
const list = { portal: PORTAL, list: LIST, view: 'All open cases' } as ListRow;
const day = (date: string): Instant => at(`2026-11-${date}T09:00:00Z`);
const look = (date: string, status: string, more: Partial<Sighting> = {}): CaseRecord =>
  recordFromSighting(sighting(1, day(date), { status }, more));
const row = (date: string, status: string): CaseRecord => recordFromRow(sighting(1, day(date), { status }), LIST);
/** The dash of a span stands between thin spaces. */
const told = (...records: CaseRecord[]): string[] =>
  evidenceWords(records.reduce(mergeRecords), [list], MOMENT).map((words) => words.replaceAll('\u2009', ' '));

describe('what pages showed', () => {
  it('tells between which looks a status changed, and in which list it was seen so', () => {
    expect(told(row('03', 'New'), row('05', 'Pending Customer Input'))).toEqual([
      'Tue 3 Nov – Thu 5 Nov: from New to Pending Customer Input, as it was seen before and after.',
      'Seen as Pending Customer Input in the list “All open cases”, last on Thu 5 Nov.',
    ]);
  });

  it('tells a change by what shows it exactly, and once', () => {
    const changes = [change('New', 'Pending Customer Input', at('2026-11-04T10:00:00Z'))];
    expect(told(look('03', 'New'), look('05', 'Pending Customer Input', { changes }))).toEqual([
      'Wed 4 Nov: from New to Pending Customer Input, as the case’s history tells.',
    ]);
  });

  it('says of a case that came back into a status both ways', () => {
    expect(told(look('03', 'New'), look('05', 'Update Received'), look('09', 'New'))).toEqual([
      'Tue 3 Nov – Thu 5 Nov: from New to Update Received, as it was seen before and after.',
      'Thu 5 Nov – Mon 9 Nov: from Update Received to New, as it was seen before and after.',
    ]);
  });

  it('says what the list showed when the case stood there, not what it became', () => {
    expect(told(row('03', 'New'), look('05', 'Closed')).at(-1)).toBe('Seen as New in the list “All open cases”, last on Tue 3 Nov.');
  });

  it('of a list that is not known any more says nothing', () => {
    expect(evidenceWords(row('03', 'New'), [], MOMENT)).toEqual([]);
  });
});
