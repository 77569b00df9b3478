import { useLiveQuery } from 'dexie-react-hooks';
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { type CaseView, caseView, withOwn } from '../../components/case-view.ts';
import { CasesPage } from '../../components/cases-page.tsx';
import { mountPage } from '../../components/mount-page.tsx';
import { StorageLines } from '../../components/storage-lines.tsx';
import { useNow } from '../../components/use-now.ts';
import { VendorLanguage } from '../../components/vendor-language.tsx';
import { believedAt } from '../../lib/cases/believed.ts';
import { type OwnRows, ownOf } from '../../lib/cases/own.ts';
import type { CaseRecord, Instant } from '../../lib/cases/schemas.ts';
import { closingsByEdition } from '../../lib/deadlines/by-edition.ts';
import { outlookOf } from '../../lib/deadlines/outlook.ts';
import { triage } from '../../lib/deadlines/triage.ts';
import type { Outlook } from '../../lib/deadlines/types.ts';
import { USUAL_CALL } from '../../lib/guidance/call-agenda.ts';
import { caseFacts, relatedPlace } from '../../lib/guidance/case-facts.ts';
import { adviceOf, managersFor } from '../../lib/guidance/escalation.ts';
import { type FilledText, FOR_COLLEAGUES, type OwnText, type Place, type ReadyTextId } from '../../lib/guidance/ready-texts.ts';
import { doneWords } from '../../lib/i18n/escalation-words.ts';
import { evidenceWords } from '../../lib/i18n/evidence-words.ts';
import type { Moment } from '../../lib/i18n/outlook-words.ts';
import { filledFor, readyText, readyTexts } from '../../lib/i18n/ready-text-words.ts';
import { send, sendSnooze } from '../../lib/messages.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { inSlices } from '../../lib/platform/slices.ts';
import { OwnTime } from '../../lib/reminders/own-time.ts';
import { lifted, type Snooze, silentCases, snoozed, snoozeOf } from '../../lib/reminders/snooze.ts';
import type { Told } from '../../lib/reminders/told.ts';
import { loadLatestRecords, loadLists, loadOpenRecords, parsedInSlices } from '../../lib/storage/case-store.ts';
import { database } from '../../lib/storage/database.ts';
import { loadSettings, outlookSettings, reminderSettings, saveSettings, watchSettings } from '../../lib/storage/settings.ts';
import { loadSnoozes } from '../../lib/storage/snooze-store.ts';
import {
  type CasesPart,
  type CasesView,
  callDay,
  casesPart,
  casesView,
  exportedEvents,
  type HandOverTo,
  handedOver,
  handOverTo,
} from '../../lib/storage/view-state.ts';
import { chooseVendorLanguage } from '../../lib/storage/words.ts';
import { useStorageState } from '../options/storage-state.ts';
import { useOwnRows } from './own-rows.ts';
import { useSavedViews } from './saved-views.ts';

async function load(withClosed: boolean) {
  const [records, known, lists, { settings, organisation, locked }, snoozes] = await Promise.all([
    withClosed ? loadLatestRecords(database, parsedInSlices) : loadOpenRecords(database, parsedInSlices).then((loaded) => loaded.records),
    database.cases.count(),
    loadLists(database),
    loadSettings(),
    loadSnoozes(database),
  ]);
  return { records, known, lists, settings, organisation, locked, snoozes };
}

type Loaded = Awaited<ReturnType<typeof load>>;

/** The reminders that came. */
const loadTold = async (): Promise<Told> => new Map((await database.told.toArray()).map(({ id, at }) => [id, at as Instant]));

