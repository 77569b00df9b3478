import { useId } from 'react';
import { i18n } from '#i18n';
import { MOST, type Own, type OwnChange } from '../lib/cases/own.ts';
import type { CaseNumber } from '../lib/cases/schemas.ts';
import type { Outlook } from '../lib/deadlines/types.ts';
import { type KnownWords, offeredTags } from './known-words.ts';
import { NoteField } from './note-field.tsx';
import { RelatedCases } from './related-cases.tsx';
import { Remove } from './remove.tsx';
import { SavedNote, useSaving } from './saved-note.tsx';
import { useSavedText } from './use-saved-text.ts';
import { WordForm } from './word-form.tsx';

export interface CaseOwnProps {
  own: Own;
  known: KnownWords;
  /** The case of that number, if it is known. */
  caseOf(number: CaseNumber): Outlook | undefined;
  onOpen(outlook: Outlook): void;
  /** Fails where it could not be stored. */
  onOwn(change: OwnChange): Promise<void>;
}

/** What the user writes about a case. One for each case: it is to have a `key`. */
export function CaseOwn({ own, known, caseOf, onOpen, onOwn }: CaseOwnProps) {
  const [saving, save] = useSaving();
  const change = (changed: OwnChange): void => save(onOwn(changed));
  const { tags, related } = own;
  return (
    <section className="own" aria-label={i18n.t('own.title')}>
      <NoteField note={own.note} most={MOST.note} onSave={(note) => onOwn({ note })} />
      <header>
        <h3>{i18n.t('own.tags')}</h3>
        <SavedNote saving={saving} />
      </header>
      {tags.length > 0 && (
        <ul className="tags">
          {tags.map((tag) => (
            <li key={tag} className="tag">
              <bdi>{tag}</bdi>
              <Remove name={tag} onRemove={() => change({ tags: tags.filter((other) => other !== tag) })} />
            </li>
          ))}
        </ul>
      )}
      {tags.length < MOST.tags && (
        <WordForm
          label={i18n.t('own.add_tag')}
          button={i18n.t('own.add')}
          most={MOST.tag}
          words={offeredTags(known).filter((tag) => !tags.includes(tag))}
          keeps
          onAdd={(tag) => change({ tags: [...tags, tag] })}
        />
      )}
      <Assignee assignee={own.assignee ?? ''} known={known.assignees} onSave={(assignee) => onOwn({ assignee })} />
      <RelatedCases
        related={related}
        institutions={known.institutions}
        caseOf={caseOf}
        onOpen={onOpen}
        onChange={(next) => change({ related: next })}
      />
    </section>
  );
}

interface AssigneeProps {
  assignee: string;
  known: readonly string[];
  onSave(assignee: string): Promise<void>;
}

function Assignee({ assignee, known, onSave }: AssigneeProps) {
  const id = useId();
  const { text, saving, onChange, saveNow } = useSavedText(assignee, onSave);
  return (
    <>
      <header>
        <label htmlFor={id}>{i18n.t('own.assignee')}</label>
        <SavedNote saving={saving} />
      </header>
      <input
        id={id}
        autoComplete="off"
        list={`${id}-known`}
        maxLength={MOST.assignee}
        placeholder={i18n.t('own.assignee_hint')}
        value={text}
        onChange={({ target }) => onChange(target.value)}
        onBlur={saveNow}
      />
      <datalist id={`${id}-known`}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
