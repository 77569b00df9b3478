import { useEffect, useId, useState } from 'react';
import { useLatest } from './use-latest.ts';

interface WordFormProps {
  label: string;
  button: string;
  most: number;
  /** Offered while one is typed. */
  words: readonly string[];
  /** What is typed is added, too, where the field or the page is left. */
  keeps?: boolean;
  onAdd(word: string): void;
}

/** One line to write a word into, or choose it from those in use. */
export function WordForm({ label, button, most, words, keeps = false, onAdd }: WordFormProps) {
  const id = useId();
  const [text, setText] = useState('');
  const add = useLatest((): void => {
    if (text.trim() === '') return;
    setText('');
    onAdd(text);
  });
  useEffect(() => {
    if (!keeps) return;
    const leave = (): void => add.current();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [keeps, add]);
  return (
    <form
      className="word"
      onSubmit={(event) => {
        event.preventDefault();
        add.current();
      }}
    >
      <input
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        list={`${id}-words`}
        maxLength={most}
        value={text}
        onChange={({ target }) => setText(target.value)}
        // Another window in front does not end the typing.
        onBlur={({ target }) => keeps && document.activeElement !== target && add.current()}
      />
      <datalist id={`${id}-words`}>
        {words.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
      <button type="submit">{button}</button>
    </form>
  );
}
