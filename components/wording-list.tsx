import { i18n } from '#i18n';
import { message } from '../lib/i18n/format.ts';
import type { Finding, Fix, TextLanguage } from '../lib/lint/types.ts';
import { FixButtons, wordsOf } from './finding-card.tsx';

export interface NotAgain {
  /** Not to be told again about these words, or in this form. */
  onIgnore(finding: Finding): void;
  /** The rule is not to be heard of any more. */
  onSwitchOff(finding: Finding): void;
}

interface WordingListProps extends NotAgain {
  findings: readonly Finding[];
  texts: { subject: string; description: string };
  /** The keys that open the card of marked words; null where there are no cards. */
  shortcut: string | null;
  onApply(fix: Fix): void;
  /** `byKeyboard`: the quote was chosen with a key. */
  onShow(finding: Finding, byKeyboard: boolean): void;
}

/** Words that are at fault: where they are, what to do about them, and why. */
export function WordingList({ findings, texts, shortcut, onApply, onShow, onIgnore, onSwitchOff }: WordingListProps) {
  return (
    <>
      <ul>
        {findings.map((finding) => {
          const quote = quoteOf(finding, texts);
          return (
            <li
              key={`${finding.rule}:${finding.field}:${finding.start}`}
              className={`finding ${finding.severity}`}
              data-rule={finding.rule}
            >
              {quote !== null && (
                <button
                  type="button"
                  className="quote"
                  title={i18n.t('panel.show')}
                  onClick={({ detail }) => onShow(finding, detail === 0)}
                >
                  <q dir="auto">{quote}</q>
                </button>
              )}
              <p>{wordsOf(finding)}</p>
              <div className="actions">
                <FixButtons finding={finding} onApply={onApply} />
                <Reasons finding={finding} onIgnore={onIgnore} onSwitchOff={onSwitchOff} />
              </div>
            </li>
          );
        })}
      </ul>
      {shortcut !== null && findings.some(({ start }) => start !== undefined) && (
        <p className="shortcut">{i18n.t('panel.shortcut', [shortcut])}</p>
      )}
    </>
  );
}

interface ReasonsProps extends NotAgain {
  finding: Finding;
  /** Why it is told stands there already. */
  isSaid?: boolean;
}

/** Why it is told, by what source, and how not to be told again. */
export function Reasons({ finding, isSaid = false, onIgnore, onSwitchOff }: ReasonsProps) {
  return (
    <details>
      <summary>{i18n.t(isSaid ? 'panel.more' : 'panel.why')}</summary>
      <p>
        {!isSaid && `${message(finding.why.key, finding.why.params)} `}
        <a href={message(finding.source.key)} target="_blank" rel="noreferrer">
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

/** Says what is left out for a text in another language; null for English, and where nothing can be told. */
export function languageLine({ code, sure }: TextLanguage): string | null {
  if (!sure || code === 'en') return null;
  return code ? i18n.t('panel.language', [message(`panel.languages.${code}`)]) : i18n.t('panel.other_language');
}

const MAX_QUOTE = 80;

function quoteOf({ field, start, end }: Finding, texts: { subject: string; description: string }): string | null {
  if (start === undefined || end === undefined) return null;
  const words = texts[field].slice(start, end);
  return words.length > MAX_QUOTE ? `${words.slice(0, MAX_QUOTE)}…` : words;
}
