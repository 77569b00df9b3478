import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import type { FilledText } from '../lib/guidance/ready-texts.ts';
import type { ReadyText } from '../lib/i18n/ready-text-words.ts';
import { copiedWords } from './copied-words.ts';

interface ReadyTextsProps {
  texts: readonly ReadyText[];
  /** In which language they are. */
  choice?: ReactNode;
  fill(text: ReadyText): FilledText;
  /** Puts it where the caret is. False where the field does not take it. Null where there is no field: then all are copied. */
  onInsert: ((text: FilledText) => boolean) | null;
  /** False when the browser refuses. */
  onCopy(text: string): Promise<boolean>;
}

/** What experienced people write, at a click: into the box, where there is one, or to the clipboard. */
export function ReadyTexts({ texts, choice, fill, onInsert, onCopy }: ReadyTextsProps) {
  const [outcome, setOutcome] = useState('');
  const forCase = texts.filter(({ isForElsewhere }) => !isForElsewhere);
  const forElsewhere = texts.filter(({ isForElsewhere }) => isForElsewhere);
  async function copy(text: ReadyText): Promise<void> {
    const { text: words, gap } = fill(text);
    setOutcome(copiedWords(await onCopy(words), gap !== null));
  }
  const copyName = ({ name }: ReadyText): string => i18n.t('ready_texts.copy', [name]);
  const copied = (text: ReadyText) => (
    <li key={text.name}>
      <button type="button" className="fix" title={text.text} aria-label={copyName(text)} onClick={() => void copy(text)}>
        {text.name} <CopyIcon />
      </button>
    </li>
  );
  const inserted = (insert: NonNullable<typeof onInsert>) => (text: ReadyText) => (
    <li key={text.name}>
      <button
        type="button"
        className="fix"
        title={text.text}
        onClick={() => setOutcome(insert(fill(text)) ? '' : i18n.t('ready_texts.refused'))}
      >
        {text.name}
      </button>
      <button type="button" className="copy" aria-label={copyName(text)} title={copyName(text)} onClick={() => void copy(text)}>
        <CopyIcon />
      </button>
    </li>
  );
  return (
    <details className="templates ready">
      <summary>{i18n.t(onInsert === null ? 'ready_texts.to_copy' : 'ready_texts.title')}</summary>
      <p className="hint">{i18n.t(onInsert === null ? 'ready_texts.copy_hint' : 'ready_texts.hint')}</p>
      {choice}
      <ul>{forCase.map(onInsert === null ? copied : inserted(onInsert))}</ul>
      <h3>{i18n.t('ready_texts.for_elsewhere')}</h3>
      <ul>{forElsewhere.map(copied)}</ul>
      <p role="status" className="outcome">
        {outcome}
      </p>
    </details>
  );
}

const CopyIcon = () => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z" />
  </svg>
);
