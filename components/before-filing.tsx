import { useState } from 'react';
import { i18n } from '#i18n';
import { message } from '../lib/i18n/format.ts';

/** In the order in which they save most work, each with a page that helps to answer it. */
const QUESTIONS = {
  down: 'https://knowledge.exlibrisgroup.com/Cross_Product/Support/24X7_Support',
  pressing: null,
  ours: null,
  known: 'https://status.exlibrisgroup.com',
  documented: 'https://knowledge.exlibrisgroup.com',
  others: null,
  wish: null,
} as const;

interface BeforeFilingProps {
  /** Unless the user folds or unfolds them. */
  isOpen: boolean;
  onDismiss(): void;
}

/** What experienced people ask themselves before a new case; one quiet line when it is folded. */
export function BeforeFiling({ isOpen, onDismiss }: BeforeFilingProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isShown = chosen ?? isOpen;
  return (
    <details
      className="before"
      open={isShown}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== isShown) setChosen(open);
      }}
    >
      <summary>{i18n.t('before_filing.title')}</summary>
      <ul>
        {Object.entries(QUESTIONS).map(([id, href]) => (
          <li key={id}>
            <strong>{message(`before_filing.${id}.ask`)}</strong> {message(`before_filing.${id}.then`)}{' '}
            {href !== null && (
              <a href={href} target="_blank" rel="noreferrer">
                {message(`before_filing.${id}.link`)}
              </a>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="fix" onClick={onDismiss}>
        {i18n.t('before_filing.dismiss')}
      </button>
    </details>
  );
}
