import type { MouseEvent } from 'react';
import { i18n } from '#i18n';
import { message } from '../lib/i18n/format.ts';
import type { ChecklistItem, Finding, Fix, LintResult, TextLanguage } from '../lib/lint/types.ts';
import { FixButtons } from './finding-card.tsx';

interface ChecklistPanelProps {
  result: LintResult;
  texts: { subject: string; description: string };
  folded: boolean;
  /** The keys that open the card of marked words. */
  shortcut: string;
  onFold(folded: boolean): void;
  onApply(fix: Fix): void;
  /** `byKeyboard`: the quote was chosen with a key. */
  onShow(finding: Finding, byKeyboard: boolean): void;
  /** Not to be told again about these words, or in this form. */
  onIgnore(finding: Finding): void;
  /** The rule is not to be heard of any more. */
  onSwitchOff(finding: Finding): void;
}

/** What a case description still lacks, and the words that are at fault. Takes no focus; speaks politely when the score changes. */
export function ChecklistPanel({ result, texts, folded, shortcut, onFold, onApply, onShow, onIgnore, onSwitchOff }: ChecklistPanelProps) {
  const present = result.checklist.filter((item) => item.present).length;
  const total = result.checklist.length;
  const missing = result.checklist.filter((item) => !item.present);
  const findingOf = (item: ChecklistItem) => result.findings.find((finding) => finding.element === item.element);
  const language = languageLine(result.language);
  const isLine = ({ element }: Finding) => result.checklist.some((item) => item.element === element);
  const wording = result.findings.filter((finding) => !isLine(finding));
  return (
    <section className="panel" dir={i18n.t('@@bidi_dir')} aria-label={i18n.t('panel.region')} data-folded={folded} onMouseDown={keepFocus}>
      <header>
        <button type="button" className="fold" aria-expanded={!folded} onClick={() => onFold(!folded)}>
          <span className="score">{i18n.t('panel.score', [present, total])}</span>
          <span className="name">{i18n.t(folded ? 'panel.unfold' : 'panel.fold')}</span>
        </button>
        <progress value={present} max={total} aria-hidden="true" />
        <p role="status" className="spoken">
          {i18n.t('panel.score_long', [present, total])}
        </p>
      </header>
      {!folded && (
        <div className="body">
          {language && <p className="language">{language}</p>}
          {!language && missing.length === 0 && wording.length === 0 && <p className="fine">{i18n.t('panel.all_there')}</p>}
          {wording.length > 0 && (
            <>
              <h2>{i18n.t('panel.wording')}</h2>
              <ul>
                {wording.map((finding) => (
                  <WordingItem
                    key={`${finding.rule}:${finding.field}:${finding.start}`}
                    finding={finding}
                    quote={quoteOf(finding, texts)}
                    onApply={onApply}
                    onShow={onShow}
                    onIgnore={onIgnore}
                    onSwitchOff={onSwitchOff}
                  />
                ))}
              </ul>
              <p className="shortcut">{i18n.t('panel.shortcut', [shortcut])}</p>
            </>
          )}
          {missing.length > 0 && (
            <>
              <h2>{i18n.t('panel.missing')}</h2>
              <ul>
                {missing.map((item) => (
                  <MissingItem
                    key={item.element}
                    item={item}
                    finding={findingOf(item)}
                    onApply={onApply}
                    onIgnore={onIgnore}
                    onSwitchOff={onSwitchOff}
                  />
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </section>
  );
}

/** Says what is left out for a text in another language. */
function languageLine({ code, sure }: TextLanguage): string | null {
  if (!sure || code === 'en') return null;
  return code ? i18n.t('panel.language', [message(`panel.languages.${code}`)]) : i18n.t('panel.other_language');
}

interface MissingItemProps {
  item: ChecklistItem;
  /** Says how much it matters here; there is none while the text comes near, or is still empty. */
  finding: Finding | undefined;
  onApply(fix: Fix): void;
  onIgnore(finding: Finding): void;
  onSwitchOff(finding: Finding): void;
}

/** One thing that is missing: its name, the question that an analyst would ask, and a click that makes room for the answer. */
function MissingItem({ item: { element, fixes }, finding, onApply, onIgnore, onSwitchOff }: MissingItemProps) {
  const [insert] = fixes;
  return (
    <li className={`finding ${finding?.severity ?? ''}`} data-rule={finding?.rule}>
      <p className="element">
        <strong>{message(`lint.elements.${element}.name`)}</strong>
        {insert && (
          <button type="button" className="fix" onClick={() => onApply(insert)}>
            {i18n.t('panel.insert')}
          </button>
        )}
      </p>
      <p className="ask">{message(`lint.elements.${element}.ask`)}</p>
      {finding && <Reasons finding={finding} onIgnore={onIgnore} onSwitchOff={onSwitchOff} />}
    </li>
  );
}

interface WordingItemProps {
  finding: Finding;
  quote: string | null;
  onApply(fix: Fix): void;
  onShow(finding: Finding, byKeyboard: boolean): void;
  onIgnore(finding: Finding): void;
  onSwitchOff(finding: Finding): void;
}

/** Words that are at fault: where they are, what to do about them, and why. */
function WordingItem({ finding, quote, onApply, onShow, onIgnore, onSwitchOff }: WordingItemProps) {
  return (
    <li className={`finding ${finding.severity}`} data-rule={finding.rule}>
      {quote !== null && (
        <button type="button" className="quote" title={i18n.t('panel.show')} onClick={({ detail }) => onShow(finding, detail === 0)}>
          <q>{quote}</q>
        </button>
      )}
      <p>{message(finding.message.key, finding.message.params)}</p>
      <div className="actions">
        <FixButtons finding={finding} onApply={onApply} />
        <Reasons finding={finding} onIgnore={onIgnore} onSwitchOff={onSwitchOff} />
      </div>
    </li>
  );
}

interface ReasonsProps {
  finding: Finding;
  onIgnore(finding: Finding): void;
  onSwitchOff(finding: Finding): void;
}

/** Why it is told, and how not to be told again. */
function Reasons({ finding, onIgnore, onSwitchOff }: ReasonsProps) {
  return (
    <details>
      <summary>{i18n.t('panel.why')}</summary>
      <p>
        {message(finding.why.key, finding.why.params)}{' '}
        <a href={finding.source} target="_blank" rel="noreferrer">
          {i18n.t('banner.source_link')}
        </a>
      </p>
      <p className="actions">
        <button type="button" className="fix" onClick={() => onIgnore(finding)}>
          {i18n.t('panel.ignore')}
        </button>
        <button type="button" className="fix" onClick={() => onSwitchOff(finding)}>
          {i18n.t('panel.switch_off')}
        </button>
      </p>
    </details>
  );
}

/** A click of the mouse leaves the focus in the text. Words of the panel can still be selected. */
function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button, summary')) event.preventDefault();
}

const MAX_QUOTE = 80;

function quoteOf({ field, start, end }: Finding, texts: { subject: string; description: string }): string | null {
  if (start === undefined || end === undefined) return null;
  const words = texts[field].slice(start, end);
  return words.length > MAX_QUOTE ? `${words.slice(0, MAX_QUOTE)}…` : words;
}
