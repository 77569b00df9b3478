import { useEffect, useRef } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { About } from '../../components/about.tsx';
import { AbsencesSetting } from '../../components/absences-setting.tsx';
import { AccountSetting } from '../../components/account-setting.tsx';
import { CommandsSetting } from '../../components/commands-setting.tsx';
import { ContactsSetting } from '../../components/contacts-setting.tsx';
import { DateOrderSetting } from '../../components/date-order-setting.tsx';
import { FeaturesSetting } from '../../components/features-setting.tsx';
import { LabelsSetting } from '../../components/labels-setting.tsx';
import { LanguageSetting } from '../../components/language-setting.tsx';
import { ListReadingSetting } from '../../components/list-reading-setting.tsx';
import { Lockable } from '../../components/lockable.tsx';
import { mountPage } from '../../components/mount-page.tsx';
import { MyNameSetting } from '../../components/my-name-setting.tsx';
import { OwnTextsSetting } from '../../components/own-texts-setting.tsx';
import { PolicySetting } from '../../components/policy-setting.tsx';
import { PortalsSetting } from '../../components/portals-setting.tsx';
import { ReminderHoursSetting } from '../../components/reminder-hours-setting.tsx';
import { ReminderKindsSetting } from '../../components/reminder-kinds-setting.tsx';
import { ResponseSetting } from '../../components/response-setting.tsx';
import { RulesSetting } from '../../components/rules-setting.tsx';
import { SettingsSearch } from '../../components/settings-search.tsx';
import { ShortcutSetting } from '../../components/shortcut-setting.tsx';
import { SyncSetting } from '../../components/sync-setting.tsx';
import { useNow } from '../../components/use-now.ts';
import { useUnreadPortals } from '../../components/use-unread-portals.ts';
import { VendorLanguage } from '../../components/vendor-language.tsx';
import { ZoneSetting } from '../../components/zone-setting.tsx';
import { localDate } from '../../lib/deadlines/calendar.ts';
import { readyTexts } from '../../lib/i18n/ready-text-words.ts';
import { RULES } from '../../lib/lint/rules/registry.ts';
import { openKeySettings } from '../../lib/platform/commands.ts';
import { askToRead, giveBack, PORTAL } from '../../lib/platform/portals.ts';
import { forgetDateOrder, saveDateOrder } from '../../lib/storage/date-order.ts';
import { chooseRule, pauseSite, type Settings, saveSettings, switchFeature, zoneOf } from '../../lib/storage/settings.ts';
import { clearSync } from '../../lib/storage/sync.ts';
import { chooseVendorLanguage } from '../../lib/storage/words.ts';
import { RULE_EXAMPLES } from './rule-examples.ts';
import { useCommandKeys } from './use-command-keys.ts';
import { useStored } from './use-stored.ts';
import { YourData } from './your-data.tsx';

function Options() {
  const stored = useStored();
  const now = useNow();
  const commands = useCommandKeys();
  const page = useRef<HTMLElement>(null);
  const unread = useUnreadPortals(stored?.settings.portals);
  const isThere = stored !== null;
  useEffect(() => {
    // The browser looked for the place that the address names before it was there.
    if (isThere && location.hash !== '') location.replace(location.hash);
  }, [isThere]);
  if (stored === null) return null;
  const { settings, problem, locked, lockedRules, lockedFeatures, organisation, orders, sync } = stored;
  const isLocked = (...names: (keyof Settings)[]): boolean => names.some((name) => locked.has(name));
  const today = localDate(now, zoneOf(settings));
  return (
    <main ref={page}>
      <h1>
        <img src="/icon/48.png" alt="" width="32" height="32" />
        {i18n.t('settings.title')}
      </h1>
      <SettingsSearch page={page} />
      {problem !== null && <p className="advice">{i18n.t('popup.settings_broken')}</p>}
      <h2>{i18n.t('settings.language.heading')}</h2>
      <Lockable isLocked={isLocked('language')}>
        <LanguageSetting language={settings.language} onSave={(language) => saveSettings({ language })}>
          <VendorLanguage onChoose={chooseVendorLanguage} />
        </LanguageSetting>
      </Lockable>
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
      <DateOrderSetting
        orders={orders}
        portals={[PORTAL, ...settings.portals]}
        onChoose={(portal, order) => saveDateOrder(portal, order, 'user')}
        onForget={forgetDateOrder}
      />
      <Lockable isLocked={isLocked('labels')}>
        <LabelsSetting labels={settings.labels} onSave={(labels) => saveSettings({ labels })} />
      </Lockable>
      <MyNameSetting myName={settings.myName} onSave={saveSettings} />
      <PortalsSetting
        usual={PORTAL}
        portals={settings.portals}
        unread={unread}
        isLocked={isLocked('portals')}
        onAllow={askToRead}
        onGiveBack={giveBack}
        onSave={saveSettings}
      />
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
        <ReminderHoursSetting {...settings} today={today} onSave={saveSettings} />
      </Lockable>
      <Lockable isLocked={isLocked('readsList')}>
        <ListReadingSetting {...settings} onSave={saveSettings} />
      </Lockable>
      <Lockable isLocked={isLocked('absences')}>
        <AbsencesSetting {...settings} today={today} onSave={saveSettings} />
      </Lockable>
      <h2>{i18n.t('settings.policy.title')}</h2>
      <p className="intro">{i18n.t('settings.policy.intro')}</p>
      <PolicySetting {...settings} organisation={organisation} isLocked={isLocked('edition', 'otherEditions')} onSave={saveSettings} />
      <h2>{i18n.t('settings.response.title')}</h2>
      <p className="intro">{i18n.t('settings.response.intro')}</p>
      <Lockable isLocked={isLocked('responseScale', 'region', 'weekend', 'holidays', 'silentDays')}>
        <ResponseSetting {...settings} today={today} onSave={saveSettings} />
      </Lockable>
      <h2>{i18n.t('settings.rules.heading')}</h2>
      <p className="intro">{i18n.t('settings.rules.intro')}</p>
      <Lockable isLocked={isLocked('sharedAccount', 'institutions')}>
        <AccountSetting {...settings} onSave={saveSettings} />
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
        examples={RULE_EXAMPLES}
        onChoose={chooseRule}
        onForget={() => saveSettings({ ignoredFindings: [] })}
      />
      <h2>{i18n.t('settings.keys.heading')}</h2>
      <CommandsSetting commands={commands} onChange={() => void openKeySettings()} />
      <Lockable isLocked={isLocked('shortcut')}>
        <ShortcutSetting {...settings} taken={commands.map(({ keys }) => keys)} onSave={saveSettings} />
      </Lockable>
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
      <h2>{i18n.t('settings.about.title')}</h2>
      <About version={browser.runtime.getManifest().version} />
    </main>
  );
}

void mountPage(() => i18n.t('settings.title'), <Options />);
