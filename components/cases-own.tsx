import { useState } from 'react';
import { i18n } from '#i18n';
import { MOST, type Own, type OwnChange, sameTag } from '../lib/cases/own.ts';
import type { Outlook } from '../lib/deadlines/types.ts';
import { counted } from '../lib/i18n/format.ts';
import type { CaseView } from './case-view.ts';
import { type KnownWords, offeredTags } from './known-words.ts';
import { Menu } from './menu.tsx';
import { WordForm } from './word-form.tsx';

type Changes = readonly (readonly [Outlook, OwnChange])[];

/** What takes a change back from a case as it is now; null: nothing is left of it. */
type Back = (now: Own) => OwnChange | null;

interface Done {
  words: string;
  /** By the keys of the cases; null where nothing was done. */
  back: ReadonlyMap<string, Back> | null;
}

interface CasesOwnProps {
  /** Those that were selected; may be none. */
  views: readonly CaseView[];
  /** All cases, as they are now. */
  all: readonly CaseView[];
  known: KnownWords;
  /** Fails where it could not be stored. */
  onOwn(changes: Changes): Promise<void>;
}

/** Tags and assigns several cases at once, and takes it back. */
export function CasesOwn({ views, all, known, onOwn }: CasesOwnProps) {
  const [done, setDone] = useState<Done | null>(null);

  /** @param back what takes it back from a case as it is then, where it was not changed since */
  function write(words: (count: number) => string, of: (view: CaseView) => OwnChange, back: (before: Own) => Back): void {
    const before = new Map(views.map(({ outlook, own }) => [outlook.key, back(own)]));
    const count = views.length;
    onOwn(views.map((view) => [view.outlook, of(view)])).then(
      () => setDone({ words: words(count), back: before }),
      () => setDone({ words: i18n.t('settings.not_saved'), back: null }),
    );
  }
  function takeBack(done: Done): void {
    const changes = all.flatMap(({ outlook, own }) => {
      const change = done.back?.get(outlook.key)?.(own) ?? null;
      return change === null ? [] : [[outlook, change] as const];
    });
    setDone(null);
    if (changes.length > 0) onOwn(changes).catch(() => setDone({ ...done, words: i18n.t('settings.not_saved') }));
  }
  const tagged = (count: number): string => counted('own.tagged', count);
  const without = ({ tags }: Own, tag: string): OwnChange => ({ tags: tags.filter((other) => !sameTag(other, tag)) });
  const hasTag = ({ tags }: Own, tag: string): boolean => tags.some((other) => sameTag(other, tag));
  const tagWith = (typed: string): void => {
    const tag = tidy(typed);
    write(
      tagged,
      ({ own }) => ({ tags: [...own.tags, tag] }),
      (before) => (now) => (!hasTag(before, tag) && hasTag(now, tag) ? without(now, tag) : null),
    );
  };
  const untag = (tag: string): void =>
    write(
      tagged,
      ({ own }) => without(own, tag),
      (before) => (now) => {
        const had = before.tags.find((other) => sameTag(other, tag));
        return had === undefined || hasTag(now, tag) ? null : { tags: [...now.tags, had] };
      },
    );
  const assignTo = (name: string | null): void => {
    const assignee = name === null ? null : tidy(name);
    write(
      (count) => counted('own.assigned', count),
      () => ({ assignee }),
      (before) => (now) => (now.assignee === assignee ? { assignee: before.assignee } : null),
    );
  };
  const present = [...new Set(views.flatMap(({ own }) => own.tags))];

  return (
    <>
      {views.length > 0 && (
        <>
          <Menu label={i18n.t('own.tag')}>
            {(close) => (
              <>
                <WordForm
                  label={i18n.t('own.add_tag')}
                  button={i18n.t('own.add')}
                  most={MOST.tag}
                  words={offeredTags(known)}
                  onAdd={(tag) => {
                    tagWith(tag);
                    close();
                  }}
                />
                {offeredTags(known)
                  .filter((tag) => !views.every(({ own }) => hasTag(own, tag)))
                  .map((tag) => (
                    <Choice key={tag} words={tag} onChoose={() => tagWith(tag)} close={close} />
                  ))}
                {present.map((tag) => (
                  <Choice key={tag} words={i18n.t('own.remove', [tag])} onChoose={() => untag(tag)} close={close} />
                ))}
              </>
            )}
          </Menu>
          <Menu label={i18n.t('own.assign')}>
            {(close) => (
              <>
                <WordForm
                  label={i18n.t('own.assignee_hint')}
                  button={i18n.t('own.assign')}
                  most={MOST.assignee}
                  words={known.assignees}
                  onAdd={(name) => {
                    assignTo(name);
                    close();
                  }}
                />
                {known.assignees.map((name) => (
                  <Choice key={name} words={name} onChoose={() => assignTo(name)} close={close} />
                ))}
                {views.some(({ own }) => own.assignee !== null) && (
                  <Choice words={i18n.t('own.nobody')} onChoose={() => assignTo(null)} close={close} />
                )}
              </>
            )}
          </Menu>
        </>
      )}
      {done !== null && (
        <p role="status">
          {done.words}{' '}
          {done.back !== null && (
            <button type="button" className="link" onClick={() => takeBack(done)}>
              {i18n.t('snooze.undo')}
            </button>
          )}
        </p>
      )}
    </>
  );
}

/** As it is stored, so that it is known again. */
const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');

function Choice({ words, onChoose, close }: { words: string; onChoose(): void; close(): void }) {
  return (
    <button
      type="button"
      onClick={() => {
        onChoose();
        close();
      }}
    >
      <bdi>{words}</bdi>
    </button>
  );
}
