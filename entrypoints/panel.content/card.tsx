import { flushSync } from 'react-dom';
import { FindingCard } from '../../components/finding-card.tsx';
import type { Finding } from '../../lib/lint/types.ts';
import type { LintSession } from '../../lib/portal/lint-session.ts';
import { liesOnDark } from '../../lib/portal/paint/backdrop.ts';
import { hull, placeCard } from '../../lib/portal/paint/card-place.ts';
import { createDock } from '../../lib/portal/paint/dock.ts';
import { type Area, shared } from '../../lib/portal/paint/field-box.ts';
import { follow } from '../../lib/portal/paint/follow.ts';
import { raise } from '../../lib/portal/paint/layer.ts';
import { rememberCaret } from '../../lib/portal/paint/select-words.ts';
import { adopt, sheetOf } from '../../lib/portal/paint/sheets.ts';
import type { FindingActions } from './actions.ts';
import cardCss from './card.css?inline';
import { createQuietRoot } from './quiet-root.ts';

/** How long the pointer may be away from words and card before the card goes, in ms. */
const LEAVE_MS = 350;
/** How far beside the way from the words to the card the pointer may go, in px. */
const SLACK = 8;

/** What opened a card: only the keyboard brings the focus into it, and only what came by hovering goes when the pointer leaves. */
export type OpenedBy = 'hover' | 'click' | 'keyboard';

export interface Card {
  open(finding: Finding, by: OpenedBy): void;
  /** The pointer rests on these words, or on none. Words whose card was sent away stay silent until it has rested elsewhere. */
  rest(finding: Finding | null): void;
  /** The finding whose card is there. */
  shown(): Finding | null;
  /** Focus and caret go back to the field if the focus is in the card. */
  close(): void;
}

interface OpenCard {
  finding: Finding;
  by: OpenedBy;
  close(): void;
}

/** At most one card, in the top layer, beside the words it speaks of. */
export function createCard(session: LintSession, actions: FindingActions): Card {
  let card: OpenCard | null = null;
  let dismissed: string | null = null;

  const close = (): void => card?.close();
  const dismiss = (): void => {
    dismissed = card?.finding.ignoreKey ?? null;
    close();
  };
  /** The same finding after the text was read again; undefined where it has gone. */
  const now = ({ ignoreKey, field }: Finding): Finding | undefined =>
    session.store.getState().result?.findings.find((each) => each.ignoreKey === ignoreKey && each.field === field);

  function open(asked: Finding, by: OpenedBy): void {
    close();
    const finding = now(asked);
    const field: HTMLElement | null | undefined = finding && session.fieldOf(finding);
    if (!finding || !field) return;
    const life = new AbortController();
    const { signal } = life;
    const dock = createDock(document);
    adopt(dock.root, sheetOf(cardCss));
    const mount = document.createElement('div');
    dock.root.append(mount);
    const root = createQuietRoot(mount);
    const giveBack = rememberCaret(field);
    const mine: OpenCard = {
      finding,
      by,
      close() {
        if (card === mine) card = null;
        const hadFocus = dock.root.activeElement !== null;
        life.abort();
        root.unmount();
        dock.destroy();
        if (hadFocus && field.isConnected) giveBack();
      },
    };
    card = mine;

    // First away, so that whatever the click does finds the focus and the caret in the field.
    const closing =
      <Value,>(act: (value: Value) => void) =>
      (value: Value): void => {
        mine.close();
        act(value);
      };
    const render = (): void =>
      flushSync(() =>
        root.render(
          <FindingCard
            finding={mine.finding}
            onApply={closing(actions.apply)}
            onIgnore={closing(actions.ignore)}
            onSwitchOff={closing(actions.switchOff)}
            onClose={dismiss}
          />,
        ),
      );

    /** Where the words are now; null once nothing of them is in sight. */
    const words = (): Area | null => hull(session.boxesOf(mine.finding).flatMap((box) => shared(box, view()) ?? []));

    function place(): void {
      const at = words();
      if (!at) {
        mine.close();
        return;
      }
      const { style, offsetWidth: width } = dock.host;
      const { scrollHeight, offsetHeight, clientHeight } = mount.firstElementChild as HTMLElement;
      // As high as it would be if it had all the room.
      const height = scrollHeight + offsetHeight - clientHeight;
      style.setProperty('--cl-scheme', liesOnDark(document.body) ? 'dark' : 'light');
      const rtl = getComputedStyle(field as HTMLElement).direction === 'rtl';
      const { left, top, room } = placeCard(at, { width, height }, view(), rtl);
      style.setProperty('--cl-room', `${Math.floor(room)}px`);
      style.setProperty('--cl-inset', `${Math.round(top)}px auto auto ${Math.round(left)}px`);
    }

    render();
    raise(dock.host, field);
    place();
    if (signal.aborted) return;
    if (by === 'keyboard') dock.root.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });

    follow(field, signal, place);
    field.addEventListener('scroll', place, { signal, passive: true });
    field.addEventListener('input', close, { signal });
    field.addEventListener('blur', ({ relatedTarget }) => relatedTarget !== dock.host && document.hasFocus() && close(), { signal });
    signal.addEventListener(
      'abort',
      session.store.subscribe(() => {
        const next = now(mine.finding);
        if (!next || session.fieldOf(next) !== field) return mine.close();
        mine.finding = next;
        render();
        place();
      }),
    );
    // Before the page hears of it: a dialog of the portal would close as well, with all that was typed.
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        dismiss();
      },
      { signal, capture: true },
    );
    addEventListener('pointerdown', (event) => !event.composedPath().includes(dock.host) && dismiss(), {
      signal,
      capture: true,
      passive: true,
    });
    if (by === 'hover') closeOnLeaving(() => hull([words(), dock.host.getBoundingClientRect()].filter((each) => each !== null)), signal);
  }

  function closeOnLeaving(around: () => Area | null, signal: AbortSignal): void {
    let leaving: ReturnType<typeof setTimeout> | undefined;
    signal.addEventListener('abort', () => clearTimeout(leaving));
    addEventListener(
      'pointermove',
      ({ clientX: x, clientY: y }) => {
        const at = around();
        const isNear = at && x > at.left - SLACK && x < at.right + SLACK && y > at.top - SLACK && y < at.bottom + SLACK;
        if (isNear) {
          clearTimeout(leaving);
          leaving = undefined;
        } else leaving ??= setTimeout(close, LEAVE_MS);
      },
      { signal, capture: true, passive: true },
    );
  }

  return {
    open,
    rest(finding) {
      if (finding?.ignoreKey !== dismissed) dismissed = null;
      if (!finding || dismissed !== null || card?.finding.ignoreKey === finding.ignoreKey) return;
      if (card === null || card.by === 'hover') open(finding, 'hover');
    },
    shown: () => card?.finding ?? null,
    close,
  };
}

const view = (): Area => {
  const { clientWidth, clientHeight } = document.documentElement;
  return { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
};
