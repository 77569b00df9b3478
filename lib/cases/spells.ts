/**
 * Spells: stays of a case in one status. When a stay began is seldom shown, so its start is an interval that every sighting can only narrow.
 *
 * Between two sightings in the same status the case is taken to have stayed in it, unless a sighting or a change says otherwise: should it have
 * been away unseen, the clock was started anew and the real closing is later than the one told, never sooner.
 */
import type { SpellStart } from '../deadlines/types.ts';
import type { StatusId } from '../status/types.ts';
import { isHalfStatus, mayShowAsHalf } from '../status/vocabulary.ts';
import { earliestOf, latestOf, max, min } from './order.ts';
import { type Present, presentStatus, standsFor } from './present.ts';
import type { CaseRecord, Instant, Interval, StatusChange, StatusSeen } from './schemas.ts';
import { toldBeginning } from './told-beginning.ts';

export interface Spell {
  /** The status and sub-status as the page shows them, and what they stand for; `id` null: a status we do not know. */
  status: string;
  subStatus: string | null;
  id: StatusId | null;
  start: SpellStart;
  /** The last sighting of the case in this stay; null when only a change tells of it. */
  lastSeen: Instant | null;
  /** Readings that can't all be true. The start is then the earliest that any of them allows. */
  contradicts: boolean;
}

/** How far the clock of the user's machine and the portal's may differ before two readings are said to contradict each other. */
const CLOCK_TOLERANCE = 5 * 60_000;

/** The stay that the case is in by all that is known; null when no status was ever read. */
export function currentSpell(record: CaseRecord): Spell | null {
  const present = presentStatus(record);
  return present === null ? null : spellOf(record, present);
}

function spellOf(record: CaseRecord, present: Present): Spell {
  const inside = record.seen.filter((entry) => standsFor(entry, present));
  const lastSeen = lastSighting(record, inside, present);
  const outside = record.seen
    .filter((entry) => !standsFor(entry, present) && !isHalfStatus(entry.status, entry.subStatus))
    .flatMap((entry) => [entry.first, entry.last])
    .filter((at) => at !== lastSeen);

  let { disputed: contradicts } = present;
  let begun = beginning(outside, record.changes, present);
  for (;;) {
    const updated = updatedSince(inside, begun.since);
    if (updated === null || begun.earliest === null || updated + CLOCK_TOLERANCE >= begun.earliest) break;
    // Nothing was updated since before it is said to have come here: what says so is not believed, and the stay began earlier.
    contradicts = true;
    begun = beginning(
      outside.filter((at) => at <= updated),
      record.changes.filter((change) => change.at.earliest <= updated),
      present,
    );
  }
  const { status, subStatus, id } = present;
  const watched = { ...begun, latest: firstKnown(begun, inside) ?? max(begun.earliest ?? record.firstSeen, lastSeen ?? record.lastSeen) };
  const { start, believed } = notBeforeOpening(watched, record.openedAt?.value ?? null);
  return { status, subStatus, id, start, lastSeen, contradicts: contradicts || !believed };
}

/** "Pending" alone counts as a sighting in the stay when the case is taken to be still in it. */
function lastSighting(record: CaseRecord, inside: readonly StatusSeen[], present: Present): Instant | null {
  const isHere = present.id !== null && mayShowAsHalf(present.id);
  const halves = isHere ? record.seen.filter((entry) => isHalfStatus(entry.status, entry.subStatus)) : [];
  const all = inside.length === 0 ? [] : [...inside, ...halves];
  return latestOf(all.map((entry) => entry.last));
}

/** When the stay began, by what was seen outside of it and by the changes that are told. */
interface Beginning {
  earliest: Instant | null;
  /** Null when no change tells of it. */
  latest: Instant | null;
  basis: SpellStart['basis'];
  /** Sightings in the status from this instant on surely belong to the stay. */
  since: Instant | null;
  /** It had been in the status before, by the changes. */
  again: boolean;
}

function beginning(outside: readonly Instant[], changes: readonly StatusChange[], present: Present): Beginning {
  const { entry, left, again } = toldBeginning(changes, present);
  const watched = latestOf(left === null ? outside : [...outside, left.earliest]);
  if (entry !== null && (watched === null || watched <= entry.latest + CLOCK_TOLERANCE)) {
    const earliest = watched === null || watched > entry.latest ? entry.earliest : max(entry.earliest, watched);
    return { earliest, latest: entry.latest, basis: 'history', since: entry.latest, again };
  }
  const since = left === null ? watched : latestOf([...outside, left.latest]);
  return { earliest: watched, latest: null, basis: watched === null ? 'bounded' : 'watched', since, again: again || left !== null };
}

/** The first sighting in the stay, or the last update that was shown with it: it had begun by then. */
function firstKnown({ earliest, latest, since, again }: Beginning, inside: readonly StatusSeen[]): Instant | null {
  const seenBefore = again || inside.some(({ first }) => earliest !== null && first < earliest);
  // In the time in which the case came here, a sighting tells something only if it can't be one of an earlier stay.
  const from = (seenBefore ? since : earliest) ?? Number.NEGATIVE_INFINITY;
  const known = inside
    .flatMap(({ first, last, updatedBy }) => [first, last, updatedBy])
    .filter((at) => at !== null && at >= from) as Instant[];
  return earliestOf(latest === null ? known : [...known, latest]);
}

/** The smallest "last updated" among the days on which the case was seen in this stay only. */
function updatedSince(inside: readonly StatusSeen[], since: Instant | null): Instant | null {
  return earliestOf(inside.flatMap(({ first, updatedBy }) => (updatedBy !== null && (since === null || first > since) ? [updatedBy] : [])));
}

/** A stay can't have begun before the case was opened. An opening that lies after it is not believed. */
function notBeforeOpening({ earliest, latest, basis }: SpellStart, opened: Interval | null): { start: SpellStart; believed: boolean } {
  if (opened === null) return { start: { earliest, latest, basis }, believed: true };
  if (opened.earliest > latest + CLOCK_TOLERANCE) return { start: { earliest, latest, basis }, believed: false };
  const bound = min(opened.earliest, latest);
  return { start: { earliest: earliest === null ? bound : max(earliest, bound), latest, basis }, believed: true };
}
