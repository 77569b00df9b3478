import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { believedAt } from '../../lib/cases/believed.ts';
import { type OwnRows, ownOf } from '../../lib/cases/own.ts';
import type { CaseRecord, Instant } from '../../lib/cases/schemas.ts';
import { outlookOf } from '../../lib/deadlines/outlook.ts';
import { caseWords } from '../../lib/i18n/case-words.ts';
import { filingWords } from '../../lib/i18n/filing-words.ts';
import { receive, type Sender } from '../../lib/message-guards.ts';
import { send } from '../../lib/messages.ts';
import { onAlarm, setAlarm } from '../../lib/platform/alarm.ts';
import { onPageCommand } from '../../lib/platform/commands.ts';
import { onMayNotifyChanged, onNotificationButton, onNotificationClicked } from '../../lib/platform/notifications.ts';
import { followPortals, onPermissionsChanged } from '../../lib/platform/portals.ts';
import { injectLintPart, injectPanel, injectSentinel } from '../../lib/platform/scripts.ts';
import { listAlarm, sendAlarm } from '../../lib/platform/single-alarm.ts';
import { onFirstDay, openCase, openWelcome } from '../../lib/platform/tabs.ts';
import { SHORTEST_WAIT } from '../../lib/reminders/plan.ts';
import { loadLatestRecords } from '../../lib/storage/case-store.ts';
import { database } from '../../lib/storage/database.ts';
import { saveDateOrder } from '../../lib/storage/date-order.ts';
import { pruneDrafts } from '../../lib/storage/drafts.ts';
import { forgetFirstRows } from '../../lib/storage/first-rows.ts';
import { tryKeptAgain } from '../../lib/storage/kept-values.ts';
import { loadOwn, storeOwn } from '../../lib/storage/own-store.ts';
import {
  ignoreFinding,
  loadSettings,
  outlookSettings,
  switchFeature,
  switchRuleOff,
  takeOverDismissal,
} from '../../lib/storage/settings.ts';
import { storeSnoozes } from '../../lib/storage/snooze-store.ts';
import { onSyncArea } from '../../lib/storage/sync.ts';
import { lookForTrouble, noting } from '../../lib/storage/trouble.ts';
import { upkeepIfDue } from '../../lib/storage/upkeep.ts';
import { speakToVendorAsStored } from '../../lib/storage/words.ts';
import { deleteEverything } from './delete-everything.ts';
import { tellTopFrame } from './framed-case.ts';
import { followLanguage } from './language.ts';
import { listReader } from './list-reading.ts';
import { OPEN, openNotice, snoozeNotice } from './notices.ts';
import { inTurn, reconcile, reconcileSoon } from './reconcile.ts';
import { store } from './store.ts';
import { syncSoon } from './sync-soon.ts';

const now = (): Instant => Date.now() as Instant;
const portalOf = (sender: Sender): string => new URL(sender.url ?? '').origin;

