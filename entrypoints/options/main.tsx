import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { AbsencesSetting } from '../../components/absences-setting.tsx';
import { AccountSetting } from '../../components/account-setting.tsx';
import { ContactsSetting } from '../../components/contacts-setting.tsx';
import { DateOrderSetting } from '../../components/date-order-setting.tsx';
import { FeaturesSetting } from '../../components/features-setting.tsx';
import { LabelsSetting } from '../../components/labels-setting.tsx';
import { Lockable } from '../../components/lockable.tsx';
import { OwnTextsSetting } from '../../components/own-texts-setting.tsx';
import { PolicySetting } from '../../components/policy-setting.tsx';
import { ReminderHoursSetting } from '../../components/reminder-hours-setting.tsx';
import { ReminderKindsSetting } from '../../components/reminder-kinds-setting.tsx';
import { ResponseSetting } from '../../components/response-setting.tsx';
import { RulesSetting } from '../../components/rules-setting.tsx';
import { ShortcutSetting } from '../../components/shortcut-setting.tsx';
import { SyncSetting } from '../../components/sync-setting.tsx';
import { ZoneSetting } from '../../components/zone-setting.tsx';
import type { Instant } from '../../lib/cases/schemas.ts';
import { localDate } from '../../lib/deadlines/calendar.ts';
import { readyTexts } from '../../lib/i18n/ready-text-words.ts';
import { RULES } from '../../lib/lint/rules/registry.ts';
import { send } from '../../lib/messages.ts';
import { TOKENS_CSS } from '../../lib/portal/paint/tokens.ts';
import { forgetDateOrder, loadDateOrders, saveDateOrder, watchDateOrders } from '../../lib/storage/date-order.ts';
import type { DateOrders } from '../../lib/storage/date-order-schema.ts';
import {
  chooseRule,
  type LoadedSettings,
  loadSettings,
  pauseSite,
  type Settings,
  saveSettings,
  switchFeature,
  watchSettings,
  zoneOf,
} from '../../lib/storage/settings.ts';
import { clearSync, loadSyncState, type SyncState, watchSyncState } from '../../lib/storage/sync.ts';
import { MINUTE } from '../../lib/time/zone.ts';
import { YourData } from './your-data.tsx';

interface Stored extends LoadedSettings {
  orders: DateOrders;
  sync: SyncState;
}

async function load(): Promise<Stored> {
  const [loaded, orders, sync] = await Promise.all([loadSettings(), loadDateOrders(), loadSyncState()]);
  return { ...loaded, orders, sync };
}

