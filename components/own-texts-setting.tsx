import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { type OwnText, PLACES, unknownPlaces } from '../lib/guidance/ready-texts.ts';
import { formatNames } from '../lib/i18n/format.ts';
import { SavedNote, useSaving } from './saved-note.tsx';

interface OwnTextsSettingProps {
  ownTexts: readonly OwnText[];
  /** Those that come with the product: one can be begun from, and is replaced by one of its name. */
  readyTexts: readonly OwnText[];
  onSave(change: { ownTexts: OwnText[] }): Promise<void>;
}

const isWhole = ({ name, text }: OwnText): boolean => name.trim() !== '' && text.trim() !== '';

/** The user's own texts for comments. A text is kept as soon as it has a name and words. */
export function OwnTextsSetting({ ownTexts, readyTexts, onSave }: OwnTextsSettingProps) {
  const id = useId();
  const [texts, setTexts] = useState<readonly OwnText[]>(ownTexts);
  const [saving, save] = useSaving();

  function accept(next: readonly OwnText[]): void {
    setTexts(next);
    const whole = next.filter(isWhole).map(({ name, text }) => ({ name: name.trim(), text }));
    if (JSON.stringify(whole) !== JSON.stringify(ownTexts)) save(onSave({ ownTexts: whole }));
  }
  const changed = (index: number, change: Partial<OwnText>): OwnText[] =>
    texts.map((each, at) => (at === index ? { ...each, ...change } : each));

  return (
    <section className="setting">
      <header>
        <h3>{i18n.t('settings.own_texts.title')}</h3>
        <SavedNote saving={saving} />
      </header>
      <p id={`${id}-hint`} className="hint">
        {i18n.t('settings.own_texts.hint', [formatNames(PLACES.map((place) => `{${place}}`))])}
      </p>
      {texts.map(({ name, text }, index) => {
        const unknown = unknownPlaces(text);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other name than the one that is being typed
          <fieldset key={index} className="own-text">
            <legend>{name.trim() || i18n.t('settings.own_texts.unnamed')}</legend>
            <label htmlFor={`${id}-${index}-name`}>{i18n.t('settings.own_texts.name')}</label>
            <input
              id={`${id}-${index}-name`}
              value={name}
              maxLength={80}
              onChange={({ target }) => setTexts(changed(index, { name: target.value }))}
              onBlur={() => accept(texts)}
            />
            <label htmlFor={`${id}-${index}-text`}>{i18n.t('settings.own_texts.text')}</label>
            <textarea
              id={`${id}-${index}-text`}
              rows={Math.min(14, Math.max(4, text.split('\n').length + 1))}
              value={text}
              maxLength={4000}
              aria-describedby={`${id}-hint`}
              onChange={({ target }) => setTexts(changed(index, { text: target.value }))}
              onBlur={() => accept(texts)}
            />
            {unknown.length > 0 && (
              <p role="alert" className="note wrong">
                {i18n.t('settings.own_texts.unknown', [formatNames(unknown.map((place) => `{${place}}`))])}
              </p>
            )}
            <button type="button" onClick={() => accept(texts.filter((_, at) => at !== index))}>
              {i18n.t('settings.own_texts.remove')}
            </button>
          </fieldset>
        );
      })}
      <label htmlFor={`${id}-add`}>{i18n.t('settings.own_texts.add')}</label>
      <select
        id={`${id}-add`}
        value=""
        onChange={({ target }) => accept([...texts, readyTexts.find(({ name }) => name === target.value) ?? { name: '', text: '' }])}
      >
        <option value="" disabled>
          {i18n.t('settings.own_texts.choose')}
        </option>
        <option value="-">{i18n.t('settings.own_texts.empty')}</option>
        {readyTexts
          .filter(({ name }) => !texts.some((own) => own.name.trim() === name))
          .map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
      </select>
    </section>
  );
}
