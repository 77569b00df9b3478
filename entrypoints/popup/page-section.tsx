import { useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { PageHealth } from '../../components/page-health.tsx';
import { PauseLine } from '../../components/pause-line.tsx';
import { useLateEffect } from '../../components/use-late-effect.ts';
import { send } from '../../lib/messages.ts';
import { onPageInFront, type ReadableTab, readableTab } from '../../lib/platform/active-tab.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import type { PageReport, Paused } from '../../lib/portal/report.ts';
import { reportText } from '../../lib/portal/report-text.ts';
import { loadSettings, pauseSite } from '../../lib/storage/settings.ts';
import { askForReports, type PageState } from './page-reports.ts';

const product = () => ({ version: browser.runtime.getManifest().version, browser: navigator.userAgent });

interface PageSectionProps {
  /** It is asked again whenever this is another. */
  changed: unknown;
  /** Beside the page there are many in front, one after the other; under the button there is one as long as the popup is open. */
  isBeside: boolean;
}

/** The foot of the popup: how the page in front was read, how to be left alone on it, and the way to the settings. */
export function PageSection({ changed, isBeside }: PageSectionProps) {
  const [tab, setTab] = useState<ReadableTab | null>(null);
  const [page, setPage] = useState<PageState | null>(null);
  const [isLocked, setLocked] = useState(false);
  useLateEffect(() => {
    const look = (): void => void readableTab().then(setTab);
    look();
    void loadSettings().then(({ locked }) => setLocked(locked.has('pausedSites')));
    return isBeside ? onPageInFront(look) : undefined;
  }, [isBeside]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was stored since changes what the page would say now
  useLateEffect(() => {
    if (tab === null) {
      setPage(null);
      return;
    }
    let isInFront = true;
    askForReports(tab.id, (state) => isInFront && setPage(state));
    return () => {
      isInFront = false;
    };
  }, [tab, changed]);

  async function pause(kind: Paused): Promise<void> {
    if (tab === null) return;
    if (kind === 'site' || paused === 'site') {
      await pauseSite(tab.portal, kind === 'site');
      void send('settingsChanged', undefined);
    }
    if (kind !== 'site') await send('pausePage', kind === 'page', tab.id);
    // Storage and message reach the page one after the other.
    window.setTimeout(() => askForReports(tab.id, setPage), HEARD_MS);
  }

  const paused = page?.state === 'told' ? pausedIn(page.reports) : null;
  return (
    <section className="page" aria-label={i18n.t('page.region')}>
      {page?.state === 'silent' && <PageHealth reports={null} text="" onCopy={copyText} />}
      {page?.state === 'told' && paused === null && (
        <PageHealth reports={page.reports} text={reportText(page.reports, product())} onCopy={copyText} />
      )}
      {page?.state === 'told' && tab !== null && (
        <PauseLine paused={paused} site={new URL(tab.portal).host} isLocked={isLocked} onPause={pause} />
      )}
      <p>
        <button
          type="button"
          className="link"
          onClick={() => void browser.runtime.openOptionsPage().then(() => isBeside || window.close())}
        >
          {i18n.t('page.settings')}
        </button>
      </p>
    </section>
  );
}

/** Time in which a page follows, in milliseconds. */
const HEARD_MS = 200;

const pausedIn = (reports: readonly PageReport[]): Paused => reports.find(({ frame }) => frame === 'top')?.paused ?? null;
