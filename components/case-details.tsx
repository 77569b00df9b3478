import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { EditionClosing } from '../lib/deadlines/by-edition.ts';
import { type Advice, isAdvised } from '../lib/guidance/escalation.ts';
import { cardWords } from '../lib/i18n/card-words.ts';
import type { Moment } from '../lib/i18n/outlook-words.ts';
import { silentWords } from '../lib/i18n/snooze-words.ts';
import { CaseHandles, type CaseHandlesProps } from './case-handles.tsx';
import { CaseOwn, type CaseOwnProps } from './case-own.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import type { CaseView, ReadyForCase, TextFor } from './case-view.ts';
import { EditionClosings } from './edition-closings.tsx';
import { EscalationSection, SurveyTick } from './escalation-section.tsx';
import { ReadyTexts } from './ready-texts.tsx';

interface CaseDetailsProps {
  view: CaseView;
  moment: Moment;
  editions: readonly EditionClosing[];
  /** On which pages each change was seen, in words. */
  evidence: readonly string[];
  /** For what the user writes about it. */
  writing: Omit<CaseOwnProps, 'own'>;
  /** Null for a closed case. */
  advice: Advice | null;
  /** Addresses of the programme manager, from the user's settings. */
  managers: readonly string[];
  textFor: TextFor;
  /** False when the browser refuses. */
  onCopy(text: string): Promise<boolean>;
  /** Texts to copy, and how one of them is filled for a case. */
  ready: ReadyForCase;
  handles: Pick<CaseHandlesProps, 'isWorkday' | 'onSnooze' | 'onWake'>;
  onClose(): void;
}

/** All that is known of a case: its life, when it closes by which edition, what to do, what could not be read. */
export function CaseDetails({
  view,
  moment,
  editions,
  evidence,
  writing,
  advice,
  managers,
  textFor,
  onCopy,
  ready,
  handles,
  onClose,
}: CaseDetailsProps) {
  const { record, outlook, silent, own } = view;
  const actions = outlook.actions.filter(({ code }) => advice === null || !isAdvised(code, advice));
  const card = cardWords(record, { ...outlook, actions }, moment);
  const hasSurvey = outlook.turn === 'nobody' && (own.steps.survey !== undefined || actions.some(({ code }) => code === 'fill-in-survey'));
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = outlook;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another case is read from its heading on
  useEffect(() => heading.current?.focus(), [key]);
  return (
    <aside
      className={`details tone-${card.tone}`}
      aria-labelledby="details-subject"
      onKeyDown={(event) => {
        // What is open within it goes first.
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header>
        <p className="turn">
          {card.turn}
          {card.status !== null && (
            <span className="status">
              {' · '}
              <bdi>{card.status}</bdi>
            </span>
          )}
        </p>
        <button type="button" className="close" aria-label={i18n.t('cases_page.close_details')} onClick={onClose}>
          ✕
        </button>
        <h2 id="details-subject" tabIndex={-1} ref={heading}>
          <bdi>{[outlook.caseNumber, outlook.subject].filter((part) => part !== null).join(' · ')}</bdi>
        </h2>
      </header>
      <CaseHandles key={`handles ${key}`} isSilent={silent !== undefined} {...{ outlook, moment, onCopy }} {...handles} />
      <p className="headline">{card.headline}</p>
      {silent !== undefined && <p className="advice">{silentWords(silent.until, moment)}</p>}
      {card.meaning !== null && <p>{card.meaning}</p>}
      {card.timeline !== null && <CaseTimeline look={card.timeline} />}
      {card.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {card.steps.length > 0 && (
        <section>
          <h3>{card.titles.steps}</h3>
          <ol>
            {card.steps.map(({ text, reason }) => (
              <li key={text}>
                {text}
                {reason !== null && <small>{reason}</small>}
              </li>
            ))}
          </ol>
        </section>
      )}
      {hasSurvey && (
        <SurveyTick
          isOn={own.steps.survey !== undefined}
          onTick={(isOn) => void writing.onOwn({ steps: { survey: isOn ? moment.now : null } })}
        />
      )}
      {advice !== null && (
        <EscalationSection
          key={`steps ${key}`}
          {...{ outlook, advice, moment, managers, textFor, onCopy }}
          steps={own.steps}
          onStep={(id, at) => writing.onOwn({ steps: { [id]: at } })}
        />
      )}
      <ReadyTexts
        key={`texts ${key}`}
        texts={ready.texts}
        choice={ready.choice}
        fill={(text) => ready.fill(view, text)}
        onInsert={null}
        onCopy={onCopy}
      />
      {card.deadlines.length > 0 && (
        <section>
          <h3>{i18n.t('cases_page.deadlines')}</h3>
          <dl>
            {card.deadlines.map(({ name, when, left, source }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {when} <small>{left}</small>
                  <Source {...source} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <CaseOwn key={key} own={own} {...writing} />
      <EditionClosings editions={editions} moment={moment} />
      {card.timeline !== null && (
        <section>
          <h3>{i18n.t('cases_page.evidence')}</h3>
          <ul>
            {[...card.timeline.facts, ...evidence].map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </section>
      )}
      {card.unread.length > 0 && (
        <section>
          <h3>{card.titles.unread}</h3>
          <ul>
            {card.unread.map(({ text, advice }) => (
              <li key={text}>
                {text} {advice}
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

function Source({ text, href }: { text: string; href: string }) {
  return href === '' ? (
    <small>{text}</small>
  ) : (
    <a className="source" href={href} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}
