/**
 * Spells: stays of a case in one status. When a stay began is seldom shown, so its start is an interval that every sighting can only narrow.
 *
 * The stay is the one in which the case was seen last. Between two sightings in the same status it may have been away and come back, which starts
 * the clock anew, unless the later page shows that it came there before the earlier look. So the start's `latest` is the last time at which it may
 * have come, and its `earliest` leaves out that it was away unseen: a warning is never later for it.
 */
import type { SpellStart } from '../deadlines/types.ts';
import type { StatusId } from '../status/types.ts';
import { isHalfStatus, mayShowAsHalf } from '../status/vocabulary.ts';
import { latestBy, latestOf, max, min } from './order.ts';
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
  const inside = seenHere(record, present);
  const lastSeen = latestBy(inside, ({ last }) => last);
  const outside = seenElsewhere(record, present, inside).filter((at) => at !== lastSeen);

  let { disputed: contradicts } = present;
  let begun = beginning(outside, record.changes, present);
  for (;;) {
    const entered = enteredSince(inside, begun.since);
    if (entered === null || begun.earliest === null || entered + CLOCK_TOLERANCE >= begun.earliest) break;
    // It had come here before it is said to have been elsewhere: what says so is not believed, and the stay began earlier.
    contradicts = true;
    begun = beginning(
      outside.filter((at) => at <= entered),
      record.changes.filter((change) => change.at.earliest <= entered),
      present,
    );
  }
  const { status, subStatus, id } = present;
  const { start, believed } = notBeforeOpening(startOf(begun, inside, record, lastSeen), record.openedAt?.value ?? null);
  return { status, subStatus, id, start, lastSeen, contradicts: contradicts || !believed };
}

/** "Pending" alone counts as a sighting in the stay when the case is taken to be still in it. */
function seenHere(record: CaseRecord, present: Present): StatusSeen[] {
  const inside = record.seen.filter((entry) => standsFor(entry, present));
  const showsAsHalf = inside.length > 0 && present.id !== null && mayShowAsHalf(present.id);
  return showsAsHalf ? [...inside, ...record.seen.filter((entry) => isHalfStatus(entry.status, entry.subStatus))] : inside;
}

function seenElsewhere(record: CaseRecord, present: Present, inside: readonly StatusSeen[]): Instant[] {
  if (inside.length === record.seen.length) return [];
  return record.seen
    .filter((entry) => !standsFor(entry, present) && !isHalfStatus(entry.status, entry.subStatus))
    .flatMap((entry) => [entry.first, entry.last]);
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

function startOf(begun: Beginning, inside: readonly StatusSeen[], record: CaseRecord, lastSeen: Instant | null): SpellStart {
  const { earliest, since, again } = begun;
  const wasHere = again || inside.some(({ first }) => earliest !== null && first < earliest);
  // In the time in which the case came here, a sighting tells something only if it can't be one of an earlier stay.
  const isHere = lastSeen !== null && lastSeen >= ((wasHere ? since : earliest) ?? Number.NEGATIVE_INFINITY);
  const known = isHere ? enteredBy(inside, lastSeen) : (begun.latest ?? lastSeen ?? record.lastSeen);
  const latest = max(known, earliest ?? known);
  // A row tells of the beginning, but the case may have come back later.
  const basis = begun.latest !== null && latest > begun.latest ? 'watched' : begun.basis;
  return { earliest, latest, basis };
}

/** By when the case had come into the stay in which it was seen last, at `lastSeen`: told by that sighting, and by each that surely belongs to the stay. */
function enteredBy(inside: readonly StatusSeen[], lastSeen: Instant): Instant {
  let entered = lastSeen;
  let surelyFrom = lastSeen;
  for (const { at, by } of inside.flatMap((entry) => entry.entered).sort((a, b) => b.at - a.at)) {
    if (at < surelyFrom) break;
    entered = min(entered, by);
    // The sighting's time is of the user's clock, the page's of the portal's.
    surelyFrom = min(surelyFrom, (entered + CLOCK_TOLERANCE) as Instant);
  }
  return entered;
}

/** By when the case had come here, as told by sightings that surely belong to this stay or to a later one. */
function enteredSince(inside: readonly StatusSeen[], since: Instant | null): Instant | null {
  let soonest: Instant | null = null;
  for (const { entered, last } of inside) {
    if (since !== null && last <= since) continue;
    for (const { at, by } of entered) {
      if ((since === null || at > since) && (soonest === null || by < soonest)) soonest = by;
    }
  }
  return soonest;
}

/** A stay can't have begun before the case was opened. An opening that lies after it is not believed. */
function notBeforeOpening({ earliest, latest, basis }: SpellStart, opened: Interval | null): { start: SpellStart; believed: boolean } {
  if (opened === null) return { start: { earliest, latest, basis }, believed: true };
  if (opened.earliest > latest + CLOCK_TOLERANCE) return { start: { earliest, latest, basis }, believed: false };
  const bound = min(opened.earliest, latest);
  return { start: { earliest: earliest === null ? bound : max(earliest, bound), latest, basis }, believed: true };
}
