// @vitest-environment happy-dom
/** Each option does something: with it alone changed, the product does something else. A new one does not compile until it stands here. */
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useSavedViews } from '../../../entrypoints/cases/saved-views.ts';
import { EVERYTHING_OPEN } from '../../../lib/cases/arrangement.ts';
import type { Instant, Sighting } from '../../../lib/cases/schemas.ts';
import { lint } from '../../../lib/lint/lint.ts';
import { REMINDER_KINDS, type ReminderKind } from '../../../lib/reminders/settings.ts';
import { database } from '../../../lib/storage/database.ts';
import { FEATURES, type Feature } from '../../../lib/storage/features.ts';
import { type Settings, saveSettings } from '../../../lib/storage/settings.ts';
import { CASE_PATH, dynamicForms } from '../../pages/markup/case-pages.ts';
import { COMMENT_BOXES, LIGHTNING_FORM } from '../../pages/markup/forms.ts';
import { datatableList } from '../../pages/markup/lists.ts';
import { PORTAL } from '../../pages/show.ts';
import { closeWorld, openWorld, sends, setClock, starts, wait } from '../faults/world.ts';
import { change, DAY, exactly, reading, sighting, waitingSince } from '../samples.ts';
import { answer, BEGIN, begin, filing, only, reminders, type Some } from './life.ts';
import { closePage, hasMarks, openPage, ours, press, readings, write } from './portal-page.ts';

beforeAll(openWorld);
afterAll(closeWorld);
afterEach(() => {
  cleanup();
  closePage();
  vi.useRealTimers();
});

/** What one setting does. */
interface Effect<Value> {
  /** What it is changed to. */
  to: Value;
  /** What else is set, before and after; the setting itself where its usual value would show nothing. */
  given?: Some;
  /** What the product does under such settings, as it is seen from outside. */
  sees(settings: Some): Promise<unknown>;
  before: unknown;
  after: unknown;
}

const ago = (days: number): Instant => (BEGIN - days * DAY) as Instant;
const stay = (status: string, days: number): Sighting =>
  sighting(1, BEGIN, { status, openedAt: exactly(ago(days + 30)) }, { changes: [change('New', status, ago(days))] });

/** Closed on Friday, 11 December. */
const WAITING = waitingSince(1, ago(10), BEGIN);
const TESTING = stay('Pending Customer Testing', 60);
const WORK_PLAN = stay('Pending Work Plan', 690);
const NEW = sighting(1, BEGIN, { status: 'New', priority: 'Normal', openedAt: exactly(BEGIN) });
const asked = (days: number) => ({ comments: [{ by: 'customer' as const, at: exactly(ago(days)) }] });
const SILENT = { ...stay('In Progress', 30), ...asked(20) };
const UNANSWERED = { ...sighting(1, BEGIN, { status: 'New', priority: 'Normal', openedAt: exactly(ago(20)) }), ...asked(20) };

const badge = (seen: Sighting) => async (settings: Some) => (await answer(settings, seen)).badge.text;
const firstAnswer = async (settings: Some) => (await answer(settings, NEW)).card?.deadlines[0]?.when;

const ON_FRIDAY = ['2026-12-04 08:00 Closes in 7 days, Fri 11 Dec'];
const LEAD = { reminders: only('closing'), leads: [7] };
const lead = (settings: Some) => reminders({ ...LEAD, ...settings }, 20, [WAITING]);

