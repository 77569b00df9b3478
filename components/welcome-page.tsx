import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { message } from '../lib/i18n/format.ts';

interface WelcomePageProps {
  /** The portal that is read, as a host name. */
  host: string;
  /** Where it opens. */
  portal: string;
  /** Portals that may not be read, in a line each; nothing where all is well. */
  unread: ReactNode;
  isRead: boolean;
  /** What the browser is asked for, with the reasons. */
  permissions: ReactNode;
  /** The settings that are worth a look on the first day. */
  language: ReactNode;
  times: ReactNode;
  work: ReactNode;
  policy: ReactNode;
  onSkip(): void;
  /** Shows a notification. False where the browser does not allow it. */
  onTry(): Promise<boolean>;
}

const WHAT = ['deadlines', 'reminders', 'descriptions'] as const;
const READS = ['pages', 'typing', 'kept'] as const;

/** What a new user has to know, and may want to say, before the first case is read. */
export function WelcomePage({ host, portal, unread, isRead, permissions, language, times, work, policy, onSkip, onTry }: WelcomePageProps) {
  const list = (
    <a className="main" href={portal} target="_blank" rel="noreferrer">
      {i18n.t('welcome.start.open')}
    </a>
  );
  return (
    <main>
      <h1>
        <img src="/icon/48.png" alt="" width="32" height="32" />
        {i18n.t('welcome.title')}
      </h1>
      <p className="lead">{i18n.t('welcome.lead')}</p>
      <ul className="intro-lines">
        {WHAT.map((id) => (
          <li key={id}>{message(`welcome.what.${id}`)}</li>
        ))}
      </ul>
      <p className="promise">{i18n.t('welcome.promise')}</p>
      {unread}
      <div className="go">
        {list}
        <button type="button" onClick={onSkip}>
          {i18n.t('welcome.skip')}
        </button>
        <p className="hint">{i18n.t('welcome.skip_hint')}</p>
      </div>
      {language}
      <h2>{i18n.t('welcome.reads.title')}</h2>
      <ul className="intro-lines">
        {READS.map((id) => (
          <li key={id}>{message(`welcome.reads.${id}`)}</li>
        ))}
      </ul>
      <p>
        <a href="/privacy.html">{i18n.t('privacy.title')}</a>
      </p>
      <h2>{i18n.t('welcome.permissions.title')}</h2>
      {permissions}
      {isRead && <p className="hint">{i18n.t('welcome.permissions.allowed', [host])}</p>}
      <h2>{i18n.t('welcome.times.title')}</h2>
      <p className="intro">{i18n.t('welcome.times.intro')}</p>
      {times}
      <h2>{i18n.t('welcome.work.title')}</h2>
      <p className="intro">{i18n.t('welcome.work.intro')}</p>
      {work}
      <h2>{i18n.t('welcome.policy.title')}</h2>
      <p className="intro">{i18n.t('welcome.policy.intro')}</p>
      {policy}
      <h2>{i18n.t('welcome.notification.title')}</h2>
      <Trial onTry={onTry} />
      <h2>{i18n.t('welcome.start.title')}</h2>
      <p>{i18n.t('welcome.start.intro')}</p>
      <p className="hint">{i18n.t('welcome.start.pin')}</p>
      <div className="go">{list}</div>
    </main>
  );
}

function Trial({ onTry }: Pick<WelcomePageProps, 'onTry'>) {
  const [isSent, setSent] = useState<boolean | null>(null);
  return (
    <div className="go">
      <button type="button" onClick={() => void onTry().then(setSent)}>
        {i18n.t('welcome.notification.try')}
      </button>
      <p role="status">{isSent !== null && i18n.t(isSent ? 'welcome.notification.sent' : 'welcome.notification.refused')}</p>
    </div>
  );
}
