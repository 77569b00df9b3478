import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../lib/cases/schemas.ts';
import type { Draft } from '../../../lib/drafts/draft.ts';
import { isSubmitted, isSubmittedByLoad, type Look } from '../../../lib/drafts/submitted.ts';
import { PORTAL } from '../samples.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z') as Instant;
const ago = (seconds: number): Instant => (NOW - seconds * 1000) as Instant;
const GONE: Look = { texts: null, comments: null };
const EMPTY: Look = { texts: { comment: '' }, comments: 2 };

const draft = (form: Draft['form'], pressed: Instant | null): Draft => ({
  portal: PORTAL,
  form,
  case: form === 'comment' ? ('500A00000012345' as Draft['case']) : 'new',
  sitting: 'one',
  texts: { comment: 'It fails again.' },
  at: ago(30),
  pressed,
  comments: form === 'comment' ? 2 : null,
});

describe('on the page where it was typed, it was submitted', () => {
  it.each<[string, Draft, Look, boolean]>([
    ['when the form went after its button was pressed', draft('case', ago(5)), GONE, true],
    ['when the page emptied it after that', draft('comment', ago(5)), EMPTY, true],
    ['not when the form went without it', draft('case', null), GONE, false],
    [
      'not when the text still stands there, as after a refusal',
      draft('case', ago(5)),
      { texts: { comment: 'It fails again.' }, comments: null },
      false,
    ],
    ['not when the button was pressed long before', draft('case', ago(600)), GONE, false],
    ['when a new comment is shown and the box is empty', draft('comment', null), { ...EMPTY, comments: 3 }, true],
    [
      'not by a new comment while the text stands there',
      draft('comment', null),
      { texts: { comment: 'It fails again.' }, comments: 3 },
      false,
    ],
    ['not by as many comments as before', draft('comment', null), EMPTY, false],
    ['not by comments of a case, when it is a new case', draft('case', null), { texts: null, comments: 9 }, false],
  ])('%s', (_, typed, look, isIt) => {
    expect(isSubmitted(typed, look, NOW)).toBe(isIt);
  });
});

describe('after the page was left by a load, it was submitted', () => {
  const onCase = { texts: null, comments: 3, showsCase: true };
  it.each<[string, Draft, Parameters<typeof isSubmittedByLoad>[1], boolean]>([
    ['when a case follows the form of a new one', draft('case', ago(5)), onCase, true],
    ['not when no case follows: the session may have run out', draft('case', ago(5)), { ...onCase, showsCase: false }, false],
    ['not when the form stands there again', draft('case', ago(5)), { ...onCase, texts: {} }, false],
    ['when a new comment follows', draft('comment', ago(5)), onCase, true],
    ['not when no new comment follows', draft('comment', ago(5)), { ...onCase, comments: 2 }, false],
    ['not when the button was not pressed', draft('comment', null), onCase, false],
  ])('%s', (_, typed, look, isIt) => {
    expect(isSubmittedByLoad(typed, look, NOW)).toBe(isIt);
  });
});
