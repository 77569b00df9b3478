import { useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { localDate } from '../lib/deadlines/calendar.ts';
import type { Outlook } from '../lib/deadlines/types.ts';
import {
  closingWords,
  leftListWords,
  type Moment,
  meaningWords,
  nextWords,
  noteWords,
  placeWords,
  sourceWords,
  statusWords,
  toneOf,
  turnWords,
} from '../lib/i18n/outlook-words.ts';
import { silentWords } from '../lib/i18n/snooze-words.ts';
import type { CaseTarget } from '../lib/messages.ts';
import type { Silent, SnoozeDecision } from '../lib/reminders/snooze.ts';
import type { IsWorkday } from '../lib/reminders/workdays.ts';
import { SnoozeMenu } from './snooze-menu.tsx';

interface CaseRowProps {
  outlook: Outlook;
  moment: Moment;
  /** Set for a case that is snoozed: until then, null until it changes. */
  silent?: Silent | undefined;
  isWorkday: IsWorkday;
  onOpen(target: CaseTarget): void;
  onSnooze(decision: SnoozeDecision): void;
  /** The snooze is taken back. */
  onWake(silent: Silent): void;
}

/** One case: when it closes, what it is about, what to do next; folded away why it stands here, what its status means, where the figure comes from. */
export function CaseRow({ outlook, moment, silent, isWorkday, onOpen, onSnooze, onWake }: CaseRowProps) {
  const [choosing, setChoosing] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const menu = useId();
  const close = outlook.autoClose;
  const closing = closingWords(outlook, moment);
  const left = leftListWords(outlook, moment);
  const notes = noteWords(outlook, moment).filter((note) => note !== left);
  const meaning = meaningWords(outlook);
  const source = close && sourceWords(close, outlook.status?.id ?? null);
  const next = nextWords(outlook, moment);
  const name = outlook.caseNumber ?? i18n.t('popup.no_number');
  return (
    <li className={`case tone-${toneOf(outlook, moment)}`} data-case-number={outlook.caseNumber ?? undefined}>
      {closing !== null && close !== null && (
        <p className="closing">
          <time dateTime={localDate(close.basis === 'bounded' ? close.latest : close.earliest, moment.zone)}>{closing}</time>
        </p>
      )}
      <p className="subject">
        <CaseLink outlook={outlook} onOpen={onOpen} />
      </p>
      <p className="facts">
        <span className="number">{name}</span>
        <span className="status">{statusWords(outlook)}</span>
        {closing === null && <span className="turn">{turnWords(outlook)}</span>}
        {silent === undefined ? (
          <button
            type="button"
            className="link snooze"
            ref={toggle}
            aria-label={i18n.t('snooze.of_case', [name])}
            aria-expanded={choosing}
            aria-controls={choosing ? menu : undefined}
            onClick={() => setChoosing(!choosing)}
          >
            {i18n.t('snooze.snooze')}
          </button>
        ) : (
          <button type="button" className="link snooze" aria-label={i18n.t('snooze.end_of_case', [name])} onClick={() => onWake(silent)}>
            {i18n.t('snooze.end')}
          </button>
        )}
      </p>
      {silent !== undefined && <p className="next">{silentWords(silent.until, moment)}</p>}
      {choosing && silent === undefined && (
        <SnoozeMenu
          id={menu}
          outlook={outlook}
          moment={moment}
          isWorkday={isWorkday}
          onSnooze={onSnooze}
          onClose={() => {
            setChoosing(false);
            toggle.current?.focus();
          }}
        />
      )}
      {left !== null ? (
        <p className="facts">{left}</p>
      ) : (
        next !== null && (
          <p className="next" title={`${next.reason} ${next.long}`}>
            {next.short}
          </p>
        )
      )}
      {(meaning !== null || notes.length > 0 || source !== null) && (
        <details>
          <summary>{i18n.t('popup.why')}</summary>
          <p>{placeWords(outlook, moment)}</p>
          {meaning !== null && <p>{meaning}</p>}
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          {source !== null && (
            <p>
              {source.text}{' '}
              {source.href !== null && (
                <a href={source.href} target="_blank" rel="noreferrer">
                  {i18n.t('banner.source_link')}
                </a>
              )}
            </p>
          )}
        </details>
      )}
    </li>
  );
}

function CaseLink({ outlook, onOpen }: Pick<CaseRowProps, 'outlook' | 'onOpen'>) {
  const subject = outlook.subject ?? i18n.t('popup.no_subject');
  const { portal, path } = outlook;
  if (path === null) return <bdi>{subject}</bdi>;
  return (
    <a
      href={portal + path}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen({ portal, path });
      }}
    >
      <bdi>{subject}</bdi>
    </a>
  );
}
