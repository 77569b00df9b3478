import { defineContentScript } from 'wxt/utils/define-content-script';
import { startSentinel } from './sentinel.ts';

/** Small and always there: recognises the portal's surfaces, reads them, paints badges, banner and underlines. */
export default defineContentScript({
  matches: ['https://support.proquest.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    startSentinel(ctx.signal, () => ctx.isInvalid);
  },
});
