import type { RowSelectionState } from '@tanstack/react-table';
import { lazy, type ReactNode, Suspense, startTransition, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { i18n } from '#i18n';
import { isInGroup, isWithinLimits, type Limits, type SavedView } from '../lib/cases/arrangement.ts';
import { filterChoices } from '../lib/cases/filters.ts';
import type { OwnChange } from '../lib/cases/own.ts';
import { finder } from '../lib/cases/search.ts';
import type { EditionClosing } from '../lib/deadlines/by-edition.ts';
import type { Outlook } from '../lib/deadlines/types.ts';
import type { Advice } from '../lib/guidance/escalation.ts';
import { counted, formatMoment, message } from '../lib/i18n/format.ts';
import { type Moment, snake } from '../lib/i18n/outlook-words.ts';
import type { SnoozeDecision } from '../lib/reminders/snooze.ts';
import type { IsWorkday } from '../lib/reminders/workdays.ts';
import type { CasesPart, CasesView } from '../lib/storage/view-state.ts';
import { AbsenceTool, type AbsenceToolProps, NO_ABSENCE } from './absence-tool.tsx';
import { CallTool, type CallToolProps, NO_CALL } from './call-tool.tsx';
import { usualColumns } from './case-columns.tsx';
import { CaseDetails } from './case-details.tsx';
import type { CaseView, ReadyForCase, TextFor } from './case-view.ts';
import { CasesCalendar, type CasesCalendarProps } from './cases-calendar.tsx';
import type { CasesChartsProps } from './cases-charts.tsx';
import { CasesColumns } from './cases-columns.tsx';
import { CasesExport, type CasesExportProps } from './cases-export.tsx';
import { CasesFilters } from './cases-filters.tsx';
import { CasesGroups } from './cases-groups.tsx';
import { CasesOwn } from './cases-own.tsx';
import { CasesParts } from './cases-parts.tsx';
import { CasesSearch } from './cases-search.tsx';
import { CasesSnooze } from './cases-snooze.tsx';
import { CasesTable, type TableActs } from './cases-table.tsx';
import { CasesViews } from './cases-views.tsx';
import { HandOverTool, type HandOverToolProps, NO_HAND_OVER } from './hand-over-tool.tsx';
import { knownWords } from './known-words.ts';
import { MatchTool } from './match-tool.tsx';
import type { Mine } from './my-cases.tsx';
import { useArrangement } from './use-arrangement.ts';

/** Brought when it is wanted: its library is as large as all the rest of the page. */
const CasesCharts = lazy(() => import('./cases-charts.tsx').then((charts) => ({ default: charts.CasesCharts })));

interface CasesPageProps {
  /** In the order in which they deserve a look. The closed ones only where they are asked for. */
  views: readonly CaseView[];
  /** Cases that were ever read. */
  known: number;
  moment: Moment;
  isWorkday: IsWorkday;
  /** What was shown last. */
  look: CasesView;
  /** The user's own. */
  savedViews: readonly SavedView[];
  mine: Mine;
  part: CasesPart;
  onPart(part: CasesPart): void;
  calendar: Pick<CasesCalendarProps, 'absences' | 'isFree'>;
  charts: Pick<CasesChartsProps, 'settings' | 'loadTold'>;
  /** Lines about the storage, above all else. */
  lines: ReactNode;
  editionsOf(view: CaseView): readonly EditionClosing[];
  evidenceOf(view: CaseView): readonly string[];
  onLook(look: CasesView): void;
  /** Fails where they could not be stored. */
  onSavedViews(change: (views: readonly SavedView[]) => SavedView[]): Promise<void>;
  /** The closed cases are wanted, too. */
  onWantClosed(): void;
  onSnooze(outlooks: readonly Outlook[], decision: SnoozeDecision): void;
  onWake(outlooks: readonly Outlook[]): void;
  /** The user's own words about cases; fails where they could not be stored. */
  onOwn(changes: readonly (readonly [Outlook, OwnChange])[]): Promise<void>;
  onSave(name: string, text: string, type: string): void;
  onCopy(text: string): Promise<boolean>;
  /** Closings that stand in the user's calendar. */
  exported: CasesExportProps['exported'];
  absence: Pick<AbsenceToolProps, 'isKnown' | 'canSave' | 'onSave'>;
  call: Pick<CallToolProps, 'call' | 'onCall'>;
  handOver: Pick<HandOverToolProps, 'done' | 'onDone' | 'kept' | 'onKeep'>;
  /** Null for a closed case. */
  adviceOf(view: CaseView): Advice | null;
  managersOf(view: CaseView): readonly string[];
  textFor: TextFor;
  ready: ReadyForCase;
  onPrint(): void;
}

const TOOLS = ['absence', 'hand-over', 'call', 'match'] as const;

/** Those that words and limits leave, of all groups. */
function foundIn(views: readonly CaseView[], { words, ...limits }: Limits & { words: string }, { zone, now }: Moment): CaseView[] {
  const [finds, isWithin] = [finder(words), isWithinLimits(limits, zone, now)];
  return views.filter((view) => finds(view.text) && isWithin(view));
}

/** All cases in a table: by groups, searched, sorted, chosen; one of them in full beside it. */
export function CasesPage(props: CasesPageProps) {
  const {
    views,
    known,
    moment,
    isWorkday,
    look,
    lines,
    editionsOf,
    evidenceOf,
    onLook,
    onWantClosed,
    onSnooze,
    onWake,
    onOwn,
    onSave,
    onCopy,
    exported,
  } = props;
  const { absence, call, handOver, adviceOf, managersOf, textFor, ready, onPrint, part, onPart, calendar, charts } = props;
  const { savedViews, onSavedViews, mine } = props;
  const arranged = useArrangement(look, savedViews, onLook);
  const { arrangement, change } = arranged;
  const [selection, setSelection] = useState<RowSelectionState>({});
  const [opened, setOpened] = useState<string | null>(null);
  const [tool, setTool] = useState<(typeof TOOLS)[number] | null>(null);
  // What was typed into the tools stays as long as the page.
  const [absenceTyped, handOverTyped, callTyped, pasted] = [
    useRef(NO_ABSENCE),
    useRef({ ...NO_HAND_OVER, ...handOver.kept }),
    useRef(NO_CALL),
    useRef(''),
  ];
  /** What was snoozed last here. */
  const [lately, setLately] = useState<readonly Outlook[]>([]);
  // As a state: the table needs it when it is drawn first.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  // Thousands of rows: not while the page is put together.
  const [takeScroller] = useState(() => (element: HTMLElement | null) => startTransition(() => setScroller(element)));
  const opener = useRef<HTMLButtonElement>(null);
  const wanted = useDeferredValue(arrangement);
  const { words: query, turn, within, tag, assignee, fields } = wanted;
  // Another order finds the same.
  const found = useMemo(
    () => foundIn(views, { words: query, turn, within, tag, assignee, fields }, moment),
    [views, query, turn, within, tag, assignee, fields, moment],
  );
  const shown = useMemo(() => found.filter((view) => isInGroup(wanted.group, view.group)), [found, wanted.group]);
  const selected = shown.filter(({ outlook }) => selection[outlook.key] === true);
  const details = opened === null ? undefined : views.find(({ outlook }) => outlook.key === opened);
  const keys = new Set(lately.map(({ key }) => key));
  const isSilent = views.some(({ outlook, silent }) => silent !== undefined && keys.has(outlook.key));
  const words = useMemo(() => knownWords(views), [views]);
  const usual = useMemo(() => usualColumns(words, views), [words, views]);
  const columns = arranged.columns ?? usual;
  const choices = useMemo(
    () =>
      filterChoices(
        views.map(({ record }) => record),
        arrangement.fields,
      ),
    [views, arrangement.fields],
  );
  // The closed ones are brought with the first view that shows them.
  const wantsClosed = arrangement.group === 'closed';
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, whoever listens
  useEffect(() => {
    if (wantsClosed) onWantClosed();
  }, [wantsClosed]);

  const chosen = useMemo(() => new Set(Object.keys(selection).filter((key) => selection[key] === true)), [selection]);
  const outlooks = useMemo(() => views.map(({ outlook }) => outlook), [views]);
  const shared = {
    outlooks,
    moment,
    onOpen: ({ key }: Outlook) => setOpened(key),
    isHidden: details !== undefined,
    onClose() {
      setTool(null);
      opener.current?.focus();
    },
  };

  const acts = useRef<TableActs>(null as never);
  acts.current = {
    onSort: (sorting) => change({ sorting }),
    onSelect: setSelection,
    onOpen: ({ outlook }) => setOpened(outlook.key),
  };

  function snooze(outlooks: readonly Outlook[], decision: SnoozeDecision): void {
    setLately(outlooks);
    onSnooze(outlooks, decision);
  }

  function close(): void {
    const key = opened;
    setOpened(null);
    if (key === null) return;
    // The row may have left the document; then the table keeps the focus.
    const row = scroller?.querySelector<HTMLElement>('tr.opened .open, .open.opened');
    (row ?? scroller)?.focus();
  }

  return (
    <>
      <header className="bar">
        <h1>
          <img src="/icon/48.png" alt="" width="28" height="28" />
          {i18n.t('cases_page.title')}
        </h1>
        <CasesParts
          part={part}
          onChoose={(id) => {
            onPart(id);
            if (id === 'charts') onWantClosed();
          }}
        />
        <CasesSearch key={arranged.times} words={arrangement.words} onSearch={(words) => change({ words })} />
        <CasesColumns shown={columns} onChange={(chosen) => change({ columns: chosen })} />
        <CasesExport
          cases={selected.length > 0 ? selected : shown}
          all={views}
          exported={exported}
          moment={moment}
          onSave={onSave}
          onCopy={onCopy}
          onPrint={() => {
            // What stands beside the table would be printed in its place.
            flushSync(() => {
              setOpened(null);
              setTool(null);
            });
            onPrint();
          }}
        />
        {TOOLS.map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={tool === id}
            onClick={(event) => {
              opener.current = event.currentTarget;
              setTool(tool === id ? null : id);
              setOpened(null);
            }}
          >
            {message(`${snake(id)}.title`)}
          </button>
        ))}
      </header>
      <p className="on-paper">
        {counted('cases_page.shown', selected.length || shown.length)} · {formatMoment(moment.now, moment.zone)}
      </p>
      {lines}
      <CasesGroups views={found} group={arrangement.group} onChoose={(group) => change({ group })} />
      <div className="status">
        <p role="status">{counted('cases_page.shown', shown.length)}</p>
        <CasesViews
          {...arranged}
          saved={savedViews}
          countOf={({ arrangement: of }) => foundIn(views, of, moment).filter(({ group }) => isInGroup(of.group, group)).length}
          onChoose={arranged.choose}
          onAdd={(name) => {
            const view = { id: crypto.randomUUID(), name, arrangement: { ...arrangement, columns: [...columns] } };
            arranged.choose(view);
            return onSavedViews((all) => [...all, view]);
          }}
          onUpdate={({ id }) => onSavedViews((all) => all.map((view) => (view.id === id ? { ...view, arrangement } : view)))}
          onRename={({ id }, name) => onSavedViews((all) => all.map((view) => (view.id === id ? { ...view, name } : view)))}
          onDelete={({ id }) => onSavedViews((all) => all.filter((view) => view.id !== id))}
          onRestore={(view) => {
            arranged.choose(view);
            return onSavedViews((all) => [...all.filter(({ id }) => id !== view.id), view]);
          }}
        />
        <CasesFilters limits={arrangement} known={words} choices={choices} mine={mine} onChange={change} />
        {selected.length > 0 && (
          <>
            <p>{counted('cases_page.selected', selected.length)}</p>
            <CasesSnooze
              outlooks={selected.map(({ outlook }) => outlook).filter(({ turn }) => turn !== 'nobody')}
              moment={moment}
              isWorkday={isWorkday}
              onSnooze={(outlooks, decision) => {
                setSelection({});
                snooze(outlooks, decision);
              }}
            />
            <button type="button" className="link" onClick={() => setSelection({})}>
              {i18n.t('cases_page.clear')}
            </button>
          </>
        )}
        <CasesOwn views={selected} all={views} known={words} onOwn={onOwn} />
        {isSilent && (
          <p role="status">
            {counted('cases_page.snoozed', lately.length)}{' '}
            <button type="button" className="link" onClick={() => onWake(lately)}>
              {i18n.t('snooze.undo')}
            </button>
          </p>
        )}
      </div>
      <div className="split">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
        <section className="scroller" ref={takeScroller} tabIndex={0} aria-label={i18n.t('cases_page.title')}>
          {part === 'calendar' && scroller !== null && (
            <CasesCalendar {...calendar} {...shared} views={shown} opened={opened} scroller={scroller} />
          )}
          {part === 'charts' && (
            <Suspense fallback={null}>
              <CasesCharts {...charts} views={shown} found={found} moment={moment} />
            </Suspense>
          )}
          {part === 'cases' && scroller !== null && shown.length > 0 && (
            <CasesTable
              all={views}
              views={shown}
              moment={moment}
              shown={columns}
              sorting={wanted.sorting}
              selection={selection}
              opened={opened}
              scroller={scroller}
              acts={acts}
            />
          )}
          {shown.length === 0 && (
            <p className="advice">{known === 0 ? i18n.t('cases_page.none_known') : i18n.t('cases_page.none_found')}</p>
          )}
        </section>
        {tool === 'hand-over' && (
          <HandOverTool typed={handOverTyped} {...shared} {...handOver} {...{ views, chosen, textFor, onPrint, onCopy }} />
        )}
        {tool === 'call' && <CallTool typed={callTyped} {...shared} {...call} {...{ views, chosen, onPrint, onCopy }} />}
        {tool === 'match' && <MatchTool pasted={pasted} {...shared} onWantClosed={onWantClosed} />}
        {tool === 'absence' && <AbsenceTool typed={absenceTyped} {...shared} {...absence} {...{ textFor, onCopy }} />}
        {details !== undefined && (
          <CaseDetails
            view={details}
            moment={moment}
            editions={editionsOf(details)}
            evidence={evidenceOf(details)}
            writing={{
              known: words,
              caseOf: (number) => views.find(({ outlook }) => outlook.caseNumber === number)?.outlook,
              onOpen: shared.onOpen,
              onOwn: (change) => onOwn([[details.outlook, change]]),
            }}
            advice={adviceOf(details)}
            managers={managersOf(details)}
            textFor={textFor}
            onCopy={onCopy}
            ready={ready}
            handles={{
              isWorkday,
              onSnooze: (decision) => snooze([details.outlook], decision),
              onWake: () => onWake([details.outlook]),
            }}
            onClose={close}
          />
        )}
      </div>
    </>
  );
}
