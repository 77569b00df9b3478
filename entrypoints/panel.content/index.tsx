import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { useStore } from 'zustand';
import { ChecklistPanel } from '../../components/checklist-panel.tsx';
import { type LintBridge, sharedBridge } from '../../lib/portal/lint-bridge.ts';
import { createDock, hasRoomBeside } from '../../lib/portal/paint/dock.ts';
import { adopt, sheetOf } from '../../lib/portal/paint/sheets.ts';
import { panelFolded } from '../../lib/storage/view-state.ts';
import panelCss from './panel.css?inline';

/** The checklist beside a form. Injected by the background when the sentinel asks for it; React stays out of every other page. */
export default defineContentScript({
  matches: ['https://support.proquest.com/*'],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main(ctx) {
    const bridge = sharedBridge();
    if (bridge === undefined || ctx.isInvalid) return;
    const dock = createDock(document);
    adopt(dock.root, sheetOf(panelCss));
    const place = () => dock.place(bridge.store.getState().anchor);
    place();
    const stop = bridge.store.subscribe(place);
    const mount = document.createElement('div');
    dock.root.append(mount);
    const root = createRoot(mount);
    root.render(
      <StrictMode>
        <Panel bridge={bridge} />
      </StrictMode>,
    );
    ctx.onInvalidated(() => {
      stop();
      root.unmount();
      dock.destroy();
    });
  },
});

/** Width of the unfolded panel, as in panel.css. */
const WIDTH = 288;

function Panel({ bridge }: { bridge: LintBridge }) {
  const { result, texts, anchor } = useStore(bridge.store);
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
      onApply={bridge.apply}
      onShow={bridge.show}
    />
  );
}
