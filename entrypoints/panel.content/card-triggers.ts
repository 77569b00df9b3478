import type { Finding } from '../../lib/lint/types.ts';
import type { LintSession } from '../../lib/portal/lint-session.ts';
import type { Card } from './card.tsx';
import { isShortcut } from './shortcut.ts';

/** How long the pointer must rest on words before their card comes, in ms: whoever moves across them is not bothered. */
const REST_MS = 300;
/** How long the caret must rest in words before they are spoken of, in ms. */
const CARET_MS = 500;
const MOVES_CARET = /^(?:Arrow|Home$|End$|Page)/;

/**
 * Opens cards for a field: the pointer that rests on marked words, a tap on them, or the shortcut with the caret in them. Nothing is changed of
 * the field.
 *
 * @param say tells assistive technology, politely, that the caret has come into words with a card; with null, that it has left them
 */
export function watchForCards(
  field: HTMLElement,
  signal: AbortSignal,
  session: Pick<LintSession, 'findingAt' | 'findingAtCaret'>,
  card: Card,
  say: (finding: Finding | null) => void,
): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let caret: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(rest);
    clearTimeout(caret);
  };
  signal.addEventListener('abort', stop);
  const passive = { signal, passive: true };

  field.addEventListener(
    'pointermove',
    ({ pointerType, buttons, clientX, clientY }) => {
      clearTimeout(rest);
      // Words are being selected, or a finger scrolls.
      if (buttons !== 0 || pointerType === 'touch') return;
      rest = setTimeout(() => card.rest(session.findingAt(field, clientX, clientY)), REST_MS);
    },
    passive,
  );
  for (const type of ['pointerleave', 'pointerdown', 'input'] as const) field.addEventListener(type, stop, passive);
  field.addEventListener(
    'click',
    (event) => {
      const { clientX, clientY } = event;
      const finding = (event as PointerEvent).pointerType === 'touch' && session.findingAt(field, clientX, clientY);
      if (finding) card.open(finding, 'click');
    },
    passive,
  );
  field.addEventListener(
    'keydown',
    (event) => {
      stop();
      if (MOVES_CARET.test(event.key)) caret = setTimeout(() => say(session.findingAtCaret(field)), CARET_MS);
      // With each key: no shortcut is a bare one.
      if (!(event.altKey || event.ctrlKey || event.metaKey) || !isShortcut(event)) return;
      const finding = session.findingAtCaret(field) ?? card.shown();
      if (!finding) return;
      event.preventDefault();
      event.stopPropagation();
      card.open(finding, 'keyboard');
    },
    { signal },
  );
}
