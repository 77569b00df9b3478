import { useId, useState } from 'react';

interface AcceptFieldProps {
  label: string;
  /** As it is stored. */
  value: string;
  hint?: string;
  /** Told of what is not accepted. */
  wrong: string;
  className?: string;
  /** Answers with the text as it is kept; null where it is refused. */
  onAccept(text: string): string | null;
}

/** A line of text that is taken over when the user leaves it or presses Enter. */
export function AcceptField({ label, value, hint, wrong, className, onAccept }: AcceptFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const [refused, setRefused] = useState(false);

  function accept(): void {
    const kept = onAccept(text);
    setRefused(kept === null);
    if (kept !== null) setText(kept);
  }

  const note = refused ? wrong : hint;
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={className}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-invalid={refused}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => setText(event.target.value)}
        onBlur={accept}
        onKeyDown={(event) => event.key === 'Enter' && accept()}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className={refused ? 'wrong' : 'hint'} role={refused ? 'alert' : undefined}>
          {note}
        </p>
      )}
    </>
  );
}
