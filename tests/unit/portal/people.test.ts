// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { commentTable } from '../../pages/markup/events.ts';
import { inDynamicForms } from '../../pages/markup/record-surfaces.ts';
import { ROOTS, show } from '../../pages/show.ts';
import { stubRootApi } from './happy-dom.ts';
import { session } from './session.ts';

beforeEach(stubRootApi);

const A = '/s/case/500AB00000Xy1ZaYAJ/first';
const B = '/s/case/500AB00000Xy2ZaYAJ/second';

const record = (people: Record<string, string>, number = '00812345') =>
  inDynamicForms({ 'Case Number': number, Subject: 'Course list is empty', CreatedDate: '28/04/2026 02:04', ...people });

const by = (author: string) => commentTable([{ date: '03/05/2026 15:00', by: author, body: 'Text' }]);
const HEADER = (mark: string) => `<header class="siteHeader">${mark}</header>`;

/** The side of the one comment on the page. */
const sideOn = (html: string, read = session(), path = A) => {
  show(html);
  return read.sighting(path)?.comments.map(({ by: side }) => side);
};

describe('a comment', () => {
  it.each([
    ['the case’s contact', { ContactId: 'Pat Example' }, 'customer'],
    ['somebody of whom the page tells nothing', { ContactId: 'Sam Sample' }, 'unknown'],
    ['the owner of the case', { ContactId: 'Sam Sample', OwnerId: 'Pat Example' }, 'vendor'],
    ['an owner who is the contact as well', { ContactId: 'Pat Example', OwnerId: 'Pat Example' }, 'unknown'],
    ['an owner who made the case', { OwnerId: 'Pat Example', CreatedById: 'Pat Example, 28/04/2026 02:04' }, 'unknown'],
  ])('of %s', (_who, people, side) => {
    expect(sideOn(`<main>${record(people)}${by('Pat Example')}</main>`)).toEqual([side]);
  });

  it.each([
    ['the profile menu', '<a class="profile-menuTrigger" href="#"><span class="profileName">Pat  Example</span></a>'],
    ['a link to the profile', '<a class="user" href="/s/profile"><svg></svg><span>Pat Example</span></a>'],
    ['a button', '<div class="selfServiceUserProfileMenu"><button class="profileName">Pat Example</button></div>'],
  ])('of the signed-in user, whom %s names', (_mark, mark) => {
    expect(sideOn(`${HEADER(mark)}<main>${record({})}${by('Pat Example')}</main>`)).toEqual(['customer']);
  });

  it.each([
    ['links to profiles in the page', '<main><a href="/s/profile/005">Pat Example</a></main>'],
    ['the profile page of somebody', '<main><h1 class="profileName">Pat Example</h1></main>'],
    ['two names', HEADER('<a href="/s/profile">Pat Example</a><a href="/s/profile/1">Sam Sample</a>')],
    ['no name', HEADER('<a href="/s/profile"><svg></svg></a>')],
  ])('is of nobody known by %s', (_what, html) => {
    expect(sideOn(`${html}<main>${record({})}${by('Pat Example')}</main>`)).toEqual(['unknown']);
  });

  it('of the contact of a case that was seen before', () => {
    const read = session();
    sideOn(`<main>${record({ ContactId: 'Pat Example' })}</main>`, read);
    expect(sideOn(`<main>${record({}, '00812346')}${by('Pat Example')}</main>`, read, B)).toEqual(['customer']);
  });

  it('of a contact whom a list names', () => {
    const read = session();
    show(
      `<table class="list"><tr class="headerRow"><th>Case</th><th>Subject</th><th>Contact Name</th></tr><tr class="dataRow"><th><a href="/500AB00000Xy2Za">00812346</a></th><td>Export stops</td><td>Pat Example</td></tr></table>`,
    );
    read.page('/500');
    expect(sideOn(`<main>${record({})}${by('pat example')}</main>`, read)).toEqual(['customer']);
  });

  it('of somebody who owns one case and is the contact of another is of nobody known', () => {
    const read = session();
    sideOn(`<main>${record({ ContactId: 'Pat Example' })}</main>`, read);
    expect(sideOn(`<main>${record({ OwnerId: 'Pat Example' }, '00812346')}${by('Pat Example')}</main>`, read, B)).toEqual(['unknown']);
  });
});

it.each(ROOTS)('the signed-in user is found with %s roots', (roots) => {
  show(
    `<portal-app><header><a class="user" href="/s/profile"><span>Pat Example</span></a></header><main>${record({})}${by('Pat Example')}</main></portal-app>`,
    roots,
  );
  expect(
    session()
      .sighting(A)
      ?.comments.map(({ by: side }) => side),
  ).toEqual(['customer']);
});
