import { useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Outlook } from '../lib/deadlines/types.ts';
import { citation } from '../lib/export/citation.ts';
import type { Moment } from '../lib/i18n/outlook-words.ts';
import type { SnoozeDecision } from '../lib/reminders/snooze.ts';
import type { IsWorkday } from '../lib/reminders/workdays.ts';
import { CopyButton } from './case-row.tsx';
import { PortalLink } from './portal-link.tsx';
import { SnoozeMenu } from './snooze-menu.tsx';

export interface CaseHandlesProps {
  outlook: Outlook;
  isSilent: boolean;
  moment: Moment;
  isWorkday: IsWorkday;
  onSnooze(decision: SnoozeDecision): void;
  /** The snooze is taken back. */
  onWake(): void;
  /** False when the browser refuses. */
  onCopy(text: string): Promise<boolean>;
}

/** A case that is open beside the table: answered in the portal, cited, snoozed. One for each case: it is to have a `key`. */
export function CaseHandles({ outlook, isSilent, moment, isWorkday, onSnooze, onWake, onCopy }: CaseHandlesProps) {
  const [isChoosing, setChoosing] = useState(false);
  const snooze = useRef<HTMLButtonElement>(null);
  const menu = useId();
  const name = outlook.caseNumber ?? i18n.t('popup.no_number');
  function leave(): void {
    setChoosing(false);
    snooze.current?.focus();
  }
  return (
    <>
      <p className="handles">
        <PortalLink outlook={outlook} />
        <CopyButton text={citation(outlook.caseNumber, outlook.subject)} name={name} onCopy={onCopy} />
        {outlook.turn !== 'nobody' && (
          <button
            type="button"
            className="link snooze"
            ref={snooze}
            aria-label={i18n.t(isSilent ? 'snooze.end_of_case' : 'snooze.of_case', [name])}
            aria-expanded={isSilent ? undefined : isChoosing}
            aria-controls={isChoosing ? menu : undefined}
            onClick={() => (isSilent ? onWake() : setChoosing(!isChoosing))}
          >
            {i18n.t(isSilent ? 'snooze.end' : 'snooze.snooze')}
          </button>
        )}
      </p>
      {isChoosing && (
        <SnoozeMenu
          id={menu}
          outlook={outlook}
          moment={moment}
          isWorkday={isWorkday}
          onSnooze={(decision) => {
            onSnooze(decision);
            leave();
          }}
          onClose={leave}
        />
      )}
    </>
  );
}
