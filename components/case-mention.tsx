import type { ReactNode } from 'react';
import type { Outlook } from '../lib/deadlines/types.ts';
import { closingWords, type Moment } from '../lib/i18n/outlook-words.ts';
import { PortalLink } from './portal-link.tsx';

interface CaseMentionProps {
  outlook: Outlook;
  moment: Moment;
  /** Why it is told of, and when that is; its closing where nothing is given. */
  when?: readonly string[];
  onOpen(outlook: Outlook): void;
  children?: ReactNode;
}

/** One case in the list of a tool: number and subject, the way to it, when it closes, and what the tool has to say of it. */
export function CaseMention({ outlook, moment, when, onOpen, children }: CaseMentionProps) {
  const closing = closingWords(outlook, moment);
  return (
    <li className="mention">
      <button type="button" className="link" onClick={() => onOpen(outlook)}>
        <bdi>{[outlook.caseNumber, outlook.subject].filter((part) => part !== null).join(' · ')}</bdi>
      </button>{' '}
      <PortalLink outlook={outlook} />
      {(when ?? (closing === null ? [] : [closing])).map((words) => (
        <p key={words} className="when">
          {words}
        </p>
      ))}
      {children}
    </li>
  );
}
