/**
 * Spells: stays of a case in one status. When a stay began is seldom shown, so its start is an interval that every sighting can only narrow.
 *
 * Between two sightings in the same status the case is taken to have stayed in it, unless a sighting or a change says otherwise: should it have
 * been away unseen, the clock was started anew and the real closing is later than the one told, never sooner.
 */
import type { SpellStart } from '../deadlines/types.ts';
import type { StatusId } from '../status/types.ts';
import { isHalfStatus, normaliseStatus, STATUSES, sameWords } from '../status/vocabulary.ts';
import { by, max, min } from './order.ts';
import type { CaseRecord, Instant, Interval, StatusChange, StatusSeen } from './schemas.ts';

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

interface Present {
  status: string;
  subStatus: string | null;
  id: StatusId | null;
  /** Some other status was read at the same instant. */
  disputed: boolean;
}

function presentStatus(record: CaseRecord): Present | null {
  const seen = latestSeen(record.seen);
  const present = latestTold(record.changes, seen) ?? (seen === null ? null : shown(seen, record.seen));
  if (seen === null || present === null || !isHalfStatus(present.status, present.subStatus)) return present;
  return lastWaiting(record) ?? present;
}

/**
 * A list without the Sub Status column shows "Pending" only. When the case was waiting for the customer before, it is taken to wait still: that
 * errs towards the closing. From any other sub-status it may have come to wait, so it stays unknown.
 */
function lastWaiting(record: CaseRecord): Present | null {
  const whole = record.seen.filter((entry) => !isHalfStatus(entry.status, entry.subStatus));
  const seen = latestSeen(whole);
  const before = latestTold(record.changes, seen) ?? (seen === null ? null : shown(seen, whole));
  if (before === null || before.id === null || STATUSES[before.id].turn !== 'customer') return null;
  return isHalfStatus(before.status, null) ? before : null;
}

/** The entry of the last sighting. Of two at the same instant the one that a clock may close, then by its words. */
function latestSeen(seen: readonly StatusSeen[]): StatusSeen | null {
  const latest = latestOf(seen.map((entry) => entry.last));
  const entries = seen.filter((entry) => entry.last === latest);
  if (entries.length > 1) {
    entries.sort(by((entry) => [danger(normaliseStatus(entry.status, entry.subStatus)), entry.status, entry.subStatus ?? '']));
  }
  return entries[0] ?? null;
}

function shown(entry: StatusSeen, seen: readonly StatusSeen[]): Present {
  const { status, subStatus } = entry;
  const present = { status, subStatus, id: normaliseStatus(status, subStatus) };
  const rivals = seen.filter(
    (other) => other.last === entry.last && !standsFor(other, present) && !isHalfStatus(other.status, other.subStatus),
  );
  return { ...present, disputed: rivals.length > 0 };
}

function danger(id: StatusId | null): number {
  if (id === null) return 1;
  const { turn, open } = STATUSES[id];
  return turn === 'customer' ? 0 : open ? 2 : 3;
}

