import { StrictMode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { ChecklistPanel } from '../../components/checklist-panel.tsx';
import { CommentPanel } from '../../components/comment-panel.tsx';
import type { OwnText } from '../../lib/guidance/ready-texts.ts';
import type { Finding } from '../../lib/lint/types.ts';
import type { LintSession } from '../../lib/portal/lint-session.ts';
import { createDock, liesUnder } from '../../lib/portal/paint/dock.ts';
import type { Field } from '../../lib/portal/paint/field-text.ts';
import { hidesFields, panelSpot, roomBeside } from '../../lib/portal/paint/panel-spot.ts';
import { adopt, sheetOf } from '../../lib/portal/paint/sheets.ts';
import type { Feature } from '../../lib/storage/features.ts';
import { panelFolded, panelOnLeft } from '../../lib/storage/view-state.ts';
import type { FindingActions } from './actions.ts';
import type { Card } from './card.tsx';
import { Before, Filing, Tidying } from './filing.tsx';
import panelCss from './panel.css?inline';
import { createQuietRoot } from './quiet-root.ts';
import { Ready } from './ready.tsx';
import { shortcut } from './shortcut.ts';

interface PanelProps {
  session: LintSession;
  actions: FindingActions;
  card: Card;
  /** What assistive technology is told of the words that the caret is in. */
  spoken: StoreApi<string>;
  /** What the user does not want to see. */
  off: StoreApi<ReadonlySet<Feature>>;
  /** The user's own texts for comments. */
  own: StoreApi<readonly OwnText[]>;
}

/** Mounts the panel into a dock of its own. Answers with what takes both away again. */
export function openPanel(props: PanelProps): () => void {
  const { store } = props.session;
  let isLeft = false;
  const dock = createDock(
    document,
    'cl-dock',
    panelSpot(
      () => store.getState().fields,
      () => isLeft,
      () => dock.root.querySelector('[data-folded=true]') !== null,
    ),
  );
  adopt(dock.root, sheetOf(panelCss));
  const mount = document.createElement('div');
  dock.root.append(mount);
  const root = createQuietRoot(mount);
  root.render(
    <StrictMode>
      <Panel {...props} host={dock.host} isLeft={() => isLeft} onMove={() => move()} />
    </StrictMode>,
  );
  let anchor: Element | null | undefined;
  const place = (): void => {
    const next = store.getState().anchor;
    if (next !== anchor) dock.place(next);
    anchor = next;
  };
  place();
  let isOpen = true;
  const stand = (left: boolean): void => {
    isLeft = left;
    if (isOpen && anchor !== undefined) dock.place(anchor);
  };
  const move = (): void => {
    stand(!isLeft);
    void panelOnLeft.setValue(isLeft);
  };
  void panelOnLeft.getValue().then(stand);
  const stop = store.subscribe(place);
  return () => {
    isOpen = false;
    stop();
    root.unmount();
    dock.destroy();
  };
}

interface Place {
  host: HTMLElement;
  isLeft(): boolean;
  onMove(): void;
}

function Panel({ session, actions, card, spoken, off, own, host, isLeft, onMove }: PanelProps & Place) {
  const { result, surface, texts, fields } = useStore(session.store);
  const words = useStore(spoken);
  const hidden = useStore(off);
  const keys = useStore(shortcut);
  const isBlank = (texts.subject + texts.description).trim() === '';
  const hasCards = !hidden.has('findingCard') && !hidden.has('underlines');
  /** What the user chose; undefined until that is read, null when nothing was chosen yet. */
  const [chosen, setChosen] = useState<boolean | null>();
  useEffect(() => {
    void panelFolded.getValue().then(setChosen);
  }, []);
  const room = useRoom(fields, isLeft, host);
  /** Unfolded where it has no place of its own, until the user goes on writing. */
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const life = new AbortController();
    const yieldTo = (): void => {
      if (hidesFields(host, fields)) setOver(false);
    };
    for (const each of isOver ? fields : []) {
      for (const type of ['input', 'focus', 'pointerdown']) each.addEventListener(type, yieldTo, { signal: life.signal, passive: true });
    }
    // What the keyboard goes to must be seen.
    const makeWay = (event: FocusEvent): void => {
      const [target] = event.composedPath();
      if (target instanceof Element && target !== host && liesUnder(host, target)) setOver(false);
    };
    if (isOver) addEventListener('focusin', makeWay, { signal: life.signal, capture: true, passive: true });
    return () => life.abort();
  }, [isOver, fields, host]);
  if (result === null || chosen === undefined) return null;
  // Unless the user opened it here, the panel lies on nothing of the page; and in no case on the text that it speaks of while that is written.
  const folded = !isOver && (chosen === true || !room.isBare);
  const shared = {
    result,
    texts,
    folded,
    shortcut: hasCards ? keys : null,
    onMove: room.both ? onMove : null,
    onFold(fold: boolean) {
      setChosen(fold);
      setOver(!fold && !room.isBare);
      void panelFolded.setValue(fold);
    },
    onApply: actions.apply,
    onShow(finding: Finding, byKeyboard: boolean) {
      session.show(finding);
      if (hasCards) card.open(finding, byKeyboard ? 'keyboard' : 'click');
    },
    onIgnore: actions.ignore,
    onSwitchOff: actions.switchOff,
  };
  return (
    <>
      {!hidden.has('panel') &&
        (surface === 'comment' ? (
          <CommentPanel {...shared}>
            <Ready store={session.store} own={own} />
          </CommentPanel>
        ) : (
          <ChecklistPanel
            {...shared}
            asksFirst={isBlank && !hidden.has('beforeFiling')}
            onTemplate={session.insertHeadings}
            first={
              <>
                <Before isBlank={isBlank} off={hidden} />
                <Tidying store={session.store} apply={actions.apply} />
              </>
            }
          >
            <Filing store={session.store} />
          </ChecklistPanel>
        ))}
      <p role="status" className="spoken">
        {words}
      </p>
    </>
  );
}

/** The room for the unfolded panel, asked again for other fields, when one is gone into and when the window changes. */
function useRoom(fields: readonly Field[], isLeft: () => boolean, host: HTMLElement): ReturnType<typeof roomBeside> {
  const [room, setRoom] = useState(() => roomBeside(fields, isLeft(), host));
  useEffect(() => {
    const ask = (): void => setRoom(roomBeside(fields, isLeft(), host));
    ask();
    const life = new AbortController();
    const options = { signal: life.signal, passive: true };
    addEventListener('resize', ask, options);
    // A field that was out of sight is in sight when it is used.
    for (const field of fields) field.addEventListener('focus', ask, options);
    return () => life.abort();
  }, [fields, isLeft, host]);
  return room;
}
