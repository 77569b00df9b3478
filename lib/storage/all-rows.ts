/** All rows of a table, however many: Firefox does not hand over some hundred megabytes at once. */
import type { Table } from 'dexie';

const AT_ONCE = 2000;

/** In one transaction, the one that is going on if there is one. */
export function allRows<T, K>(table: Table<T, K>): Promise<T[]> {
  const path = table.schema.primKey.keyPath as string | string[];
  const keyOf = (row: T): unknown => {
    const values = row as Record<string, unknown>;
    return typeof path === 'string' ? values[path] : path.map((each) => values[each]);
  };
  return table.db.transaction('r', table, async () => {
    const rows = await table.limit(AT_ONCE).toArray();
    for (let count = rows.length; count === AT_ONCE; ) {
      const more = await table
        .where(':id')
        .above(keyOf(rows.at(-1) as T))
        .limit(AT_ONCE)
        .toArray();
      for (const row of more) rows.push(row);
      count = more.length;
    }
    return rows;
  });
}
