import { type ReactNode, useEffect, useId, useRef } from 'react';
import { i18n } from '#i18n';
import { LANGUAGES, type Language, nameOf } from '../lib/i18n/languages.ts';
import { SavedNote, useSaving } from './saved-note.tsx';

interface LanguageSettingProps {
  /** null: the browser's. */
  language: Language | null;
  onSave(language: Language | null): Promise<void>;
  children?: ReactNode;
}

/** All is drawn anew in the chosen language; whoever goes through the languages by keys finds the focus where it was. */
let wasChosenHere = false;

/** In which language everything is said. */
export function LanguageSetting({ language, onSave, children }: LanguageSettingProps) {
  const id = useId();
  const [saving, save] = useSaving();
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (wasChosenHere) list.current?.focus();
  }, []);
  function choose(value: string): void {
    wasChosenHere = true;
    save(onSave(LANGUAGES.find((each) => each === value) ?? null));
  }
  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.language.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <label htmlFor={id}>{i18n.t('settings.language.label')}</label>
      <select ref={list} id={id} value={language ?? ''} aria-describedby={`${id}-hint`} onChange={({ target }) => choose(target.value)}>
        <option value="">{i18n.t('settings.language.browser')}</option>
        {LANGUAGES.map((each) => (
          <option key={each} value={each} lang={each}>
            {nameOf(each)}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} className="hint">
        {i18n.t('settings.language.hint')}
      </p>
      {children}
    </section>
  );
}