/** In slices, as all of it takes longer than a key may wait; null where it was ended before. */
async function prepare({ records, lists, settings: stored, organisation, snoozes }: Loaded, now: Instant, signal: AbortSignal) {
  const settings = outlookSettings(stored, organisation);
  const believed = new Map<string, CaseRecord>();
  const unsorted: Outlook[] = [];
  const reckon = (record: CaseRecord): void => {
    const known = believedAt(record, now);
    believed.set(known.key, known);
    unsorted.push(outlookOf(known, settings, now, lists));
  };
  if (!(await inSlices(records, reckon, signal))) return null;
  const outlooks = triage(unsorted);
  const silent = silentCases(outlooks, snoozes, settings.zone, now);
  const views: CaseView[] = [];
  const view = (outlook: Outlook): void => {
    const record = believed.get(outlook.key);
    if (record !== undefined) views.push(caseView(record, outlook, silent.get(outlook.key)));
  };
  if (!(await inSlices(outlooks, view, signal))) return null;
  return { settings, lists, time: new OwnTime(reminderSettings(stored)), views, moment: { zone: settings.zone, now } };
}

type Prepared = NonNullable<Awaited<ReturnType<typeof prepare>>>;

/** Each case with the user's words, by the case without them: while one note is written thousands of others stay as they are. */
const written = new WeakMap<CaseView, CaseView>();

/** What the user did about a case decides what to do next. */
function withOwnWords({ views, settings, lists, moment }: Prepared, rows: OwnRows): CaseView[] {
  return views.map((view) => {
    const own = ownOf(rows, view.outlook);
    const last = written.get(view);
    if (last?.own === own) return last;
    const hasSteps = Object.keys(own.steps).length > 0;
    const next = withOwn(hasSteps ? { ...view, outlook: outlookOf(view.record, settings, moment.now, lists, own.steps) } : view, own);
    written.set(view, next);
    return next;
  });
}

/** What is shown, until the new is ready the old; null before there is any. */
function usePrepared(loaded: Loaded | null | undefined, now: Instant) {
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  useEffect(() => {
    if (loaded == null) return;
    const ending = new AbortController();
    void prepare(loaded, now, ending.signal).then((done) => {
      // Thousands of rows are drawn anew: a key that is pressed meanwhile comes first.
      if (done !== null) startTransition(() => setPrepared(done));
    });
    return () => ending.abort();
  }, [loaded, now]);
  return prepared;
}

/** A ready-made text, or what the user wrote in its place, filled in for a case. */
function textFor(
  id: ReadyTextId,
  outlook: Outlook,
  views: readonly CaseView[],
  own: readonly OwnText[],
  { zone, now }: Moment,
  more: Partial<Record<Place, string>> = {},
): FilledText {
  const record = views.find((view) => view.outlook.key === outlook.key)?.record;
  const facts = record === undefined ? null : caseFacts(record, outlook);
  return filledFor(readyText(id, own), facts, zone, now, more, FOR_COLLEAGUES.has(id));
}

