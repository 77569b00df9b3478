import { i18n } from '#i18n';
import { message } from '../lib/i18n/format.ts';
import type { ChecklistItem, Finding, Fix, LintResult, TextLanguage } from '../lib/lint/types.ts';

interface ChecklistPanelProps {
  result: LintResult;
  texts: { subject: string; description: string };
  folded: boolean;
  onFold(folded: boolean): void;
  onApply(fix: Fix): void;
  onShow(finding: Finding): void;
}

/** What a case description still lacks, and the words that are at fault. Takes no focus; speaks politely when the score changes. */
export function ChecklistPanel({ result, texts, folded, onFold, onApply, onShow }: ChecklistPanelProps) {
  const present = result.checklist.filter((item) => item.present).length;
  const total = result.checklist.length;
  const missing = result.checklist.filter((item) => !item.present);
  const findingOf = (item: ChecklistItem) => result.findings.find((finding) => finding.element === item.element);
  const language = languageLine(result.language);
  const wording = result.findings.filter((finding) => finding.kind !== 'missing');
  return (
    <section className="panel" aria-label={i18n.t('panel.region')} data-folded={folded}>
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
                  />
                ))}
              </ul>
            </>
          )}
          {missing.length > 0 && (
            <>
              <h2>{i18n.t('panel.missing')}</h2>
              <ul>
                {missing.map((item) => (
                  <MissingItem key={item.element} item={item} finding={findingOf(item)} onApply={onApply} />
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
}

/** One thing that is missing: its name, the question that an analyst would ask, and a click that makes room for the answer. */
function MissingItem({ item: { element, fixes }, finding, onApply }: MissingItemProps) {
  const [insert] = fixes;
  return (
    <li
      className={`finding ${finding?.severity ?? ''}`}
      data-rule={finding?.rule}
      title={finding && message(finding.why.key, finding.why.params)}
    >
      <p className="element">
        <strong>{message(`lint.elements.${element}.name`)}</strong>
        {insert && (
          <button type="button" className="fix" onClick={() => onApply(insert)}>
            {i18n.t('panel.insert')}
          </button>
        )}
      </p>
      <p className="ask">{message(`lint.elements.${element}.ask`)}</p>
    </li>
  );
}

interface WordingItemProps {
  finding: Finding;
  quote: string | null;
  onApply(fix: Fix): void;
  onShow(finding: Finding): void;
}

/** Words that are at fault: where they are, what to do about them, and why. */
function WordingItem({ finding, quote, onApply, onShow }: WordingItemProps) {
  return (
    <li className={`finding ${finding.severity}`} data-rule={finding.rule}>
      {quote !== null && (
        <button type="button" className="quote" title={i18n.t('panel.show')} onClick={() => onShow(finding)}>
          <q>{quote}</q>
        </button>
      )}
      <p>{message(finding.message.key, finding.message.params)}</p>
      <div className="actions">
        {finding.fixes.map((fix) => (
          <button key={`${fix.label.key}:${fix.label.params ?? ''}`} type="button" className="fix" onClick={() => onApply(fix)}>
            {message(fix.label.key, fix.label.params)}
          </button>
        ))}
        <details>
          <summary>{i18n.t('panel.why')}</summary>
          <p>
            {message(finding.why.key, finding.why.params)}{' '}
            <a href={finding.source} target="_blank" rel="noreferrer">
              {i18n.t('banner.source_link')}
            </a>
          </p>
        </details>
      </div>
    </li>
  );
}

const MAX_QUOTE = 80;

function quoteOf({ field, start, end }: Finding, texts: { subject: string; description: string }): string | null {
  if (start === undefined || end === undefined) return null;
  const words = texts[field].slice(start, end);
  return words.length > MAX_QUOTE ? `${words.slice(0, MAX_QUOTE)}…` : words;
}