/** What is registered for the pages of other portals, all of which may be read. */
async function otherPages(settings: Some): Promise<unknown> {
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  const register = vi.spyOn(fakeBrowser.scripting, 'registerContentScripts').mockResolvedValue(undefined as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
  register.mockClear();
  await begin(settings);
  return register.mock.calls.flatMap(([scripts]) => scripts.flatMap(({ matches }) => matches ?? []));
}

/** The tabs that are opened by themselves on the day after a list was read. */
async function tabsOpened(settings: Some): Promise<unknown> {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({ id: 7 } as never);
  create.mockClear();
  await begin(settings);
  await sends(reading(BEGIN, [WAITING]));
  await wait(DAY);
  return create.mock.calls.length;
}

async function casesKept(settings: Some): Promise<number> {
  await begin(settings);
  await sends(reading(BEGIN, [sighting(1, BEGIN, { status: 'Closed' })]));
  for (const days of [20, 40, 60]) {
    setClock(BEGIN + days * DAY);
    await starts();
  }
  return database.cases.count();
}

/** What other devices are told of, by the first part of its name. */
async function carried(settings: Some): Promise<unknown> {
  await begin(settings);
  await sends(reading(BEGIN, [WAITING]));
  await wait(DAY);
  return [...new Set(Object.keys(await fakeBrowser.storage.sync.get(null)).map((name) => name.split('/')[0]))].sort();
}

const FORM = `<main>${LIGHTNING_FORM}<button type="button" id="go">Submit</button></main>`;
const COMMENT = `<main>${dynamicForms()}${COMMENT_BOXES['a labelled textarea']}</main>`;
const BAD = 'You are idiots. Log in as testuser with the password Tr0ub4dor&3 and look.';

async function openForm(settings: Some, text: string): Promise<HTMLTextAreaElement> {
  await openPage(settings, FORM, '/s/create-case');
  const field = await write('textarea', text);
  await press(ours('.fold[aria-expanded=false]')[0]);
  return field;
}

/** The rules of the linter that the panel quotes for a text. */
async function told(settings: Some): Promise<unknown> {
  await openForm(settings, BAD);
  return rulesQuoted()
    .filter((rule) => rule === 'insult' || rule === 'secret')
    .sort();
}

const rulesQuoted = (): (string | undefined)[] => ours('.panel [data-rule]').map(({ dataset }) => dataset.rule);

const asksForInstitution = (text: string) => async (settings: Some) => {
  await openForm(settings, text);
  return rulesQuoted().includes('missing-institution');
};

const keyOf = (rule: string): string =>
  lint({ subject: 'Half', description: BAD, surface: 'case', product: null, priority: 'Normal' }).findings.find(
    (each) => each.rule === rule,
  )?.ignoreKey ?? '';

/** Which of these keys are taken from the page while the caret stands in marked words: those that open their card. */
async function keysTaken(settings: Some): Promise<unknown> {
  const field = await openForm(settings, BAD);
  field.setSelectionRange(9, 9);
  const presses = { 'Alt+Enter': { key: 'Enter', altKey: true }, 'Ctrl+M': { key: 'm', ctrlKey: true } };
  return Object.entries(presses).flatMap(([name, keys]) => {
    const event = new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true });
    field.dispatchEvent(event);
    return event.defaultPrevented ? [name] : [];
  });
}

async function readyTexts(settings: Some): Promise<unknown> {
  await openPage(settings, COMMENT, CASE_PATH);
  await write('[data-test=box]', 'Here you are.');
  await press(ours('.fold[aria-expanded=false]')[0]);
  return ours('.ready .fix').filter(({ textContent }) => textContent === 'Our greeting').length;
}

async function statusesRead(settings: Some): Promise<unknown> {
  const list = datatableList({ keys: (_, index) => `own-${index}` })
    .replaceAll('="Status"', '="Stand"')
    .replaceAll('>Status<', '>Stand<');
  await openPage(settings, list, '/s/case-lists');
  return readings().flatMap(({ sightings }) => sightings.map(({ fields }) => fields.status.state));
}

async function casesRead(settings: Some): Promise<unknown> {
  await openPage(settings, datatableList({}), '/s/case-lists');
  return readings().length;
}

async function viewsOffered(settings: Some): Promise<unknown> {
  await fakeBrowser.storage.local.clear();
  await saveSettings(settings);
  const { result } = renderHook(() => useSavedViews());
  await vi.waitFor(() => expect(result.current[0]).not.toBeNull());
  return result.current[0]?.map(({ name }) => name);
}

async function openPopup(): Promise<HTMLElement> {
  vi.useRealTimers();
  for (const event of ['onAdded', 'onRemoved'] as const)
    vi.spyOn(fakeBrowser.permissions[event], 'removeListener').mockImplementation(() => {});
  // It begins to read as soon as it is loaded.
  vi.resetModules();
  const { popup } = await import('../../../entrypoints/popup/popup.tsx');
  render(await popup());
  return await screen.findByRole('searchbox');
}

