/**
 * By when a case had come into the status that a page shows, as far as the same page tells: what keeps two looks at one status from being taken
 * for one stay when the case may have been away in between.
 */
import { normaliseStatus } from '../status/vocabulary.ts';
import { max, min } from './order.ts';
import type { Entered, Instant, Sighting, StatusChange } from './schemas.ts';
import { toldBeginning } from './told-beginning.ts';

/** All that one sighting tells: nothing, or one instant that lies before it. Empty where the status was not read. */
export function enteredOf(sighting: Sighting): Entered[] {
  const { seenAt, fields, changes } = sighting;
  const { status, subStatus } = fields;
  if (status.state !== 'read') return [];
  const updated = fields.updatedAt.state === 'read' ? upTo(fields.updatedAt.value) : seenAt;
  const told = newestEntry(changes, status.value, subStatus.state === 'read' ? subStatus.value : null);
  const by = told === null ? updated : min(updated, told);
  return by < seenAt ? [{ at: seenAt, by }] : [];
}

const QUARTER = 15 * 60_000;

/** The end of a span, of a long one that of its quarter of an hour: "5 hours ago" is another span at every look, and each would have to be kept. */
function upTo({ earliest, latest }: StatusChange['at']): Instant {
  return latest - earliest < QUARTER ? latest : ((Math.ceil((latest + 1) / QUARTER) * QUARTER - 1) as Instant);
}

/**
 * A history shows its newest rows first, so nothing came after the newest one that it shows, if that leads to the status shown. A feed may stand in
 * the order of the last activity, so it tells no such thing; nor does a history of one field, where the status stands in two.
 */
function newestEntry(changes: readonly StatusChange[], status: string, subStatus: string | null): Instant | null {
  const rows = changes.filter(({ source }) => source === 'history');
  const { entry, left } = toldBeginning(rows, { status, subStatus, id: normaliseStatus(status, subStatus), disputed: false });
  if (entry === null || (left !== null && left.earliest > entry.latest)) return null;
  if (subStatus === null) return entry.latest;
  const ofSub = rows.filter(({ field }) => field === 'subStatus').map(({ at }) => at.latest);
  return ofSub.length === 0 ? null : ofSub.reduce(max, entry.latest);
}

/** Of two the one that was read later and tells of a sooner time says all that the other says. By the time of the sighting, ascending. */
export function joinEntered(a: readonly Entered[], b: readonly Entered[]): Entered[] {
  const kept: Entered[] = [];
  for (const each of [...a, ...b].sort((x, y) => y.at - x.at || x.by - y.by)) {
    const later = kept.at(-1);
    if (later === undefined || each.by < later.by) kept.push(each);
  }
  return kept.reverse();
}
