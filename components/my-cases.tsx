import { useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';

/** Who of the contacts the user is. */
export interface Mine {
  /** Null until it was chosen. */
  name: string | null;
  onChoose(name: string): void;
}

/** Stands for the user's name while it is not chosen; no name of a contact, as they are trimmed. */
const UNKNOWN = '\t';

interface Option {
  value: string;
  label: string;
}

/** The contacts to choose from, "My cases" in front. */
export const contactOptions = (names: readonly string[], { name }: Mine): Option[] => [
  name === null ? { value: UNKNOWN, label: i18n.t('mine.choose') } : { value: name, label: i18n.t('mine.cases', [name]) },
  ...names.filter((other) => other !== name).map((other) => ({ value: other, label: other })),
];

/**
 * Keeps asking who the user is out of the list of contacts.
 *
 * @param onContact the list is limited to that contact
 * @returns `choose`, to be called with the value of each option chosen, and `question`, what is asked then
 */
export function useMine(names: readonly string[], mine: Mine, onContact: (name: string) => void) {
  const [isAsking, setAsking] = useState(false);
  return {
    choose(value: string): boolean {
      setAsking(value === UNKNOWN);
      return value !== UNKNOWN;
    },
    question: isAsking && (
      <WhoAmI
        names={names}
        onChoose={(name) => {
          setAsking(false);
          mine.onChoose(name);
          onContact(name);
        }}
      />
    ),
  };
}

/** Asked once; nothing is guessed about who the user is. */
function WhoAmI({ names, onChoose }: { names: readonly string[]; onChoose(name: string): void }) {
  const [name, setName] = useState('');
  const field = useRef<HTMLSelectElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="who"
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '') onChoose(name);
      }}
    >
      <label htmlFor={id}>{i18n.t('mine.ask')}</label>
      <select id={id} ref={field} required value={name} onChange={({ target }) => setName(target.value)}>
        <option value="">…</option>
        {names.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
      <button type="submit">{i18n.t('mine.keep')}</button>
    </form>
  );
}
