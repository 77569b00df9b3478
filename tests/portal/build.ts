/**
 * Bundles the stand-in portal from `src/`, once with synthetic shadow and once with native shadow roots. A bundle is kept in
 * `.cache/portal/<build>/` together with the hash of all that went into it, and made again only when the hash has changed.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import lwc from '@lwc/rollup-plugin';
import { type Plugin, rollup } from 'rollup';

export type PortalBuild = 'synthetic' | 'native';
const PORTAL_BUILDS: readonly PortalBuild[] = ['synthetic', 'native'];

const PORTAL_DIR = dirname(fileURLToPath(import.meta.url));
const PROJECT_DIR = join(PORTAL_DIR, '..', '..');
const CACHE_DIR = join(PROJECT_DIR, '.cache', 'portal');

const require = createRequire(import.meta.url);
/** The folder of the design system's style sheet and icon sprites. */
export const DESIGN_SYSTEM_ASSETS = join(dirname(require.resolve('@salesforce-ux/design-system/package.json')), 'assets');

export function bundlePath(build: PortalBuild): string {
  return join(CACHE_DIR, build, 'portal.js');
}

/** Values that the base components import as constants, and that this portal takes from the page's boot data instead. */
const USER_SETTINGS: Record<string, string> = {
  '@salesforce/i18n/locale': 'locale',
  '@salesforce/i18n/timeZone': 'timeZone',
};

const userSettings: Plugin = {
  name: 'user-settings',
  resolveId: (id) => (id in USER_SETTINGS ? `\0${id}` : null),
  load(id) {
    const key = USER_SETTINGS[id.slice(1)];
    return key === undefined ? null : `import { boot } from 'portal/boot';\nexport default boot.${key};`;
  },
};

/** The icons that this portal shows. The base components import whole libraries of icons, 2 MB; of each only these are bundled. */
const ICONS: Record<string, readonly string[]> = {
  Utility: ['arrowdown', 'arrowup', 'check', 'chevrondown', 'clear', 'close', 'down', 'edit', 'refresh', 'search', 'user'],
  Standard: ['case'],
};
const BASE_COMPONENTS = join(dirname(require.resolve('lightning-base-components/package.json')), 'src', 'lightning');

const fewIcons: Plugin = {
  name: 'few-icons',
  resolveId: (id) => (id.startsWith('lightning/iconSvgTemplates') ? `\0${id}` : null),
  load(id) {
    const library = /^\0lightning\/iconSvgTemplates(\w+)$/.exec(id)?.[1];
    if (library === undefined) return null;
    const category = library.toLowerCase();
    const icons = ICONS[library] ?? [];
    const folder = join(BASE_COMPONENTS, `iconSvgTemplates${library}`, 'buildTemplates', category);
    const imports = icons.map((icon) => `import ${category}_${icon} from ${JSON.stringify(join(folder, `${icon}.html`))};`);
    return `${imports.join('\n')}\nexport default { ${icons.map((icon) => `${category}_${icon}`).join(', ')} };`;
  },
};

/** Constants that a bundler of the platform would set. */
const constants: Plugin = {
  name: 'constants',
  transform(code) {
    if (!code.includes('import.meta.env.SSR') && !code.includes('process.env.NODE_ENV')) return null;
    const replaced = code.replaceAll('import.meta.env.SSR', 'false').replaceAll('process.env.NODE_ENV', '"production"');
    return { code: replaced, map: null };
  },
};

async function bundle(build: PortalBuild): Promise<string> {
  const built = await rollup({
    input: join(PORTAL_DIR, 'src', `${build}.js`),
    plugins: [
      userSettings,
      fewIcons,
      constants,
      lwc({
        rootDir: relative(process.cwd(), PORTAL_DIR) || '.',
        modules: [{ dir: 'src/modules' }, { npm: 'lightning-base-components' }],
        enableDynamicComponents: true,
        enableSyntheticElementInternals: true,
        exclude: ['**/src/*.js'],
      }),
    ],
    onwarn(warning) {
      if (!warning.id?.includes('node_modules') && !warning.message.includes('node_modules')) throw new Error(warning.message);
    },
  });
  const { output } = await built.generate({ format: 'iife', inlineDynamicImports: true });
  await built.close();
  return output[0].code;
}

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256');
  const sources = await readdir(join(PORTAL_DIR, 'src'), { recursive: true, withFileTypes: true });
  const paths = sources.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of [...paths.sort(), join(PORTAL_DIR, 'build.ts'), join(PROJECT_DIR, 'package-lock.json')]) {
    hash.update(relative(PROJECT_DIR, path)).update(await readFile(path));
  }
  return hash.digest('hex');
}

/** Makes those bundles that are missing or out of date. */
export async function buildPortal(builds: readonly PortalBuild[] = PORTAL_BUILDS): Promise<void> {
  const hash = await sourceHash();
  for (const build of builds) {
    const target = bundlePath(build);
    const marker = join(dirname(target), 'hash');
    if ((await readFile(marker, 'utf8').catch(() => '')) === hash) continue;
    await rm(marker, { force: true });
    await mkdir(dirname(target), { recursive: true });
    const fresh = `${target}.${process.pid}`;
    await writeFile(fresh, await bundle(build));
    await rename(fresh, target);
    await writeFile(marker, hash);
  }
}
