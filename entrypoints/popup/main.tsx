import { useLiveQuery } from 'dexie-react-hooks';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { DateQuestionCard } from '../../components/date-question-card.tsx';
import { StorageLines } from '../../components/storage-lines.tsx';
import { WaitingList } from '../../components/waiting-list.tsx';
import { believedAt } from '../../lib/cases/believed.ts';
import type { Instant } from '../../lib/cases/schemas.ts';
import { outlookOf } from '../../lib/deadlines/outlook.ts';
import { send } from '../../lib/messages.ts';
import { mayNotify } from '../../lib/platform/notifications.ts';
import { dateQuestion } from '../../lib/portal/date-question.ts';
import { TOKENS_CSS } from '../../lib/portal/paint/tokens.ts';
import { OwnTime } from '../../lib/reminders/own-time.ts';
import { lifted, silentCases, snoozed, snoozeOf } from '../../lib/reminders/snooze.ts';
import { loadLists, loadOpenRecords } from '../../lib/storage/case-store.ts';
import { database } from '../../lib/storage/database.ts';
import { loadDateOrders, saveDateOrder, watchDateOrders } from '../../lib/storage/date-order.ts';
import { loadSettings, outlookSettings, reminderSettings } from '../../lib/storage/settings.ts';
import { loadSnoozes } from '../../lib/storage/snooze-store.ts';
import { MINUTE } from '../../lib/time/zone.ts';
import { useStorageState } from '../options/storage-state.ts';
import { listenForReports } from './page-reports.ts';
import { PageSection } from './page-section.tsx';

const PORTAL = 'https://support.proquest.com';

async function load() {
  const [{ records }, known, lists, { settings, problem, organisation }, snoozes] = await Promise.all([
    loadOpenRecords(database),
    database.cases.count(),
    loadLists(database),
    loadSettings(),
    loadSnoozes(database),
  ]);
  return { records, known, lists, settings, problem, organisation, snoozes };
}

/** Portals whose order of day and month is known; undefined while that is being asked. */
function useKnownOrders(): ReadonlySet<string> | undefined {
  const [known, setKnown] = useState<ReadonlySet<string>>();
  useEffect(() => {
    const load = () => void loadDateOrders().then((orders) => setKnown(new Set(Object.keys(orders))));
    load();
    return watchDateOrders(load);
  }, []);
  return known;
}

/** Firefox does not tell of a change, and the popup does not stay open for long. */
function useMayNotify(): boolean {
  const [isAllowed, setAllowed] = useState(true);
  useEffect(() => void mayNotify().then(setAllowed), []);
  return isAllowed;
}

function Popup() {
  // That the database does not open is told by its own line, in place of an empty list.
  const loaded = useLiveQuery(() => load().catch(() => null));
  const storage = useStorageState();
  const known = useKnownOrders();
  const isAllowed = useMayNotify();
  const [now, setNow] = useState(() => Date.now() as Instant);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now() as Instant), MINUTE);
    return () => window.clearInterval(timer);
  }, []);
  if (loaded === undefined) return null;
  const lines = <StorageLines {...storage} />;
  if (loaded === null) return <main>{lines}</main>;
  const settings = outlookSettings(loaded.settings, loaded.organisation);
  const outlooks = loaded.records.map((record) => outlookOf(believedAt(record, now), settings, now, loaded.lists));
  const own = new OwnTime(reminderSettings(loaded.settings));
  const silent = silentCases(outlooks, loaded.snoozes, settings.zone, now);
  const question = known === undefined ? null : dateQuestion(loaded.records, known);
  return (
    <>
      {question !== null && (
        <DateQuestionCard question={question} onAnswer={(portal, order) => void saveDateOrder(portal, order, 'user')} />
      )}
      <WaitingList
        outlooks={outlooks}
        known={loaded.known}
        lists={loaded.lists}
        moment={{ zone: settings.zone, now }}
        mayNotify={isAllowed}
        settingsBroken={loaded.problem !== null}
        portal={PORTAL}
        silent={silent}
        isWorkday={(day) => own.isWorkday(day)}
        onSnooze={(outlook, decision) =>
          void send('snooze', snoozed(outlook, decision, Date.now() as Instant, snoozeOf(loaded.snoozes, outlook)))
        }
        onWake={({ snooze }) => void send('snooze', lifted(snooze, Date.now() as Instant))}
        onOpen={(target) => void send('openCase', target).then(() => window.close())}
      />
      <div className="storage">{lines}</div>
      <PageSection changed={loaded} />
    </>
  );
}

listenForReports();

const tokens = new CSSStyleSheet();
tokens.replaceSync(TOKENS_CSS);
document.adoptedStyleSheets.push(tokens);
document.documentElement.lang = browser.i18n.getUILanguage();

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Popup />
    </StrictMode>,
  );
}
