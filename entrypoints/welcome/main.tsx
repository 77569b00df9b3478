import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { DateOrderSetting } from '../../components/date-order-setting.tsx';
import { LanguageSetting } from '../../components/language-setting.tsx';
import { Lockable } from '../../components/lockable.tsx';
import { mountPage } from '../../components/mount-page.tsx';
import { Permissions } from '../../components/permissions.tsx';
import { EditionSetting } from '../../components/policy-setting.tsx';
import { PortalLines } from '../../components/portal-lines.tsx';
import { WorkingTimes } from '../../components/reminder-hours-setting.tsx';
import { SavedNote, useSaving } from '../../components/saved-note.tsx';
import { useNow } from '../../components/use-now.ts';
import { useUnreadPortals } from '../../components/use-unread-portals.ts';
import { WelcomePage } from '../../components/welcome-page.tsx';
import { ZoneSetting } from '../../components/zone-setting.tsx';
import { mayNotify, notify } from '../../lib/platform/notifications.ts';
import { askToRead, PORTAL } from '../../lib/platform/portals.ts';
import { closeThisTab } from '../../lib/platform/tabs.ts';
import { forgetDateOrder, saveDateOrder } from '../../lib/storage/date-order.ts';
import { type Settings, saveSettings } from '../../lib/storage/settings.ts';
import { useStored } from '../options/use-stored.ts';

/** Shows a reminder without a case. False where the browser does not allow it. */
async function tryNotification(): Promise<boolean> {
  if (!(await mayNotify())) return false;
  try {
    await notify('trial', {
      title: i18n.t('welcome.notification.test_title'),
      text: i18n.t('welcome.notification.test_text'),
      buttons: [],
    });
    return true;
  } catch {
    return false;
  }
}

function Welcome() {
  const stored = useStored();
  const now = useNow();
  const unread = useUnreadPortals(stored?.settings.portals);
  if (stored === null) return null;
  const { settings, locked, organisation, orders } = stored;
  const isLocked = (...names: (keyof Settings)[]): boolean => names.some((name) => locked.has(name));
  return (
    <WelcomePage
      host={new URL(PORTAL).host}
      portal={PORTAL}
      unread={
        <PortalLines unread={unread} named={locked.has('portals') ? settings.portals : []} onAllow={(each) => void askToRead(each)} />
      }
      isRead={!unread.includes(PORTAL)}
      permissions={<Permissions manifest={browser.runtime.getManifest()} />}
      language={
        <Lockable isLocked={isLocked('language')}>
          <LanguageSetting language={settings.language} onSave={(language) => saveSettings({ language })} />
        </Lockable>
      }
      times={
        <>
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
        </>
      }
      work={
        <Lockable isLocked={isLocked('workdays', 'workingHours')}>
          <Work {...settings} />
        </Lockable>
      }
      policy={
        <Lockable isLocked={isLocked('edition')}>
          <EditionSetting {...settings} organisation={organisation} onSave={saveSettings} />
        </Lockable>
      }
      onSkip={closeThisTab}
      onTry={tryNotification}
    />
  );
}

function Work({ workdays, workingHours }: Pick<Settings, 'workdays' | 'workingHours'>) {
  const [saving, save] = useSaving();
  return (
    <section className="setting">
      <WorkingTimes workdays={workdays} workingHours={workingHours} onChange={(change) => save(saveSettings(change))} />
      <SavedNote saving={saving} />
    </section>
  );
}

void mountPage(() => i18n.t('welcome.title'), <Welcome />);
