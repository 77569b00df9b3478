import { describe, expect, it } from 'vitest';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { filingWords } from '../../../lib/i18n/filing-words.ts';
import type { FilingQuestion } from '../../../lib/messages.ts';
import { at, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const PORTAL = 'https://support.proquest.com';
const SUBJECTS = ['Renewal notices are sent twice', 'Facets show no results', 'Renewal notices come too late'];
const RECORDS = SUBJECTS.map((subject, i) =>
  recordFromSighting(sighting(i + 1, NOW, { subject, status: i === 0 ? 'Closed' : 'In Progress' })),
);

const words = (question: Partial<FilingQuestion>, settings: Partial<Parameters<typeof filingWords>[4]> = {}) =>
  filingWords(
    { subject: '', asset: null, priority: null, environment: null, ...question },
    PORTAL,
    RECORDS,
    (record) => outlookOf(record, { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] }, NOW),
    { responseScale: 'by-product', contacts: {}, ...settings },
  );

describe('what the priority promises', () => {
  const told = (priority: string, asset: string | null) => words({ priority, asset }).priority.map(({ text }) => text);
  it('is told with its source, in the vendor’s scale', () =>
    expect(told('High', 'Alma')).toEqual([
      'A first answer to this priority is meant to come within 1 business day (vendor’s support overview).',
    ]));
  it('of a system that is down comes with what to do', () =>
    expect(told('System Down', 'Alma')[1]).toMatch(/^Down is for a production system/));
  it('of a sandbox is none: it never counts as down', () =>
    expect(told('System Down', 'Alma SAMPLE 01 - Sandbox')).toEqual([
      'A sandbox never counts as down. File it as High and say why it is pressing.',
    ]));
  it('of a sandbox that the form names apart is none either', () =>
    expect(words({ priority: 'System Down', asset: 'Alma', environment: 'Premium Sandbox' }).priority.map(({ text }) => text)).toEqual([
      'A sandbox never counts as down. File it as High and say why it is pressing.',
    ]));
  it('is not guessed in a scale of others, nor without a product', () => {
    expect(told('High', 'Polaris')).toEqual([]);
    expect(told('High', null)).toEqual([]);
    expect(told('Urgent', 'Alma')).toEqual([]);
  });
});

describe('what the priorities mean', () => {
  const named = (asset: string | null) => words({ asset }).priorities?.lines.map(({ name }) => name) ?? null;
  it('is told with the time to a first answer and the source, before one is chosen', () => {
    expect(named(null)).toEqual(['System Down', 'Component Down', 'High', 'Normal', 'Low', 'Sandbox']);
    const { lines, href } = words({ asset: 'Alma' }).priorities ?? { lines: [], href: '' };
    expect(lines[0]).toEqual({ name: 'System Down', text: 'The production service is not available. First answer within 1 hour.' });
    expect(lines[2]?.text).toMatch(/incorrectly\. First answer within 1 business day\.$/);
    expect(lines[4]?.text).toMatch(/First answer within 2 business days\.$/);
    expect(lines[5]?.text).toMatch(/^A sandbox never counts as down\./);
    expect(href).toMatch(/campusM_Support_Overview$/);
  });
  it('is not told of another vendor’s scale', () => expect(named('Polaris')).toBeNull());
});

describe('the organisation’s addresses', () => {
  const contacts = { Alma: ['alma@library.example'], 'Alma Data Services': ['kb@library.example'] };
  it('are those of the asset, whatever stands behind its name', () => {
    expect(words({ asset: 'Alma SAMPLE 01' }, { contacts }).contacts).toEqual(['alma@library.example']);
    expect(words({ asset: 'Alma Data Services' }, { contacts }).contacts).toEqual(['kb@library.example']);
  });
  it('are none for another asset, and before one is chosen', () => {
    expect(words({ asset: 'Primo' }, { contacts }).contacts).toEqual([]);
    expect(words({}, { contacts }).contacts).toEqual([]);
  });
});

describe('cases of one’s own with a similar subject', () => {
  it('are told with status and address, the newest of equals first', () =>
    expect(words({ subject: 'Renewal notices' }).similar).toEqual([
      { caseNumber: RECORDS[2]?.caseNumber, subject: SUBJECTS[2], status: 'In Progress', href: PORTAL + RECORDS[2]?.path?.value },
      { caseNumber: RECORDS[0]?.caseNumber, subject: SUBJECTS[0], status: 'Closed', href: PORTAL + RECORDS[0]?.path?.value },
    ]));
  it('of another portal are not told of', () =>
    expect(
      filingWords(
        { subject: 'Renewal notices', asset: null, priority: null, environment: null },
        'https://other.example',
        RECORDS,
        () => {
          throw new Error('not asked');
        },
        { responseScale: 'by-product', contacts: {} },
      ).similar,
    ).toEqual([]));
});
