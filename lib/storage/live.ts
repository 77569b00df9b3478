/** Questions to the database whose answers follow its changes. Brings its library along, so a page that is to be there at once imports it late. */
import { liveQuery } from 'dexie';
import { type Database, database } from './database.ts';

/** Calls back with the answer, and again with each change of what it was made of. Returns what ends it. */
export function follow<T>(ask: (db: Database) => Promise<T>, tell: (answer: T) => void): () => void {
  const following = liveQuery(() => ask(database)).subscribe(tell);
  return () => following.unsubscribe();
}
