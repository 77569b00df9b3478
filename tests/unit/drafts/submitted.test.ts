import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../lib/cases/schemas.ts';
import type { Draft } from '../../../lib/drafts/draft.ts';
import { isSubmitted, type Look } from '../../../lib/drafts/submitted.ts';
import { PORTAL } from '../samples.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z') as Instant;
const ago = (seconds: number): Instant => (NOW - seconds * 1000) as Instant;

const draft = (form: Draft['form'], pressed: Instant | null, texts: Draft['texts'] = {}): Draft => ({
  portal: PORTAL,
  form,
  case: form === 'comment' ? ('500A00000012345' as Draft['case']) : 'new',
  sitting: 'one',
  texts: form === 'comment' ? { comment: 'It fails again.' } : { subject: 'Loans', description: 'It fails again.', ...texts },
  at: ago(30),
  pressed,
  comments: form === 'comment' ? 2 : null,
});
const NEW = draft('case', ago(5));
const COMMENT = draft('comment', ago(5));

/** Nothing is there that says anything. */
const BLANK: Look = { texts: null, comments: null, subjects: [], showsCase: false, isSamePage: true, told: () => null };
const ON_CASE: Look = { ...BLANK, showsCase: true, comments: 2 };
const refused = (): 'refused' => 'refused';
const done = (): 'done' => 'done';

describe('the text of a new case has arrived', () => {
  it.each<[string, Draft, Partial<Look>, boolean]>([
    ['when its case’s page follows', NEW, { showsCase: true, subjects: ['Loans'] }, true],
    ['when a list shows a case with its subject', NEW, { subjects: ['Fines', ' loans'] }, true],
    ['when a case’s page follows whose subject can’t be read', NEW, { showsCase: true }, true],
    ['when the page says so', NEW, { told: done }, true],
    ['when the page says so and shows the form anew', NEW, { told: done, texts: { description: '' } }, true],
    ['after a load of the page as well', NEW, { showsCase: true, subjects: ['Loans'], isSamePage: false }, true],
    ['not because the form is gone', NEW, {}, false],
    ['not because the page emptied it', NEW, { texts: { subject: '', description: '' } }, false],
    ['not when another case’s page follows', NEW, { showsCase: true, subjects: ['Fines'] }, false],
    ['not when the page tells of an error', NEW, { told: refused, showsCase: true, subjects: ['Loans'] }, false],
    ['not while the text stands there', NEW, { told: done, texts: { description: 'It fails again.' } }, false],
    ['not without its button', draft('case', null), { showsCase: true, subjects: ['Loans'] }, false],
    ['not long after', draft('case', ago(600)), { showsCase: true, subjects: ['Loans'] }, false],
    ['not by comments of a case', draft('case', null), { comments: 9 }, false],
  ])('%s', (_, typed, look, isIt) => {
    expect(isSubmitted(typed, { ...BLANK, ...look }, NOW)).toBe(isIt);
  });
});

describe('a comment has arrived', () => {
  it.each<[string, Draft, Partial<Look>, boolean]>([
    ['when a new one is shown', COMMENT, { comments: 3 }, true],
    ['when a new one is shown, and the button was not seen to be pressed', draft('comment', null), { comments: 3 }, true],
    ['when a new one is shown after a load of the page', COMMENT, { comments: 3, isSamePage: false }, true],
    ['when its box has been empty for some seconds and no error is told', COMMENT, { texts: { comment: '' } }, true],
    ['when its box has been gone for some seconds and no error is told', COMMENT, {}, true],
    ['when the page says so', COMMENT, { told: done, comments: null }, true],
    ['not at once: an error may be told yet', draft('comment', ago(1)), {}, false],
    ['not when an error is told', COMMENT, { told: refused }, false],
    ['not when the case is gone as well', COMMENT, { comments: null, showsCase: false }, false],
    ['not by an empty box after a load of the page', COMMENT, { isSamePage: false }, false],
    ['not by a new one while the text stands there', COMMENT, { comments: 3, texts: { comment: 'It fails again.' } }, false],
    ['not by somebody’s new one after a load of the page', draft('comment', null), { comments: 3, isSamePage: false }, false],
    ['not by as many as before without its button', draft('comment', null), {}, false],
  ])('%s', (_, typed, look, isIt) => {
    expect(isSubmitted(typed, { ...ON_CASE, ...look }, NOW)).toBe(isIt);
  });
});
