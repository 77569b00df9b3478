/**
 * Finds the browsers that the tests and the demo need, or gets them. On Debian and its relatives the missing ones are installed
 * from the distribution's packages; elsewhere the error says in one line what to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

interface Seeking {
  /** Environment variable that names the executable. */
  variable: string;
  /** Names to look for on the PATH. */
  commands: readonly string[];
  /** Places outside the PATH. */
  places: readonly string[];
  /** Debian package. */
  packageName: string;
  /** What to install, for the error. */
  wanted: string;
}

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);
const applications = ['/Applications', join(homedir(), 'Applications')];

const macApp = (app: string): string[] => applications.map((folder) => join(folder, `${app}.app`, 'Contents', 'MacOS', app));
const windowsProgram = (...path: string[]): string[] => programFiles.map((folder) => join(folder, ...path));

const SEEKING: Record<BrowserName, Seeking> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    // Branded Chrome comes last: it has begun to refuse unpacked extensions given on its command line.
    commands: ['chromium', 'chromium-browser', 'chrome-for-testing', 'microsoft-edge', 'google-chrome'],
    places: [
      ...macApp('Chromium'),
      ...macApp('Google Chrome for Testing'),
      ...macApp('Microsoft Edge'),
      ...macApp('Google Chrome'),
      ...windowsProgram('Chromium', 'Application', 'chrome.exe'),
      ...windowsProgram('Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ...windowsProgram('Google', 'Chrome', 'Application', 'chrome.exe'),
    ],
    packageName: 'chromium',
    wanted: 'Chromium, Chrome for Testing or Edge',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: [
      ...macApp('Firefox').map((path) => path.replace(/Firefox$/, 'firefox')),
      ...windowsProgram('Mozilla Firefox', 'firefox.exe'),
      // A snap's own files: the launcher on the PATH can't use a profile in the temporary folder.
      '/snap/firefox/current/usr/lib/firefox/firefox',
    ],
    packageName: 'firefox-esr',
    wanted: 'Firefox 140 or newer',
  },
};

/** Drawn text needs a font; these packages hold Latin, Greek, Cyrillic and Hebrew, and Japanese. */
const FONT_PACKAGES = ['fonts-dejavu-core', 'fonts-droid-fallback'];

function find(name: BrowserName): string | undefined {
  const { variable, commands, places } = SEEKING[name];
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`${variable} names ${named}, which does not exist.`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...places].find((path) => existsSync(path));
}

/** The words that run a command as root without asking; undefined where that is not possible. */
function asRoot(): string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

/** Installs Debian packages. Returns what went wrong, or null. */
function install(packages: readonly string[]): string | null {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return 'no apt-get here';
  const prefix = asRoot();
  if (prefix === undefined) return 'installing needs root or a sudo that does not ask';
  const logPath = join(mkdtempSync(join(tmpdir(), 'apt-')), 'apt.log');
  const log = openSync(logPath, 'w');
  console.error(`Installing ${packages.join(', ')} with apt-get (log: ${logPath}) ...`);
  const environment = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  const run = (...words: string[]): boolean => {
    const [command = '', ...rest] = [...prefix, ...environment, 'apt-get', ...words];
    return spawnSync(command, rest, { stdio: ['ignore', log, log] }).status === 0;
  };
  if (!run('update')) return `"apt-get update" failed, see ${logPath}`;
  if (!run('install', '-y', '--no-install-recommends', ...packages)) return `"apt-get install" failed, see ${logPath}`;
  return null;
}

/**
 * The executables of the browsers that are asked for. Looks at CHROMIUM_PATH and FIREFOX_PATH first, then at the usual places,
 * then installs what is missing where it can.
 *
 * @throws Error whose message is one line that says what to install.
 */
export async function ensureBrowsers<Name extends BrowserName>(which: readonly Name[]): Promise<Record<Name, string>> {
  const missing = which.filter((name) => find(name) === undefined);
  const problem = missing.length > 0 ? install([...missing.map((name) => SEEKING[name].packageName), ...FONT_PACKAGES]) : null;
  const found = {} as Record<Name, string>;
  for (const name of which) {
    const path = find(name);
    if (path === undefined) {
      const { wanted, variable } = SEEKING[name];
      throw new Error(
        `Please install ${wanted}, or name its executable in ${variable} (${problem ?? 'it was not found after the installation'}).`,
      );
    }
    found[name] = path;
  }
  return found;
}
