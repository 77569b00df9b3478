import { useState } from 'react';
import { i18n } from '#i18n';
import { formatNames, message } from '../lib/i18n/format.ts';
import type { FilingAnswer } from '../lib/messages.ts';
import type { RoutingField } from '../lib/portal/types.ts';

interface FilingSectionProps extends FilingAnswer {
  /** Fields that decide who gets the case, and in which nothing is chosen yet. */
  empty: readonly RoutingField[];
  /** The asset that the text speaks of; null where it names none, or one is chosen. */
  pointsTo: string | null;
  /** False when the browser refuses. */
  onCopy(text: string): Promise<boolean>;
}

/** What helps to file a case besides its words; nothing where there is nothing to say. */
export function FilingSection({ empty, pointsTo, priority, priorities, contacts, similar, onCopy }: FilingSectionProps) {
  if (empty.length === 0 && priority.length === 0 && priorities === null && contacts.length === 0 && similar.length === 0) return null;
  return (
    <section className="filing">
      <h2>{i18n.t('filing.title')}</h2>
      {empty.length > 0 && (
        <p className="line">
          {i18n.t('filing.empty', [formatNames(empty.map((field) => message(`filing.fields.${NAMES[field]}`)))])}
          {pointsTo !== null && ` ${i18n.t('filing.points_to', [pointsTo])}`}
        </p>
      )}
      {priority.map(({ text, href }) => (
        <p key={text} className="line">
          {href === null ? (
            text
          ) : (
            <a href={href} target="_blank" rel="noreferrer">
              {text}
            </a>
          )}
        </p>
      ))}
      {priorities !== null && <Priorities {...priorities} />}
      {contacts.length > 0 && <Contacts addresses={contacts} onCopy={onCopy} />}
      {similar.length > 0 && (
        <>
          <h3>{i18n.t('filing.similar')}</h3>
          <ul>
            {similar.map(({ caseNumber, subject, status, href }) => (
              <li key={href} className="similar">
                <a href={href} target="_blank" rel="noreferrer">
                  {caseNumber === null ? subject : `${caseNumber} ${subject}`}
                </a>{' '}
                <span className="status">{status}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** For who has to choose one; all of it at a click, as most know it. */
const Priorities = ({ lines, href }: NonNullable<FilingAnswer['priorities']>) => (
  <details className="priorities">
    <summary>{i18n.t('filing.meaning')}</summary>
    <dl>
      {lines.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
    <a href={href} target="_blank" rel="noreferrer">
      {i18n.t('banner.source_link')}
    </a>
  </details>
);

/** Says that a text was pasted, and puts it in order at a click. */
export function TidyLine({ onTidy }: { onTidy(): void }) {
  return (
    <p className="line">
      <span>{i18n.t('filing.tidy')}</span>
      <button type="button" className="fix" onClick={onTidy}>
        {i18n.t('filing.tidy_fix')}
      </button>
    </p>
  );
}

const NAMES = {
  product: 'product',
  asset: 'asset',
  priority: 'priority',
  caseType: 'case_type',
  category: 'category',
  subcategory: 'subcategory',
} as const satisfies Record<RoutingField, string>;

/** Addresses to be pasted into the form: it is the user who puts them there. */
function Contacts({ addresses, onCopy }: { addresses: readonly string[]; onCopy: FilingSectionProps['onCopy'] }) {
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const text = addresses.join('; ');
  return (
    <p className="line">
      <span>{i18n.t('filing.contacts', [text])}</span>
      <button type="button" className="fix" onClick={() => void onCopy(text).then(setCopied)}>
        {i18n.t('filing.copy')}
      </button>
      <span role="status">{isCopied === null ? '' : i18n.t(isCopied ? 'filing.copied' : 'filing.not_copied')}</span>
    </p>
  );
}
