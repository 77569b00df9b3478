import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { i18n } from '#i18n';
import { direction, language } from '../../lib/i18n/language.ts';
import { type ReloadWords, showReloadLine } from '../../lib/portal/paint/reload-line.ts';
import { speakIn } from '../../lib/portal/paint/spoken.ts';
import { sweepLeftovers } from '../../lib/portal/paint/sweep.ts';
import { onLanguage, speakAsStored } from '../../lib/storage/words.ts';
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
    let round = new AbortController();
    const begin = (): void => {
      speakIn(language(), direction());
      startSentinel(
        AbortSignal.any([ctx.signal, round.signal]),
        () => ctx.isInvalid,
        () => {
          words = { text: i18n.t('updated.text'), dismiss: i18n.t('updated.dismiss') };
        },
      );
    };
    const start = async (): Promise<void> => {
      sweepLeftovers(document);
      await speakAsStored();
      if (ctx.isInvalid) return;
      begin();
      const stop = onLanguage(() => {
        round.abort();
        round = new AbortController();
        begin();
      });
      // A newer script in the same page ends this one too, and then there is nothing to say.
      const isOrphan = () => browser.runtime?.id == null;
      ctx.onInvalidated(() => {
        if (!isOrphan()) stop();
        else if (words !== null && window === top) showReloadLine(words);
      });
    };
    const isPage = () => window === top || (innerWidth >= SMALLEST_FRAME.width && innerHeight >= SMALLEST_FRAME.height);
    if (isPage()) return void start();
    const grown = new AbortController();
    const whenGrown = (): void => {
      if (!isPage()) return;
      grown.abort();
      void start();
    };
    window.addEventListener('resize', whenGrown, { signal: AbortSignal.any([grown.signal, ctx.signal]) });
  },
});
