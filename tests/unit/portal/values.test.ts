// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { caseNumberOf, flagOf, pictureFlag, splitTitle } from '../../../lib/portal/values.ts';
import { ROOTS, show } from '../../pages/show.ts';
import { stubRootApi } from './happy-dom.ts';

beforeEach(stubRootApi);

describe.each(ROOTS)('the W4I flag, %s', (roots) => {
  it.each([
    ['a checkbox', '<input type="checkbox" checked>', true],
    ['an empty checkbox', '<input type="checkbox">', false],
    ['a picture', '<img role="checkbox" alt="True" src="x">', true],
    ['a picture of no', '<img alt="Not Checked" src="x">', false],
    [
      'an icon with alternative text',
      '<lightning-icon><svg></svg><span class="slds-assistive-text">Waiting for Information</span></lightning-icon>',
      true,
    ],
    ['a role', '<span role="checkbox" aria-checked="false"></span>', false],
    ['a picture that says nothing', '<img src="/flag.png" alt="flag">', null],
    ['a button beside nothing', '<button><span class="slds-assistive-text">Edit W4I</span></button>', undefined],
  ])('is %s', (_name, html, flag) => {
    show(`<x-cell>${html}</x-cell>`, roots);
    expect(pictureFlag(document.body.firstElementChild as Element)).toBe(flag);
  });
});

it.each([
  ['✓', true],
  ['☑️', true],
  ['W4I', true],
  [' Yes ', true],
  ['false', false],
  ['–', false],
  ['perhaps', null],
  ['', null],
])('the mark "%s" says %s', (text, flag) => {
  expect(flagOf(text)).toBe(flag);
});

it.each([
  ['00812345', '00812345'],
  [' 00812345 ', '00812345'],
  ['812345', null],
  ['008123456', null],
  ['00812345 x', null],
])('the case number of "%s"', (text, number) => {
  expect(caseNumberOf(text)).toBe(number);
});

it.each([
  ['00812345 - Course list is empty', { caseNumber: '00812345', subject: 'Course list is empty' }],
  ['00812345 – A - B', { caseNumber: '00812345', subject: 'A - B' }],
  ['00812345', { caseNumber: '00812345', subject: null }],
  ['Course list is empty', null],
  ['008123456 - x', null],
])('the title "%s"', (text, parts) => {
  expect(splitTitle(text)).toEqual(parts);
});
