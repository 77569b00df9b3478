/**
 * The real background of the extension on a profile that outlives it, with a clock of its own. The worker can be stopped at any of its awaits: what it
 * asked for last was done or was not, and nothing that it asks for later is.
 */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background/index.ts';
import type { Instant, Reading } from '../../../lib/cases/schemas.ts';
import { type FilingAnswer, type FilingQuestion, messenger, type ReadingAnswer } from '../../../lib/messages.ts';
import type { Snooze } from '../../../lib/reminders/snooze.ts';
import { database } from '../../../lib/storage/database.ts';
import { PORTAL } from '../samples.ts';

/** Reminders of closings on all days of the week, and none of the others: what comes can be counted. */
export const CLOSINGS_ONLY = { zone: 'UTC', workdays: [1, 2, 3, 4, 5, 6, 7], reminders: { digest: false, 'new-case': false } };

/** A worker that is stopped hears of nothing; here it is told so, and nothing that it does about it is done. */
class Stopped extends Error {
  override name = 'Stopped';
}

interface Shown {
  id: string;
  at: number;
  title: string;
  message: string;
}

const gate = {
  /** Awaits of the worker so far. */
  count: 0,
  /** The last of them of which the worker hears. */
  last: Number.POSITIVE_INFINITY,
  isStopped: false,
  /** What was asked for and is not done yet. */
  open: 0,
  /** Asked for by the worker; pages ask for themselves. */
  isWorker: false,
  /** Throws for some calls, as a full disk does. */
  fails: null as ((name: string) => Error | null) | null,
};

/** Where the worker is stopped, the last thing that it asked for is done, and nobody hears of it. */
function pass(n: number): void {
  if (n > gate.last) gate.isStopped = true;
  if (gate.isStopped) throw new Stopped();
}

async function through<T>(name: string, work: () => PromiseLike<T> | T): Promise<T> {
  if (!gate.isWorker) return work();
  gate.count += 1;
  const n = gate.count;
  if (gate.isStopped || gate.last === 0) pass(n);
  const failure = gate.fails?.(name) ?? null;
  if (failure !== null) throw failure;
  gate.open += 1;
  try {
    const result = await work();
    pass(n + 1);
    return result;
  } finally {
    gate.open -= 1;
  }
}

const areas = ['local', 'sync', 'managed', 'session'] as const;
const GATED = [
  ['alarms', 'create'],
  ['alarms', 'clear'],
  ['notifications', 'create'],
  ['notifications', 'clear'],
  ['notifications', 'getAll'],
  ['action', 'setBadgeText'],
  ['action', 'setBadgeBackgroundColor'],
  ['action', 'setTitle'],
] as const;

/** All reminders that were shown since the profile is new, also those that took the place of another. */
export let shown: Shown[] = [];

function install(object: object, method: string, name: string): void {
  const target = object as Record<string, (...args: unknown[]) => unknown>;
  if (vi.isMockFunction(target[method])) return;
  const real = (target[method] as (...args: unknown[]) => unknown).bind(object);
  vi.spyOn(target, method).mockImplementation((...args: unknown[]) =>
    through(name, () => {
      if (name === 'notifications.create') {
        const { title, message } = args[1] as { title: string; message: string };
        shown.push({ id: String(args[0]), at: Date.now(), title, message });
      }
      return real(...args);
    }),
  );
}

/** Dexie's own layers: every request to the database goes through here, inside of transactions too. */
let isWatched = false;
function watchDatabase(): void {
  if (isWatched) return;
  isWatched = true;
  database.use({
    stack: 'dbcore',
    name: 'faults',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const gated =
          <Request extends { trans?: unknown }, Answer>(ask: string, real: (request: Request) => Promise<Answer>) =>
          (request: Request): Promise<Answer> => {
            if (!gate.isWorker) return real(request);
            gate.count += 1;
            const n = gate.count;
            // What a stopped worker had not committed never was.
            const orAbort = (passing: number): void => {
              try {
                pass(passing);
              } catch (error) {
                try {
                  (request.trans as IDBTransaction | undefined)?.abort();
                } catch {}
                throw error;
              }
            };
            try {
              if (gate.isStopped || gate.last === 0) orAbort(n);
              const failure = gate.fails?.(`${name}.${ask}`) ?? null;
              if (failure !== null) throw failure;
            } catch (error) {
              return Promise.reject(error);
            }
            gate.open += 1;
            return real(request).then(
              (answer) => {
                gate.open -= 1;
                orAbort(n + 1);
                return answer;
              },
              (error) => {
                gate.open -= 1;
                throw error;
              },
            );
          };
        return {
          ...table,
          mutate: gated('mutate', table.mutate.bind(table)),
          get: gated('get', table.get.bind(table)),
          getMany: gated('getMany', table.getMany.bind(table)),
          query: gated('query', table.query.bind(table)),
          count: gated('count', table.count.bind(table)),
          openCursor: gated('openCursor', table.openCursor.bind(table)),
        };
      },
    }),
  });
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Until nothing is under way any more; what is set for later is not waited for. */
async function quiet(): Promise<void> {
  let before = -1;
  for (let still = 0; still < 4; ) {
    await turn();
    still = gate.open === 0 && gate.count === before ? still + 1 : 0;
    before = gate.count;
  }
}