/** What stands first among the contacts. */
async function ownCases(settings: Some): Promise<unknown> {
  await begin(settings);
  const of = (id: number, contact: string) => sighting(id, BEGIN, { status: 'New', contact });
  await sends(reading(BEGIN, [of(1, 'Ada Example'), of(2, 'Kim Example')]));
  await openPopup();
  fireEvent.click(screen.getByRole('button', { name: 'Filter' }));
  const { options } = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Contact' });
  const label = options[1]?.textContent;
  cleanup();
  return label;
}

const EFFECTS: { [Name in keyof Settings]: Effect<Settings[Name]> } = {
  language: { to: 'de', sees: badge(WAITING), before: 'closes in 18 days', after: 'schließt in 18 Tagen' },
  portals: { to: ['https://portal.example'], sees: otherPages, before: [], after: ['https://portal.example/*'] },
  zone: {
    to: 'Asia/Tokyo',
    sees: lead,
    before: ON_FRIDAY,
    after: ['2026-12-03 23:00 Closes in 7 days, Fri 11 Dec'],
  },
  edition: { to: 'consortium-2022', sees: badge(WAITING), before: 'closes in 18 days', after: 'closes in 4 days' },
  otherEditions: { to: [], sees: badge(WORK_PLAN), before: 'expires in 40 days', after: 'Vendor’s turn' },
  leads: {
    to: [2],
    sees: lead,
    before: ON_FRIDAY,
    after: ['2026-12-09 08:00 Closes in 2 days, Fri 11 Dec'],
  },
  testingLeads: {
    given: { testingLeads: [14] },
    to: [5],
    sees: (settings) => reminders({ reminders: only('testing'), ...settings }, 40, [TESTING]),
    before: ['2026-12-10 08:00 Closes in 14 days, Thu 24 Dec'],
    after: ['2026-12-18 08:00 Closes in 6 days, Thu 24 Dec'],
  },
  workPlanLeads: {
    given: { workPlanLeads: [30] },
    to: [5],
    sees: (settings) => reminders({ reminders: only('work-plan'), ...settings }, 60, [WORK_PLAN]),
    before: ['2026-12-03 08:00 Work plan expires in 30 days, Sat, 2 Jan 2027'],
    after: ['2026-12-28 08:00 Work plan expires in 5 days, Sat, 2 Jan 2027'],
  },
  reminders: { to: only(), given: { leads: [7] }, sees: lead, before: ON_FRIDAY, after: [] },
  digestAt: {
    to: 14 * 60,
    sees: (settings) => reminders({ reminders: only('digest'), ...settings }, 1, [WAITING]),
    before: ['2026-11-23 09:00 1 case waits for you', '2026-11-24 08:00 1 case waits for you'],
    after: ['2026-11-23 14:00 1 case waits for you'],
  },
  readsList: { to: true, sees: tabsOpened, before: 0, after: 1 },
  workdays: { to: [1, 2, 3, 4], sees: lead, before: ON_FRIDAY, after: ['2026-12-03 08:00 Closes in 8 days, Fri 11 Dec'] },
  workingHours: { to: { from: 600, to: 1080 }, sees: lead, before: ON_FRIDAY, after: ['2026-12-04 10:00 Closes in 7 days, Fri 11 Dec'] },
  quietHours: { to: { from: 0, to: 720 }, sees: lead, before: ON_FRIDAY, after: ['2026-12-04 12:00 Closes in 7 days, Fri 11 Dec'] },
  daysOff: { to: ['2026-12-04'], sees: lead, before: ON_FRIDAY, after: ['2026-12-03 08:00 Closes in 8 days, Fri 11 Dec'] },
  absences: {
    to: [{ from: '2026-12-01', to: '2026-12-06' }],
    sees: lead,
    before: ON_FRIDAY,
    after: ['2026-12-07 08:00 Closes in 4 days, Fri 11 Dec'],
  },
  overrides: {
    to: { 'pending-customer-input': { closeAfter: { amount: 21, unit: 'days' } } },
    sees: badge(WAITING),
    before: 'closes in 18 days',
    after: 'closes in 11 days',
  },
  responseScale: { to: 'none', sees: firstAnswer, before: 'by 26 Nov, 7:00', after: undefined },
  region: { to: 'uk', sees: firstAnswer, before: 'by 26 Nov, 7:00', after: 'by 25 Nov, 17:30' },
  weekend: { to: [2, 3], sees: firstAnswer, before: 'by 26 Nov, 7:00', after: 'by 28 Nov, 7:00' },
  holidays: { to: ['2026-11-24'], sees: firstAnswer, before: 'by 26 Nov, 7:00', after: 'by 27 Nov, 7:00' },
  silentDays: {
    to: 30,
    sees: (settings) => reminders({ reminders: only('silence'), ...settings }, 30, [SILENT]),
    before: ['2026-11-23 09:00 Nothing heard about 1 case for long'],
    after: [],
  },
  labels: { to: { status: ['Stand'] }, sees: statusesRead, before: ['absent', 'absent', 'absent'], after: ['read', 'read', 'read'] },
  sharedAccount: { to: true, sees: asksForInstitution('The hold list is empty.'), before: false, after: true },
  institutions: {
    given: { sharedAccount: true },
    to: ['Lakeside'],
    sees: asksForInstitution('At Lakeside the hold list is empty.'),
    before: true,
    after: false,
  },
  shortcut: { to: 'Ctrl+M', sees: keysTaken, before: ['Alt+Enter'], after: ['Ctrl+M'] },
  contacts: {
    to: { Alma: ['alma@library.example'] },
    sees: async (settings) => (await filing(settings, 'Alma SAMPLE 01', 'Normal')).contacts,
    before: [],
    after: ['alma@library.example'],
  },
  retentionDays: { to: 30, sees: casesKept, before: 1, after: 0 },
  ownTexts: { to: [{ name: 'Our greeting', text: 'Dear colleagues,' }], sees: readyTexts, before: 0, after: 1 },
  features: { to: { badges: false }, sees: (settings) => SEEN.badges(settings), before: true, after: false },
  sync: { to: true, sees: carried, before: [], after: ['cases1', 'set1'] },
  pausedSites: { to: [PORTAL], sees: casesRead, before: 1, after: 0 },
  rules: { to: { insult: 'off' }, sees: told, before: ['insult', 'secret'], after: ['secret'] },
  myName: { to: 'Kim Example', sees: ownCases, before: 'My cases …', after: 'My cases (Kim Example)' },
  savedViews: {
    to: [{ id: 'mine', name: 'Alma, ours', arrangement: EVERYTHING_OPEN }],
    sees: viewsOffered,
    before: [],
    after: ['Alma, ours'],
  },
  ignoredFindings: { to: [keyOf('insult')], sees: told, before: ['insult', 'secret'], after: ['secret'] },
};

