import { useEffect } from 'react';
import { useLatest } from './use-latest.ts';

/** Where keys lead, from the first to the last: the cases, what shows more of them, and groups that are folded. */
const STOPS = '.case .stop, .group:not([open]) > summary, .more';

interface ListKeys {
  /** False: the user wants no keys that are single letters or signs, as whoever speaks to the computer presses them unawares. */
  hasLetters: boolean;
  onSearch(): void;
  onHelp(): void;
}

/** The keys of the list of cases, in a page that holds nothing else. Where something is typed or chosen they do what they do everywhere. */
export function useListKeys(keys: ListKeys): void {
  const latest = useLatest(keys);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const at = event.target instanceof Element ? event.target : document.body;
      if (at.closest('select, textarea, dialog, .snooze-menu') !== null) return;
      if (at.closest('input') !== null && event.key !== 'ArrowDown') return;
      if (act(event.key, at, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [latest]);
}

/** Whether the key means something here. */
function act(key: string, at: Element, { hasLetters, onSearch, onHelp }: ListKeys): boolean {
  const row = at.closest('.case');
  if (!hasLetters && key.length === 1) return false;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
    case 'Home':
    case 'End':
      return move(key, row?.querySelector('.stop') ?? at);
    case 's':
      // Not the button that ends a snooze.
      return press(row?.querySelector('.snooze[aria-expanded]'));
    case 'c':
      return press(row?.querySelector('.cite'));
    case '/':
      onSearch();
      return true;
    case '?':
      onHelp();
      return true;
    default:
      return false;
  }
}

function move(key: 'ArrowDown' | 'ArrowUp' | 'Home' | 'End', from: Element): boolean {
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)];
  const index = stops.indexOf(from as HTMLElement);
  const to = {
    ArrowDown: stops[index + 1],
    ArrowUp: index === -1 ? stops.at(-1) : stops[index - 1],
    Home: stops[0],
    End: stops.at(-1),
  }[key];
  to?.focus();
  to?.closest('.case')?.scrollIntoView?.({ block: 'nearest' });
  return to !== undefined;
}

function press(button: Element | null | undefined): boolean {
  if (!(button instanceof HTMLElement)) return false;
  button.click();
  return true;
}
