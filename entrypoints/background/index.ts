import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { believedAt } from '../../lib/cases/believed.ts';
import type { Instant } from '../../lib/cases/schemas.ts';
import { outlookOf } from '../../lib/deadlines/outlook.ts';
import { caseWords } from '../../lib/i18n/case-words.ts';
import { filingWords } from '../../lib/i18n/filing-words.ts';
import { receive, type Sender } from '../../lib/message-guards.ts';
import { type ReadingAnswer, send } from '../../lib/messages.ts';
import { onAlarm, setAlarm } from '../../lib/platform/alarm.ts';
import { onMayNotifyChanged, onNotificationButton, onNotificationClicked } from '../../lib/platform/notifications.ts';
import { injectPanel, injectSentinel } from '../../lib/platform/scripts.ts';
import { onSendAlarm } from '../../lib/platform/send-alarm.ts';
import { openCase } from '../../lib/platform/tabs.ts';
import { SHORTEST_WAIT } from '../../lib/reminders/plan.ts';
import { loadLatestRecords } from '../../lib/storage/case-store.ts';
import { database } from '../../lib/storage/database.ts';
import { saveDateOrder } from '../../lib/storage/date-order.ts';
import { pruneDrafts } from '../../lib/storage/drafts.ts';
import { ignoreFinding, loadOutlookSettings, loadSettings, outlookSettings, switchRuleOff } from '../../lib/storage/settings.ts';
import { storeSnoozes } from '../../lib/storage/snooze-store.ts';
import { onSyncArea } from '../../lib/storage/sync.ts';
import { lookForTrouble, noting } from '../../lib/storage/trouble.ts';
import { upkeepIfDue } from '../../lib/storage/upkeep.ts';
import { deleteEverything } from './delete-everything.ts';
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

/** After reminders were seen to, as nothing waits for it. */
async function keepHouse(): Promise<void> {
  await lookForTrouble(database, now());
  await upkeepIfDue(database, (await loadSettings()).settings.retentionDays, now());
}

/** Of a case in a frame: the frame itself may reach far out of sight. */
function tellTopFrame({ tab, frameId }: Sender, answer: ReadingAnswer | null): void {
  if (tab?.id === undefined || !frameId) return;
  // A top frame that is gone has nobody to tell.
  send('framedCase', answer, { tabId: tab.id, frameId: 0 }).catch(() => {});
}

// A worker that was stopped is started again for one event: every listener is registered in the first turn, before anything is awaited.
export default defineBackground({
  type: 'module',
  main() {
    receive('dateOrder', (order, sender) => saveDateOrder(portalOf(sender), order, 'page'));
    receive('filing', async (question, sender) => {
      const [records, { settings, organisation }] = await Promise.all([loadLatestRecords(database), loadSettings()]);
      const how = outlookSettings(settings, organisation);
      const at = now();
      return filingWords(question, portalOf(sender), records, (record) => outlookOf(believedAt(record, at), how, at), settings);
    });
    receive('ignoreFinding', ignoreFinding);
    receive('switchRuleOff', switchRuleOff);

    receive('reading', async (reading, sender) => {
      // Should the worker be stopped on the way, the alarm starts it again and what was stored is planned for then.
      await setAlarm((now() + SHORTEST_WAIT) as Instant);
      const records = await store(database, { ...reading, path: pathOf(sender) }, now);
      reconcileSoon(database, now);
      syncSoon(database, now);
      const settings = await loadOutlookSettings();
      const moment = { zone: settings.zone, now: now() };
      const isCasePage = reading.completeness === null && records.length === 1;
      const answer = {
        cases: records.map((record) =>
          caseWords(record, outlookOf(believedAt(record, moment.now), settings, moment.now), moment, isCasePage),
        ),
      };
      if (reading.completeness === null) tellTopFrame(sender, answer);
      return answer;
    });
    receive('settingsChanged', () => {
      reconcileSoon(database, now);
      syncSoon(database, now);
    });
    receive('framedCaseGone', (_, sender) => tellTopFrame(sender, null));

    receive('dataChanged', () => reconcile(database, now()));
    receive('deleteEverything', () => inTurn(() => deleteEverything(database)));

    receive('sentinelWanted', (_, sender) => injectSentinel(sender.tab?.id, sender.frameId));
    receive('showPanel', (_, sender) => injectPanel(sender.tab?.id, sender.frameId));
    receive('openCase', openCase);
    receive('snooze', async (snooze) => {
      await setAlarm((now() + SHORTEST_WAIT) as Instant);
      await storeSnoozes(database, [snooze], now());
      void reconcile(database, now());
      syncSoon(database, now);
    });

    onAlarm(() => void reconcile(database, now()));
    onSendAlarm(() => syncSoon(database, now));
    onSyncArea(() => syncSoon(database, now));
    onNotificationClicked((id) => void openNotice(database, id));
    onNotificationButton(async (id, pressed) => {
      if (pressed === OPEN) await openNotice(database, id);
      else await snoozeNotice(database, id, now());
      void reconcile(database, now());
      syncSoon(database, now);
    });
    onMayNotifyChanged(() => void reconcile(database, now()));
    // The browser starts the worker for these; bringing everything up to date is what each start does anyway.
    browser.runtime.onInstalled.addListener(() => {});
    browser.runtime.onStartup.addListener(() => {});
    void noting(() => reconcile(database, now()), now()).finally(keepHouse);
    syncSoon(database, now);
    void pruneDrafts(now());
  },
});
