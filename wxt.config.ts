import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { writeCatalogs } from './lib/build/catalogs.ts';
import { makePanelSmall } from './lib/build/small-linter.ts';

/** The portal that the product reads. Other addresses become optional host permissions that the user grants. */
const PORTAL = 'https://support.proquest.com/*';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: ({ browser }) => ({
    // The background has the words of all languages, as it can't load them later.
    build: { chunkSizeWarningLimit: 1200 },
    // The charts' library asks for it; the file that bundlers are given makes functions of text where there is no window, which no extension should.
    resolve: {
      alias: [
        { find: /^decimal\.js-light$/, replacement: 'decimal.js-light/decimal.mjs' },
        ...(browser === 'firefox' ? [{ find: /^webextension-polyfill$/, replacement: resolve('lib/platform/native-browser.ts') }] : []),
      ],
    },
  }),
  hooks: { 'vite:build:extendConfig': makePanelSmall, 'prepare:types': writeCatalogs },
  alias: { '#catalogs': '.wxt/i18n/catalogs.ts' },
  i18n: { localesDir: 'lib/i18n/locales' },
  // Reviewers build from the source package, which has no use for packages.
  zip: { excludeSources: ['tests/releases/*.zip'] },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'notifications', 'scripting'],
    host_permissions: [PORTAL],
    // For a portal that the user or the organisation names; the user is asked for that one alone.
    optional_host_permissions: ['https://*/*'],
    // Free in the browsers we know (Chromium has Alt+Shift+C and Alt+Shift+N for groups of tabs); each can be changed on the browser's own page.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'next-finding': { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_commands_next_finding__' },
      'insert-section': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commands_insert_section__' },
      'copy-citation': { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_commands_copy_citation__' },
    },
    // An unlisted script, as one that the framework registers brings the framework into every page.
    content_scripts: [{ matches: [PORTAL], all_frames: true, run_at: 'document_idle', js: ['scout.js'] }],
    content_security_policy: {
      // The development server needs its connection; nothing that is built connects to anything.
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src ${command === 'serve' ? 'ws://localhost:* http://localhost:*' : "'none'"}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'case-lantern@case-lantern.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
