/**
 * What the popup waits for, asked for by a script of its own without any library (`entrypoints/ahead.ts`): the browser answers while it still reads
 * the popup's libraries. All of it is raw; it is parsed where it is taken.
 */
import { DATA_VERSION, DEXIE_STEP } from './migrations/all.ts';

export interface AheadRows {
  /** Only the cases that stand first. */
  isPartial: boolean;
  /** Cases that were ever read; of few only the open ones. */
  known: number;
  cases: unknown[];
  lists: unknown[];
  snoozes: unknown[];
  own: unknown[];
}

export interface Ahead {
  /** By the name that `takeAhead` is asked by; undefined where nothing is stored. */
  items: Record<string, Promise<unknown>>;
  /** Null where the database is not there, not of this version, or not to be trusted without a closer look. */
  rows: Promise<AheadRows | null>;
}

/** Which cases stand first, and the keys under which the user may have decided or written something about them. */
export interface FirstRows {
  /** All cases that are open. */
  open: number;
  keys: string[];
  own: string[];
}

interface Area {
  get(keys?: string | string[]): Promise<Record<string, unknown>>;
}

const LOCAL = ['settings', 'words', 'view.vendorInEnglish', 'view.listFilters'];

export function readAhead({ local, managed, session }: Record<'local' | 'managed' | 'session', Area>): Ahead {
  const stored = local.get(LOCAL);
  const items: Ahead['items'] = { managed: managed.get() };
  for (const key of LOCAL) items[`local:${key}`] = stored.then((values) => values[key]);
  // Whoever takes it hears of what failed.
  for (const item of Object.values(items)) item.catch(() => {});
  const first = session.get('firstRows').then(
    ({ firstRows }) => (firstRows as FirstRows | undefined) ?? null,
    () => null,
  );
  return { items, rows: readRows(first).catch(() => null) };
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function readRows(asked: Promise<FirstRows | null>): Promise<AheadRows | null> {
  const opening = indexedDB.open('case-lantern');
  // Nothing was ever stored; it is made with all its tables where it is made.
  opening.onupgradeneeded = () => opening.transaction?.abort();
  const db = await answered(opening);
  try {
    const first = await asked;
    if (db.version !== DATA_VERSION * DEXIE_STEP) return null;
    const transaction = db.transaction(['cases', 'lists', 'snoozes', 'own']);
    const rowsOf = async (name: string, keys?: string[]): Promise<unknown[]> => {
      const store = transaction.objectStore(name);
      if (keys === undefined) return answered(store.getAll());
      return (await Promise.all(keys.map((key) => answered(store.get(key))))).filter((row) => row !== undefined);
    };
    const around = [rowsOf('lists'), rowsOf('snoozes', first?.own), rowsOf('own', first?.own)] as const;
    if (first !== null) {
      const [cases, lists, snoozes, own] = await Promise.all([rowsOf('cases', first.keys), ...around]);
      return { isPartial: true, known: first.open, cases, lists, snoozes, own };
    }
    const store = transaction.objectStore('cases');
    const byOpen = store.index('[open+lastSeen]');
    const counts = [answered(store.count()), answered(byOpen.count())] as const;
    const open = answered(byOpen.getAll(IDBKeyRange.bound([1], [2])));
    const [known, found, cases, lists, snoozes, own] = await Promise.all([...counts, open, ...around]);
    // A row that has lost what it is found by would be missing.
    return known === found ? { isPartial: false, known, cases, lists, snoozes, own } : null;
  } finally {
    db.close();
  }
}
