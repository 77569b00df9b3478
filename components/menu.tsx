import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';

interface MenuProps {
  label: ReactNode;
  className?: string;
  /** Made while it is unfolded. @param close folds it up, with the focus on its button */
  children(close: () => void): ReactNode;
}

/** A button that unfolds choices. Arrow keys lead through its buttons, Escape folds it up again; so does another menu, or the focus elsewhere. */
export function Menu({ label, className = '', children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  function close(): void {
    if (menu.current === null) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  }
  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !isOpen || !(event.target as HTMLElement).matches('summary, button')) return;
    const stops = [...(menu.current?.querySelectorAll<HTMLElement>('summary, button') ?? [])];
    stops[stops.indexOf(event.target as HTMLElement) + step]?.focus();
    event.preventDefault();
  }
  return (
    <details
      className={`menu ${className}`}
      ref={menu}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      onKeyDown={press}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
      }}
    >
      <summary>{label}</summary>
      {isOpen && <div className="choices">{children(close)}</div>}
    </details>
  );
}
