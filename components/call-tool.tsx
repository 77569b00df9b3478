import { type RefObject, useId, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { Instant } from '../lib/cases/schemas.ts';
import { atLocalTime, localDay } from '../lib/deadlines/calendar.ts';
import type { Outlook } from '../lib/deadlines/types.ts';
import { type CitedCase, markdownOf, textOf } from '../lib/export/citation.ts';
import { type CallDay, nextCall, type Suggestion, suggestedForCall } from '../lib/guidance/call-agenda.ts';
import { type AgendaNotes, agendaCase } from '../lib/i18n/agenda-words.ts';
import { formatDay, formatWeekday, message, weekdays } from '../lib/i18n/format.ts';
import { type Moment, snake } from '../lib/i18n/outlook-words.ts';
import { CaseMention } from './case-mention.tsx';
import type { CaseView } from './case-view.ts';
import { copiedWords } from './copied-words.ts';
import { Mentions } from './mentions.tsx';
import { ToolPanel } from './tool-panel.tsx';
import { useKeptState } from './use-kept-state.ts';
import { usePrinting } from './use-printing.ts';

/** By key of a case. */
interface CallPlan {
  /** What the user chose otherwise than was suggested. */
  wanted: ReadonlyMap<string, boolean>;
  notes: ReadonlyMap<string, AgendaNotes>;
}
export const NO_CALL: CallPlan = { wanted: new Map(), notes: new Map() };

export interface CallToolProps {
  /** What was chosen and typed; it outlives the tool. */
  typed: RefObject<CallPlan>;
  views: readonly CaseView[];
  /** Keys of the cases that were chosen in the table: they come first. */
  chosen: ReadonlySet<string>;
  moment: Moment;
  call: CallDay;
  isHidden: boolean;
  onCall(call: CallDay): void;
  onPrint(): void;
  /** False when the browser refuses. */
  onCopy(text: string): Promise<boolean>;
  onOpen(outlook: Outlook): void;
  onClose(): void;
}

const WEEKS = ['first', 'second', 'third', 'fourth'] as const;
const NOON = 12 * 60;
const FIELDS = ['impact', 'ask'] as const;
const NO_NOTES: AgendaNotes = { impact: '', ask: '' };

const wordsOf = (why: Suggestion['why'] | null): string | null => (why === null ? null : message(`call.why.${snake(why)}`));

/** The agenda of the monthly call with the vendor: cases that were chosen and those that belong there, as text. */
export function CallTool({ typed, views, chosen, moment, call, isHidden, onCall, onPrint, onCopy, onOpen, onClose }: CallToolProps) {
  const id = useId();
  const { zone, now } = moment;
  const [plan, setPlan] = useKeptState(typed);
  const { wanted, notes } = plan;
  const [outcome, setOutcome] = useState('');
  const candidates = useMemo(() => {
    const suggested = new Map(suggestedForCall(views.map(({ outlook }) => outlook)).map((each) => [each.outlook.key, each]));
    const isIn = ({ outlook: { key } }: CaseView): boolean => chosen.has(key) || suggested.has(key);
    const all = views.filter(isIn).map((view) => {
      const { why = null, isEarly = false } = suggested.get(view.outlook.key) ?? {};
      const isChosen = chosen.has(view.outlook.key);
      return { view, why, isChosen, isUsual: isChosen || !isEarly };
    });
    return [...all.filter(({ isChosen }) => isChosen), ...all.filter(({ isChosen }) => !isChosen)];
  }, [views, chosen]);
  const today = localDay(now, zone);
  const { day, isShort } = nextCall(call, today);
  const isOn = ({ view, isUsual }: (typeof candidates)[number]): boolean => wanted.get(view.outlook.key) ?? isUsual;
  const notesOf = ({ view }: (typeof candidates)[number]): AgendaNotes => notes.get(view.outlook.key) ?? NO_NOTES;
  const agenda = (): CitedCase[] => candidates.filter(isOn).map((each) => agendaCase(each.view, moment, wordsOf(each.why), notesOf(each)));
  const hasGap = (): boolean => candidates.some((each) => isOn(each) && FIELDS.some((field) => notesOf(each)[field].trim() === ''));
  const copy = async (text: string): Promise<void> => setOutcome(copiedWords(await onCopy(text), hasGap()));
  const isPrinting = usePrinting();

  return (
    <ToolPanel title={i18n.t('call.title')} isHidden={isHidden} onClose={onClose}>
      <p className="next">
        {i18n.t('call.next', [formatDay(atLocalTime(now, day - today, NOON, zone) as Instant, zone, now)])}{' '}
        {isShort && i18n.t('call.short')}
      </p>
      <p className="dates">
        <label htmlFor={`${id}-week`}>{i18n.t('call.week')}</label>
        <select id={`${id}-week`} value={call.week} onChange={({ target }) => onCall({ ...call, week: Number(target.value) })}>
          {WEEKS.map((week, index) => (
            <option key={week} value={index + 1}>
              {i18n.t(`call.weeks.${week}`)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-weekday`}>{i18n.t('call.weekday')}</label>
        <select id={`${id}-weekday`} value={call.weekday} onChange={({ target }) => onCall({ ...call, weekday: Number(target.value) })}>
          {weekdays().map((weekday) => (
            <option key={weekday} value={weekday}>
              {formatWeekday(weekday)}
            </option>
          ))}
        </select>
      </p>
      {candidates.length === 0 && <p role="status">{i18n.t('call.none')}</p>}
      <Mentions cases={candidates}>
        {(candidate) => {
          const { outlook } = candidate.view;
          const { key } = outlook;
          const note = notesOf(candidate);
          return (
            <CaseMention key={key} outlook={outlook} moment={moment} onOpen={onOpen}>
              <p>{wordsOf(candidate.why) ?? i18n.t('call.chosen')}</p>
              <label className="keep">
                <input
                  type="checkbox"
                  checked={isOn(candidate)}
                  onChange={({ target }) => setPlan({ ...plan, wanted: new Map(wanted).set(key, target.checked) })}
                />
                {i18n.t('call.on_agenda')}
              </label>
              {isOn(candidate) && (
                <p className="dates">
                  {FIELDS.map((field) => [
                    <label key="label" htmlFor={`${id}-${key}-${field}`}>
                      {i18n.t(`call.${field}`)}
                    </label>,
                    <input
                      key="field"
                      id={`${id}-${key}-${field}`}
                      value={note[field]}
                      onChange={({ target }) => setPlan({ ...plan, notes: new Map(notes).set(key, { ...note, [field]: target.value }) })}
                    />,
                  ])}
                </p>
              )}
            </CaseMention>
          );
        }}
      </Mentions>
      {candidates.some(isOn) && (
        <p className="row">
          <button type="button" onClick={() => void copy(textOf(agenda()))}>
            {i18n.t('call.copy_text')}
          </button>
          <button type="button" onClick={() => void copy(markdownOf(agenda()))}>
            {i18n.t('cases_page.copy_markdown')}
          </button>
          <button type="button" onClick={onPrint}>
            {i18n.t('call.print')}
          </button>
        </p>
      )}
      <div className="paper" aria-hidden="true">
        {isPrinting &&
          agenda().map(({ cited, lines }) => (
            <section key={cited}>
              <h3>{cited}</h3>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </section>
          ))}
      </div>
      <p className="hint" role="status">
        {outcome || i18n.t('call.choose')}
      </p>
    </ToolPanel>
  );
}