describe.each(Object.entries(EFFECTS) as [keyof Settings, Effect<unknown>][])('%s', (name, { to, given, sees, before, after }) => {
  it('changes what is seen', async () => {
    const usual = await sees({ ...given });
    closePage();
    expect([usual, await sees({ ...given, [name]: to })]).toEqual([before, after]);
    expect(before).not.toEqual(after);
  });
});

/** For each kind of reminder what it alone tells, first of all. */
const KINDS: Record<ReminderKind, { seen: Sighting; days: number; given?: Some; first: string }> = {
  closing: { seen: WAITING, days: 20, first: '2026-12-04 08:00 Closes in 7 days, Fri 11 Dec' },
  testing: { seen: TESTING, days: 20, first: '2026-12-10 08:00 Closes in 14 days, Thu 24 Dec' },
  'work-plan': { seen: WORK_PLAN, days: 1, first: '2026-11-23 09:00 Work plan expires in 40 days, Sat, 2 Jan 2027' },
  absence: {
    seen: WAITING,
    days: 20,
    given: { absences: [{ from: '2026-12-07', to: '2026-12-14' }] },
    first: '2026-12-03 08:00 1 case may be closed while you are away',
  },
  'any-time': {
    seen: sighting(1, BEGIN, { status: 'Pending Customer Input', openedAt: exactly(ago(60)) }),
    days: 1,
    first: '2026-11-23 09:00 1 waiting case may be closed any day',
  },
  'new-case': { seen: WAITING, days: 1, first: '2026-11-23 09:00 1 more case waits for you' },
  'first-response': { seen: UNANSWERED, days: 1, first: '2026-11-23 09:00 The first answer to 1 case is overdue' },
  silence: { seen: SILENT, days: 1, first: '2026-11-23 09:00 Nothing heard about 1 case for long' },
  'reminder-email': {
    seen: waitingSince(1, ago(3), BEGIN),
    days: 10,
    first: '2026-11-27 08:00 The vendor’s reminder e-mail about 1 case is due',
  },
  digest: { seen: WAITING, days: 1, first: '2026-11-23 09:00 1 case waits for you' },
  'daily-look': { seen: WAITING, days: 1, first: '2026-11-23 09:00 Time for today’s look at your case list' },
};

