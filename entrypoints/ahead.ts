import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Ahead, readAhead } from '../lib/storage/ahead.ts';

declare global {
  var ahead: Ahead | undefined;
}

interface Extension {
  storage: Parameters<typeof readAhead>[0];
}

/** The first script of the popup and of the same beside the page. */
export default defineUnlistedScript(() => {
  // Firefox has both, and makes each when it is first asked for: that one which all else asks.
  const given = globalThis as unknown as { browser?: Extension; chrome: Extension };
  globalThis.ahead = readAhead((given.browser ?? given.chrome).storage);
});
