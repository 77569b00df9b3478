/** What the user wrote about cases, as it is stored, and what was written here and is on its way there. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { changedOwn, isWithin, joinOwn, type OwnChange, type OwnRow, type OwnRows, unchanged } from '../../lib/cases/own.ts';
import type { Instant } from '../../lib/cases/schemas.ts';
import type { Outlook } from '../../lib/deadlines/types.ts';
import { saveOwn } from '../../lib/messages.ts';
import { database } from '../../lib/storage/database.ts';
import { loadOwn } from '../../lib/storage/own-store.ts';

export type OwnWriting = readonly (readonly [Outlook, OwnChange])[];

const NONE: OwnRows = new Map();

/** The rows, and what writes changes. A change is shown at once, and no more when it could not be stored: then the promise fails. */
export function useOwnRows(): [OwnRows, (changes: OwnWriting) => Promise<void>] {
  const read = useRef(NONE);
  const stored = useLiveQuery(
    () =>
      loadOwn(database).then(
        (rows) => {
          read.current = unchanged(read.current, rows);
          return read.current;
        },
        () => NONE,
      ),
    [],
  );
  const [written, setWritten] = useState<readonly OwnRow[]>([]);
  useEffect(() => {
    if (stored !== undefined)
      setWritten((rows) => (rows.some((row) => isWithin(stored, row)) ? rows.filter((row) => !isWithin(stored, row)) : rows));
  }, [stored]);
  const rows = useMemo(() => {
    if (written.length === 0) return stored ?? NONE;
    const joined = new Map(stored);
    for (const row of written) joined.set(row.key, joinOwn(joined.get(row.key) ?? null, row));
    return joined;
  }, [stored, written]);
  const latest = useRef(rows);
  latest.current = rows;

  async function write(changes: OwnWriting): Promise<void> {
    const fresh = changes.map(([outlook, change]) => changedOwn(latest.current, outlook, change, Date.now() as Instant));
    setWritten((others) => [...others, ...fresh]);
    try {
      await saveOwn(fresh);
    } catch (error) {
      setWritten((others) => others.filter((row) => !fresh.includes(row)));
      throw error;
    }
  }
  return [rows, write];
}
