import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { PageHealth } from '../../components/page-health.tsx';
import { readableTab } from '../../lib/platform/active-tab.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { reportText } from '../../lib/portal/report-text.ts';
import { askForReports, type PageState } from './page-reports.ts';

const product = () => ({ version: browser.runtime.getManifest().version, browser: navigator.userAgent });

/** The foot of the popup: how the page was read over which it opened, and the way to the settings. Asks again whenever `changed` is another. */
export function PageSection({ changed }: { changed: unknown }) {
  const [tabId, setTabId] = useState<number | null>(null);
  const [page, setPage] = useState<PageState | null>(null);
  useEffect(() => void readableTab().then(setTabId), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was stored since changes what the page would say now
  useEffect(() => {
    if (tabId !== null) askForReports(tabId, setPage);
  }, [tabId, changed]);
  return (
    <section className="page" aria-label={i18n.t('page.region')}>
      {page?.state === 'silent' && <PageHealth reports={null} text="" onCopy={copyText} />}
      {page?.state === 'told' && <PageHealth reports={page.reports} text={reportText(page.reports, product())} onCopy={copyText} />}
      <p>
        <button type="button" className="link" onClick={() => void browser.runtime.openOptionsPage().then(() => window.close())}>
          {i18n.t('page.settings')}
        </button>
      </p>
    </section>
  );
}