/** As long as a browser lets a worker live that has nothing to do. */
const IDLE = 30_000;

const LISTENED = [
  fakeBrowser.alarms.onAlarm,
  fakeBrowser.notifications.onClicked,
  fakeBrowser.notifications.onClosed,
  fakeBrowser.notifications.onButtonClicked,
  fakeBrowser.runtime.onInstalled,
  fakeBrowser.runtime.onStartup,
  fakeBrowser.runtime.onMessage,
  fakeBrowser.storage.sync.onChanged,
  fakeBrowser.storage.managed.onChanged,
  fakeBrowser.storage.local.onChanged,
  fakeBrowser.storage.onChanged,
];

function sleep(): void {
  if (gate.isStopped) gate.last = Number.POSITIVE_INFINITY;
  for (const event of LISTENED) event.removeAllListeners();
  messenger.removeAllListeners();
  // With its timers the clock would go back to where it began.
  const now = Date.now();
  vi.clearAllTimers();
  if (vi.isFakeTimers()) vi.setSystemTime(now);
  gate.isStopped = false;
  gate.isWorker = false;
}

/** The worker is started for one event, does what it does, and goes when it is idle, or where it is stopped. Answers whether it got there. */
async function awake(event: () => unknown): Promise<boolean> {
  gate.isWorker = true;
  let failed = false;
  try {
    background.main();
    Promise.resolve(event()).catch(() => {
      failed = true;
    });
    await quiet();
    for (const end = Date.now() + IDLE; Date.now() < end && !gate.isStopped && vi.getTimerCount() > 0; ) {
      await vi.advanceTimersToNextTimerAsync();
      await quiet();
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  await quiet();
  const done = !gate.isStopped && !failed;
  sleep();
  return done;
}

type Sender = Parameters<typeof fakeBrowser.runtime.onMessage.trigger>[1];

const page = (): Sender => ({ id: fakeBrowser.runtime.id, url: `${PORTAL}/s/case-lists`, tab: { id: 1 }, frameId: 0 }) as Sender;

/** A page of the portal sends what it read; when nobody answers, it reads and sends it again. */
export const sends = (reading: Reading): Promise<ReadingAnswer> => posts('reading', reading, page()) as Promise<ReadingAnswer>;

/** The panel asks what helps with filing a case. */
export const asks = (question: FilingQuestion): Promise<FilingAnswer> => posts('filing', question, page()) as Promise<FilingAnswer>;

/** The popup sends what the user decided, and so again. */
export const decides = (snooze: Snooze): Promise<unknown> =>
  posts('snooze', snooze, { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') } as Sender);

async function posts(type: string, data: unknown, sender: Sender): Promise<unknown> {
  const message = { id: 1, type, timestamp: Date.now(), data: JSON.parse(JSON.stringify(data)) };
  let answered = false;
  let told: unknown;
  const ask = async (): Promise<void> => {
    const answer = new Promise<unknown>((resolve, reject) => {
      const respond = (given: unknown): void => {
        const { res, err } = (given ?? {}) as { res?: unknown; err?: unknown };
        if (err === undefined) resolve(res);
        else reject(err);
      };
      fakeBrowser.runtime.onMessage.trigger(message, sender, respond).then(async (answers) => {
        const promised = answers.find((each) => each instanceof Promise);
        if (promised !== undefined) respond(await promised);
      }, reject);
    });
    told = await answer;
    answered = true;
  };
  for (let tries = 0; tries < 5 && !answered; tries += 1) {
    await awake(ask);
    if (!answered) await wait(2000);
  }
  if (!answered) throw new Error('the page was never answered');
  return told;
}

export const starts = (): Promise<boolean> => awake(() => fakeBrowser.runtime.onStartup.trigger());

/** Time goes by; the alarms that ring then start the worker. */
export async function wait(ms: number): Promise<void> {
  const end = Date.now() + ms;
  for (let rings = 0; ; rings += 1) {
    if (rings > 2000) throw new Error('the alarms do not come to an end');
    const alarms = await fakeBrowser.alarms.getAll();
    const next = alarms.sort((a, b) => a.scheduledTime - b.scheduledTime)[0];
    if (next === undefined || next.scheduledTime > end) break;
    vi.setSystemTime(Math.max(Date.now(), next.scheduledTime));
    if (next.periodInMinutes == null) await fakeBrowser.alarms.clear(next.name);
    else
      await fakeBrowser.alarms.create(next.name, {
        when: Date.now() + next.periodInMinutes * 60_000,
        periodInMinutes: next.periodInMinutes,
      });
    await awake(() => fakeBrowser.alarms.onAlarm.trigger(next));
  }
  vi.setSystemTime(Math.max(Date.now(), end));
}

/** The alarms are gone, as they are when Firefox is started again, or Chrome's extension was disabled. */
export async function losesAlarms(): Promise<void> {
  await fakeBrowser.alarms.clearAll();
}

export const setClock = (at: number): void => void vi.setSystemTime(at);
export const clock = (): Instant => Date.now() as Instant;

/** 0: before it asks for anything. */
export const stopAfter = (n: number): void => {
  gate.last = n;
};
export const failing = (fails: typeof gate.fails): void => {
  gate.fails = fails;
};
export const awaits = (): number => gate.count;

const uncaught: unknown[] = [];
const warn = process.emitWarning;
let listeners: NodeJS.UnhandledRejectionListener[] = [];
const hear = (reason: unknown): void => void uncaught.push(reason);

/** Once for a file: a worker that is stopped leaves promises that nobody waits for. */
export function openWorld(): void {
  listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', hear);
  // Some are caught later than in the same turn, of which Node warns.
  process.emitWarning = () => {};
  watchDatabase();
}

export function closeWorld(): void {
  process.removeListener('unhandledRejection', hear);
  process.emitWarning = warn;
  for (const listener of listeners) process.on('unhandledRejection', listener);
}

/** A new profile at that time. */
export async function newProfile(at: Instant): Promise<void> {
  sleep();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'], now: at });
  for (const [api, method] of GATED) install(fakeBrowser[api], method, `${api}.${method}`);
  for (const area of areas)
    for (const method of ['get', 'set', 'remove', 'clear'] as const)
      install(fakeBrowser.storage[area], method, `storage.${area}.${method}`);
  // What the fake browser has not: nobody asks here whether notifications are allowed.
  vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mockImplementation(() => {});
  vi.spyOn(fakeBrowser.notifications.onPermissionLevelChanged, 'addListener').mockImplementation(() => {});
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1' } as never);
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockResolvedValue([] as never);
  for (const event of ['onAdded', 'onRemoved'] as const)
    vi.spyOn(fakeBrowser.permissions[event], 'addListener').mockImplementation(() => {});
  vi.spyOn(fakeBrowser.notifications, 'getPermissionLevel').mockResolvedValue('granted' as never);
  vi.spyOn(fakeBrowser.notifications, 'update').mockResolvedValue(true as never);
  vi.spyOn(fakeBrowser.storage.local, 'getBytesInUse').mockResolvedValue(0 as never);
  await Promise.all(areas.map((area) => fakeBrowser.storage[area].clear()));
  await fakeBrowser.alarms.clearAll();
  for (const id of Object.keys(await fakeBrowser.notifications.getAll())) await fakeBrowser.notifications.clear(id);
  await database.open();
  for (const table of database.tables) await table.clear();
  Object.assign(gate, { count: 0, last: Number.POSITIVE_INFINITY, isStopped: false, open: 0, fails: null });
  shown = [];
  uncaught.length = 0;
}

/** Errors of the worker that nobody caught, besides its being stopped. */
export const faults = (): unknown[] =>
  uncaught.filter(
    (each) => !/Stopped|AbortError/.test(`${(each as Error).name} ${(each as { inner?: Error }).inner?.name ?? ''} ${String(each)}`),
  );
