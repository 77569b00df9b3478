import { type ReactNode, useMemo, useState } from 'react';
import { DateQuestionCard } from '../../components/date-question-card.tsx';
import type { Mine } from '../../components/my-cases.tsx';
import { PortalLines } from '../../components/portal-lines.tsx';
import { StorageLines } from '../../components/storage-lines.tsx';
import { useLateEffect } from '../../components/use-late-effect.ts';
import { useLive } from '../../components/use-live.ts';
import { useNow } from '../../components/use-now.ts';
import { useUnreadPortals } from '../../components/use-unread-portals.ts';
import { WaitingList } from '../../components/waiting-list.tsx';
import type { Filters } from '../../lib/cases/filters.ts';
import type { Instant } from '../../lib/cases/schemas.ts';
import { warmUp } from '../../lib/i18n/format.ts';
import { send, sendSnooze } from '../../lib/messages.ts';
import { besidePage, thisWindow } from '../../lib/platform/beside.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { mayNotify } from '../../lib/platform/notifications.ts';
import { askToRead, PORTAL } from '../../lib/platform/portals.ts';
import { dateQuestion } from '../../lib/portal/date-question.ts';
import { lifted, snoozed, snoozeOf } from '../../lib/reminders/snooze.ts';
import { giveAhead } from '../../lib/storage/ahead-items.ts';
import type { Database } from '../../lib/storage/database.ts';
import { loadDateOrders, saveDateOrder, watchDateOrders } from '../../lib/storage/date-order.ts';
import { saveSettings } from '../../lib/storage/settings.ts';
import { listFilters } from '../../lib/storage/view-state.ts';
import { useStorageState } from '../options/storage-state.ts';
import { type Loaded, load, loadFirst, prepare } from './load.ts';
import { PageSection } from './page-section.tsx';
import { useListReading } from './use-list-reading.ts';

/** Portals whose order of day and month is known; undefined while that is being asked. */
function useKnownOrders(): ReadonlySet<string> | undefined {
  const [known, setKnown] = useState<ReadonlySet<string>>();
  useLateEffect(() => {
    const load = () => void loadDateOrders().then((orders) => setKnown(new Set(Object.keys(orders))));
    load();
    return watchDateOrders(load);
  }, []);
  return known;
}

/** Firefox does not tell of a change, and the popup does not stay open for long. */
function useMayNotify(): boolean {
  const [isAllowed, setAllowed] = useState(true);
  useLateEffect(() => void mayNotify().then(setAllowed), []);
  return isAllowed;
}

/** Shown as soon as it is chosen. */
function useMyName(): (stored: string | null) => Mine {
  const [chosen, setChosen] = useState<string | null>(null);
  return (stored) => ({
    name: chosen ?? stored,
    onChoose(myName) {
      setChosen(myName);
      void saveSettings({ myName });
    },
  });
}

function useFilters(atFirst: Filters): [Filters, (filters: Filters) => void] {
  const [filters, setFilters] = useState(atFirst);
  useLateEffect(() => listFilters.watch(setFilters), []);
  const change = (changed: Filters): void => {
    setFilters(changed);
    void listFilters.setValue(changed);
  };
  return [filters, change];
}

/** Nothing waits for the page to be there. Null: the database does not open, which is told by its own line in place of an empty list. */
giveAhead(globalThis.ahead?.items ?? {});
const atFirst = Promise.all([loadFirst(globalThis.ahead?.rows).catch(() => null), listFilters.getValue()]);
warmUp();

const loadAll = (db: Database): Promise<Loaded | null> => load(db).catch(() => null);

/** @param isBeside it stands beside the page, and stays when a case is opened */
export async function popup(isBeside = false): Promise<ReactNode> {
  const [first, filters] = await atFirst;
  return <Popup first={first} filtersAtFirst={filters} isBeside={isBeside} />;
}

interface PopupProps {
  /** The first cases; all of them follow, anew with each change. */
  first: Loaded | null;
  filtersAtFirst: Filters;
  isBeside: boolean;
}

function Popup({ first, filtersAtFirst, isBeside }: PopupProps) {
  const all = useLive(loadAll);
  const loaded = all === undefined ? first : all;
  const storage = useStorageState();
  const known = useKnownOrders();
  const isAllowed = useMayNotify();
  const reading = useListReading();
  const unread = useUnreadPortals(loaded?.settings.portals);
  const [filters, onFilter] = useFilters(filtersAtFirst);
  const mine = useMyName();
  const [windowId, setWindowId] = useState<number>();
  useLateEffect(() => void thisWindow().then(setWindowId), []);
  const now = useNow();
  const prepared = useMemo(() => (loaded === null ? null : prepare(loaded, now)), [loaded, now]);
  const lines = <StorageLines {...storage} />;
  if (loaded === null || prepared === null) return <main>{lines}</main>;
  const { own, views, moment } = prepared;
  const question = known === undefined || loaded.isPartial ? null : dateQuestion(loaded.records, known);
  const openBeside = isBeside || windowId === undefined ? null : besidePage(windowId);
  const close = (): void => {
    if (!isBeside) window.close();
  };
  return (
    <>
      {question !== null && (
        <DateQuestionCard question={question} onAnswer={(portal, order) => void saveDateOrder(portal, order, 'user')} />
      )}
      {unread.length > 0 && (
        <div className="storage before">
          <PortalLines
            unread={unread}
            named={loaded.locked.has('portals') ? loaded.settings.portals : []}
            onAllow={(portal) => void askToRead(portal)}
          />
        </div>
      )}
      <WaitingList
        views={views}
        isPartial={loaded.isPartial}
        known={loaded.known}
        lists={loaded.lists}
        hasLetterKeys={loaded.settings.features.listKeys !== false}
        moment={moment}
        mayNotify={isAllowed}
        settingsBroken={loaded.problem !== null}
        paused={loaded.settings.pausedSites.map((site) => site.replace('https://', ''))}
        portal={loaded.settings.portals[0] ?? PORTAL}
        filters={filters}
        mine={mine(loaded.settings.myName)}
        isWorkday={(day) => own.isWorkday(day)}
        reading={reading}
        onFilter={onFilter}
        onRead={() => send('readList', undefined)}
        onSnooze={(outlook, decision) =>
          void sendSnooze(snoozed(outlook, decision, Date.now() as Instant, snoozeOf(loaded.snoozes, outlook)))
        }
        onWake={({ snooze }) => void sendSnooze(lifted(snooze, Date.now() as Instant))}
        onOpen={(target) => void send('openCase', target).then(close)}
        onCopy={copyText}
        onBeside={openBeside && (() => void openBeside().then(close))}
      />
      <div className="storage">{lines}</div>
      <PageSection changed={loaded} isBeside={isBeside} />
    </>
  );
}
