import { expect, it } from 'vitest';
import { casePath, recordIdIn, shownCase } from '../../../lib/portal/address.ts';

const PORTAL = 'https://support.proquest.com';
const LONG = '500AB00000Xy1ZaYAJ';
const SHORT = '500AB00000Xy1Za';

it.each([
  [`/s/case/${LONG}/course-list-is-empty`, SHORT],
  [`/s/case/${SHORT}/detail`, SHORT],
  [`/lightning/r/Case/${LONG}/view?ws=%2Flightning%2Fr%2FAccount%2F001AB00000Xy1ZaYAJ%2Fview`, SHORT],
  [`/${SHORT}`, SHORT],
  [`/s/detail?recordId=${LONG}`, SHORT],
  [`/s/back?to=%2Fs%2Fcase%2F${LONG}`, SHORT],
  [`/one/one.app#/sObject/${LONG}/view`, SHORT],
  ['/s/case-lists', null],
  ['/s/case/500AB/slug', null],
  ['/s/article/1500AB00000Xy1ZaYAJ', null],
  ['/s/search?q=100%', null],
])('%s', (path, recordId) => {
  expect(recordIdIn(PORTAL + path)).toBe(recordId);
});

it.each([
  [`/s/case/${LONG}/course-list-is-empty`, SHORT],
  [`/s/case/${LONG}/related/CaseComments/view`, SHORT],
  [`/lightning/r/Case/${LONG}/view`, SHORT],
  [`/${SHORT}`, SHORT],
  [`/${SHORT}/e?retURL=%2F500`, SHORT],
  [`/apex/CaseDetail?id=${SHORT}`, SHORT],
  [`/apex/CaseDetail?sfdc.tabName=01r&Id=${LONG}`, SHORT],
  [`/s/detail?recordId=${LONG}`, SHORT],
  [`/s/page?c__caseId=${LONG}`, SHORT],
  [`/one/one.app#/sObject/${LONG}/view`, SHORT],
  ['/500', null],
  ['/500/o', null],
  [`/s/login?startURL=%2Fs%2Fcase%2F${LONG}`, null],
  [`/s/create-case?parentId=${LONG}`, null],
  [`/lightning/r/Contact/003AB00000Xy1ZaYAJ/view?ws=%2Flightning%2Fr%2FCase%2F${LONG}%2Fview`, null],
  ['/s/article/500internalerrors', null],
  [`/s/article/An-article#${LONG}`, null],
  ['http://', null],
])('the page at %s shows the case %s', (path, recordId) => {
  expect(shownCase(path.startsWith('/') ? PORTAL + path : path)).toBe(recordId);
});

it.each([
  [`/s/case/${LONG}/a-slug?tab=1#comments`, `/s/case/${LONG}/a-slug?tab=1`],
  [`${PORTAL}/s/case/${LONG}/a-slug`, `/s/case/${LONG}/a-slug`],
  [`/lightning/r/Case/${LONG}/related/CaseComments/view`, `/lightning/r/Case/${LONG}/view`],
  [`https://elsewhere.example/s/case/${LONG}`, null],
  ['/s/case-lists', null],
  ['javascript:void(0)', null],
  [`/s/case/${LONG}/${'x'.repeat(600)}`, null],
  ['http://', null],
])('the path of %s', (address, path) => {
  expect(casePath(address, PORTAL)).toBe(path);
});
