import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page.tsx';
import { Permissions } from '../../components/permissions.tsx';
import { PrivacyPage } from '../../components/privacy-page.tsx';
import { useStored } from '../options/use-stored.ts';

const manifest = browser.runtime.getManifest();

function Privacy() {
  const stored = useStored();
  if (stored === null) return null;
  const { retentionDays, sync } = stored.settings;
  return (
    <PrivacyPage
      version={manifest.version}
      retentionDays={retentionDays}
      isSynced={sync}
      permissions={<Permissions manifest={manifest} />}
    />
  );
}

void mountPage(() => i18n.t('privacy.title'), <Privacy />);
