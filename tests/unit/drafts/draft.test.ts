import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../lib/cases/schemas.ts';
import {
  type Draft,
  draftToOffer,
  holdsAll,
  isBlank,
  isExpired,
  isSameForm,
  KEPT_MS,
  kept,
  lengthOf,
  parseDraft,
  restored,
  surplus,
} from '../../../lib/drafts/draft.ts';
import { PORTAL } from '../samples.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z') as Instant;
const TEXT = 'The loans list of a reader stays empty.';
const ago = (milliseconds: number): Instant => (NOW - milliseconds) as Instant;

const draft = (change: Partial<Draft> = {}): Draft => ({
  portal: PORTAL,
  form: 'case',
  case: 'new',
  sitting: 'one',
  texts: { description: TEXT },
  at: ago(60_000),
  pressed: null,
  comments: null,
  ...change,
});

describe('a draft belongs to', () => {
  const comment = draft({ form: 'comment', case: '500A00000012345' as Draft['case'] });
  it.each<[string, Partial<Draft>, boolean]>([
    ['the same form of the same case', { sitting: 'another', texts: {} }, true],
    ['no other case', { case: '500A00000099999' as Draft['case'] }, false],
    ['no other form', { form: 'case' }, false],
    ['no other portal', { portal: 'https://other.example' }, false],
  ])('%s', (_, change, isSame) => {
    expect(isSameForm(comment, { ...comment, ...change })).toBe(isSame);
  });
});

describe('a draft is kept', () => {
  it('for fourteen days', () => {
    expect(isExpired(draft({ at: ago(KEPT_MS - 1) }), NOW)).toBe(false);
    expect(isExpired(draft({ at: ago(KEPT_MS) }), NOW)).toBe(true);
    expect(KEPT_MS).toBe(14 * 24 * 60 * 60 * 1000);
  });

  it('among the forty newest', () => {
    const many = Array.from({ length: 42 }, (_, age) => draft({ sitting: `${age}`, at: ago(age * 1000) }));
    expect(surplus(many, NOW).map(({ sitting }) => sitting)).toEqual(['40', '41']);
    expect(surplus([draft({ at: ago(KEPT_MS) }), draft()], NOW)).toHaveLength(1);
  });

  it('with no text longer than any field takes', () => {
    expect(kept({ comment: 'x'.repeat(200_000), subject: 'short' })).toEqual({ comment: 'x'.repeat(100_000), subject: 'short' });
  });
});

describe('a draft is offered', () => {
  it.each<[string, Draft[], Parameters<typeof draftToOffer>[1], string | null]>([
    ['in an empty form', [draft()], { subject: '', description: '' }, 'one'],
    ['where other words stand', [draft()], { description: 'Good morning,' }, 'one'],
    ['the newest', [draft({ at: ago(5000), sitting: 'old' }), draft({ at: ago(1000), sitting: 'new' })], {}, 'new'],
    ['not where its words stand already', [draft()], { description: `Hello!\n\n${TEXT} Please help.` }, null],
    ['not where only the spaces differ', [draft()], { description: TEXT.replaceAll(' ', '\n') }, null],
    ['when one of its texts is missing', [draft({ texts: { subject: 'Loans', description: TEXT } })], { description: TEXT }, 'one'],
    ['not for a word or two', [draft({ texts: { comment: 'Thank you' } })], {}, null],
    ['not when it is too old', [draft({ at: ago(KEPT_MS) })], {}, null],
    ['not when there is none', [], {}, null],
  ])('%s', (_, drafts, current, sitting) => {
    expect(draftToOffer(drafts, current, NOW)?.sitting ?? null).toBe(sitting);
  });
});

describe('a restored field holds', () => {
  it.each<[string, Parameters<typeof restored>, string]>([
    ['the draft, where nothing stands', ['description', '', TEXT, false], TEXT],
    ['the draft, where the page put a template', ['description', 'Steps:\n', TEXT, true], TEXT],
    ['the draft, where its beginning stands', ['comment', 'The loans list', TEXT, false], TEXT],
    ['both, where the user wrote something else', ['comment', 'Good morning,\n', TEXT, false], `Good morning,\n\n${TEXT}`],
    ['what stands there, where the draft is in it', ['comment', `${TEXT} Thanks.`, TEXT, false], `${TEXT} Thanks.`],
    ['the user’s new subject, as it has one line', ['subject', 'Renewals fail', 'Loans', false], 'Renewals fail'],
  ])('%s', (_, parts, whole) => {
    expect(restored(...parts)).toBe(whole);
  });
});

it('a text without words is none', () => {
  expect(isBlank({ subject: ' ', description: '\n' })).toBe(true);
  expect(isBlank({ subject: '', description: 'x' })).toBe(false);
  expect(holdsAll({}, { subject: ' ' })).toBe(true);
  expect(lengthOf({ subject: 'abc', description: 'de' })).toBe(5);
});

describe('what was stored', () => {
  it('is a draft again', () => {
    for (const each of [draft(), draft({ pressed: NOW, comments: 3 })]) expect(parseDraft(JSON.parse(JSON.stringify(each)))).toEqual(each);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a sentence', TEXT],
    ['another form', { ...draft(), form: 'survey' }],
    ['a field that no form has', { ...draft(), texts: { password: 'x' } }],
    ['a text that is none', { ...draft(), texts: { subject: 7 } }],
    ['no time', { ...draft(), at: 'yesterday' }],
    ['no name', { ...draft(), sitting: undefined }],
  ])('is none when it is %s', (_, value) => {
    expect(parseDraft(value)).toBeNull();
  });
});
