import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { i18n } from '#i18n';
import { type ReloadWords, showReloadLine } from '../../lib/portal/paint/reload-line.ts';
import { sweepLeftovers } from '../../lib/portal/paint/sweep.ts';
import { startSentinel } from './sentinel.ts';

/** Classic pages stand in frames of the portal; what is smaller than this holds no page. */
const SMALLEST_FRAME = { width: 200, height: 100 };

const KEY = Symbol.for('case-lantern.sentinel');
type Holder = { [KEY]?: { isAlive(): boolean } };

/** Recognises the portal's surfaces, reads them, paints badges and card. Brought by the scout into frames that may hold something to read. */
export default defineContentScript({
  matches: ['https://support.proquest.com/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const holder = globalThis as Holder;
    if (holder[KEY]?.isAlive()) return;
    holder[KEY] = { isAlive: () => ctx.isValid };
    /** Words for the time when the extension is gone and can't be asked for them. The first of them cost a page several milliseconds: only those that have cases pay. */
    let words: ReloadWords | null = null;
    const start = (): void => {
      sweepLeftovers(document);
      startSentinel(
        ctx.signal,
        () => ctx.isInvalid,
        () => {
          words = { text: i18n.t('updated.text'), dismiss: i18n.t('updated.dismiss') };
        },
      );
      // A newer script in the same page ends this one too, and then there is nothing to say.
      const isOrphan = () => browser.runtime?.id == null;
      ctx.onInvalidated(() => words !== null && isOrphan() && window === top && showReloadLine(words));
    };
    const isPage = () => window === top || (innerWidth >= SMALLEST_FRAME.width && innerHeight >= SMALLEST_FRAME.height);
    if (isPage()) return start();
    const grown = new AbortController();
    const whenGrown = (): void => {
      if (!isPage()) return;
      grown.abort();
      start();
    };
    window.addEventListener('resize', whenGrown, { signal: AbortSignal.any([grown.signal, ctx.signal]) });
  },
});
