import { useState } from 'react';
import { i18n } from '#i18n';
import { MAX_VIEWS, type SavedView } from '../lib/cases/arrangement.ts';
import { formatNumber } from '../lib/i18n/format.ts';
import { Menu } from './menu.tsx';
import { SavedNote, useSaving } from './saved-note.tsx';

interface CasesViewsProps {
  view: SavedView;
  ready: readonly SavedView[];
  /** The user's own. */
  saved: readonly SavedView[];
  isOwn: boolean;
  isChanged: boolean;
  /** How many cases a view shows; asked only while the menu is open. */
  countOf(view: SavedView): number;
  onChoose(view: SavedView): void;
  /** What is shown now, under a name. */
  onAdd(name: string): Promise<void>;
  /** What is shown now, in the place of what the view was. */
  onUpdate(view: SavedView): Promise<void>;
  onRename(view: SavedView, name: string): Promise<void>;
  onDelete(view: SavedView): Promise<void>;
  onRestore(view: SavedView): Promise<void>;
}

/** The views: which is shown, whether it was changed since, and what can be done with one's own. */
export function CasesViews(props: CasesViewsProps) {
  const { view, ready, saved, isOwn, isChanged, countOf, onChoose, onAdd, onUpdate, onRename, onDelete, onRestore } = props;
  const [saving, save] = useSaving();
  const [deleted, setDeleted] = useState<SavedView | null>(null);
  const taken = (name: string, but?: SavedView): boolean =>
    [...ready, ...saved].some((other) => other !== but && other.name.toLowerCase() === name.toLowerCase());
  return (
    <>
      <Menu
        className="views"
        label={
          <>
            <span className="unseen">{i18n.t('views.name')}: </span>
            <bdi>{view.name}</bdi>
            {isChanged && <i> · {i18n.t('views.changed')}</i>}
          </>
        }
      >
        {(close) => (
          <>
            {[
              { title: i18n.t('views.ready_made'), views: ready },
              { title: i18n.t('views.own'), views: saved },
            ].map(
              ({ title, views }) =>
                views.length > 0 && (
                  <section key={title} aria-label={title}>
                    <h2>{title}</h2>
                    {views.map((each) => (
                      <button
                        key={each.id}
                        type="button"
                        aria-current={each === view && !isChanged ? 'true' : undefined}
                        onClick={() => {
                          onChoose(each);
                          close();
                        }}
                      >
                        <bdi>{each.name}</bdi> <b>{formatNumber(countOf(each))}</b>
                      </button>
                    ))}
                  </section>
                ),
            )}
            {isOwn && (
              <section aria-label={view.name}>
                <NameForm
                  key={view.id}
                  label={i18n.t('views.new_name')}
                  button={i18n.t('views.rename')}
                  name={view.name}
                  isTaken={(name) => taken(name, view)}
                  onName={(name) => save(onRename(view, name))}
                />
                <button
                  type="button"
                  onClick={() => {
                    setDeleted(view);
                    save(onDelete(view));
                    close();
                  }}
                >
                  {i18n.t('views.delete')}
                </button>
              </section>
            )}
            {(isChanged || !isOwn) && (
              <section aria-label={i18n.t('views.save_as')}>
                {saved.length >= MAX_VIEWS ? (
                  <p className="hint">{i18n.t('views.full')}</p>
                ) : (
                  <NameForm
                    label={i18n.t('views.save_as')}
                    button={i18n.t('views.save')}
                    name=""
                    isTaken={taken}
                    onName={(name) => {
                      save(onAdd(name));
                      close();
                    }}
                  />
                )}
              </section>
            )}
          </>
        )}
      </Menu>
      {isChanged && isOwn && (
        <button type="button" className="link" onClick={() => save(onUpdate(view))}>
          {i18n.t('views.update')}
        </button>
      )}
      {isChanged && (
        <button type="button" className="link" onClick={() => onChoose(view)}>
          {i18n.t('views.revert')}
        </button>
      )}
      {deleted !== null && !saved.some(({ id }) => id === deleted.id) && (
        <p role="status">
          {i18n.t('views.deleted', [deleted.name])}{' '}
          <button type="button" className="link" onClick={() => save(onRestore(deleted))}>
            {i18n.t('snooze.undo')}
          </button>
        </p>
      )}
      <SavedNote saving={saving} />
    </>
  );
}

interface NameFormProps {
  label: string;
  button: string;
  name: string;
  isTaken(name: string): boolean;
  onName(name: string): void;
}

const LONGEST = 60;

function NameForm({ label, button, name, isTaken, onName }: NameFormProps) {
  const [text, setText] = useState(name);
  const written = text.trim();
  return (
    <form
      className="word"
      onSubmit={(event) => {
        event.preventDefault();
        if (written === '' || written === name || isTaken(written)) return;
        onName(written);
        if (name === '') setText('');
      }}
    >
      <input
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        maxLength={LONGEST}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit">{button}</button>
      {isTaken(written) && <p role="status">{i18n.t('views.taken')}</p>}
    </form>
  );
}
