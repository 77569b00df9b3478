import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askToRead, followPortals, giveBack, mayRead, onPermissionsChanged, PORTAL, unreadPortals } from '../../../lib/platform/portals.ts';

const OTHER = 'https://support.library.example';
const THIRD = 'https://help.library.example';

let allowed: Set<string>;
let registered: { id: string; matches: string[] }[];
const execute = vi.fn(async () => {});

beforeEach(() => {
  allowed = new Set([PORTAL]);
  registered = [];
  execute.mockClear();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async ({ origins = [] }: { origins?: string[] }) =>
    origins.every((origin) => allowed.has(origin.replace('/*', '')))) as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async ({ url }: { url: string[] }) =>
    url.map((_, index) => ({ id: 10 + index }))) as never);
  const { scripting } = fakeBrowser;
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation((async () => registered) as never);
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation((async () => void registered.splice(0)) as never);
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation(
    (async (added: typeof registered) => void registered.push(...added)) as never,
  );
  vi.spyOn(scripting, 'executeScript').mockImplementation(execute as never);
});

describe('portals that may be read', () => {
  it('are those that were granted; the usual one too can be taken back', async () => {
    expect(await unreadPortals([OTHER])).toEqual([OTHER]);
    allowed = new Set([OTHER]);
    expect(await unreadPortals([OTHER, PORTAL])).toEqual([PORTAL]);
  });

  it('are none of which the browser can’t be asked', async () => {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockRejectedValue(new Error('Invalid host pattern') as never);
    expect([await mayRead(PORTAL), await mayRead('https://support.library.example:8443')]).toEqual([true, false]);
  });

  it('are asked for one by one, and may be refused', async () => {
    const request = vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValueOnce(true as never);
    expect(await askToRead(OTHER)).toBe(true);
    expect(request).toHaveBeenCalledWith({ origins: [`${OTHER}/*`] });
    request.mockRejectedValueOnce(new Error('no user gesture') as never);
    expect(await askToRead(OTHER)).toBe(false);
  });

  it('are given back, also where the browser has nothing to take', async () => {
    const remove = vi.spyOn(fakeBrowser.permissions, 'remove').mockResolvedValueOnce(true as never);
    await giveBack(OTHER);
    expect(remove).toHaveBeenCalledWith({ origins: [`${OTHER}/*`] });
    remove.mockRejectedValueOnce(new Error('required') as never);
    await giveBack(OTHER);
  });

  it('tell when that changes', () => {
    const heard: (() => void)[] = [];
    for (const event of ['onAdded', 'onRemoved'] as const) {
      vi.spyOn(fakeBrowser.permissions[event], 'addListener').mockImplementation((listener) => void heard.push(listener as () => void));
    }
    const changed = vi.fn();
    onPermissionsChanged(changed);
    for (const each of heard) each();
    expect(changed).toHaveBeenCalledTimes(2);
  });
});

describe('the scout', () => {
  it('comes into other portals when they are named and allowed, into open pages at once, and goes with the permission', async () => {
    await followPortals([OTHER, PORTAL]);
    expect(registered).toEqual([]);
    allowed.add(OTHER);
    await followPortals([OTHER, PORTAL]);
    expect(registered).toMatchObject([{ matches: [`${OTHER}/*`], js: ['scout.js'], allFrames: true, persistAcrossSessions: false }]);
    expect(execute).toHaveBeenCalledOnce();
    await followPortals([OTHER]);
    expect(execute).toHaveBeenCalledOnce();
    allowed.add(THIRD);
    await followPortals([OTHER, THIRD]);
    expect(registered).toMatchObject([{ matches: [`${OTHER}/*`, `${THIRD}/*`] }]);
    expect(execute).toHaveBeenCalledTimes(2);
    allowed.delete(OTHER);
    await followPortals([OTHER, THIRD]);
    expect(registered).toMatchObject([{ matches: [`${THIRD}/*`] }]);
    await followPortals([]);
    expect(registered).toEqual([]);
  });

  it('is content with a page that takes no script', async () => {
    allowed.add(OTHER);
    execute.mockRejectedValueOnce(new Error('Cannot access'));
    await expect(followPortals([OTHER])).resolves.toBeUndefined();
  });
});
