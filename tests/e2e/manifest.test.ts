/** What the production builds ask of the user and the browser. Whatever more the last release's users would have to grant anew. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../lib/build/catalogs.ts';
import { filesIn, lastRelease } from '../releases/packages.ts';

const english = await messagesOf('en');

const manifest = (folder: string) => JSON.parse(readFileSync(`.output/${folder}/manifest.json`, 'utf8'));

/** Permissions of which the browsers tell and ask nobody. */
const SILENT = ['sidePanel'];

/** Of a manifest, all that the browsers ask the user about at the installation. */
function asked(build: Record<string, unknown>): string[] {
  const { permissions, host_permissions, content_scripts, browser_specific_settings } = build as {
    permissions: string[];
    host_permissions: string[];
    content_scripts: { matches: string[] }[];
    browser_specific_settings?: { gecko: { data_collection_permissions: { required: string[] } } };
  };
  const collected = browser_specific_settings?.gecko.data_collection_permissions.required ?? [];
  return [...permissions, ...host_permissions, ...content_scripts.flatMap(({ matches }) => matches), ...collected].filter(
    (each) => !SILENT.includes(each),
  );
}

describe.each(['chrome', 'firefox'] as const)('%s-mv3', (build) => {
  const folder = `${build}-mv3`;
  const { permissions, host_permissions, content_scripts, content_security_policy, ...rest } = manifest(folder);

  it('asks for no more than it needs', () => {
    // The side panel is one of Chrome's; of it the user is neither told nor asked.
    const beside = folder === 'chrome-mv3' ? ['sidePanel'] : [];
    expect([...permissions].sort()).toEqual(['alarms', 'notifications', 'scripting', ...beside, 'storage']);
    expect(host_permissions).toEqual(['https://support.proquest.com/*']);
    // Asked for one by one, at the user's click.
    expect(rest.optional_host_permissions).toEqual(['https://*/*']);
    for (const key of ['optional_permissions', 'externally_connectable', 'web_accessible_resources']) expect(rest[key]).toBeUndefined();
    expect(rest.manifest_version).toBe(3);
  });

  it('has a reason for each permission on its page of privacy', () => {
    for (const id of ['portal', 'other_portals', ...permissions]) expect(english[`permissions_${id}_why`], id).toEqual(expect.any(String));
  });

  it('asks the users of the last release for nothing anew', () => {
    const [, last] = filesIn(lastRelease(build)).find(([name]) => name === 'manifest.json') ?? [];
    const had = asked(JSON.parse(String(last)));
    expect(had).toContain('storage');
    expect(asked(manifest(folder)).filter((each) => !had.includes(each))).toEqual([]);
  });

  it('stands beside the page only where the user opens it', () => {
    expect(rest.side_panel).toEqual(folder === 'chrome-mv3' ? { default_path: 'sidepanel.html' } : undefined);
    expect(rest.sidebar_action?.open_at_install).toBe(folder === 'firefox-mv3' ? false : undefined);
  });

  it('lets its pages connect to nothing', () => {
    expect(content_security_policy.extension_pages).toContain("connect-src 'none'");
    expect(content_security_policy.extension_pages).toContain("default-src 'none'");
  });

  it('puts only the scout into pages, and only into those of the portal', () => {
    expect(content_scripts).toHaveLength(1);
    expect(content_scripts[0]).toMatchObject({ matches: ['https://support.proquest.com/*'], js: ['scout.js'], all_frames: true });
    expect(content_scripts[0].css ?? []).toEqual([]);
  });
});

it('has nothing that the linter for Firefox add-ons calls an error', () => {
  const { stdout } = spawnSync('addons-linter', ['--output', 'json', '.output/firefox-mv3'], { encoding: 'utf8' });
  expect(JSON.parse(stdout).errors).toEqual([]);
});
