import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NO_OWN, type Own } from '../../../lib/cases/own.ts';
import type { CaseNumber, Instant } from '../../../lib/cases/schemas.ts';
import { relatedPlace } from '../../../lib/guidance/case-facts.ts';
import { apart, type CaseFacts, filled, PLACES, READY_TEXTS, unknownPlaces } from '../../../lib/guidance/ready-texts.ts';
import { filledFor, readyTexts } from '../../../lib/i18n/ready-text-words.ts';
import { lint } from '../../../lib/lint/lint.ts';
import { COMMENT_BYTES } from '../../../lib/portal/comment-bytes.ts';

const words = parse(readFileSync('lib/i18n/locales/en.yml', 'utf8')).ready_texts;
const NOW = Date.parse('2026-11-22T12:00:00Z') as Instant;
const FACTS: CaseFacts = {
  number: '00812345',
  subject: 'Loans are not renewed',
  status: 'Pending Customer Input',
  priority: 'Normal',
  institution: 'Northfield College',
  openedAt: Date.parse('2026-10-05T23:30:00Z') as Instant,
  answeredAt: Date.parse('2026-11-03T08:00:00Z') as Instant,
  askedAt: Date.parse('2026-11-08T08:00:00Z') as Instant,
};
const gapOf = (place: string): string => place.toUpperCase();
const findingsIn = (description: string) =>
  lint({
    subject: '',
    description,
    surface: 'comment',
    product: 'Alma',
    priority: 'High',
    sharedAccount: true,
    institutions: ['Northfield College'],
  }).findings;

describe.each(READY_TEXTS)('%s', (id) => {
  const template: string = words.texts[id];

  it('passes the linter as it stands, with all that is known, and without', () => {
    expect(findingsIn(template)).toEqual([]);
    expect(findingsIn(filledFor(template, FACTS, 'Europe/London', NOW).text)).toEqual([]);
    expect(findingsIn(filledFor(template, null, 'Europe/London', NOW).text)).toEqual([]);
  });

  it('has a name, only places that there are, and something for the writer to say', () => {
    expect(words.names[id]).toEqual(expect.any(String));
    expect(unknownPlaces(template)).toEqual([]);
    const { text, gap } = filledFor(template, FACTS, 'Europe/London', NOW);
    expect(text).not.toMatch(/[{}$]/);
    expect(text.slice(gap?.start, gap?.end)).toMatch(/^\[.+\]$/);
  });

  it('leaves the writer three quarters of a comment’s room', () => {
    expect(new TextEncoder().encode(template).length).toBeLessThan(COMMENT_BYTES / 4);
  });
});

it('the cases of other institutions are those that the user has kept beside the case', () => {
  const number = (digits: string) => digits as CaseNumber;
  const ours = { number: number('00812300'), institution: null };
  const related = [
    { number: number('00812345'), institution: 'Northfield College' },
    ours,
    { number: number('00812399'), institution: 'Eastbrook College' },
  ];
  const template: string = words.texts.otherInstitutions;
  const filledWith = (own: Own) => filledFor(template, FACTS, 'UTC', NOW, relatedPlace(own));
  const { text, gap } = filledWith({ ...NO_OWN, related });
  expect(text).toContain('Their cases are: Northfield College 00812345, Eastbrook College 00812399.');
  expect(gap).toBeNull();
  expect(findingsIn(text)).toEqual([]);
  for (const none of [[], [ours]])
    expect(filledWith({ ...NO_OWN, related: none }).text).toContain('Their cases are: [institution and case number of each].');
});

it('every place has a name', () => {
  expect(Object.keys(words.gaps).sort()).toEqual([...PLACES].sort());
});

it('the change of contact says who was added, and is whole with the hand-over’s places', () => {
  const more = { successor: 'Kim', address: 'kim@library.invalid', from: '1 December 2026', contacts: 'kim@library.invalid' };
  const { text, gap } = filledFor(words.texts.contactChange, FACTS, 'Europe/London', NOW, more);
  expect(gap).toBeNull();
  expect(text).toContain('From 1 December 2026 on, Kim (kim@library.invalid) takes over');
  expect(text).toContain('as additional contacts: kim@library.invalid.');
});

describe('a text', () => {
  it('is filled with what is known, and says what is not', () => {
    expect(filled('Case {number}, {status}', { number: '00812345' }, gapOf)).toEqual({
      text: 'Case 00812345, [STATUS]',
      gap: { start: 15, end: 23 },
    });
  });

  it('has its first gap told, in whatever way it came about', () => {
    const { text, gap } = filled('[your answer] by {today}', {}, gapOf);
    expect(text.slice(gap?.start, gap?.end)).toBe('[your answer]');
  });

  it('takes no bracket of a filled-in value for a gap', () => {
    const { text, gap } = filled('{subject}: [what]', { subject: '[URGENT] {number} $1' }, gapOf);
    expect(text).toBe('[URGENT] {number} $1: [what]');
    expect(text.slice(gap?.start, gap?.end)).toBe('[what]');
  });

  it('keeps braces that are no place', () => {
    expect(filled('{name} {}', {}, gapOf)).toEqual({ text: '{name} {}', gap: null });
    expect(unknownPlaces('{name} {number} {}')).toEqual(['name']);
  });

  it('tells days so that day and month can’t be taken for one another, in the user’s zone', () => {
    expect(filledFor('{opened}, {answered}, {today}', FACTS, 'Europe/London', NOW).text).toBe(
      '6 October 2026, 3 November 2026, 22 November 2026',
    );
  });
});

it('a text of the user’s stands in the place of the one with its name, others behind', () => {
  const own = [
    { name: 'Ask for a call', text: 'May we call?' },
    { name: 'Mine', text: 'One' },
    { name: 'Mine', text: 'Two' },
  ];
  const all = readyTexts(own);
  expect(all).toHaveLength(READY_TEXTS.length + 1);
  expect(all.find(({ name }) => name === 'Ask for a call')?.text).toBe('May we call?');
  expect(all.at(-1)).toEqual({ name: 'Mine', text: 'Two', isForElsewhere: false, isForColleagues: false });
});

describe('what is inserted', () => {
  it.each([
    ['', '', 'X'],
    ['Hello.', '', '\n\nX'],
    ['Hello.\n', '', '\nX'],
    ['Hello.\n\n', ' \n', 'X'],
    ['', 'Regards', 'X\n\n'],
    ['Hello.', '\nRegards', '\n\nX\n'],
  ])('stands apart between %j and %j', (before, after, text) => {
    expect(apart(before, 'X', after).text).toBe(text);
  });

  it('leaves no more than one empty line of its own', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const { lead, text } = apart(before, 'X', after);
        expect(text).toMatch(/^\n{0,2}X\n{0,2}$/);
        expect(text.startsWith(`${lead}X`)).toBe(true);
      }),
    );
  });
});
