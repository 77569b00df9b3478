/** What became of the times in which cases waited for the user, and of which of them a reminder told before. */
import { keysOf } from '../cases/merge.ts';
import { max } from '../cases/order.ts';
import type { Instant } from '../cases/schemas.ts';
import { addSpan, localDay } from '../deadlines/calendar.ts';
import type { OutlookSettings } from '../deadlines/outlook.ts';
import type { Stay } from '../deadlines/timeline.ts';
import type { Outlook } from '../deadlines/types.ts';
import { statusPolicy } from '../policy/resolve.ts';
import type { Told } from './told.ts';

/**
 * What pages showed next. `went-on`: another open status. `closed-sooner`: closed on a day before the clock can have closed it. `closed`: closed on a later one,
 * or the day is not known. `waits`: it waits still. `unknown`: pages showed nothing since, or a status that we do not know.
 */
export const OUTCOMES = ['went-on', 'closed-sooner', 'closed', 'waits', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Announced {
  /** When the first reminder was told that is still remembered; null: none was. */
  since: Instant | null;
  told: Record<Outcome, number>;
  /** Of these no reminder came: most were over before one was due. */
  untold: Record<Outcome, number>;
}

/** The reminders of closings: by case key, when they were told. */
export type Warnings = ReadonlyMap<string, readonly Instant[]>;

/** Reminders that tell of a closing, and which parts of their ids are the case's key. */
const KEY_IN: Readonly<Record<string, [from: number, to?: number]>> = { closing: [1, -2], absence: [1, -2], 'any-time': [2] };

/** What is noted for a time to come was told by a wrong clock. */
export function warningsOf(told: Told, now: Instant): Warnings {
  const warnings = new Map<string, Instant[]>();
  for (const [id, at] of told) {
    const parts = id.split('|');
    const keyIn = KEY_IN[parts[0] ?? ''];
    if (keyIn === undefined || at > now) continue;
    const key = parts.slice(...keyIn).join('|');
    const known = warnings.get(key);
    if (known === undefined) warnings.set(key, [at]);
    else known.push(at);
  }
  return warnings;
}

export const nothingAnnounced = (warnings: Warnings): Announced => {
  const all = [...warnings.values()].flat();
  return {
    since: all.length === 0 ? null : all.reduce((first, at) => (at < first ? at : first)),
    told: noOutcomes(),
    untold: noOutcomes(),
  };
};

/** Adds the times in which a case waited, as far as they surely went on after the first reminder. */
export function addWaits(
  announced: Announced,
  warnings: Warnings,
  outlook: Outlook,
  stays: readonly Stay[],
  settings: OutlookSettings,
  now: Instant,
): void {
  const { since } = announced;
  if (since === null) return;
  const times = keysOf(outlook).flatMap((key) => warnings.get(key) ?? []);
  for (const [index, stay] of stays.entries()) {
    if (stay.turn !== 'customer' || max(stay.from.latest, stay.to.earliest) < since) continue;
    const began = stay.from.earliest ?? Number.NEGATIVE_INFINITY;
    const isTold = times.some((at) => at >= began && at <= stay.to.latest);
    announced[isTold ? 'told' : 'untold'][outcomeOf(stay, stays[index + 1], outlook, settings, now)] += 1;
  }
}

function outcomeOf(stay: Stay, next: Stay | undefined, { autoClose }: Outlook, settings: OutlookSettings, now: Instant): Outcome {
  const { zone } = settings;
  if (next === undefined) return autoClose !== null && localDay(autoClose.latest, zone) < localDay(now, zone) ? 'unknown' : 'waits';
  if (next.turn === 'unknown') return 'unknown';
  if (next.turn !== 'nobody') return 'went-on';
  const after = stay.id === null ? undefined : statusPolicy(settings.edition, stay.id, settings.overrides)?.closeAfter;
  if (after === undefined || stay.from.earliest === null) return 'closed';
  return localDay(next.from.latest, zone) < localDay(addSpan(stay.from.earliest, after, zone), zone) ? 'closed-sooner' : 'closed';
}

const noOutcomes = (): Record<Outcome, number> => ({ 'went-on': 0, 'closed-sooner': 0, closed: 0, waits: 0, unknown: 0 });
