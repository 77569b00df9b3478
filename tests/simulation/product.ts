/**
 * The product's own code, put together as `entrypoints/background` does it, with a map in the place of the database. A refusal of the
 * system to show a notification is left out.
 */
import { mergeRecords, recordFromRow, recordFromSighting, sameCase } from '../../lib/cases/merge.ts';
import type { CaseRecord, Instant, Sighting } from '../../lib/cases/schemas.ts';
import { outlookOf } from '../../lib/deadlines/outlook.ts';
import type { Outlook } from '../../lib/deadlines/types.ts';
import type { EditionId } from '../../lib/policy/types.ts';
import type { Job } from '../../lib/reminders/jobs.ts';
import { coalesce, dueJobs, nextWake, plan } from '../../lib/reminders/plan.ts';
import { DAY } from './wall-clock.ts';

/** As `lib/storage/settings.ts` sets them. */
const LEADS = [7, 3, 1, 0];
const OTHER_EDITIONS: readonly EditionId[] = ['consortium-2022'];

/** One in so many times what is kept is worked out anew, and must be the same. */
const CHECKED = 50;

interface Kept {
  record: CaseRecord;
  outlook: Outlook;
}

export class Product {
  readonly #zone: string;
  readonly #edition: EditionId;
  /** By case key. The outlook's dates hang on the record alone, so they are worked out when it changes. */
  readonly #kept = new Map<string, Kept>();
  readonly #keyByNumber = new Map<string, string>();
  readonly #told = new Set<string>();
  #asked = 0;
  /** When the worker is to be woken. */
  alarm: number | null = null;

  constructor(zone: string, edition: EditionId) {
    this.#zone = zone;
    this.#edition = edition;
  }

  /** Takes in what a page showed, and answers with the outlooks of its cases, in the order of the sightings. */
  read(sightings: readonly Sighting[], list: string | null, now: number): Outlook[] {
    return sightings.map((sighting) => this.#join(list === null ? recordFromSighting(sighting) : recordFromRow(sighting, list), now));
  }

  #join(fresh: CaseRecord, now: number): Outlook {
    const numbered = fresh.caseNumber === null ? undefined : this.#keyByNumber.get(fresh.caseNumber);
    let record = fresh;
    for (const key of new Set([fresh.key, numbered])) {
      const other = key === undefined ? undefined : this.#kept.get(key)?.record;
      if (other === undefined || !sameCase(record, other)) continue;
      record = mergeRecords(record, other);
      this.#kept.delete(other.key);
    }
    const outlook = this.#outlookOf(record, now);
    this.#kept.set(record.key, { record, outlook });
    if (record.caseNumber !== null) this.#keyByNumber.set(record.caseNumber, record.key);
    return outlook;
  }

  #outlookOf(record: CaseRecord, now: number): Outlook {
    return outlookOf(record, { zone: this.#zone, edition: this.#edition, otherEditions: OTHER_EDITIONS }, now as Instant);
  }

  /** Brings reminders up to date: answers with the jobs that are told now, as one notice. */
  reconcile(now: number): Job[] {
    const outlooks = this.#outlooks(now);
    const jobs = plan(outlooks, { leads: LEADS, zone: this.#zone }, this.#told, now as Instant);
    const due = dueJobs(jobs, now as Instant);
    const notice = coalesce(due, outlooks);
    for (const { id } of due) this.#told.add(id);
    this.#forgetDigests(now);
    const next = jobs.filter((job) => !due.includes(job));
    this.alarm = nextWake(next, now as Instant);
    return notice?.jobs ?? [];
  }

  /** Only the digest of the day counts; the log is read at every turn, and those of two years take most of the time. */
  #forgetDigests(now: number): void {
    const old = new Date(now - 3 * DAY).toISOString().slice(0, 10);
    for (const id of this.#told) if (id.startsWith('digest|') && id.slice(7, 17) < old) this.#told.delete(id);
  }

  #outlooks(now: number): Outlook[] {
    this.#asked += 1;
    if (this.#asked % CHECKED !== 0) return [...this.#kept.values()].map(({ outlook }) => outlook);
    return [...this.#kept.values()].map(({ record, outlook }) => {
      const anew = this.#outlookOf(record, now);
      if (JSON.stringify(anew.autoClose) !== JSON.stringify(outlook.autoClose))
        throw new Error('the closing told hangs on the time of asking');
      return anew;
    });
  }
}
