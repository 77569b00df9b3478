import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { counted, message } from '../lib/i18n/format.ts';
import { Reason } from './permissions.tsx';

interface PrivacyPageProps {
  version: string;
  /** After which closed cases are forgotten. */
  retentionDays: number;
  /** Whether the browser's account carries something. */
  isSynced: boolean;
  permissions: ReactNode;
}

const KEPT = ['open', 'closed', 'told', 'drafts', 'own', 'settings', 'broken'] as const;
const SYNCED = ['settings', 'snoozes', 'cases'] as const;
const DEFENDED = ['page', 'others', 'code', 'library', 'exports', 'organisation'] as const;

/** The settings' place for what is stored. */
const YOUR_DATA = '/options.html#data';

/** What is read, what is kept where and how long, what is asked for and why, and what of it is safe from whom: docs/privacy.md and SECURITY.md for users. */
export function PrivacyPage({ version, retentionDays, isSynced, permissions }: PrivacyPageProps) {
  return (
    <main>
      <h1>
        <img src="/icon/48.png" alt="" width="32" height="32" />
        {i18n.t('privacy.title')}
      </h1>
      <p className="lead">{i18n.t('privacy.lead')}</p>
      <h2>{i18n.t('privacy.reads.title')}</h2>
      <Lines keys={['welcome.reads.pages', 'welcome.reads.typing', 'privacy.reads.comment', 'privacy.reads.list']} />
      <h2>{i18n.t('privacy.kept.title')}</h2>
      <dl className="reasons">
        {KEPT.map((id) => (
          <Reason
            key={id}
            name={message(`privacy.kept.${id}.name`)}
            why={message(`privacy.kept.${id}.how_long`, [counted('time.days', retentionDays)])}
          />
        ))}
      </dl>
      <p>
        <a href={YOUR_DATA}>{i18n.t('privacy.kept.change')}</a>
      </p>
      <h2>{i18n.t('privacy.stays.title')}</h2>
      <Lines keys={['privacy.stays.profile', 'privacy.stays.out', 'privacy.stays.report']} />
      <h2>{i18n.t('settings.sync.title')}</h2>
      <p>{i18n.t('privacy.sync.intro')}</p>
      <Lines keys={SYNCED.map((id) => `privacy.sync.${id}`)} />
      <p>
        {i18n.t('privacy.sync.never')} {isSynced ? i18n.t('privacy.sync.is_on') : i18n.t('privacy.sync.is_off')}
      </p>
      <h2>{i18n.t('welcome.permissions.title')}</h2>
      {permissions}
      <h2>{i18n.t('privacy.delete.title')}</h2>
      <p>{i18n.t('privacy.delete.how')}</p>
      <p>
        <a href={YOUR_DATA}>{i18n.t('privacy.delete.link')}</a>
      </p>
      <h2>{i18n.t('privacy.security.title')}</h2>
      <dl className="reasons">
        {DEFENDED.map((id) => (
          <Reason key={id} name={message(`privacy.security.${id}.name`)} why={message(`privacy.security.${id}.what`)} />
        ))}
      </dl>
      <h2>{i18n.t('privacy.unprotected.title')}</h2>
      <Lines keys={['privacy.unprotected.profile', 'privacy.unprotected.files']} />
      <h2>{i18n.t('privacy.flaw.title')}</h2>
      <p>{i18n.t('privacy.flaw.how')}</p>
      <p>{i18n.t('privacy.flaw.write', [version])}</p>
      <p>{i18n.t('privacy.flaw.answer')}</p>
    </main>
  );
}

const Lines = ({ keys }: { keys: readonly string[] }) => (
  <ul className="intro-lines">
    {keys.map((key) => (
      <li key={key}>{message(key)}</li>
    ))}
  </ul>
);
