/** What a backup holds, and what reading it in would change. */
import { describe, expect, it } from 'vitest';
import { mergeRecords, recordFromSighting } from '../../../lib/cases/merge.ts';
import type { OwnRow } from '../../../lib/cases/own.ts';
import type { Instant } from '../../../lib/cases/schemas.ts';
import type { Snooze } from '../../../lib/reminders/snooze.ts';
import { type Backup, backupText, type Contents, changesBy, readBackup } from '../../../lib/storage/backup-file.ts';
import { DATA_VERSION } from '../../../lib/storage/migrations/all.ts';
import { DEFAULTS } from '../../../lib/storage/settings-schema.ts';
import { at, DAY, PORTAL, recordId, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const later = (days: number): Instant => (NOW + days * DAY) as Instant;
const record = (id: number, status: string, when = NOW) => recordFromSighting(sighting(id, when, { status }));
const key = `${PORTAL}|${recordId(1)}`;

const snooze = (when: Instant): Snooze => ({
  key,
  at: when,
  until: later(1),
  untilChange: false,
  closing: null,
  withoutLast: false,
  known: { since: NOW, status: null, comments: NOW },
  lifted: false,
});

const note = (value: string, changedAt: Instant): OwnRow => ({ key, note: { value, changedAt } });

const EMPTY: Contents = {
  settings: DEFAULTS,
  cases: [],
  lists: [],
  told: [],
  snoozes: [],
  own: [],
  drafts: [],
  dateOrders: {},
  quarantine: [],
};
const FULL: Contents = {
  settings: { ...DEFAULTS, silentDays: 9, labels: { status: ['Stand'] } },
  cases: [record(1, 'New'), record(2, 'Closed')],
  lists: [
    {
      portal: PORTAL,
      list: '/s/|Open|',
      view: 'Open',
      seenAt: NOW,
      completeness: { read: 1, total: 1, open: false, all: true, since: NOW },
      recordIds: [recordId(1)],
      caseNumbers: [],
      showedOpen: true,
      showedClosed: false,
      wholes: [NOW],
    },
  ],
  told: [{ id: `closing|${key}|2026-12-19|7`, at: NOW }],
  snoozes: [snooze(NOW)],
  own: [note('Ask Ada', NOW)],
  drafts: [
    { portal: PORTAL, form: 'case', case: 'new', sitting: 'a', texts: { subject: 'Loans' }, at: NOW, pressed: null, comments: null },
  ],
  dateOrders: { [PORTAL]: { order: 'dmy', by: 'user' } },
  quarantine: [{ kind: 'case', raw: { key: 'garbage' }, problem: 'no record', at: NOW }],
};

const written = (contents: Contents): string => backupText(contents, NOW).join('');
const read = (text: string): Backup => {
  const backup = readBackup(text);
  if (typeof backup === 'string') throw new Error(backup);
  return backup;
};
const altered = (change: (file: Record<string, unknown>) => void): string => {
  const file = JSON.parse(written(FULL)) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
};

describe('the file', () => {
  it('gives back all that went into it', () => {
    expect(read(written(FULL))).toEqual({ ...FULL, at: NOW, refused: 0 });
    expect(read(written(EMPTY))).toEqual({ ...EMPTY, at: NOW, refused: 0 });
  });

  it('names its version, and of the settings only those that are not as they come', () => {
    const file = JSON.parse(written(FULL)) as { version: number; settings: object };
    expect(file.version).toBe(DATA_VERSION);
    expect(file.settings).toEqual({ silentDays: 9, labels: { status: ['Stand'] } });
  });

  it.each([
    ['no JSON', 'once upon a time', 'no-backup'],
    ['half of one', written(FULL).slice(0, 500), 'no-backup'],
    ['another JSON file', '{"format":"other","version":1}', 'no-backup'],
    ['a list', '[]', 'no-backup'],
    ['one of a later version', altered((file) => Object.assign(file, { version: DATA_VERSION + 1 })), 'newer'],
    ['one whose cases are no list', altered((file) => Object.assign(file, { cases: {} })), 'no-backup'],
  ])('is not read when it is %s', (_, text, problem) => {
    expect(readBackup(text)).toBe(problem);
  });

  it('leaves out and counts what is no entry, and keeps the others', () => {
    const text = altered((file) => {
      (file.cases as Record<string, unknown>[])[0] = { key: 'javascript:' };
      (file.cases as Record<string, unknown>[]).push({ ...record(3, 'New'), key: `${PORTAL}|${recordId(1)}` });
      Object.assign(file.settings as object, { silentDays: -1, zone: 'Asia/Tokyo' });
      (file.drafts as unknown[]).push({ sitting: 'b' });
      (file.told as unknown[]).push({ id: 5 });
      (file.own as unknown[]).push({ key, note: 'Ask Ada' });
      (file.dateOrders as Record<string, unknown>)['https://other.example'] = { order: 'backwards' };
    });
    const backup = read(text);
    expect(backup.refused).toBe(7);
    expect(backup.cases).toEqual([record(2, 'Closed')]);
    expect(backup.settings).toEqual({ ...DEFAULTS, zone: 'Asia/Tokyo', labels: { status: ['Stand'] } });
    expect(backup.dateOrders).toEqual(FULL.dateOrders);
  });

  it('of the first version comes to the present one', () => {
    const text = altered((file) => {
      const cases = file.cases as Record<string, unknown>[];
      file.version = 1;
      file.cases = cases.map(({ listed: _, ...row }) => row);
      delete file.snoozes;
      delete file.own;
    });
    expect(read(text)).toMatchObject({ refused: 0, cases: FULL.cases, snoozes: [], own: [] });
  });
});

describe('reading a backup in', () => {
  const backup: Backup = { ...FULL, at: NOW, refused: 0 };

  it('changes nothing where all of it is', () => {
    expect(changesBy(backup, FULL)).toEqual({
      newCases: 0,
      changedCases: 0,
      settings: [],
      lists: [],
      told: [],
      snoozes: [],
      own: [],
      drafts: [],
      dateOrders: {},
      quarantine: [],
    });
  });

  it('brings everything where nothing is', () => {
    expect(changesBy(backup, EMPTY)).toEqual({
      ...FULL,
      cases: undefined,
      newCases: 2,
      changedCases: 0,
      settings: ['silentDays', 'labels'],
    });
  });

  it('counts the cases that would be new, and those of which more would be known', () => {
    const present = {
      ...EMPTY,
      cases: [record(1, 'In Progress', later(2)), mergeRecords(record(2, 'Closed'), record(2, 'New', later(-3)))],
    };
    expect(changesBy({ ...backup, cases: [...FULL.cases, record(3, 'New')] }, present)).toMatchObject({ newCases: 1, changedCases: 1 });
  });

  it('knows a case by its number where its record id is not known yet', () => {
    const byNumber = recordFromSighting(sighting(1, later(-1), { status: 'New' }, { recordId: null }));
    expect(changesBy({ ...backup, cases: [byNumber, record(1, 'New')] }, { ...EMPTY, cases: [record(1, 'New')] })).toMatchObject({
      newCases: 0,
      changedCases: 1,
    });
  });

  it('leaves what is newer here', () => {
    const present: Contents = {
      ...FULL,
      lists: FULL.lists.map((row) => ({ ...row, seenAt: later(1) })),
      snoozes: [snooze(later(1))],
      own: [note('Ada knows', later(1))],
      drafts: FULL.drafts.map((draft) => ({ ...draft, at: later(1) })),
      dateOrders: { [PORTAL]: { order: 'mdy', by: 'page' } },
    };
    expect(changesBy(backup, present)).toMatchObject({ lists: [], snoozes: [], own: [], drafts: [], dateOrders: {} });
    const older: Contents = { ...present, snoozes: [snooze(later(-1))] };
    expect(changesBy(backup, older).snoozes).toEqual(FULL.snoozes);
  });

  it('joins what was written about a case field by field', () => {
    const tags = { value: ['case of record'], changedAt: later(-1) };
    const present: Contents = { ...FULL, own: [{ key, note: { value: 'older', changedAt: later(-2) }, tags }] };
    expect(changesBy(backup, present).own).toEqual([{ ...note('Ask Ada', NOW), tags }]);
  });
});
