import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { useStore } from 'zustand';
import { ChecklistPanel } from '../../components/checklist-panel.tsx';
import { send } from '../../lib/messages.ts';
import { createLintSession, type LintSession } from '../../lib/portal/lint-session.ts';
import { createDock, hasRoomBeside } from '../../lib/portal/paint/dock.ts';
import { adopt, sheetOf } from '../../lib/portal/paint/sheets.ts';
import { sharedForm } from '../../lib/portal/shared-form.ts';
import { loadLintChoices, watchLintChoices } from '../../lib/storage/reader-settings.ts';
import { panelFolded } from '../../lib/storage/view-state.ts';
import { textForFix } from './fix-text.ts';
import panelCss from './panel.css?inline';

/**
 * Lints the form that the sentinel found, underlines its words, and shows the checklist beside it. Injected by the background when the
 * sentinel asks for it; linter and React stay out of every other page.
 */
export default defineContentScript({
  matches: ['https://support.proquest.com/*'],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const forms = sharedForm();
    const session = createLintSession(ctx.signal, textForFix);
    let close: (() => void) | null = null;
    const follow = (): void => {
      const { form } = forms.getState();
      session.attach(form);
      if (form === null) {
        close?.();
        close = null;
      } else close ??= openPanel(session);
    };
    follow();
    const stop = forms.subscribe(follow);
    const choose = async (): Promise<void> => session.choose(await loadLintChoices());
    void choose();
    const stopWatching = watchLintChoices(choose);
    ctx.onInvalidated(() => {
      stop();
      stopWatching();
      close?.();
    });
  },
});

/** Mounts the panel into a dock of its own. Answers with what takes both away again. */
function openPanel(session: LintSession): () => void {
  const dock = createDock(document);
  adopt(dock.root, sheetOf(panelCss));
  const mount = document.createElement('div');
  dock.root.append(mount);
  const root = createRoot(mount);
  root.render(
    <StrictMode>
      <Panel session={session} />
    </StrictMode>,
  );
  let anchor: Element | null | undefined;
  const place = (): void => {
    const next = session.store.getState().anchor;
    if (next !== anchor) dock.place(next);
    anchor = next;
  };
  place();
  const stop = session.store.subscribe(place);
  return () => {
    stop();
    root.unmount();
    dock.destroy();
  };
}

/** A page whose extension was updated has nobody to tell. */
const tell = (name: 'ignoreFinding' | 'switchRuleOff', what: string): void => void send(name, what).catch(() => {});

/** Width of the unfolded panel, as in panel.css. */
const WIDTH = 288;

function Panel({ session }: { session: LintSession }) {
  const { result, texts, anchor } = useStore(session.store);
  /** What the user chose; undefined until that is read, null when nothing was chosen yet. */
  const [chosen, setChosen] = useState<boolean | null>();
  useEffect(() => {
    void panelFolded.getValue().then(setChosen);
  }, []);
  if (result === null || chosen === undefined) return null;
  // Unless the user wants it otherwise, the panel never covers the form it speaks of.
  const folded = chosen ?? !(anchor !== null && hasRoomBeside(anchor, WIDTH));
  return (
    <ChecklistPanel
      result={result}
      texts={texts}
      folded={folded}
      onFold={(fold) => {
        setChosen(fold);
        void panelFolded.setValue(fold);
      }}
      onApply={session.apply}
      onShow={session.show}
      onIgnore={(finding) => {
        session.ignoreHere(finding);
        // What rests on no words of the text is known by nothing outside of this form.
        if (finding.start !== undefined) tell('ignoreFinding', finding.ignoreKey);
      }}
      onSwitchOff={(finding) => tell('switchRuleOff', finding.rule)}
    />
  );
}
