/** Time that a browser's page processes spent on their main threads, so that other work on the machine doesn't count. Linux tells it; elsewhere there is none. */
import { readdir, readFile } from 'node:fs/promises';

const text = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

async function descendants(root: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // "pid (command) state parent …"; the command may hold spaces and brackets.
    const stat = await text(`/proc/${name}/stat`);
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const found = [root];
  for (const at of found) for (const [pid, parent] of parents) if (parent === at) found.push(pid);
  return found;
}

/** The processes that show web pages: Chromium's renderers but for those of extensions, Firefox's content processes. */
async function pageProcesses(browser: number): Promise<number[]> {
  const pages: number[] = [];
  for (const pid of await descendants(browser)) {
    const command = (await text(`/proc/${pid}/cmdline`)).replaceAll('\0', ' ');
    const isPage = /--type=renderer/.test(command) ? !/--extension-process/.test(command) : /-contentproc.* tab ?$/.test(command);
    if (isPage && !/ -isForBrowser .*(extension|privilegedabout)/.test(command)) pages.push(pid);
  }
  return pages;
}

export interface CpuMeter {
  /** Milliseconds since the meter was made. */
  read(): Promise<number>;
}

/** Null where the system doesn't tell. */
export async function cpuMeter(browser: number | undefined): Promise<CpuMeter | null> {
  if (process.platform !== 'linux' || browser === undefined) return null;
  const pages = await pageProcesses(browser);
  const total = async (): Promise<number> => {
    let nanoseconds = 0;
    for (const pid of pages) nanoseconds += Number((await text(`/proc/${pid}/task/${pid}/schedstat`)).split(' ')[0]) || 0;
    return nanoseconds / 1e6;
  };
  const start = await total();
  return start > 0 ? { read: async () => (await total()) - start } : null;
}
