import { useId } from 'react';
import { i18n } from '#i18n';
import { SavedNote } from './saved-note.tsx';
import { useSavedText } from './use-saved-text.ts';

interface NoteFieldProps {
  /** What is stored. */
  note: string;
  /** In UTF-16 units. */
  most: number;
  /** Fails where it could not be stored. */
  onSave(note: string): Promise<void>;
}

const LINES = { least: 3, most: 16 };

/** A note, saved while it is typed. One for each case: it is to have a `key`. */
export function NoteField({ note, most, onSave }: NoteFieldProps) {
  const id = useId();
  const { text, saving, onChange, saveNow } = useSavedText(note, onSave);
  return (
    <div className="note-field">
      <header>
        <label htmlFor={id}>{i18n.t('own.note')}</label>
        <SavedNote saving={saving} />
      </header>
      <textarea
        id={id}
        rows={Math.min(LINES.most, Math.max(LINES.least, text.split('\n').length + 1))}
        maxLength={most}
        placeholder={i18n.t('own.note_hint')}
        value={text}
        onChange={({ target }) => onChange(target.value)}
        onBlur={saveNow}
      />
    </div>
  );
}
