import { useState } from 'react';
import { i18n } from '#i18n';
import type { Instant } from '../lib/cases/schemas.ts';
import { atLocalTime, dayOf, localDate, localDay } from '../lib/deadlines/calendar.ts';
import { RUNGS, type Steps } from '../lib/deadlines/ladder.ts';
import type { Outlook } from '../lib/deadlines/types.ts';
import { type Advice, SITUATIONS, TEXT_OF_RUNG } from '../lib/guidance/escalation.ts';
import { mailtoOf } from '../lib/guidance/mail-draft.ts';
import type { FilledText } from '../lib/guidance/ready-texts.ts';
import { doneWords, mailWords, nextLook, policyOf, tellWords } from '../lib/i18n/escalation-words.ts';
import { formatDay, message } from '../lib/i18n/format.ts';
import { type Moment, snake } from '../lib/i18n/outlook-words.ts';
import type { TextFor } from './case-view.ts';
import { copiedWords } from './copied-words.ts';
import { SavedNote, useSaving } from './saved-note.tsx';

export interface EscalationSectionProps {
  outlook: Outlook;
  advice: Advice;
  steps: Steps;
  moment: Moment;
  /** Addresses of the programme manager, from the user's settings; empty where none is known. */
  managers: readonly string[];
  textFor: TextFor;
  /** Null: it was not taken after all. Fails where it could not be stored. */
  onStep(id: string, at: Instant | null): Promise<void>;
  /** False when the browser refuses. */
  onCopy(text: string): Promise<boolean>;
}

/** What to do about a case that does not get on: the next rung, what was done, and what only the user knows. */
export function EscalationSection({ outlook, advice, steps, moment, managers, textFor, onStep, onCopy }: EscalationSectionProps) {
  const { zone, now } = moment;
  const [outcome, setOutcome] = useState('');
  const next = nextLook(advice.next, moment);
  const tell = tellWords(advice);
  const rung = next?.rung ?? null;
  const policy = policyOf(rung, advice);
  const copy = async ({ text, gap }: FilledText): Promise<void> => setOutcome(copiedWords(await onCopy(text), gap !== null));
  const [saving, save] = useSaving();
  const step = (id: string, at: Instant | null): void => save(onStep(id, at));
  const mail = (): FilledText => {
    const done = doneWords(advice.done, zone);
    return textFor('programmeManager', outlook, { done: done === '' ? i18n.t('escalation.none_done') : done });
  };
  const isTelling = tell.length > 0 || rung === 'programme-manager';
  // Only at first: it is not to fold away under the user's hand.
  const [hasSaid] = useState(() => SITUATIONS.some((situation) => steps[situation] !== undefined));
  // Where something else is to be done, that there is nothing would be wrong.
  const isIdle = advice.next?.state === 'wait' && advice.next.until === null;
  const hasOther = isTelling || outlook.actions[0]?.code !== 'nothing';
  const nextLine = next !== null && (
    <p className="next">
      {next.text} {next.reason !== null && <small>{next.reason}</small>}
    </p>
  );
  return (
    <section className="escalation">
      <header>
        <h3>{i18n.t('escalation.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      {rung !== 'programme-manager' && !(isIdle && hasOther) && nextLine}
      {isTelling && (
        <p className="next">
          {i18n.t('action.tell_programme_manager.long')} {tell.length > 0 && <small>{tell.join(' ')}</small>}
        </p>
      )}
      {(rung !== null || isTelling) && (
        <p className="row">
          {rung !== null && rung !== 'programme-manager' && (
            <button type="button" onClick={() => void copy(textFor(TEXT_OF_RUNG[rung], outlook))}>
              {i18n.t('escalation.copy')}
            </button>
          )}
          {isTelling && (
            <>
              <a href={mailtoOf(mailWords(outlook, managers, mail().text))}>{i18n.t('escalation.mail')}</a>
              <button type="button" className="link" onClick={() => void copy(mail())}>
                {i18n.t('escalation.copy_mail')}
              </button>
            </>
          )}
          {policy !== null && (
            <a href={policy} target="_blank" rel="noreferrer">
              {i18n.t('escalation.policy')}
            </a>
          )}
          <span role="status">{outcome}</span>
        </p>
      )}
      {isTelling && managers.length === 0 && <p className="hint">{i18n.t('escalation.no_manager')}</p>}
      {(advice.next !== null || advice.done.length > 0) && (
        <ul className="ticks" aria-label={i18n.t('escalation.steps')}>
          {RUNGS.map((id) => {
            const done = advice.done.find((each) => each.rung === id);
            const before = done === undefined ? steps[id] : undefined;
            return done?.seen ? (
              <li key={id} className="seen">
                ✓ {i18n.t('escalation.seen', [formatDay(done.at, zone, now)])}
              </li>
            ) : (
              <li key={id}>
                <Tick
                  words={message(`escalation.rungs.${snake(id)}`)}
                  isOn={done !== undefined}
                  onTick={(isOn) => step(id, isOn ? now : null)}
                />
                {done !== undefined && (
                  <DayField words={message(`escalation.rungs.${snake(id)}`)} at={done.at} moment={moment} onDay={(at) => step(id, at)} />
                )}
                {before !== undefined && <small>{i18n.t('escalation.before', [formatDay(before, zone, now)])}</small>}
              </li>
            );
          })}
        </ul>
      )}
      <details open={hasSaid}>
        <summary>{i18n.t('escalation.ask')}</summary>
        <ul className="ticks">
          {SITUATIONS.map((id) => (
            <li key={id}>
              <Tick
                words={message(`escalation.situations.${snake(id)}`)}
                isOn={steps[id] !== undefined}
                onTick={(isOn) => step(id, isOn ? now : null)}
              />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The survey that comes when a case is closed, until it is ticked off. */
export function SurveyTick({ isOn, onTick }: { isOn: boolean; onTick(isOn: boolean): void }) {
  return <Tick words={i18n.t('escalation.survey')} isOn={isOn} onTick={onTick} />;
}

const Tick = ({ words, isOn, onTick }: { words: string; isOn: boolean; onTick(isOn: boolean): void }) => (
  <label className="keep">
    <input type="checkbox" checked={isOn} onChange={({ target }) => onTick(target.checked)} />
    {words}
  </label>
);

const NOON = 12 * 60;

interface DayFieldProps {
  words: string;
  at: Instant;
  moment: Moment;
  onDay(at: Instant): void;
}

/** The day of a step; for one that is not today its noon. */
function DayField({ words, at, moment: { zone, now }, onDay }: DayFieldProps) {
  const today = localDate(now, zone);
  return (
    <input
      type="date"
      aria-label={i18n.t('escalation.day_of', [words])}
      max={today}
      value={localDate(at, zone)}
      onChange={({ target: { value } }) => {
        if (value === '' || value > today) return;
        onDay(value === today ? now : atLocalTime(now, dayOf(value) - localDay(now, zone), NOON, zone));
      }}
    />
  );
}
