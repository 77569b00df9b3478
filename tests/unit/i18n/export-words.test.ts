import { describe, expect, it } from 'vitest';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import { NO_OWN, type Own } from '../../../lib/cases/own.ts';
import type { Instant, Sighting } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { csvOf } from '../../../lib/export/table.ts';
import { citedCases, closingEvents, type Exported, tableOf } from '../../../lib/i18n/export-words.ts';
import { at, change, DAY, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;
const MOMENT = { zone: 'Europe/London', now: NOW };
const SETTINGS = { zone: 'Europe/London', edition: 'vendor-2022', otherEditions: [] } as const;

function exported(id: number, status: string, more: Partial<Sighting> = {}): Exported {
  const record = recordFromSighting(sighting(id, ago(1), { status, subject: `Case ${id}`, asset: 'Alma' }, more));
  return { record, outlook: outlookOf(record, SETTINGS, NOW), own: null };
}
const waiting = exported(1, 'Pending Customer Input', { changes: [change('New', 'Pending Customer Input', ago(20))] });
const bounded = exported(2, 'Pending Customer Input');
const calm = exported(3, 'In Progress');

describe('cases for a spreadsheet', () => {
  it('have local dates, and no earliest day where none is known', () => {
    const [heads = [], ...rows] = tableOf([waiting, bounded, calm], MOMENT);
    const of = (row: number, head: string) => rows[row]?.[heads.indexOf(head)];
    expect(of(0, 'Number')).toEqual({ digits: '00000001' });
    expect([of(0, 'Closes from'), of(0, 'Closes by')]).toEqual(['2026-11-30', '2026-11-30']);
    expect([of(1, 'Closes from'), of(1, 'Closes by')]).toEqual(['', '2026-12-19']);
    expect([of(2, 'Closes from'), of(2, 'Closes by'), of(2, 'Turn')]).toEqual(['', '', 'Vendor’s turn']);
    expect(rows.every((row) => row.length === heads.length)).toBe(true);
  });
});

const OWN: Own = { ...NO_OWN, note: '=HYPERLINK("x")\nAsk Ada', tags: ['case of record', 'down'], assignee: 'Ada' };

describe('what the user wrote', () => {
  it('stands in columns of its own where it is wanted', () => {
    const [heads = [], ...rows] = tableOf(
      [
        { ...waiting, own: OWN },
        { ...calm, own: NO_OWN },
      ],
      MOMENT,
    );
    expect(heads.slice(-3)).toEqual(['Tags', 'Assigned to', 'Your note']);
    expect(rows.map((row) => row.slice(-3))).toEqual([
      ['case of record, down', 'Ada', OWN.note],
      ['', '', ''],
    ]);
    expect(csvOf([rows[0] ?? []])).toContain(`"'=HYPERLINK(""x"")`);
    expect(tableOf([waiting], MOMENT)[0]).not.toContain('Your note');
  });

  it('stands below the case in Markdown', () => {
    expect(citedCases([{ ...calm, own: OWN }], MOMENT)[0]?.lines.slice(1)).toEqual([
      'Tags: case of record, down',
      'Assigned to: Ada',
      `Your note: ${OWN.note}`,
    ]);
  });
});

describe('closings for a calendar', () => {
  it('stand on the earliest day, or on the latest where no other is known, which the title says', () => {
    expect(closingEvents([waiting, bounded, calm], MOMENT).map(({ id, day, title }) => [id, day, title])).toEqual([
      ['closing-00000001@case-lantern', '2026-11-30', 'May close: 00000001, Case 1'],
      ['closing-00000002@case-lantern', '2026-12-19', 'Closes at the latest: 00000002, Case 2'],
    ]);
  });

  it('tell no distance, as nobody knows when they are read', () => {
    const [sure, unsure] = closingEvents([waiting, bounded], MOMENT).map(({ text }) => text);
    expect(sure).toMatch(/^Closing: Mon 30 Nov\n/);
    expect(unsure).toMatch(/^Closing: by Sat 19 Dec\n/);
    expect(`${sure} ${unsure}`).not.toMatch(/\b(today|tomorrow|in \d+ days)\b/);
  });

  it('say where the figure comes from', () => {
    expect(closingEvents([waiting], MOMENT)[0]?.text).toContain('28 days');
  });

  it('leave out what is past: whether the case is still open is not known', () => {
    const past = exported(4, 'Pending Customer Input', { changes: [change('New', 'Pending Customer Input', ago(29))], seenAt: ago(5) });
    expect(past.outlook.autoClose).not.toBeNull();
    expect(closingEvents([past], MOMENT)).toEqual([]);
  });
});

it('a case in Markdown is cited with its status and closing', () => {
  expect(citedCases([waiting, calm], MOMENT)).toEqual([
    {
      cited: '00000001, Case 1',
      link: 'https://support.proquest.com/s/case/500000000000001',
      lines: ['Pending Customer Input. Closing: Mon 30 Nov'],
    },
    { cited: '00000003, Case 3', link: 'https://support.proquest.com/s/case/500000000000003', lines: ['In Progress'] },
  ]);
});