describe.each(REMINDER_KINDS)('reminders of %s', (kind) => {
  it('come where they are switched on, and by no other switch', async () => {
    const { seen, days, given, first } = KINDS[kind];
    const others = REMINDER_KINDS.filter((other) => other !== kind);
    expect((await reminders({ ...given, reminders: only(kind) }, days, [seen]))[0]).toBe(first);
    expect(await reminders({ ...given, reminders: only() }, days, [seen])).toEqual([]);
    expect(await reminders({ ...given, reminders: only(...others) }, days, [seen])).not.toContain(first);
  });
});

/** What is shown only together with another. */
const WITHIN: Partial<Record<Feature, Feature>> = { beforeFiling: 'panel', comments: 'panel', findingCard: 'underlines' };

/** Whether what a switch is for is there. */
const SEEN: Record<Feature, (settings: Some) => Promise<boolean>> = {
  async badges(settings) {
    await openPage(settings, datatableList({}), '/s/case-lists');
    return ours('.badge, [class*=badge]').length > 0 || document.querySelector('cl-badge') !== null;
  },
  async caseCard(settings) {
    await openPage(settings, dynamicForms(), CASE_PATH);
    return document.querySelector('cl-dock') !== null;
  },
  async panel(settings) {
    await openForm(settings, BAD);
    return ours('.panel').length > 0;
  },
  // With words in the form, too.
  async beforeFiling(settings) {
    await openForm(settings, BAD);
    return ours('.panel .before').length > 0;
  },
  async comments(settings) {
    await openPage(settings, COMMENT, CASE_PATH);
    await write('[data-test=box]', BAD);
    const isThere = (): void => expect(ours('.panel').length).toBeGreaterThan(0);
    return vi.waitFor(isThere).then(
      () => true,
      () => false,
    );
  },
  async underlines(settings) {
    await openForm(settings, BAD);
    return hasMarks();
  },
  // Where nothing is drawn no card finds a place; the keys tell whether there would be one.
  findingCard: async (settings) => ((await keysTaken(settings)) as string[]).length > 0,
  async submitNote(settings) {
    await openForm(settings, BAD);
    await press(document.querySelector<HTMLElement>('#go') ?? undefined, new Event('pointerover', { bubbles: true, composed: true }));
    return document.querySelector('cl-note') !== null;
  },
  async priorityHelp(settings) {
    await openForm(settings, BAD);
    return document.querySelector('cl-sign') !== null;
  },
  async drafts(settings) {
    await openForm(settings, BAD);
    return Object.keys(await fakeBrowser.storage.local.get(null)).some((name) => name.startsWith('draft:'));
  },
  async listKeys(settings) {
    await begin(settings);
    await sends(reading(BEGIN, [WAITING]));
    const field = await openPopup();
    fireEvent.keyDown(document.body, { key: '/' });
    const isReached = document.activeElement === field;
    cleanup();
    return isReached;
  },
};

describe.each(FEATURES)('the switch of %s', (feature) => {
  it('takes away what it is for, and no other does', async () => {
    expect(await SEEN[feature]({})).toBe(true);
    closePage();
    expect(await SEEN[feature]({ features: { [feature]: false } })).toBe(false);
    closePage();
    const others = Object.fromEntries(FEATURES.map((other) => [other, other === feature || other === WITHIN[feature]]));
    expect(await SEEN[feature]({ features: others })).toBe(true);
  });
});
