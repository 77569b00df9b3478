import { type RefObject, useId, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { Outlook } from '../lib/deadlines/types.ts';
import { citation } from '../lib/export/citation.ts';
import { HAND_OVER_STEPS, isTicked, withTick } from '../lib/guidance/hand-over.ts';
import type { FilledText } from '../lib/guidance/ready-texts.ts';
import { formatDate, formatNumber } from '../lib/i18n/format.ts';
import { closingWords, type Moment } from '../lib/i18n/outlook-words.ts';
import { longDate } from '../lib/i18n/ready-text-words.ts';
import type { HandOverTo } from '../lib/storage/view-state.ts';
import { CaseMention } from './case-mention.tsx';
import type { CaseView, TextFor } from './case-view.ts';
import { copiedWords } from './copied-words.ts';
import { Mentions } from './mentions.tsx';
import { ToolPanel } from './tool-panel.tsx';
import { useKeptState } from './use-kept-state.ts';
import { usePrinting } from './use-printing.ts';

/** To whom cases go, and from which day on, "2026-12-01"; empty for what is not known. */
interface HandOver extends HandOverTo {
  from: string;
}
export const NO_HAND_OVER: HandOver = { successor: '', address: '', administrator: '', from: '' };

export interface HandOverToolProps {
  /** What was typed; it outlives the tool. */
  typed: RefObject<HandOver>;
  views: readonly CaseView[];
  /** Keys of the cases that were chosen in the table; none: all open ones. */
  chosen: ReadonlySet<string>;
  moment: Moment;
  /** What is ticked off, as it is kept. */
  done: readonly string[];
  isHidden: boolean;
  onDone(done: string[]): void;
  /** What was kept of the last time; null where nothing was. */
  kept: HandOverTo | null;
  /** Null: to be forgotten. */
  onKeep(kept: HandOverTo | null): void;
  textFor: TextFor;
  onPrint(): void;
  /** False when the browser refuses. */
  onCopy(text: string): Promise<boolean>;
  onOpen(outlook: Outlook): void;
  onClose(): void;
}

const FIELDS = ['successor', 'address', 'administrator', 'from'] as const;
const TYPES = { successor: 'text', address: 'email', administrator: 'email', from: 'date' } as const;

/** Gives cases to a colleague: for each the steps, ticked off, and the comment; on paper all of that. Names and addresses are gone with the page unless they are to be kept. */
export function HandOverTool(props: HandOverToolProps) {
  const { typed, views, chosen, moment, done, isHidden, onDone, kept, onKeep, textFor, onPrint, onCopy, onOpen, onClose } = props;
  const id = useId();
  const [given, setGiven] = useKeptState(typed);
  function give(next: HandOver): void {
    setGiven(next);
    if (kept !== null) keep(next);
  }
  const keep = ({ from: _, ...to }: HandOver): void => onKeep(to);
  const [outcome, setOutcome] = useState<{ of: string; text: string }>({ of: '', text: '' });
  const cases = useMemo(() => {
    const isHandedOver = ({ outlook: { key, turn } }: CaseView): boolean => turn !== 'nobody' && (chosen.size === 0 || chosen.has(key));
    return views.filter(isHandedOver);
  }, [views, chosen]);
  const ticked = new Set(done);
  const isDone = ({ outlook: { key } }: CaseView): boolean => HAND_OVER_STEPS.every((step) => isTicked(ticked, key, step));
  const count = cases.filter(isDone).length;
  const addresses = [given.address, given.administrator].map((address) => address.trim()).filter(Boolean);
  const places = Object.fromEntries(
    Object.entries({
      successor: given.successor.trim(),
      address: given.address.trim(),
      from: given.from === '' ? '' : longDate(given.from),
      contacts: addresses.join(', '),
    }).filter(([, value]) => value !== ''),
  );
  const comment = (outlook: Outlook): FilledText => textFor('contactChange', outlook, places);
  const copy = async (of: string, { text, gap }: FilledText): Promise<void> =>
    setOutcome({ of, text: copiedWords(await onCopy(text), gap !== null) });
  const isPrinting = usePrinting();
  const told = (of: string) => outcome.of === of && <span role="status">{outcome.text}</span>;

  return (
    <ToolPanel title={i18n.t('hand_over.title')} isHidden={isHidden} onClose={onClose}>
      <p>{i18n.t('hand_over.intro')}</p>
      <div className="dates">
        {FIELDS.map((field) => [
          <label key="label" htmlFor={`${id}-${field}`}>
            {i18n.t(`hand_over.${field}`)}
          </label>,
          <input
            key="field"
            id={`${id}-${field}`}
            autoComplete="off"
            type={TYPES[field]}
            value={given[field]}
            onChange={({ target }) => give({ ...given, [field]: target.value })}
          />,
        ])}
      </div>
      <label className="keep">
        <input type="checkbox" checked={kept !== null} onChange={({ target }) => (target.checked ? keep(given) : onKeep(null))} />
        {i18n.t('hand_over.keep')}
      </label>
      <ol>
        <li>
          {i18n.t('hand_over.contacts')}{' '}
          {addresses.length > 0 && (
            <button type="button" className="link" onClick={() => void copy('addresses', { text: addresses.join('; '), gap: null })}>
              {i18n.t('hand_over.copy_addresses')}
            </button>
          )}{' '}
          {told('addresses')}
        </li>
        <li>{i18n.t('hand_over.leave_comment')}</li>
        <li>{i18n.t('hand_over.tick')}</li>
      </ol>
      <p className="row">
        <b role="status">{i18n.t('hand_over.progress', [formatNumber(count), formatNumber(cases.length)])}</b>
        <button type="button" onClick={onPrint}>
          {i18n.t('hand_over.print')}
        </button>
      </p>
      <Mentions cases={cases}>
        {({ outlook }) => {
          const { key } = outlook;
          return (
            <CaseMention key={key} outlook={outlook} moment={moment} onOpen={onOpen}>
              <p className="row">
                {HAND_OVER_STEPS.map((step) => (
                  <label key={step} className="keep">
                    <input
                      type="checkbox"
                      checked={isTicked(ticked, key, step)}
                      onChange={({ target }) => onDone(withTick(done, key, step, target.checked))}
                    />
                    {i18n.t(`hand_over.steps.${step}`)}
                  </label>
                ))}
                <button type="button" className="link" onClick={() => void copy(key, comment(outlook))}>
                  {i18n.t('hand_over.copy_comment')}
                </button>
                {told(key)}
              </p>
              <Comment text={() => comment(outlook).text} />
            </CaseMention>
          );
        }}
      </Mentions>
      <div className="paper" aria-hidden="true">
        {isPrinting && (
          <>
            {FIELDS.filter((field) => given[field] !== '').map((field) => (
              <p key={field}>
                <b>{i18n.t(`hand_over.${field}`)}</b> <bdi>{field === 'from' ? formatDate(given.from) : given[field]}</bdi>
              </p>
            ))}
            {cases.map(({ outlook }) => (
              <section key={outlook.key}>
                <h3>{citation(outlook.caseNumber, outlook.subject)}</h3>
                <p>{closingWords(outlook, moment)}</p>
                {HAND_OVER_STEPS.map((step) => (
                  <p key={step}>
                    {isTicked(ticked, outlook.key, step) ? '☑' : '☐'} {i18n.t(`hand_over.steps.${step}`)}
                  </p>
                ))}
                <p className="text">{comment(outlook).text}</p>
              </section>
            ))}
          </>
        )}
      </div>
    </ToolPanel>
  );
}

/** Filled in when it is unfolded. */
function Comment({ text }: { text(): string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{i18n.t('hand_over.comment')}</summary>
      {isOpen && <p className="text">{text()}</p>}
    </details>
  );
}
