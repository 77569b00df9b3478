/** In place of webextension-polyfill in Firefox, which has what it makes: 10 kB less in each script. */
import type { browser } from 'wxt/browser';

export default (globalThis as unknown as { browser: typeof browser }).browser;
