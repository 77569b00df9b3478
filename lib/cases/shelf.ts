/** Records side by side, in memory: each new one is joined with what is there of the same case, which may have gone by its case number so far. */
import { mergeRecords, sameCase } from './merge.ts';
import type { CaseRecord } from './schemas.ts';

export class Shelf {
  readonly #byKey = new Map<string, CaseRecord>();
  readonly #keyByNumber = new Map<string, string>();
  /** Keys that were placed here and under which nothing stands any more. */
  readonly outdated = new Set<string>();

  constructor(records: readonly CaseRecord[] = []) {
    for (const record of records) this.#place(record);
  }

  get records(): CaseRecord[] {
    return [...this.#byKey.values()];
  }

  /** What is here of the same case. */
  find(record: CaseRecord): CaseRecord[] {
    const byNumber = record.caseNumber === null ? undefined : this.#keyByNumber.get(numberKey(record));
    return [...new Set([record.key, byNumber])].flatMap((key) => {
      const other = key === undefined ? undefined : this.#byKey.get(key);
      return other !== undefined && sameCase(record, other) ? [other] : [];
    });
  }

  join(record: CaseRecord): CaseRecord {
    let joined = record;
    for (const other of this.find(record)) {
      if (!sameCase(joined, other)) continue;
      joined = mergeRecords(joined, other);
      this.#byKey.delete(other.key);
      this.outdated.add(other.key);
    }
    this.#place(joined);
    return joined;
  }

  #place(record: CaseRecord): void {
    this.#byKey.set(record.key, record);
    this.outdated.delete(record.key);
    if (record.caseNumber !== null) this.#keyByNumber.set(numberKey(record), record.key);
  }
}

const numberKey = (record: CaseRecord): string => `${record.portal}|${record.caseNumber}`;
