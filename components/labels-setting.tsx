import { useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { formatNames } from '../lib/i18n/format.ts';
import { fieldWords } from '../lib/i18n/report-words.ts';
import { COLUMNS, type Column, knownLabels } from '../lib/portal/labels.ts';
import { SavedNote, useSaving } from './saved-note.tsx';
import { useLatest } from './use-latest.ts';

/** As the settings accept them (`lib/storage/settings.ts`). */
const MOST_NAMES = 20;
const LONGEST_NAME = 80;

/** A name that is still being typed is not saved. */
const PAUSE_MS = 600;

type Labels = Partial<Record<Column, string[]>>;

interface LabelsSettingProps {
  labels: Labels;
  onSave(labels: Labels): Promise<void>;
}

/** The user's own names of fields, besides those that the reader knows. */
export function LabelsSetting({ labels, onSave }: LabelsSettingProps) {
  const [saving, save] = useSaving();
  const latest = useLatest(labels);

  function change(column: Column, names: string[]): void {
    const { [column]: _, ...others } = latest.current;
    latest.current = names.length === 0 ? others : { ...others, [column]: names };
    save(onSave(latest.current));
  }

  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.labels.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <p className="hint">{i18n.t('settings.labels.hint')}</p>
      <ul className="labels">
        {COLUMNS.map((column) => (
          <FieldNames key={column} column={column} own={labels[column] ?? []} onChange={(names) => change(column, names)} />
        ))}
      </ul>
    </section>
  );
}

interface FieldNamesProps {
  column: Column;
  own: readonly string[];
  onChange(names: string[]): void;
}

const namesIn = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');

function FieldNames({ column, own, onChange }: FieldNamesProps) {
  const id = useId();
  const [text, setText] = useState(own.join('\n'));
  const pause = useRef<number>(undefined);
  const written = namesIn(text);
  const names = written.filter((name) => name.length <= LONGEST_NAME).slice(0, MOST_NAMES);
  const tooMany = names.length < written.length;

  function finish(): void {
    window.clearTimeout(pause.current);
    if (names.join('\n') !== own.join('\n')) onChange(names);
  }
  // The timer must save what is written when it rings.
  const finishing = useRef(finish);
  useEffect(() => {
    finishing.current = finish;
  });

  return (
    <li>
      <div>
        <h4>{fieldWords(column)}</h4>
        <p className="hint" id={`${id}-known`}>
          {i18n.t('settings.labels.known', [formatNames(knownLabels(column))])}
        </p>
      </div>
      <div>
        <textarea
          rows={Math.max(1, text.split('\n').length)}
          aria-label={i18n.t('settings.labels.own', [fieldWords(column)])}
          aria-describedby={`${id}-known`}
          aria-invalid={tooMany}
          placeholder={i18n.t('settings.labels.add')}
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            window.clearTimeout(pause.current);
            pause.current = window.setTimeout(() => finishing.current(), PAUSE_MS);
          }}
          onBlur={finish}
        />
        {tooMany && (
          <p className="wrong" role="alert">
            {i18n.t('settings.labels.too_many', [MOST_NAMES, LONGEST_NAME])}
          </p>
        )}
      </div>
    </li>
  );
}
