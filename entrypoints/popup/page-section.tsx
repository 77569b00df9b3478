import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { PageHealth } from '../../components/page-health.tsx';
import { copyText } from '../../lib/platform/clipboard.ts';
import { reportText } from '../../lib/portal/report-text.ts';
import { askForReports, type PageState } from './page-reports.ts';

const product = () => ({ version: browser.runtime.getManifest().version, browser: navigator.userAgent });

/** The foot of the popup: how the page in front was read, and the way to the settings. Asks again whenever `changed` is another. */
export function PageSection({ changed }: { changed: unknown }) {
  const [page, setPage] = useState<PageState | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was stored since changes what the page would say now
  useEffect(() => void askForReports(setPage), [changed]);
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
