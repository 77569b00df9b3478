import { memo, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { localDate } from '../lib/deadlines/calendar.ts';
import type { Outlook } from '../lib/deadlines/types.ts';
import { citation } from '../lib/export/citation.ts';
import {
  closingWords,
  earlierWords,
  editionWords,
  leftListWords,
  type Moment,
  meaningWords,
  nextWords,
  noteWords,
  placeWords,
  plainWords,
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

/** What can be done with a case. The same for all rows and as long as they are shown, so that a row is made anew only when its case is another. */
export interface RowActs {
  isWorkday: IsWorkday;
  onOpen(target: CaseTarget): void;
  onSnooze(outlook: Outlook, decision: SnoozeDecision): void;
  /** The snooze is taken back. */
  onWake(silent: Silent): void;
  /** False when the browser refuses. */
  onCopy(text: string): Promise<boolean>;
}

interface CaseRowProps {
  outlook: Outlook;
  moment: Moment;
  /** Set for a case that is snoozed: until then, null until it changes. */
  silent: Silent | undefined;
  acts: RowActs;
}

/** One case: when it closes, what it is about, what to do next; folded away why it stands here, what its status means, where the figure comes from. */
export const CaseRow = memo(function CaseRow({ outlook, moment, silent, acts }: CaseRowProps) {
  const [shown, setShown] = useState<'why' | 'snooze' | null>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const [why, menu] = [useId(), useId()];
  const closing = closingWords(outlook, moment);
  const left = leftListWords(outlook, moment);
  const next = left === null ? nextWords(outlook, moment) : null;
  const name = outlook.caseNumber ?? i18n.t('popup.no_number');
  const handle = (what: 'why' | 'snooze', id: string) => ({
    'aria-expanded': shown === what,
    'aria-controls': shown === what ? id : undefined,
    onClick: () => setShown(shown === what ? null : what),
  });
  return (
    <li
      className={`case tone-${toneOf(outlook, moment)}`}
      data-case-number={outlook.caseNumber ?? undefined}
      data-turn={outlook.turn}
      data-key={outlook.key}
    >
      {closing !== null && <Closing outlook={outlook} moment={moment} words={closing} />}
      <p className="subject">
        <CaseLink outlook={outlook} onOpen={acts.onOpen} />
      </p>
      <p className="facts">
        <span className="number">{name}</span>
        <span className="status" title={statusWords(outlook)}>
          {plainWords(outlook)}
        </span>
        <span className="turn">{turnWords(outlook)}</span>
      </p>
      {silent !== undefined && <p className="facts">{silentWords(silent.until, moment)}</p>}
      {left !== null && <p className="facts">{left}</p>}
      <div className="foot">
        {next !== null && (
          <p className="next" title={`${next.reason} ${next.long}`}>
            {next.short}
          </p>
        )}
        <p className="handles">
          <button type="button" className="link why" aria-label={i18n.t('popup.why_case', [name])} {...handle('why', why)}>
            {i18n.t('popup.why')}
          </button>
          <CopyButton text={citation(outlook.caseNumber, outlook.subject)} name={name} onCopy={acts.onCopy} />
          {silent === undefined ? (
            <button
              type="button"
              className="link snooze"
              ref={toggle}
              aria-label={i18n.t('snooze.of_case', [name])}
              {...handle('snooze', menu)}
            >
              {i18n.t('snooze.snooze')}
            </button>
          ) : (
            <button
              type="button"
              className="link snooze"
              aria-label={i18n.t('snooze.end_of_case', [name])}
              onClick={() => acts.onWake(silent)}
            >
              {i18n.t('snooze.end')}
            </button>
          )}
        </p>
      </div>
      {shown === 'why' && <Why id={why} outlook={outlook} moment={moment} left={left} />}
      {shown === 'snooze' && silent === undefined && (
        <SnoozeMenu
          id={menu}
          outlook={outlook}
          moment={moment}
          isWorkday={acts.isWorkday}
          onSnooze={(decision) => acts.onSnooze(outlook, decision)}
          onClose={() => {
            setShown(null);
            toggle.current?.focus();
          }}
        />
      )}
    </li>
  );
});

/** The day, or days, and by which edition that is; the earlier day of another. */
function Closing({ outlook, moment, words }: { outlook: Outlook; moment: Moment; words: string }) {
  const { autoClose, status } = outlook;
  if (autoClose === null) return null;
  const earlier = earlierWords(outlook, moment);
  const day = localDate(autoClose.basis === 'bounded' ? autoClose.latest : autoClose.earliest, moment.zone);
  const id = status?.id ?? null;
  return (
    <p className="closing">
      <time dateTime={day}>{words}</time> <small title={sourceWords(autoClose, id).text}>{editionWords(autoClose, id)}</small>
      {earlier !== null && <small className="earlier">{earlier}</small>}
    </p>
  );
}

/** Why it stands here, what its status means, what makes the day less sure, and where that comes from. */
function Why({ id, outlook, moment, left }: { id: string; outlook: Outlook; moment: Moment; left: string | null }) {
  const meaning = meaningWords(outlook);
  const source = outlook.autoClose && sourceWords(outlook.autoClose, outlook.status?.id ?? null);
  return (
    <div id={id} className="reasons">
      <p>{placeWords(outlook, moment)}</p>
      {meaning !== null && (
        <p>
          <bdi>{statusWords(outlook)}</bdi>: {meaning}
        </p>
      )}
      {noteWords(outlook, moment)
        .filter((note) => note !== left)
        .map((note) => (
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
    </div>
  );
}

/** Number and short summary, as support wants cases cited. */
export function CopyButton({ text, name, onCopy }: { text: string; name: string; onCopy(text: string): Promise<boolean> }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <button
      type="button"
      className="link cite"
      aria-label={i18n.t('popup.copy_case', [name])}
      onClick={() => void onCopy(text).then(setCopied)}
      onBlur={() => setCopied(null)}
    >
      {i18n.t(copied === null ? 'popup.copy' : copied ? 'popup.copied' : 'popup.not_copied')}
    </button>
  );
}

function CaseLink({ outlook, onOpen }: { outlook: Outlook; onOpen: RowActs['onOpen'] }) {
  const subject = outlook.subject ?? i18n.t('popup.no_subject');
  const { portal, path } = outlook;
  if (path === null) {
    return (
      <bdi className="stop" tabIndex={-1}>
        {subject}
      </bdi>
    );
  }
  return (
    <a
      className="stop"
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
