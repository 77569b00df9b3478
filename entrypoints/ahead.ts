import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Ahead, readAhead } from '../lib/storage/ahead.ts';

declare global {
  var ahead: Ahead | undefined;
}

/** The first script of the popup and of the same beside the page. */
export default defineUnlistedScript(() => {
  globalThis.ahead = readAhead((globalThis as unknown as { chrome: { storage: Parameters<typeof readAhead>[0] } }).chrome.storage);
});
