import { useState } from 'react';
import { i18n } from '#i18n';
import { pageWords } from '../lib/i18n/report-words.ts';
import type { PageReport } from '../lib/portal/report.ts';

interface PageHealthProps {
  /** One for each frame that had something to say; null when the page did not answer. */
  reports: PageReport[] | null;
  /** The report as plain text. */
  text: string;
  /** False when the browser refused it. */
  onCopy(text: string): Promise<boolean>;
}

/** How well the page in front could be read, and a report of it to pass on. */
export function PageHealth({ reports, text, onCopy }: PageHealthProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  if (reports === null) return <p className="health">{i18n.t('page.silent')}</p>;
  const { headline, fine, details } = pageWords(reports);
  return (
    <>
      <p className="health" data-fine={fine}>
        {headline}
      </p>
      {details.length > 0 && (
        <ul className="unread">
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      <p className="copy">
        <button type="button" onClick={() => void onCopy(text).then(setCopied)}>
          {i18n.t('page.copy')}
        </button>
        <span role="status">{copied === null ? '' : i18n.t(copied ? 'page.copied' : 'page.not_copied')}</span>
      </p>
      {copied === false && <textarea className="report" aria-label={i18n.t('page.not_copied')} rows={8} readOnly value={text} />}
    </>
  );
}
