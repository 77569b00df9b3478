import type { KeyboardEvent } from 'react';
import { i18n } from '#i18n';
import { formatNumber, message } from '../lib/i18n/format.ts';
import type { Finding, Fix } from '../lib/lint/types.ts';

/** Rules whose messages are about figures, and nothing but figures. */
const OF_FIGURES: ReadonlySet<string> = new Set(['comment-too-long', 'long-subject']);

/** What is to be said, with its figures as the language writes them. */
export const wordsOf = ({ rule, message: { key, params } }: Finding): string =>
  message(key, OF_FIGURES.has(rule) ? params?.map((figure) => formatNumber(Number(figure))) : params);

interface FixButtonsProps {
  finding: Finding;
  onApply(fix: Fix): void;
}

/** The changes that a finding offers, each at a click. */
export function FixButtons({ finding, onApply }: FixButtonsProps) {
  return finding.fixes.map((fix) => (
    <button key={`${fix.label.key}:${fix.label.params ?? ''}`} type="button" className="fix" dir="auto" onClick={() => onApply(fix)}>
      {message(fix.label.key, fix.label.params)}
    </button>
  ));
}

interface FindingCardProps extends FixButtonsProps {
  onIgnore(finding: Finding): void;
  onSwitchOff(finding: Finding): void;
  onClose(): void;
}

/**
 * What is to be said of some words, beside them: what, instead, why, and how not to be told again. The mouse leaves the focus in the text;
 * the Tab key that leads out of the card leads back to it.
 */
export function FindingCard({ finding, onApply, onIgnore, onSwitchOff, onClose }: FindingCardProps) {
  return (
    <div
      className={`card ${finding.severity}`}
      role="dialog"
      aria-label={i18n.t('finding_card.region')}
      aria-describedby="message"
      data-rule={finding.rule}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Tab' || !leadsOut(event)) return;
        event.preventDefault();
        onClose();
      }}
    >
      <p id="message" className="message">
        {wordsOf(finding)}
      </p>
      {finding.fixes.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
        <div className="fixes" role="group" aria-label={i18n.t('finding_card.fixes')}>
          <FixButtons finding={finding} onApply={onApply} />
        </div>
      )}
      <p className="why">
        {message(finding.why.key, finding.why.params)}{' '}
        <a href={message(finding.source.key)} target="_blank" rel="noreferrer">
          {i18n.t('banner.source_link')}
        </a>
      </p>
      <p className="not-again">
        <button type="button" className="plain" onClick={() => onIgnore(finding)}>
          {i18n.t('panel.ignore')}
        </button>
        <button type="button" className="plain" onClick={() => onSwitchOff(finding)}>
          {i18n.t('panel.switch_off')}
        </button>
      </p>
      <button type="button" className="close" aria-label={i18n.t('finding_card.close')} onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}

/** Whether Tab goes on past the last of the card's controls, or back before the first. */
function leadsOut({ currentTarget: card, target, shiftKey }: KeyboardEvent<HTMLElement>): boolean {
  const controls = [...card.querySelectorAll<HTMLElement>('button, a')];
  return target === (shiftKey ? controls[0] : controls.at(-1)) || (shiftKey && target === card);
}
