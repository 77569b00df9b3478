import type { Finding } from '../../lint/types.ts';
import type { LintSession, LintView } from '../lint-session.ts';
import { rootPath } from '../roots.ts';
import { submitButtonIn } from '../submit-button.ts';
import { createDock, type Dock } from './dock.ts';
import { nearSpot } from './near-spot.ts';
import { NOTE_CSS, noteElement } from './note-look.ts';
import { adopt, sheetOf } from './sheets.ts';

/** Time for which the note stays when pointer and focus have left the button and the note, in milliseconds. */
const LINGER_MS = 4000;

/** All texts in the user's language. */
export interface SubmitWords {
  /** "The description holds what looks like a password." */
  text(finding: Finding, surface: LintView['surface']): string;
  labels(): { region: string; show: string };
}

/** Whether the user wants to be told. */
type IsWanted = () => boolean;

/** What should not leave the house: an error, or what looks like a person's data. */
const isGrave = ({ severity, kind }: Finding): boolean => severity === 'error' || kind === 'personal';

/**
 * While the user goes for the submit button, says at the button what the text should not hold. Nothing is prevented or delayed: it only listens,
 * and stands beside.
 */
export function noteBeforeSubmit(
  { store, show }: Pick<LintSession, 'store' | 'show'>,
  signal: AbortSignal,
  words: SubmitWords,
  isWanted: IsWanted = () => true,
): void {
  let field: Element | null = null;
  let listening: AbortController | null = null;
  let button: Element | null = null;
  let dock: Dock | null = null;
  let said: string | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  /** Errors first. */
  const graveFindings = (): Finding[] => {
    const findings = isWanted() ? (store.getState().result?.findings.filter(isGrave) ?? []) : [];
    return findings.toSorted((one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'));
  };

  /** Two passwords are told once. */
  const textOf = (findings: readonly Finding[]): string =>
    [...new Set(findings.map((finding) => words.text(finding, store.getState().surface)))].join(' ');
  const buttonIn = (event: Event): Element | null => field && submitButtonIn(event, field, store.getState().surface);

  function close(): void {
    clearTimeout(leaving);
    dock?.destroy();
    dock = null;
    said = null;
    button = null;
  }

  /** Says it at the button, or nothing where there is nothing to say any more. */
  function tell(): void {
    const findings = graveFindings();
    const [first] = findings;
    const text = textOf(findings);
    if (button === null || first === undefined || !button.isConnected) close();
    else if (said !== text) say(text, first, button);
  }

  /** @param first which is shown on request */
  function say(text: string, first: Finding, at: Element): void {
    dock?.destroy();
    said = text;
    dock = createDock(document, 'cl-note', nearSpot());
    adopt(dock.root, sheetOf(NOTE_CSS));
    const { region, show: label } = words.labels();
    const acts = first.start === undefined ? [] : [{ label, run: () => showWords() }];
    dock.root.append(noteElement(document, { tone: first.severity === 'error' ? 'error' : 'warning', text, region, acts }));
    for (const type of ['pointerenter', 'focus'] as const) dock.host.addEventListener(type, stay, { passive: true });
    for (const type of ['pointerleave', 'blur'] as const) dock.host.addEventListener(type, leave, { passive: true });
    dock.place(at);
  }

  function showWords(): void {
    const [first] = graveFindings();
    close();
    if (first !== undefined) show(first);
  }

  function stay(): void {
    clearTimeout(leaving);
  }

  function leave(): void {
    clearTimeout(leaving);
    if (dock !== null) leaving = setTimeout(close, LINGER_MS);
  }

  function come(event: Event): void {
    const found = buttonIn(event);
    if (found === null) return;
    stay();
    if (found !== button) close();
    button = found;
    tell();
  }

  function go(event: Event): void {
    if (field && buttonIn(event) === button) leave();
  }

  /** The form's own roots are asked too: a closed one hides its buttons from the document. */
  function follow(): void {
    const { anchor } = store.getState();
    if (anchor !== field) {
      listening?.abort();
      listening = new AbortController();
      field = anchor;
      const options = { capture: true, passive: true, signal: listening.signal };
      for (const root of anchor === null ? [] : rootPath(anchor)) {
        for (const type of ['pointerover', 'focusin', 'pointerdown']) root.addEventListener(type, come, options);
        for (const type of ['pointerout', 'focusout']) root.addEventListener(type, go, options);
      }
    }
    if (field === null) close();
    else if (button !== null) tell();
  }

  follow();
  const stop = store.subscribe(follow);
  signal.addEventListener('abort', () => {
    stop();
    listening?.abort();
    close();
  });
}
