// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import ICAL from 'ical.js';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { caseView, type TextFor } from '../../../components/case-view.ts';
import { CasesPage } from '../../../components/cases-page.tsx';
import type { SavedView } from '../../../lib/cases/arrangement.ts';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Instant } from '../../../lib/cases/schemas.ts';
import { closingsByEdition } from '../../../lib/deadlines/by-edition.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { triage } from '../../../lib/deadlines/triage.ts';
import type { ExportedEvent } from '../../../lib/export/exported-events.ts';
import { USUAL_CALL } from '../../../lib/guidance/call-agenda.ts';
import { adviceOf } from '../../../lib/guidance/escalation.ts';
import { filled, NO_FACTS } from '../../../lib/guidance/ready-texts.ts';
import { filledFor, readyText } from '../../../lib/i18n/ready-text-words.ts';
import { usualWorkday } from '../../../lib/reminders/workdays.ts';
import type { CasesPart, CasesView, HandOverTo } from '../../../lib/storage/view-state.ts';
import { at, change, DAY, exactly, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;
const SETTINGS = { zone: 'UTC', edition: 'vendor-2022', otherEditions: ['consortium-2022'] } as const;

/** Without a layout nothing would be in sight. */
for (const side of ['clientHeight', 'clientWidth'])
  Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => 720 });
afterEach(cleanup);

const seen = (id: number, status: string, days: number, subject = `Case ${id}`) =>
  recordFromSighting(sighting(id, NOW, { status, subject, asset: 'Alma' }, { changes: [change('New', status, ago(days))] }));

function show(
  records = [seen(1, 'In Progress', 2), seen(2, 'Pending Customer Input', 26), seen(3, 'Pending Customer Input', 3)],
  handOverTo: HandOverTo | null = null,
  exported: ExportedEvent[] = [],
) {
  const setValue = vi.fn(async () => {});
  const told = {
    onOwn: vi.fn(async () => {}),
    onSnooze: vi.fn(),
    onWake: vi.fn(),
    onSave: vi.fn(),
    onCopy: vi.fn(async () => true),
    onWantClosed: vi.fn(),
    onLook: vi.fn(),
    textFor: vi.fn<TextFor>((id, { caseNumber, subject }, places) => ({
      text: [id, caseNumber, ...Object.values(places ?? {})].join(' '),
      gap: filledFor(readyText(id, []), { ...NO_FACTS, number: caseNumber, subject }, 'UTC', NOW, places).gap,
    })),
  };
  const onAway = vi.fn();
  const onPrint = vi.fn();
  const onKeep = vi.fn<(kept: HandOverTo | null) => void>();
  const outlooks = triage(records.map((record) => outlookOf(record, SETTINGS, NOW)));
  const views = outlooks.flatMap((outlook) =>
    records.filter(({ key }) => key === outlook.key).map((record) => caseView(record, outlook, undefined)),
  );
  function Page() {
    const [done, setDone] = useState<string[]>([]);
    const [kept, setKept] = useState(handOverTo);
    const [call, setCall] = useState(USUAL_CALL);
    const [look, setLook] = useState<CasesView>({ columns: null, sorting: null });
    const [part, setPart] = useState<CasesPart>('cases');
    const [savedViews, setSavedViews] = useState<readonly SavedView[]>([]);
    return (
      <CasesPage
        views={views}
        known={records.length}
        moment={MOMENT}
        isWorkday={usualWorkday}
        look={look}
        savedViews={savedViews}
        onSavedViews={async (change) => setSavedViews(change)}
        mine={{ name: null, onChoose: () => {} }}
        part={part}
        onPart={setPart}
        charts={{ settings: SETTINGS, loadTold: async () => new Map() }}
        calendar={{ absences: [], isFree: (day) => !usualWorkday(day) }}
        lines={null}
        editionsOf={({ record }) => closingsByEdition(record, SETTINGS, NOW)}
        evidenceOf={() => []}
        {...told}
        exported={{ getValue: async () => exported, setValue }}
        call={{ call, onCall: setCall }}
        handOver={{
          done,
          onDone: setDone,
          kept,
          onKeep(changed) {
            setKept(changed);
            onKeep(changed);
          },
        }}
        adviceOf={({ record, outlook, own: { steps } }) => adviceOf(record, outlook, steps, { ...SETTINGS, silentDays: 7 }, NOW)}
        managersOf={() => []}
        ready={{
          texts: [{ name: 'Others', text: 'See {related}.', isForElsewhere: false, isForColleagues: false }],
          choice: null,
          fill: ({ outlook }, { text }) => filled(text, { related: `Northfield ${outlook.caseNumber}` }, String),
        }}
        onPrint={onPrint}
        absence={{
          isKnown: () => onAway.mock.calls.length > 0,
          canSave: true,
          onSave: onAway,
        }}
        onLook={(changed) => {
          setLook(changed);
          told.onLook(changed);
        }}
      />
    );
  }
  render(<Page />);
  return { ...told, onAway, onKeep, onPrint, setValue };
}
const MOMENT = { zone: 'UTC', now: NOW };
const rows = (): string[] =>
  screen
    .queryAllByRole('row')
    .slice(1)
    .map((row) => within(row).queryByRole('link')?.textContent ?? '')
    .filter(Boolean);

