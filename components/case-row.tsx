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
import type { CaseTarget } from '../lib/messages.ts';

interface CaseRowProps {
  outlook: Outlook;
  moment: Moment;
  onOpen(target: CaseTarget): void;
}

/** One case: when it closes, what it is about, what to do next; folded away why it stands here, what its status means, where the figure comes from. */
export function CaseRow({ outlook, moment, onOpen }: CaseRowProps) {
  const close = outlook.autoClose;
  const closing = closingWords(outlook, moment);
  const left = leftListWords(outlook, moment);
  const notes = noteWords(outlook, moment).filter((note) => note !== left);
  const meaning = meaningWords(outlook);
  const source = close && sourceWords(close, outlook.status?.id ?? null);
  const next = nextWords(outlook, moment);
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
        <span className="number">{outlook.caseNumber ?? i18n.t('popup.no_number')}</span>
        <span className="status">{statusWords(outlook)}</span>
        {closing === null && <span className="turn">{turnWords(outlook)}</span>}
      </p>
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
