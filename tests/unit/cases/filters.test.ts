import { describe, expect, it } from 'vitest';
import { filterChoices, isFiltering, passes } from '../../../lib/cases/filters.ts';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import { at, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const record = (id: number, fields: { contact?: string; asset?: string; priority?: string } = {}) =>
  recordFromSighting(sighting(id, NOW, { status: 'New', ...fields }));

describe('a filter', () => {
  it('leaves the cases that have the chosen values', () => {
    const wanted = { contact: 'Ada Example', asset: 'Alma' };
    expect(passes(record(1, { contact: 'Ada Example', asset: 'Alma' }), wanted)).toBe(true);
    expect(passes(record(2, { contact: 'Ada Example', asset: 'Primo' }), wanted)).toBe(false);
    expect(passes(record(3, { contact: 'Kim Beispiel', asset: 'Alma' }), wanted)).toBe(false);
  });

  it('hides no case of which that was never read', () => {
    expect(passes(record(1), { contact: 'Ada Example' })).toBe(true);
  });

  it('is none while nothing is chosen', () => {
    expect(passes(record(1, { asset: 'Alma' }), {})).toBe(true);
    expect([isFiltering({}), isFiltering({ asset: 'Alma' })]).toEqual([false, true]);
  });

  it('is offered of what the cases have several values of', () => {
    const records = [record(1, { asset: 'Primo', contact: 'Ada Example' }), record(2, { asset: 'Alma' }), record(3, { asset: 'Alma' })];
    expect(filterChoices(records, {})).toEqual([{ field: 'asset', values: ['Alma', 'Primo'] }]);
  });

  it('stays in sight while something is chosen by it, though no case has that any more', () => {
    expect(filterChoices([record(1, { priority: 'Low' })], { priority: 'High' })).toEqual([{ field: 'priority', values: ['High', 'Low'] }]);
  });
});
