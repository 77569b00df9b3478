import { useState } from 'react';
import { i18n } from '#i18n';
import type { Paused } from '../lib/portal/report.ts';

interface PauseLineProps {
  paused: Paused;
  /** The portal's host. */
  site: string;
  /** The organisation decides on which sites there is a pause. */
  isLocked: boolean;
  /** null: go on. */
  onPause(kind: Paused): Promise<void>;
}

/** How to be left alone on the page in front, and that one is. */
export function PauseLine({ paused, site, isLocked, onPause }: PauseLineProps) {
  const [failed, setFailed] = useState(false);
  const act = (kind: Paused): void => {
    setFailed(false);
    onPause(kind).catch(() => setFailed(true));
  };
  const state = paused === 'page' ? i18n.t('pause.page') : paused === 'site' ? i18n.t('pause.site', [site]) : '';
  return (
    <div className="pause">
      <p role="status" className="paused">
        {failed ? i18n.t('pause.failed') : state}
      </p>
      {paused === null ? (
        <p className="acts">
          {i18n.t('pause.start')}
          <button type="button" onClick={() => act('page')}>
            {i18n.t('pause.on_page')}
          </button>
          {!isLocked && (
            <button type="button" onClick={() => act('site')}>
              {i18n.t('pause.on_site')}
            </button>
          )}
        </p>
      ) : paused === 'site' && isLocked ? (
        <p>{i18n.t('settings.locked')}</p>
      ) : (
        <p className="acts">
          <button type="button" onClick={() => act(null)}>
            {i18n.t(paused === 'page' ? 'pause.end_page' : 'pause.end_site')}
          </button>
        </p>
      )}
    </div>
  );
}