/** Where a list can be opened again; a frame's address is not the page's. */
function pathOf({ url, frameId }: Sender): string | null {
  if (url === undefined || frameId) return null;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

const list = listReader(database, now, () => reconcileSoon(database, now));

/** Where the list is to be read first, the digest waits for that. */
async function bringUpToDate(): Promise<void> {
  await list.readIfDue();
  await reconcile(database, now());
}

/** The user's language, and the portals that the user or the organisation has named since, or allowed. */
async function follow(): Promise<void> {
  const { language, portals } = (await loadSettings()).settings;
  void followLanguage(language);
  await followPortals(portals);
}

/** After reminders were seen to, as nothing waits for it. */
async function keepHouse(): Promise<void> {
  await lookForTrouble(database, now());
  if (await tryKeptAgain(database, browser.runtime.getManifest().version, now())) await reconcile(database, now());
  await upkeepIfDue(database, (await loadSettings()).settings.retentionDays, now());
}

// A worker that was stopped is started again for one event: every listener is registered in the first turn, before anything is awaited.
export default defineBackground({
  type: 'module',
  main() {
    receive('dateOrder', (order, sender) => saveDateOrder(portalOf(sender), order, 'page'));
    receive('filing', async (question, sender) => {
      const [records, { settings, organisation }] = await Promise.all([loadLatestRecords(database), loadSettings()]);
      void followLanguage(settings.language);
      const how = outlookSettings(settings, organisation);
      const at = now();
      return filingWords(question, portalOf(sender), records, (record) => outlookOf(believedAt(record, at), how, at), settings);
    });
    receive('ignoreFinding', ignoreFinding);
    receive('switchRuleOff', switchRuleOff);
    receive('dismissBeforeFiling', () => switchFeature('beforeFiling', false));

    receive('reading', async (reading, sender) => {
      // Should the worker be stopped on the way, the alarm starts it again and what was stored is planned for then.
      await Promise.all([setAlarm((now() + SHORTEST_WAIT) as Instant), forgetFirstRows()]);
      const records = await store(database, { ...reading, path: pathOf(sender) }, now);
      if (reading.completeness !== null) void list.heard(sender.tab?.id, reading.completeness);
      reconcileSoon(database, now);
      syncSoon(database, now);
      const { settings: chosen, organisation } = await loadSettings();
      void followLanguage(chosen.language);
      const settings = outlookSettings(chosen, organisation);
      const moment = { zone: settings.zone, now: now() };
      const isCasePage = reading.completeness === null && records.length === 1;
      // Only a card tells what to do next.
      if (isCasePage) await speakToVendorAsStored();
      const own: OwnRows = isCasePage ? await loadOwn(database).catch(() => new Map()) : new Map();
      const outlook = (record: CaseRecord) => outlookOf(believedAt(record, moment.now), settings, moment.now, [], ownOf(own, record).steps);
      const answer = { cases: records.map((record) => caseWords(record, outlook(record), moment, isCasePage, chosen.ownTexts)) };
      if (reading.completeness === null) void tellTopFrame(sender, answer);
      return answer;
    });
    receive('settingsChanged', async () => {
      void follow();
      void forgetFirstRows();
      await list.readIfDue();
      reconcileSoon(database, now);
      syncSoon(database, now);
    });
    receive('framedCaseGone', (_, sender) => void tellTopFrame(sender, null));

    receive('dataChanged', async () => {
      await forgetFirstRows();
      await reconcile(database, now());
    });
    receive('deleteEverything', async () => {
      await inTurn(() => deleteEverything(database));
      void follow();
    });

    receive('sentinelWanted', (_, sender) => injectSentinel(sender.tab?.id, sender.frameId));
    receive('showPanel', (_, sender) => injectPanel(sender.tab?.id, sender.frameId));
    receive('lintPart', (name, sender) => injectLintPart(sender.tab?.id, sender.frameId, name));
    receive('openCase', openCase);
    receive('readList', () => list.read());
    receive('snooze', async (snooze) => {
      await setAlarm((now() + SHORTEST_WAIT) as Instant);
      await storeSnoozes(database, [snooze], now());
      void reconcile(database, now());
      syncSoon(database, now);
    });

    // No reminder depends on it, and no other device hears of it.
    receive('own', (rows) => noting(() => storeOwn(database, rows, now()), now()));

    // A tab in which nothing of ours is has nothing to do.
    onPageCommand((command, tabId) => void send('command', command, tabId).catch(() => {}));
    onAlarm(() => void bringUpToDate());
    sendAlarm.on(() => syncSoon(database, now));
    listAlarm.on(() => void list.goOn());
    onSyncArea(() => syncSoon(database, now));
    onNotificationClicked((id) => void openNotice(database, id));
    onNotificationButton(async (id, pressed) => {
      if (pressed === OPEN) await openNotice(database, id, true);
      else await snoozeNotice(database, id, now());
      void reconcile(database, now());
      syncSoon(database, now);
    });
    onMayNotifyChanged(() => void reconcile(database, now()));
    onPermissionsChanged(() => {
      void follow();
      void reconcile(database, now());
    });
    // The browser starts the worker for these; bringing everything up to date is what each start does anyway.
    onFirstDay(() => void openWelcome());
    browser.runtime.onStartup.addListener(() => {});
    void follow();
    void list.goOn();
    void noting(bringUpToDate, now()).finally(keepHouse);
    syncSoon(database, now);
    void pruneDrafts(now());
    void takeOverDismissal();
  },
});