/** What is stored, also after another page of ours changed it. */
function useStored(): Stored | null {
  const [stored, setStored] = useState<Stored | null>(null);
  useEffect(() => {
    const reload = () => void load().then(setStored);
    reload();
    const changed = () => {
      reload();
      // The worker hears of nothing that is stored: each draft would wake it.
      void send('settingsChanged', undefined);
    };
    const stops = [watchSettings(changed), watchDateOrders(reload), watchSyncState(reload)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return stored;
}

function Options() {
  const stored = useStored();
  const [now, setNow] = useState(() => Date.now() as Instant);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now() as Instant), MINUTE);
    return () => window.clearInterval(timer);
  }, []);
  if (stored === null) return null;
  const { settings, problem, locked, lockedRules, lockedFeatures, orders, sync } = stored;
  const isLocked = (...names: (keyof Settings)[]): boolean => names.some((name) => locked.has(name));
  return (
    <main>
      <h1>
        <img src="/icon/48.png" alt="" width="32" height="32" />
        {i18n.t('settings.title')}
      </h1>
      {problem !== null && <p className="advice">{i18n.t('popup.settings_broken')}</p>}
      <h2>{i18n.t('settings.portal.title')}</h2>
      <p className="intro">{i18n.t('settings.portal.intro')}</p>
      <Lockable isLocked={isLocked('zone')}>
        <ZoneSetting
          zone={settings.zone}
          browserZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
          zones={Intl.supportedValuesOf('timeZone')}
          now={now}
          onSave={(zone) => saveSettings({ zone })}
        />
      </Lockable>
      <DateOrderSetting orders={orders} onChoose={(portal, order) => saveDateOrder(portal, order, 'user')} onForget={forgetDateOrder} />
      <Lockable isLocked={isLocked('labels')}>
        <LabelsSetting labels={settings.labels} onSave={(labels) => saveSettings({ labels })} />
      </Lockable>
      <h2>{i18n.t('settings.features.heading')}</h2>
      <p className="intro">{i18n.t('settings.features.intro')}</p>
      <FeaturesSetting
        {...settings}
        locked={lockedFeatures}
        isPausingLocked={isLocked('pausedSites')}
        onSwitch={switchFeature}
        onResume={(site) => pauseSite(site, false)}
      />
      <h2>{i18n.t('settings.reminders.title')}</h2>
      <p className="intro">{i18n.t('settings.reminders.intro')}</p>
      <Lockable isLocked={isLocked('reminders', 'leads', 'testingLeads', 'workPlanLeads')}>
        <ReminderKindsSetting {...settings} onSave={saveSettings} />
      </Lockable>
      <Lockable isLocked={isLocked('workdays', 'workingHours', 'quietHours', 'digestAt', 'daysOff')}>
        <ReminderHoursSetting {...settings} onSave={saveSettings} />
      </Lockable>
      <Lockable isLocked={isLocked('absences')}>
        <AbsencesSetting {...settings} today={localDate(now, zoneOf(settings))} onSave={saveSettings} />
      </Lockable>
      <h2>{i18n.t('settings.policy.title')}</h2>
      <p className="intro">{i18n.t('settings.policy.intro')}</p>
      <Lockable isLocked={isLocked('edition', 'otherEditions')}>
        <PolicySetting {...settings} onSave={saveSettings} />
      </Lockable>
      <h2>{i18n.t('settings.response.title')}</h2>
      <p className="intro">{i18n.t('settings.response.intro')}</p>
      <Lockable isLocked={isLocked('responseScale', 'region', 'weekend', 'holidays', 'silentDays')}>
        <ResponseSetting {...settings} onSave={saveSettings} />
      </Lockable>
      <h2>{i18n.t('settings.rules.heading')}</h2>
      <p className="intro">{i18n.t('settings.rules.intro')}</p>
      <Lockable isLocked={isLocked('sharedAccount', 'institutions')}>
        <AccountSetting {...settings} onSave={saveSettings} />
      </Lockable>
      <Lockable isLocked={isLocked('shortcut')}>
        <ShortcutSetting {...settings} onSave={saveSettings} />
      </Lockable>
      <Lockable isLocked={isLocked('contacts')}>
        <ContactsSetting {...settings} onSave={saveSettings} />
      </Lockable>
      <Lockable isLocked={isLocked('ownTexts')}>
        <OwnTextsSetting {...settings} readyTexts={readyTexts([])} onSave={saveSettings} />
      </Lockable>
      <RulesSetting
        {...settings}
        known={RULES}
        locked={lockedRules}
        onChoose={chooseRule}
        onForget={() => saveSettings({ ignoredFindings: [] })}
      />
      <YourData settings={settings} locked={locked} />
      <Lockable isLocked={isLocked('sync')}>
        <SyncSetting
          isOn={settings.sync}
          state={sync}
          zone={zoneOf(settings)}
          onSwitch={(isOn) => saveSettings({ sync: isOn })}
          onClear={clearSync}
        />
      </Lockable>
    </main>
  );
}

const tokens = new CSSStyleSheet();
tokens.replaceSync(TOKENS_CSS);
document.adoptedStyleSheets.push(tokens);
document.documentElement.lang = browser.i18n.getUILanguage();
document.title = i18n.t('settings.title');

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Options />
    </StrictMode>,
  );
}