function Cases() {
  const [withClosed, setWithClosed] = useState(false);
  const [look, setLook] = useState<CasesView | null>(null);
  const now = useNow();
  // That the database does not open is told by its own line, in place of an empty table.
  const [changes, setChanges] = useState(0);
  const loaded = useLiveQuery(() => load(withClosed).catch(() => null), [withClosed, changes]);
  useEffect(() => watchSettings(() => setChanges((count) => count + 1)), []);
  const storage = useStorageState();
  /** Of this page, by case: they may be on their way still when they are taken back. */
  const sent = useRef(new Map<string, Snooze>());
  useEffect(() => void casesView.getValue().then(setLook), []);
  const [part, setPart] = useState<CasesPart | null>(null);
  useEffect(
    () =>
      void casesPart.getValue().then((stored) => {
        setPart(stored);
        setWithClosed(stored === 'charts');
      }),
    [],
  );
  const [call, setCall] = useState(USUAL_CALL);
  useEffect(() => void callDay.getValue().then(setCall), []);
  const [done, setDone] = useState<string[]>([]);
  useEffect(() => void handedOver.getValue().then(setDone), []);
  const [kept, setKept] = useState<HandOverTo | null>();
  useEffect(() => void handOverTo.getValue().then(setKept), []);
  const [, setChosen] = useState(0);
  const prepared = usePrepared(loaded, now);
  // Apart from all else: while a note is being typed no record is to be read again.
  const [own, writeOwn] = useOwnRows();
  const [savedViews, changeViews] = useSavedViews();
  const views = useMemo(() => (prepared === null ? [] : withOwnWords(prepared, own)), [prepared, own]);
  if (loaded === undefined || look === null || savedViews === null || kept === undefined || part === null) return null;
  const lines = <StorageLines {...storage} />;
  if (loaded === null || prepared === null) return <main>{lines}</main>;
  const { settings, time, moment } = prepared;
  const { silentDays } = loaded.settings;
  const advice = ({ record, outlook, own: { steps } }: CaseView) =>
    adviceOf(record, outlook, steps, { zone: moment.zone, silentDays }, now);
  return (
    <main>
      <CasesPage
        views={views}
        known={loaded.known}
        moment={moment}
        isWorkday={(day) => time.isWorkday(day)}
        look={look}
        savedViews={savedViews}
        onSavedViews={changeViews}
        mine={{ name: loaded.settings.myName, onChoose: (myName) => void saveSettings({ myName }) }}
        part={part}
        onPart={(changed) => {
          setPart(changed);
          void casesPart.setValue(changed);
        }}
        charts={{ settings, loadTold }}
        calendar={{ absences: time.absences, isFree: (day) => time.isFree(day) }}
        lines={lines}
        editionsOf={({ record }) => closingsByEdition(record, settings, now)}
        evidenceOf={({ record }) => evidenceWords(record, loaded.lists, moment)}
        onLook={(changed) => {
          setLook(changed);
          void casesView.setValue(changed);
        }}
        onWantClosed={() => setWithClosed(true)}
        onSnooze={(outlooks, decision) => {
          for (const outlook of outlooks) {
            const snooze = snoozed(outlook, decision, Date.now() as Instant, snoozeOf(loaded.snoozes, outlook));
            sent.current.set(outlook.key, snooze);
            void sendSnooze(snooze);
          }
        }}
        onWake={(outlooks) => {
          for (const outlook of outlooks) {
            const snooze = sent.current.get(outlook.key) ?? snoozeOf(loaded.snoozes, outlook);
            if (snooze !== null) void sendSnooze(lifted(snooze, Date.now() as Instant));
          }
        }}
        onOwn={writeOwn}
        onSave={(name, text, type) => saveFile(name, [text], type)}
        onCopy={copyText}
        exported={exportedEvents}
        call={{
          call,
          onCall(changed) {
            setCall(changed);
            void callDay.setValue(changed);
          },
        }}
        handOver={{
          done,
          onDone(changed) {
            setDone(changed);
            void handedOver.setValue(changed);
          },
          kept,
          onKeep(changed) {
            setKept(changed);
            void handOverTo.setValue(changed);
          },
        }}
        adviceOf={advice}
        managersOf={({ outlook }) => managersFor(outlook.asset, loaded.settings.contacts)}
        textFor={(id, outlook, more) => textFor(id, outlook, views, loaded.settings.ownTexts, moment, more)}
        ready={{
          texts: readyTexts(loaded.settings.ownTexts),
          choice: (
            <VendorLanguage
              onChoose={(isEnglish) => {
                chooseVendorLanguage(isEnglish);
                setChosen((times) => times + 1);
              }}
            />
          ),
          fill: (view, { text, isForColleagues }) => {
            const done = doneWords(advice(view)?.done ?? [], moment.zone);
            const more = { ...relatedPlace(view.own), ...(done === '' ? {} : { done }) };
            return filledFor(text, caseFacts(view.record, view.outlook), moment.zone, now, more, isForColleagues);
          },
        }}
        onPrint={() => window.print()}
        absence={{
          isKnown: ({ from, to }) => loaded.settings.absences.some((absence) => absence.from === from && absence.to === to),
          canSave: !loaded.locked.has('absences'),
          onSave: (absence) =>
            void saveSettings(({ absences }) => ({ absences: [...absences, absence] })).then(() => send('settingsChanged', undefined)),
        }}
      />
    </main>
  );
}

void mountPage(() => i18n.t('cases_page.title'), <Cases />);
