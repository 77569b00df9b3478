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
import { coalesce } from '../../lib/reminders/notice.ts';
import { dueJobs, nextWake, plan } from '../../lib/reminders/plan.ts';
import type { ReminderSettings } from '../../lib/reminders/settings.ts';
import { NO_SNOOZES } from '../../lib/reminders/snooze.ts';
import { DAY } from './wall-clock.ts';

/** As `lib/storage/settings.ts` sets them. */
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
  readonly #told = new Map<string, Instant>();
  readonly #reminders: ReminderSettings;
  #lastLook: Instant | null = null;
  #turns = 0;
  /** When the worker is to be woken. */
  alarm: number | null = null;

  constructor(zone: string, edition: EditionId, reminders: ReminderSettings) {
    this.#reminders = reminders;
    this.#zone = zone;
    this.#edition = edition;
  }

  /** Takes in what a page showed, and answers with the outlooks of its cases, in the order of the sightings. */
  read(sightings: readonly Sighting[], list: string | null, now: number): Outlook[] {
    if (list !== null) this.#lastLook = now as Instant;
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
    const jobs = plan(outlooks, this.#reminders, this.#told, now as Instant, NO_SNOOZES, this.#lastLook);
    const due = dueJobs(jobs, now as Instant);
    const notice = coalesce(due, outlooks);
    for (const { id } of due) this.#told.set(id, now as Instant);
    this.#turns += 1;
    if (this.#turns % 100 === 0) this.#forget(now);
    // What was told may bring the next of its kind.
    const next = due.length === 0 ? jobs : plan(outlooks, this.#reminders, this.#told, now as Instant, NO_SNOOZES, this.#lastLook);
    this.alarm = nextWake(next, now as Instant);
    return notice?.jobs ?? [];
  }

  /**
   * The log is read at every turn, and what of it can't count any more would take most of the time: what was told on other days of that day, and
   * closings of a case in a status without a clock that lie so far back that no look can lead to them again.
   */
  #forget(now: number): void {
    const [days, closings] = [60, 60].map((days) => new Date(now - days * DAY).toISOString().slice(0, 10)) as [string, string];
    for (const id of this.#told.keys()) {
      const [kind, ...parts] = id.split('|');
      const [day = '', lead] = parts.slice(-2);
      if ((kind === 'any-time' || kind === 'digest' || kind === 'daily-look') && (parts[0] ?? '') < days) this.#told.delete(id);
      else if (kind === 'closing' && lead !== undefined && day < closings) {
        const kept = this.#kept.get(parts.slice(0, -2).join('|'));
        if (kept !== undefined && kept.outlook.autoClose === null) this.#told.delete(id);
      }
    }
  }

  #outlooks(now: number): Outlook[] {
    if (this.#turns % CHECKED !== 0) return [...this.#kept.values()].map(({ outlook }) => outlook);
    return [...this.#kept.values()].map(({ record, outlook }) => {
      const anew = this.#outlookOf(record, now);
      if (JSON.stringify(anew.autoClose) !== JSON.stringify(outlook.autoClose))
        throw new Error('the closing told hangs on the time of asking');
      return anew;
    });
  }
}
