// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readingSchema } from '../../../lib/cases/schemas.ts';
import { CASE_PATH } from '../../pages/markup/case-pages.ts';
import { AURA_HIGHLIGHTS, AURA_LIST, AURA_RECORD, CLASSIC_LIST, CLASSIC_RECORD } from '../../pages/markup/older.ts';
import { show } from '../../pages/show.ts';
import { read, stubRootApi } from './happy-dom.ts';

beforeEach(stubRootApi);

const value = (field: object | undefined) => (field && 'value' in field ? field.value : field);
const minute = (iso: string) => ({ earliest: Date.parse(iso), latest: Date.parse(iso) + 59_999 });

describe('an Aura list', () => {
  it('is read by the titles of its headers', () => {
    show(AURA_LIST);
    const [list] = read('/s/case-lists').readings;
    expect(readingSchema.safeParse(list).success).toBe(true);
    expect(list).toMatchObject({ surface: 'aura-list', view: 'My Open Cases', completeness: { read: 2, total: 2, all: true } });
    expect(
      list?.sightings.map(({ recordId, caseNumber, path, fields }) => [
        recordId,
        caseNumber,
        path,
        value(fields.status),
        value(fields.waitingForInformation),
      ]),
    ).toEqual([
      ['500AB00000Xy1Za', '00812345', '/s/case/500AB00000Xy1ZaYAJ/x', 'Pending Customer Input', true],
      ['500AB00000Xy2Za', '00812346', '/s/case/500AB00000Xy2ZaYAJ/x', 'New', false],
    ]);
    expect(value(list?.sightings[1]?.fields.openedAt)).toEqual(minute('2026-05-03T08:10:00Z'));
  });
});

describe('a Classic list', () => {
  it('is read', () => {
    show(CLASSIC_LIST);
    const [list] = read('/500').readings;
    expect(list).toMatchObject({ surface: 'classic-list', completeness: { all: false } });
    expect(list?.sightings[0]).toMatchObject({ recordId: '500AB00000Xy1Za', caseNumber: '00812345', path: '/500AB00000Xy1Za' });
    expect(value(list?.sightings[0]?.fields.status)).toBe('Pending Customer Input');
  });
});

describe('an older case page', () => {
  it('is read from Aura blocks and highlights', () => {
    show(`<main>${AURA_HIGHLIGHTS}${AURA_RECORD}</main>`);
    const [sighting] = read(CASE_PATH).readings[0]?.sightings ?? [];
    expect(sighting?.caseNumber).toBe('00812345');
    expect([sighting?.fields.status, sighting?.fields.subject, sighting?.fields.priority].map(value)).toEqual([
      'Pending Customer Input',
      'Course list is empty',
      'Normal',
    ]);
    expect(value(sighting?.fields.openedAt)).toEqual(minute('2026-04-28T14:00:00Z'));
  });

  it('is read from Aura highlights alone', () => {
    show(`<main>${AURA_HIGHLIGHTS}</main>`);
    const [sighting] = read(CASE_PATH).readings[0]?.sightings ?? [];
    expect(sighting?.caseNumber).toBe('00812345');
    expect(value(sighting?.fields.status)).toBe('Pending Customer Input');
  });

  it('is read from a Classic page, the date of its history filled down', () => {
    show(CLASSIC_RECORD);
    const [sighting] = read('/500AB00000Xy1Za').readings[0]?.sightings ?? [];
    expect(sighting).toMatchObject({ recordId: '500AB00000Xy1Za', caseNumber: '00812345' });
    expect([sighting?.fields.status, sighting?.fields.subject, sighting?.fields.contact].map(value)).toEqual([
      'Pending Customer Input',
      'Course list is empty [again]',
      'Pat Example',
    ]);
    expect(sighting?.changes.map(({ field, from, to, at }) => [field, from, to, at])).toEqual([
      ['status', 'New', 'Pending Customer Input', minute('2026-05-03T14:00:00Z')],
      ['subStatus', null, 'Customer Input', minute('2026-05-03T14:00:00Z')],
    ]);
  });
});
