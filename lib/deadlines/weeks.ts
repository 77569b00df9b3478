/**
 * What is expected in weeks of the calendar: on which of their days, and how entries that overlap lie beside each other. Days are numbers as `localDay`
 * counts them in the user's zone, so no clock that is put back or forward moves an entry.
 */
import { localDay } from './calendar.ts';
import { toldEarlier } from './earlier-day.ts';
import type { Deadline, Outlook } from './types.ts';

/** `other`: the closing by another edition, where that is earlier. `reminder`: the vendor's own e-mail. `absence`: of the user. */
export type EntryKind = 'absence' | 'closing' | 'other' | 'reminder';

/** From one day to another, the last one included. */
export interface Days {
  from: number;
  to: number;
}

export interface Entry extends Days {
  kind: EntryKind;
  /** Null for an absence, which is of no case. */
  outlook: Outlook | null;
  /** Only the last day on which it can happen is known; `from` is that day. */
  isLatest: boolean;
}

/** Absences first, then all closings, what is less pressing after them; within each as the outlooks come. */
export function entriesOf(outlooks: readonly Outlook[], absences: readonly Days[], zone: string): Entry[] {
  const entries: Record<EntryKind, Entry[]> = { absence: [], closing: [], other: [], reminder: [] };
  const add = (kind: EntryKind, { from, to }: Days, outlook: Outlook | null, isLatest = false): void => {
    entries[kind].push({ kind, from, to, outlook, isLatest });
  };
  for (const absence of absences) add('absence', absence, null);
  for (const outlook of outlooks) {
    const { autoClose, reminderEmail, turn } = outlook;
    if (turn === 'nobody') continue;
    if (autoClose !== null) {
      add('closing', daysOf(autoClose, zone), outlook, autoClose.basis === 'bounded');
      const earlier = toldEarlier(outlook, zone);
      if (earlier !== null) {
        const day = localDay(earlier.at, zone);
        add('other', { from: day, to: day }, outlook, earlier.isLatest);
      }
    }
    if (reminderEmail !== null && reminderEmail.basis !== 'bounded') add('reminder', daysOf(reminderEmail, zone), outlook);
  }
  return [...entries.absence, ...entries.closing, ...entries.other, ...entries.reminder];
}

function daysOf({ basis, earliest, latest }: Deadline, zone: string): Days {
  const to = localDay(latest, zone);
  return { from: basis === 'bounded' ? to : localDay(earliest, zone), to };
}

/** The part of an entry that lies in a week. `lane`: its place from above, which no other entry has on any of its days. */
export interface Segment extends Days {
  entry: Entry;
  lane: number;
}

const WEEK = 7;

/** The segments of the week that begins on that day, by day and then by lane. An entry that comes first lies above those that come after. */
export function weekOf(entries: readonly Entry[], first: number): Segment[] {
  const last = first + WEEK - 1;
  /** For each lane the days that are taken, as bits from the first day on. */
  const lanes: number[] = [];
  const segments: Segment[] = [];
  for (const entry of entries) {
    if (entry.to < first || entry.from > last) continue;
    const [from, to] = [Math.max(entry.from, first), Math.min(entry.to, last)];
    const taken = (1 << (to - first + 1)) - (1 << (from - first));
    let lane = 0;
    while (((lanes[lane] ?? 0) & taken) !== 0) lane += 1;
    lanes[lane] = (lanes[lane] ?? 0) | taken;
    segments.push({ entry, from, to, lane });
  }
  return segments.sort((a, b) => a.from - b.from || a.lane - b.lane);
}

/** The first day of the week in which a day lies; weeks begin on Monday, 1, to Sunday, 7. 1970-01-01 was a Thursday. */
export const startOfWeek = (day: number, begins: number): number => day - ((((day + 4 - begins) % WEEK) + WEEK) % WEEK);
