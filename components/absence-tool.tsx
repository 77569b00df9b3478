import { type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { dayOf, localDate } from '../lib/deadlines/calendar.ts';
import type { Outlook } from '../lib/deadlines/types.ts';
import { waysFor, whileAway } from '../lib/guidance/absence.ts';
import type { ReadyTextId } from '../lib/guidance/ready-texts.ts';
import { meanwhileWords } from '../lib/i18n/absence-words.ts';
import { message } from '../lib/i18n/format.ts';
import { type Moment, nextWords } from '../lib/i18n/outlook-words.ts';
import { longDate } from '../lib/i18n/ready-text-words.ts';
import type { Absence } from '../lib/reminders/settings.ts';
import { CaseMention } from './case-mention.tsx';
import type { TextFor } from './case-view.ts';
import { copiedWords } from './copied-words.ts';
import { Mentions } from './mentions.tsx';
import { ToolPanel } from './tool-panel.tsx';
import { useKeptState } from './use-kept-state.ts';

/** Days as "2026-12-24", and who stays; empty for what is not there. */
interface AbsencePlan extends Absence {
  colleague: string;
}
export const NO_ABSENCE: AbsencePlan = { from: '', to: '', colleague: '' };

export interface AbsenceToolProps {
  /** What was typed; it outlives the tool. */
  typed: RefObject<AbsencePlan>;
  outlooks: readonly Outlook[];
  moment: Moment;
  /** The absence is among those that reminders know of. */
  isKnown(absence: Absence): boolean;
  /** False where the organisation decides about absences. */
  canSave: boolean;
  onSave(absence: Absence): void;
  textFor: TextFor;
  /** False when the browser refuses. */
  onCopy(text: string): Promise<boolean>;
  onOpen(outlook: Outlook): void;
  isHidden: boolean;
  onClose(): void;
}

const PARTS = ['sure', 'possible', 'reminded'] as const;

/** What closes or reminds while the user is away, and what to do about each case before. */
export function AbsenceTool(props: AbsenceToolProps) {
  const { typed, outlooks, moment, isKnown, canSave, onSave, textFor, onCopy, onOpen, isHidden, onClose } = props;
  const id = useId();
  const { zone, now } = moment;
  const today = localDate(now, zone);
  const [plan, setPlan] = useKeptState(typed);
  const { from, to, colleague } = plan;
  const [copied, setCopied] = useState<{ key: string; words: string } | null>(null);
  const absence = from !== '' && to !== '' && from <= to && to >= today ? { from, to } : null;
  const isSaved = absence !== null && isKnown(absence);
  const saved = useRef<HTMLParagraphElement>(null);
  const saves = useRef(false);
  // The button that had the focus is gone then.
  useEffect(() => {
    if (isSaved && saves.current) saved.current?.focus();
    saves.current = false;
  }, [isSaved]);
  const isAway = absence !== null;
  const told = useMemo(
    () => (isAway ? whileAway(outlooks, { from: dayOf(from), to: dayOf(to) }, zone, now) : null),
    [outlooks, isAway, from, to, zone, now],
  );
  const places = {
    ...(absence === null ? {} : { from: longDate(absence.from), to: longDate(absence.to) }),
    ...(colleague.trim() === '' ? {} : { colleague: colleague.trim() }),
  };
  async function copy(outlook: Outlook, way: ReadyTextId): Promise<void> {
    const { text, gap } = textFor(way, outlook, places);
    setCopied({ key: outlook.key, words: copiedWords(await onCopy(text), gap !== null) });
  }
  const isFree = told !== null && PARTS.every((part) => told[part].length === 0);
  return (
    <ToolPanel title={i18n.t('absence.title')} isHidden={isHidden} onClose={onClose}>
      <p>{i18n.t('absence.intro')}</p>
      <div className="dates">
        <label htmlFor={`${id}-from`}>{i18n.t('settings.reminders.absences.from')}</label>
        <input
          id={`${id}-from`}
          type="date"
          min={today}
          value={from}
          onChange={(event) => setPlan({ ...plan, from: event.target.value })}
        />
        <label htmlFor={`${id}-to`}>{i18n.t('settings.reminders.absences.to')}</label>
        <input
          id={`${id}-to`}
          type="date"
          min={from || today}
          value={to}
          onChange={(event) => setPlan({ ...plan, to: event.target.value })}
        />
        <label htmlFor={`${id}-colleague`}>{i18n.t('absence.colleague')}</label>
        <input
          id={`${id}-colleague`}
          autoComplete="off"
          placeholder={i18n.t('absence.colleague_hint')}
          value={colleague}
          onChange={(event) => setPlan({ ...plan, colleague: event.target.value })}
        />
      </div>
      {from !== '' && to !== '' && absence === null && (
        <p className="wrong" role="alert">
          {i18n.t('settings.reminders.absences.refused')}
        </p>
      )}
      {absence !== null && canSave && (
        <p ref={saved} tabIndex={-1}>
          {isSaved ? (
            i18n.t('absence.known')
          ) : (
            <button
              type="button"
              onClick={() => {
                saves.current = true;
                onSave(absence);
              }}
            >
              {i18n.t('absence.save')}
            </button>
          )}
        </p>
      )}
      {isFree && <p role="status">{i18n.t('absence.nothing')}</p>}
      {told !== null && !isFree && <p className="hint">{i18n.t('absence.copy')}</p>}
      {told !== null &&
        PARTS.filter((part) => told[part].length > 0).map((part) => (
          <section key={part}>
            <h3>{message(`absence.parts.${part}`)}</h3>
            <Mentions cases={told[part]} isPrinted>
              {(outlook) => (
                <CaseMention key={outlook.key} {...{ outlook, moment, onOpen }} when={meanwhileWords(part, outlook, moment)}>
                  <p>{nextWords(outlook, moment)?.long}</p>
                  <p className="row">
                    {waysFor(outlook).map((way) => (
                      <button key={way} type="button" className="link" onClick={() => void copy(outlook, way)}>
                        {message(`absence.ways.${way}`)}
                      </button>
                    ))}
                    {copied?.key === outlook.key && <span role="status">{copied.words}</span>}
                  </p>
                </CaseMention>
              )}
            </Mentions>
          </section>
        ))}
    </ToolPanel>
  );
}