/** A change that came after the last sighting says where the case stands now. */
function latestTold(changes: readonly StatusChange[], seen: StatusSeen | null): Present | null {
  const since = seen?.last ?? Number.NEGATIVE_INFINITY;
  const later = changes
    .filter((change) => change.at.earliest > since)
    .sort(by((change) => [change.at.latest, change.at.earliest, change.to]));
  if (later.length === 0) return null;
  const status = later.findLast((change) => change.field === 'status');
  const subStatus = later.findLast((change) => change.field === 'subStatus');
  const main = status?.to ?? seen?.status;
  if (main === undefined) return null;
  const sub = subStatus?.to ?? (status === undefined ? (seen?.subStatus ?? null) : null);
  const withSub = sub === null ? null : normaliseStatus(main, sub);
  // A sub-status of the status before is no part of the present one.
  return withSub !== null || (sub !== null && isHalfStatus(main, null))
    ? { status: main, subStatus: sub, id: withSub, disputed: false }
    : { status: main, subStatus: null, id: normaliseStatus(main, null), disputed: false };
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
  const halves = present.subStatus === null ? [] : record.seen.filter((entry) => isHalfStatus(entry.status, entry.subStatus));
  const all = inside.length === 0 ? [] : [...inside, ...halves];
  return all.reduce<Instant | null>((last, entry) => (last === null ? entry.last : max(last, entry.last)), null);
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

interface ToldBeginning {
  /** When the case last came into the status. */
  entry: Interval | null;
  /** When it was last told to be elsewhere: before it came in, or it came back later. */
  left: Interval | null;
  /** It came into the status more than once. */
  again: boolean;
}

/**
 * Status and Sub Status are two halves: the stay began when the later of them took its value. A row with the whole name, from before the field was
 * split, tells it alone; where only one half is told, it bounds the stay from below.
 */
function toldBeginning(changes: readonly StatusChange[], present: Present): ToldBeginning {
  const whole = toldHalf(changes, 'status', (name) => standsFor({ status: name, subStatus: null }, present));
  const { status: main, subStatus } = present;
  if (subStatus === null) return whole;
  const isMain = (name: string): boolean => sameWords(name, main) || standsFor({ status: name, subStatus: null }, present);
  const status = toldHalf(changes, 'status', isMain);
  const sub = toldHalf(changes, 'subStatus', (name) => sameWords(name, subStatus));
  if (whole.entry !== null && whole.entry.earliest === status.entry?.earliest) return { ...whole, left: lastOf([status.left, sub.left]) };
  if (status.entry === null || sub.entry === null) {
    return { entry: null, left: lastOf([status.entry, status.left, sub.entry, sub.left]), again: status.again || sub.again };
  }
  return {
    entry: { earliest: max(status.entry.earliest, sub.entry.earliest), latest: max(status.entry.latest, sub.entry.latest) },
    left: lastOf([status.left, sub.left]),
    // It had this sub-status in this status before, if the status came back to a sub-status that was there already.
    again: sub.again || (status.again && sub.entry.earliest < status.entry.earliest),
  };
}

function toldHalf(changes: readonly StatusChange[], field: StatusChange['field'], isHere: (name: string) => boolean): ToldBeginning {
  const ofField = changes.filter((change) => change.field === field);
  const entries = ofField.filter(({ from, to }) => isHere(to) && (from === null || !isHere(from)));
  const away = lastOf(ofField.filter(({ to }) => !isHere(to)).map(({ at }) => at));
  const last = lastOf(entries.map(({ at }) => at));
  if (last === null) return { entry: null, left: away, again: false };
  // Readings of one change overlap: it happened in all of them. From another status it was another change.
  const overlapping = entries.filter(({ at }) => at.latest >= last.earliest);
  const origins = new Set(overlapping.map(({ from }) => from).filter((from) => from !== null));
  const ends = [...(origins.size > 0 ? origins : [null])].map((origin) =>
    overlapping
      .filter(({ from }) => from === null || from === origin)
      .map(({ at }) => at.latest)
      .reduce(min),
  );
  const entry = { earliest: last.earliest, latest: ends.reduce(max) };
  return {
    entry,
    left: away,
    again: origins.size > 1 || overlapping.length < entries.length,
  };
}

/** The interval that begins last. */
function lastOf(intervals: readonly (Interval | null)[]): Interval | null {
  return intervals.reduce((last, each) => (last === null || (each !== null && each.earliest > last.earliest) ? each : last), null);
}

function standsFor(
  shown: { status: string; subStatus: string | null },
  { status, subStatus, id }: Pick<Present, 'status' | 'subStatus' | 'id'>,
): boolean {
  const shownId = normaliseStatus(shown.status, shown.subStatus);
  if (shownId !== null || id !== null) return shownId === id;
  return sameWords(shown.status, status) && sameWords(shown.subStatus ?? '', subStatus ?? '');
}

function latestOf(instants: readonly Instant[]): Instant | null {
  return instants.length === 0 ? null : instants.reduce(max);
}

function earliestOf(instants: readonly Instant[]): Instant | null {
  return instants.length === 0 ? null : instants.reduce(min);
}
