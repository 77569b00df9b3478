import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { message } from '../lib/i18n/format.ts';
import type { ChecklistItem, Finding, Fix, LintResult } from '../lib/lint/types.ts';
import type { Template } from '../lib/portal/template.ts';
import { PanelFrame } from './panel-frame.tsx';
import { TemplateChooser } from './template-chooser.tsx';
import { languageLine, type NotAgain, Reasons, WordingList } from './wording-list.tsx';

/** What every panel beside a text is given. */
export interface PanelProps extends NotAgain {
  result: LintResult;
  texts: { subject: string; description: string };
  folded: boolean;
  /** The keys that open the card of marked words; null where there are no cards. */
  shortcut: string | null;
  onFold(folded: boolean): void;
  onMove: (() => void) | null;
  onApply(fix: Fix): void;
  /** `byKeyboard`: the quote was chosen with a key. */
  onShow(finding: Finding, byKeyboard: boolean): void;
}

interface ChecklistPanelProps extends PanelProps {
  /** While it is folded it bears the name of the questions before a new case. */
  asksFirst?: boolean;
  /** Adds the headings of a kind of case. Answers with how many; null where the field does not take them. */
  onTemplate(template: Template): number | null;
  /** What is to be done about the text as a whole, before all else. */
  first?: ReactNode;
  /** What helps with filing besides. */
  children?: ReactNode;
}

/** What a case description still lacks, and the words that are at fault. */
export function ChecklistPanel({
  result,
  folded,
  onFold,
  onMove,
  asksFirst = false,
  onTemplate,
  first,
  children,
  ...on
}: ChecklistPanelProps) {
  const present = result.checklist.filter((item) => item.present).length;
  const total = result.checklist.length;
  const missing = result.checklist.filter((item) => !item.present);
  const findingOf = (item: ChecklistItem) => result.findings.find((finding) => finding.element === item.element);
  const language = languageLine(result.language);
  const isLine = ({ element }: Finding) => result.checklist.some((item) => item.element === element);
  const wording = result.findings.filter((finding) => !isLine(finding));
  return (
    <PanelFrame
      region={i18n.t('panel.region')}
      score={i18n.t('panel.score', [present, total])}
      meter={{ value: present, max: total }}
      spoken={i18n.t('panel.score_long', [present, total])}
      unfold={i18n.t(asksFirst ? 'before_filing.title' : 'panel.unfold')}
      folded={folded}
      onFold={onFold}
      onMove={onMove}
    >
      {language && <p className="language">{language}</p>}
      {!language && missing.length === 0 && wording.length === 0 && <p className="fine">{i18n.t('panel.all_there')}</p>}
      {first}
      <TemplateChooser onTemplate={onTemplate} />
      {wording.length > 0 && (
        <>
          <h2>{i18n.t('panel.wording')}</h2>
          <WordingList findings={wording} {...on} />
        </>
      )}
      {children}
      {missing.length > 0 && (
        <>
          <h2>{i18n.t('panel.missing')}</h2>
          <ul>
            {missing.map((item) => (
              <MissingItem key={item.element} item={item} finding={findingOf(item)} {...on} />
            ))}
          </ul>
        </>
      )}
    </PanelFrame>
  );
}

interface MissingItemProps extends NotAgain {
  item: ChecklistItem;
  /** Says how much it matters here; there is none while the text comes near, or is still empty. */
  finding: Finding | undefined;
  onApply(fix: Fix): void;
}

/** As the locale files name it: "recent_changes". */
const snake = (element: ChecklistItem['element']): string => element.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** One thing that is missing: its name, the question that an analyst would ask, why, and a click that makes room for the answer. */
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
      <p className="reason">{message(`lint.rules.missing_${snake(element)}.why`)}</p>
      {finding && <Reasons finding={finding} isSaid onIgnore={onIgnore} onSwitchOff={onSwitchOff} />}
    </li>
  );
}
