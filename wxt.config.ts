import { defineConfig } from 'wxt';

/** The portal that the product reads. Other addresses become optional host permissions that the user grants. */
const PORTAL = 'https://support.proquest.com/*';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  i18n: { localesDir: 'lib/i18n/locales' },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'notifications', 'scripting'],
    host_permissions: [PORTAL],
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