/** Where the table's number leads. */
const addressOf = (number: string): string | null => screen.getByRole('link', { name: number }).getAttribute('href');

describe('the page of all cases', () => {
  it('shows them in the order in which they deserve a look, each with its turn and closing', () => {
    show();
    expect(rows()).toEqual(['00000002', '00000003', '00000001']);
    expect(screen.getAllByText('Your turn')).toHaveLength(2);
    expect(screen.getByText('Tue 24 Nov').parentElement?.textContent).toBe('Tue 24 Nov in 2 days');
  });

  it('tells the earlier day of another edition beside the closing, and none where they agree', () => {
    show([seen(2, 'Pending Customer Input', 3), seen(3, 'Awaiting Customer Confirmation', 3)]);
    const cells = [...document.querySelectorAll('td[data-column="closing"]')];
    expect(cells.map((cell) => cell.querySelector('.earlier')?.textContent)).toEqual([undefined, 'perhaps 3 Dec, in 11 days (consortium)']);
  });

  it('keeps only what a group holds, and counts each', async () => {
    show();
    await userEvent.click(screen.getByRole('radio', { name: 'Closes soon 1' }));
    expect(rows()).toEqual(['00000002']);
    await userEvent.click(screen.getByRole('radio', { name: 'With support 1' }));
    expect(rows()).toEqual(['00000001']);
  });

  it('asks for the closed cases when they are wanted', async () => {
    const { onWantClosed } = show();
    await userEvent.click(screen.getByRole('radio', { name: 'Closed' }));
    expect(onWantClosed).toHaveBeenCalledOnce();
  });

  it('finds by words, and says so when nothing is found', async () => {
    show([seen(1, 'New', 2, 'Loans list'), seen(2, 'New', 2, 'Fines')]);
    await userEvent.type(screen.getByRole('searchbox'), 'loan alma');
    expect(rows()).toEqual(['00000001']);
    await userEvent.type(screen.getByRole('searchbox'), ' xyz');
    expect(rows()).toEqual([]);
    expect(screen.getByText('No case is like that. Search for less, or choose another group.')).toBeDefined();
  });

  it('puts what has no closing last, in either direction', async () => {
    show();
    const head = screen.getByRole('button', { name: 'Closing' });
    await userEvent.click(head);
    expect(rows()).toEqual(['00000002', '00000003', '00000001']);
    await userEvent.click(head);
    expect(rows()).toEqual(['00000003', '00000002', '00000001']);
  });

  it('shows and hides columns, and remembers it', async () => {
    const { onLook } = show();
    expect(screen.queryByRole('columnheader', { name: 'Asset' })).toBeNull();
    await userEvent.click(screen.getByText('Columns'));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Asset' }));
    expect(screen.getByRole('columnheader', { name: 'Asset' })).toBeDefined();
    expect(onLook.mock.lastCall?.[0].columns).toContain('asset');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Status' }));
    expect(screen.queryByRole('columnheader', { name: 'Status' })).toBeNull();
  });

  it('tells a case in full: when it closes by each edition, and what pages showed', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Case 2' }));
    const details = within(screen.getByRole('complementary'));
    expect(details.getByRole('heading', { level: 2 }).textContent).toBe('00000002 · Case 2');
    expect(details.getByText('Closing by each edition').nextElementSibling?.textContent).toContain('Sun 6 Dec');
    expect(details.getByText('What pages showed').nextElementSibling?.textContent).toContain('Pending Customer Input, from Tue 27 Oct');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Case 2');
  });

  it('tells by each edition when the vendor’s mail comes, too', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Case 3' }));
    const list = within(screen.getByRole('complementary')).getByText('Closing by each edition').nextElementSibling;
    expect([...(list?.querySelectorAll('dd') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Thu 17 Dec in 25 daysReminder e-mail Thu 26 Nov in 4 days',
      'Thu 3 Dec in 11 daysReminder e-mail Thu 26 Nov in 4 days',
      'Thu 31 Dec in 39 daysReminder e-mail Thu 3 Dec in 11 days',
    ]);
  });

  it('tells of an edition that the case has outlived that it has, and no day', async () => {
    const status = 'Pending Customer Input';
    const changes = [change('New', status, ago(17))];
    show([recordFromSighting(sighting(4, NOW, { status, subject: 'Case 4', updatedAt: exactly(ago(17)) }, { changes }))]);
    await userEvent.click(screen.getByRole('button', { name: 'Case 4' }));
    const details = within(screen.getByRole('complementary'));
    const [, copy] = details.getByText('Closing by each edition').nextElementSibling?.children ?? [];
    expect(copy?.lastElementChild?.textContent).toBe('Would have closed it by Thu 19 Nov; it was still open on Sun 22 Nov.');
  });

  it('snoozes those that are selected, and says how many may be closed before that', async () => {
    const { onSnooze } = show();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select 00000002' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select 00000003' }));
    await userEvent.click(screen.getByText('Snooze'));
    const choices = screen.getAllByRole('button', { name: /Tomorrow|It changes/ });
    expect(choices.map(({ textContent }) => textContent)).toEqual([
      'Tomorrow',
      'It changes2 of them may be closed before that. You are still reminded of them.',
    ]);
    await userEvent.click(choices[0] as HTMLElement);
    const [outlooks, decision] = onSnooze.mock.lastCall ?? [];
    expect(outlooks.map(({ caseNumber }: { caseNumber: string }) => caseNumber)).toEqual(['00000002', '00000003']);
    expect(decision).toEqual({ until: at('2026-11-23T08:00:00Z'), withoutLast: false });
  });

  it('exports what is selected, else all that is shown', async () => {
    const { onSave, onCopy } = show();
    await userEvent.click(screen.getByText('Export'));
    await userEvent.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    expect(onCopy.mock.lastCall?.join().match(/^- /gm)).toHaveLength(3);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select 00000003' }));
    await userEvent.click(screen.getByText('Export'));
    await userEvent.click(screen.getByRole('button', { name: 'Table file (.csv)' }));
    const [name, text] = onSave.mock.lastCall ?? [];
    expect(name).toBe('cases.csv');
    expect(text.trim().split('\r\n')).toHaveLength(2);
    expect(text).toContain('"=""00000003"""');
    expect(screen.getByText('Saved.')).toBeDefined();
  });

  it('cancels in the calendar file what an earlier one had and is over, whatever is selected, and remembers what stands there', async () => {
    const event = (number: string, day: string): ExportedEvent => ({ id: `closing-${number}@case-lantern`, day, number });
    const { onSave, setValue } = show(undefined, null, [
      event('00000001', '2026-11-30'),
      event('00000003', '2026-12-17'),
      event('00000009', '2026-11-22'),
      event('00000008', '2026-11-21'),
    ]);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select 00000002' }));
    await userEvent.click(screen.getByText('Export'));
    await userEvent.click(screen.getByRole('button', { name: 'Calendar file (.ics)' }));
    await screen.findByText('Saved.');
    const events = new ICAL.Component(ICAL.parse(onSave.mock.lastCall?.[1])).getAllSubcomponents('vevent');
    expect(events.map((each) => [each.getFirstPropertyValue('summary'), each.getFirstPropertyValue('status')])).toEqual([
      ['May close: 00000002, Case 2', null],
      ['No longer expected to close: 00000001', 'CANCELLED'],
      ['No longer expected to close: 00000009', 'CANCELLED'],
    ]);
    expect(setValue).toHaveBeenCalledExactlyOnceWith([
      event('00000001', '2026-11-30'),
      event('00000003', '2026-12-17'),
      event('00000009', '2026-11-22'),
      event('00000002', '2026-11-24'),
    ]);
  });

  it('has only the rows in sight in the document', () => {
    show(Array.from({ length: 500 }, (_, id) => seen(id + 1, 'In Progress', 2)));
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('501');
    expect(rows().length).toBeGreaterThan(10);
    expect(rows().length).toBeLessThan(60);
  });

  it('has the ways of a case beside the table: to the portal, its citation, a snooze that Escape leaves', async () => {
    const { onCopy, onSnooze } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Case 2' }));
    const details = within(screen.getByRole('complementary'));
    expect(details.getByRole('link', { name: 'In the portal: 00000002' }).getAttribute('href')).toBe(addressOf('00000002'));
    await userEvent.click(details.getByRole('button', { name: /Copy .*00000002/ }));
    expect(onCopy).toHaveBeenLastCalledWith('00000002, Case 2');
    await userEvent.click(details.getByRole('button', { name: 'Snooze 00000002' }));
    await userEvent.keyboard('{Escape}');
    expect(details.queryByRole('group', { name: 'Snooze until' })).toBeNull();
    expect(document.activeElement).toBe(details.getByRole('button', { name: 'Snooze 00000002' }));
    await userEvent.keyboard('{Enter}');
    await userEvent.click(details.getByRole('button', { name: /It changes/ }));
    const [[outlooks, decision]] = onSnooze.mock.calls as [[{ caseNumber: string }[], object]];
    expect([outlooks.map(({ caseNumber }) => caseNumber), decision]).toEqual([['00000002'], { until: null, withoutLast: false }]);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('has the ready texts for a case beside the table, to be copied', async () => {
    const { onCopy } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Case 2' }));
    await userEvent.click(screen.getByText('Copy a ready text'));
    await userEvent.click(screen.getByRole('button', { name: 'Copy “Others”' }));
    expect(onCopy).toHaveBeenLastCalledWith('See Northfield 00000002.');
  });

  it('says what to do when no case was ever read', () => {
    show([]);
    expect(screen.getByText(/No case has been read yet/)).toBeDefined();
  });

  it('tells which cases a text names, and where; what was pasted stays while one of them is read', async () => {
    show([seen(812345, 'Pending Customer Input', 3), seen(812346, 'New', 3)]);
    await userEvent.click(screen.getByRole('button', { name: 'Match a list' }));
    const tool = within(screen.getByRole('complementary'));
    await userEvent.type(tool.getByRole('textbox'), 'Fixed in December: 812345 and 00999999.');
    expect(tool.getByRole('status').textContent).toBe('1 of your cases is named in it.');
    expect(tool.getByText('Numbers of cases that are not known here: 00999999')).toBeDefined();
    const link = tool.getByRole('link', { name: 'In the portal: 00812345' });
    expect(link.getAttribute('href')).toBe(addressOf('00812345'));
    await userEvent.click(tool.getByRole('button', { name: '00812345 · Case 812345' }));
    expect(screen.getByRole('heading', { level: 2, name: '00812345 · Case 812345' })).toBeDefined();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text to look through' }).value).toContain('Fixed in December');
  });

  it('plans an absence: what closes meanwhile, a comment for each, and a reminder before', async () => {
    const { onAway, onCopy } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Plan an absence' }));
    const tool = within(screen.getByRole('complementary'));
    await userEvent.type(tool.getByLabelText('From'), '2026-11-23');
    await userEvent.type(tool.getByLabelText('To'), '2026-12-06');
    const told = () => tool.getAllByRole('listitem').map((item) => item.querySelector('.link')?.textContent);
    expect(told()).toEqual(['00000002 · Case 2', '00000003 · Case 3']);
    expect(tool.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Close while you are away',
      'May close while you are away',
    ]);
    expect(tool.getByText('By the consortium’s copy of the case guide it may close as early as Thu 3 Dec.')).toBeDefined();
    await userEvent.type(tool.getByLabelText('A colleague who stays'), 'Kim');
    const press = (name: string) => userEvent.click(tool.getAllByRole('button', { name })[0] as HTMLElement);
    await press('Answer it');
    expect(onCopy).toHaveBeenLastCalledWith(expect.stringContaining('answerAndKeepOpen 00000002'));
    expect(tool.getByRole('status').textContent).toBe('Copied. Brackets are still to be filled in.');
    await press('Set Pending Customer Testing');
    expect(onCopy).toHaveBeenLastCalledWith(expect.stringContaining('holdForTesting 00000002'));
    await press('Add a colleague');
    expect(onCopy).toHaveBeenLastCalledWith('whileAway 00000002 23 November 2026 6 December 2026 Kim');
    expect(tool.getByRole('status').textContent).toBe('Copied');
    await userEvent.click(tool.getByRole('button', { name: 'Remind me before I leave' }));
    expect(onAway).toHaveBeenCalledWith({ from: '2026-11-23', to: '2026-12-06' });
  });

  it('prints all cases of an absence, and shows the first', async () => {
    show(Array.from({ length: 40 }, (_, id) => seen(id + 1, 'Pending Customer Input', 20)));
    await userEvent.click(screen.getByRole('button', { name: 'Plan an absence' }));
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-11-23' } });
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2026-12-06' } });
    const links = () => document.querySelectorAll('.mention > .link').length;
    expect(links()).toBe(25);
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(links()).toBe(40);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(links()).toBe(25);
  });

  it('says when nothing closes meanwhile', async () => {
    show([seen(1, 'In Progress', 2)]);
    await userEvent.click(screen.getByRole('button', { name: 'Plan an absence' }));
    await userEvent.type(screen.getByLabelText('From'), '2026-11-23');
    await userEvent.type(screen.getByLabelText('To'), '2026-12-06');
    expect(screen.getByText('Nothing closes then, as far as is known.')).toBeDefined();
  });

  it('makes the agenda of the next call: what was selected first, then what belongs there', async () => {
    const old = recordFromSighting(
      sighting(4, NOW, {
        status: 'In Progress',
        subject: 'Case 4',
        priority: 'High',
        openedAt: exactly(ago(90)),
        updatedAt: exactly(ago(60)),
      }),
    );
    const { onCopy, onPrint } = show([seen(1, 'In Progress', 2), seen(2, 'Pending Customer Input', 3), old]);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select 00000002' }));
    await userEvent.click(screen.getByRole('button', { name: 'Call agenda' }));
    const tool = within(screen.getByRole('complementary'));
    expect(tool.getByText('Next call: Wed 2 Dec.')).toBeDefined();
    expect(tool.getAllByRole('listitem').map((item) => item.querySelector('.link')?.textContent)).toEqual([
      '00000002 · Case 2',
      '00000004 · Case 4',
    ]);
    await userEvent.click(tool.getByRole('button', { name: 'Copy as text' }));
    expect(onCopy.mock.lastCall?.join().match(/^0000000\d, Case \d$/gm)).toEqual(['00000002, Case 2', '00000004, Case 4']);
    await userEvent.click(tool.getAllByRole('checkbox', { name: 'On the agenda' })[0] as HTMLElement);
    await userEvent.click(tool.getByRole('button', { name: 'Copy as Markdown' }));
    expect(onCopy.mock.lastCall?.join()).toContain('We ask:');
    expect(onCopy.mock.lastCall?.join()).not.toContain('Case 2');
    await userEvent.type(tool.getByLabelText('Impact'), 'Ten libraries can’t lend');
    await userEvent.click(tool.getByRole('button', { name: 'Copy as text' }));
    expect(onCopy.mock.lastCall?.join()).toContain('Impact: Ten libraries can’t lend\nWe ask: [what should');
    expect(tool.getByRole('status').textContent).toBe('Copied. Brackets are still to be filled in.');
    await userEvent.type(tool.getByLabelText('We ask'), 'A date');
    await userEvent.click(tool.getByRole('button', { name: 'Copy as text' }));
    expect(tool.getByRole('status').textContent).toBe('Copied');
    await userEvent.click(tool.getByRole('button', { name: 'Print' }));
    expect(onPrint).toHaveBeenCalledOnce();
    await userEvent.selectOptions(tool.getByLabelText('Day'), 'Monday');
    await userEvent.selectOptions(tool.getByLabelText('Which of the month'), 'Fourth');
    expect(tool.getByText('Next call: Mon 23 Nov. Less than a week is left, so agree additions with the coordinator.')).toBeDefined();
  });

  it('hands cases over: addresses, a comment for each, ticked off, on paper; closed ones are left out', async () => {
    const { onCopy, onPrint } = show([seen(1, 'In Progress', 2), seen(2, 'Pending Customer Input', 3), seen(3, 'Closed', 3)]);
    await userEvent.click(screen.getByRole('button', { name: 'Hand over' }));
    const tool = within(screen.getByRole('complementary'));
    expect(tool.getByText('0 of 2 handed over')).toBeDefined();
    await userEvent.type(tool.getByLabelText('New contact'), 'Kim Beispiel');
    await userEvent.type(tool.getByLabelText('Their e-mail'), 'kim@library.invalid');
    const copyComment = () => userEvent.click(tool.getAllByRole('button', { name: 'Copy the comment' })[0] as HTMLElement);
    await copyComment();
    expect(onCopy).toHaveBeenLastCalledWith('contactChange 00000002 Kim Beispiel kim@library.invalid kim@library.invalid');
    expect(tool.getByText('Copied. Brackets are still to be filled in.')).toBeDefined();
    await userEvent.type(tool.getByLabelText('From which day'), '2026-12-01');
    await userEvent.type(tool.getByLabelText('E-mail of your case administrator'), 'admin@library.invalid');
    await userEvent.click(tool.getByRole('button', { name: 'Copy the addresses' }));
    expect(onCopy).toHaveBeenLastCalledWith('kim@library.invalid; admin@library.invalid');
    await copyComment();
    expect(onCopy).toHaveBeenLastCalledWith(
      'contactChange 00000002 Kim Beispiel kim@library.invalid 1 December 2026 kim@library.invalid, admin@library.invalid',
    );
    expect(tool.getByText('Copied')).toBeDefined();
    for (const each of tool.getAllByText('Show the comment')) await userEvent.click(each);
    expect(tool.getAllByText(/^contactChange 0/).map(({ textContent }) => textContent?.slice(14, 22))).toEqual(['00000002', '00000001']);
    const tick = (name: string) => userEvent.click(tool.getAllByRole('checkbox', { name })[0] as HTMLElement);
    await tick('Contacts added');
    expect(tool.getByText('0 of 2 handed over')).toBeDefined();
    await tick('Comment left');
    expect(tool.getByText('1 of 2 handed over')).toBeDefined();
    const print = (event: string) => act(() => void window.dispatchEvent(new Event(event)));
    print('beforeprint');
    const paper = [...document.querySelectorAll('.paper p, .paper h3')].map(({ textContent }) => textContent);
    expect(paper.slice(0, 9)).toEqual([
      'New contact Kim Beispiel',
      'Their e-mail kim@library.invalid',
      'E-mail of your case administrator admin@library.invalid',
      'From which day 1 Dec 2026',
      '00000002, Case 2',
      'Closes in 25 days, Thu 17 Dec',
      '☑ Contacts added',
      '☑ Comment left',
      'contactChange 00000002 Kim Beispiel kim@library.invalid 1 December 2026 kim@library.invalid, admin@library.invalid',
    ]);
    expect(paper.slice(-3, -1)).toEqual(['☐ Contacts added', '☐ Comment left']);
    print('afterprint');
    expect(document.querySelector('.paper section')).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select 00000001' }));
    expect(tool.getByText('0 of 1 handed over')).toBeDefined();
    await userEvent.click(tool.getByRole('button', { name: 'Print the list' }));
    expect(onPrint).toHaveBeenCalledOnce();
  });

  it('makes only the first of many cases that are handed over, and fills no comment that is folded; on paper stand all', async () => {
    const { textFor } = show(Array.from({ length: 60 }, (_, id) => seen(id + 1, 'In Progress', 2)));
    await userEvent.click(screen.getByRole('button', { name: 'Hand over' }));
    const tool = within(screen.getByRole('complementary'));
    const links = () => [...document.querySelectorAll('.mention > .link')];
    expect(tool.getByText('0 of 60 handed over')).toBeDefined();
    expect(links()).toHaveLength(25);
    await userEvent.type(tool.getByLabelText('New contact'), 'Kim');
    expect(textFor).not.toHaveBeenCalled();
    await userEvent.click(tool.getByRole('button', { name: 'Show more (35 left)' }));
    expect(links()).toHaveLength(50);
    await waitFor(() => expect(document.activeElement).toBe(links()[25]));
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(document.querySelectorAll('.paper section')).toHaveLength(60);
    expect(links()).toHaveLength(50);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    await userEvent.click(tool.getByRole('button', { name: 'Show more (10 left)' }));
    expect(tool.queryByRole('button', { name: /^Show more/ })).toBeNull();
  });

  it('hands to whom cases go on to be kept only where that is wanted, and to be forgotten when it is not any more', async () => {
    const { onKeep } = show();
    const keep = () => userEvent.click(screen.getByRole('checkbox', { name: 'Keep these for the next time, in this browser' }));
    await userEvent.click(screen.getByRole('button', { name: 'Hand over' }));
    await userEvent.type(screen.getByLabelText('New contact'), 'Ki');
    expect(onKeep).not.toHaveBeenCalled();
    await keep();
    await userEvent.type(screen.getByLabelText('New contact'), 'm');
    fireEvent.change(screen.getByLabelText('From which day'), { target: { value: '2026-12-01' } });
    expect(onKeep.mock.calls.slice(0, 2).map(([kept]) => kept?.successor)).toEqual(['Ki', 'Kim']);
    expect(onKeep).toHaveBeenLastCalledWith({ successor: 'Kim', address: '', administrator: '' });
    await keep();
    expect(onKeep).toHaveBeenLastCalledWith(null);
  });

  it('begins a hand-over with what was kept of the last', async () => {
    show(undefined, { successor: 'Kim', address: '', administrator: '' });
    await userEvent.click(screen.getByRole('button', { name: 'Hand over' }));
    expect(screen.getByLabelText<HTMLInputElement>('New contact').value).toBe('Kim');
  });

  it.each([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['another tool', () => userEvent.click(screen.getByRole('button', { name: 'Match a list' }))],
    [
      'Print',
      async () => {
        await userEvent.click(screen.getByText('Export'));
        // The menu stands before the tool, which may have such a button, too.
        await userEvent.click(screen.getAllByRole('button', { name: 'Print' })[0] as HTMLElement);
      },
    ],
  ])('keeps what was typed into a tool that %s closes', async (_, close) => {
    show();
    const typed = {
      'Plan an absence': { From: '2026-11-23', To: '2026-12-06', 'A colleague who stays': 'Kim' },
      'Hand over': {
        'New contact': 'Kim',
        'Their e-mail': 'kim@library.invalid',
        'E-mail of your case administrator': 'a@library.invalid',
      },
      'Call agenda': { Impact: 'Nobody can lend', 'We ask': 'A date' },
      'Match a list': { 'Text to look through': '00000002' },
    };
    const isOpen = (tool: string): boolean => screen.queryByRole('heading', { level: 2, name: tool }) !== null;
    const open = (tool: string) => userEvent.click(screen.getByRole('button', { name: tool }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select 00000002' }));
    for (const [tool, fields] of Object.entries(typed)) {
      await open(tool);
      for (const [name, value] of Object.entries(fields)) fireEvent.change(screen.getByLabelText(name), { target: { value } });
      await close();
      if (tool !== 'Match a list') expect(isOpen(tool)).toBe(false);
      if (!isOpen(tool)) await open(tool);
      for (const [name, value] of Object.entries(fields)) expect(screen.getByLabelText<HTMLInputElement>(name).value).toBe(value);
    }
    await open('Call agenda');
    await userEvent.click(screen.getByRole('checkbox', { name: 'On the agenda' }));
    await close();
    await open('Call agenda');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'On the agenda' }).checked).toBe(false);
  });
});
