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
export const CLOCK_TOLERANCE = 5 * 60_000;

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
  const told = latestTold(record.changes, seen);
  if (told !== null) return told;
  if (seen === null) return null;
  const known = { status: seen.status, subStatus: seen.subStatus, id: normaliseStatus(seen.status, seen.subStatus) };
  const rivals = record.seen.filter(
    (entry) => entry.last === seen.last && !standsFor(entry, known) && !isHalfStatus(entry.status, entry.subStatus),
  );
  return { ...known, disputed: rivals.length > 0 };
}

/** The entry of the last sighting. Of two at the same instant the one that a clock may close, then by its words. */
function latestSeen(seen: readonly StatusSeen[]): StatusSeen | null {
  const latest = seen.reduce<Instant | null>((last, entry) => (last === null ? entry.last : max(last, entry.last)), null);
  const order = by<StatusSeen>((entry) => [danger(normaliseStatus(entry.status, entry.subStatus)), entry.status, entry.subStatus ?? '']);
  const [first] = seen.filter((entry) => entry.last === latest).sort(order);
  if (first === undefined || !isHalfStatus(first.status, first.subStatus)) return first ?? null;
  return wholeOf(first, seen);
}

/**
 * A list without the Sub Status column shows "Pending" only. When the case was last seen waiting for the customer, it is taken to wait still: that
 * errs towards the closing. From any other sub-status it may have come to wait, so it stays unknown.
 */
function wholeOf(half: StatusSeen, seen: readonly StatusSeen[]): StatusSeen {
  const whole = latestSeen(seen.filter((entry) => !isHalfStatus(entry.status, entry.subStatus)));
  const id = whole === null ? null : normaliseStatus(whole.status, whole.subStatus);
  const waits = id !== null && STATUSES[id].turn === 'customer' && whole !== null && isHalfStatus(whole.status, null);
  return waits ? whole : half;
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

  let contradicts = present.disputed;
  let believed: Instant | null = null;
  for (;;) {
    const start = startFrom(
      believed === null ? outside : outside.filter((at) => at <= (believed as Instant)),
      toldStart(record.changes, present, believed),
    );
    const updated = updatedAfter(inside, start.earliest);
    if (updated !== null && start.earliest !== null && updated + CLOCK_TOLERANCE < start.earliest) {
      // Nothing was updated since before it is said to have come here: what says so is not believed, and the stay began earlier.
      contradicts = true;
      believed = updated;
      continue;
    }
    const settled = withOpening(closeUpper(start, inside, lastSeen ?? record.lastSeen), record.openedAt?.value ?? null);
    return {
      status: present.status,
      subStatus: present.subStatus,
      id: present.id,
      start: settled.start,
      lastSeen,
      contradicts: contradicts || settled.contradicts,
    };
  }
}

/** "Pending" alone counts as a sighting in the stay when the case is taken to be still in it. */
function lastSighting(record: CaseRecord, inside: readonly StatusSeen[], present: Present): Instant | null {
  const halves = present.subStatus === null ? [] : record.seen.filter((entry) => isHalfStatus(entry.status, entry.subStatus));
  const all = inside.length === 0 ? [] : [...inside, ...halves];
  return all.reduce<Instant | null>((last, entry) => (last === null ? entry.last : max(last, entry.last)), null);
}

interface Start {
  earliest: Instant | null;
  /** Null while only sightings can tell. */
  latest: Instant | null;
  basis: SpellStart['basis'];
}

/** The later of what was watched and what changes tell. */
function startFrom(outside: readonly Instant[], told: ToldStart): Start {
  const watched = latestOf(told.left === null ? outside : [...outside, told.left]);
  if (told.entry !== null && (watched === null || watched <= told.entry.latest + CLOCK_TOLERANCE)) {
    const { earliest, latest } = told.entry;
    return { earliest: watched === null || watched > latest ? earliest : max(earliest, watched), latest, basis: 'history' };
  }
  return { earliest: watched, latest: null, basis: watched === null ? 'bounded' : 'watched' };
}

/** The first sighting in the stay, or the last update that was shown with it, ends the time in which it can have begun. */
function closeUpper(start: Start, inside: readonly StatusSeen[], otherwise: Instant): Start & { latest: Instant } {
  const since = start.earliest ?? Number.NEGATIVE_INFINITY;
  const uppers = inside
    .flatMap(({ first, last, updatedBy }) => [first, last, updatedBy])
    .filter((at): at is Instant => at !== null && at >= since);
  if (start.latest !== null) uppers.push(start.latest);
  const latest = uppers.length > 0 ? uppers.reduce(min) : start.earliest === null ? otherwise : max(start.earliest, otherwise);
  return { ...start, latest };
}

/** The smallest "last updated" among the days on which the case was seen in this stay only. */
function updatedAfter(inside: readonly StatusSeen[], start: Instant | null): Instant | null {
  return earliestOf(inside.flatMap(({ first, updatedBy }) => (updatedBy !== null && (start === null || first > start) ? [updatedBy] : [])));
}

/** A stay can't have begun before the case was opened. An opening that lies after it is not believed. */
function withOpening(start: Start & { latest: Instant }, opened: Interval | null): { start: SpellStart; contradicts: boolean } {
  if (opened === null) return { start, contradicts: false };
  if (opened.earliest > start.latest + CLOCK_TOLERANCE) return { start, contradicts: true };
  const earliest = min(opened.earliest, start.latest);
  return { start: { ...start, earliest: start.earliest === null ? earliest : max(start.earliest, earliest) }, contradicts: false };
}

interface ToldStart {
  /** When the case came into the status, by its changes. */
  entry: Interval | null;
  /** When the case was told to be elsewhere after that: it came back later. */
  left: Instant | null;
}

/** Status and Sub Status are two halves: the stay began when the later of them took its value. */
function toldStart(changes: readonly StatusChange[], present: Present, believed: Instant | null): ToldStart {
  const relevant = believed === null ? changes : changes.filter((change) => change.at.earliest <= believed);
  const status = toldHalf(relevant, 'status', (name) => isStatus(name, present));
  if (present.subStatus === null) return status;
  const { subStatus } = present;
  const sub = toldHalf(relevant, 'subStatus', (name) => sameWords(name, subStatus));
  const left = latestOf([status.left, sub.left].filter((at) => at !== null));
  if (status.entry === null || sub.entry === null) return { entry: status.entry ?? sub.entry, left };
  return {
    entry: { earliest: max(status.entry.earliest, sub.entry.earliest), latest: max(status.entry.latest, sub.entry.latest) },
    left,
  };
}

function toldHalf(changes: readonly StatusChange[], field: StatusChange['field'], isHere: (name: string) => boolean): ToldStart {
  const ofField = changes.filter((change) => change.field === field);
  const entries = ofField.filter(({ from, to }) => isHere(to) && (from === null || !isHere(from))).map(({ at }) => at);
  const began = latestOf(entries.map((at) => at.earliest));
  // Readings of one change overlap: it happened in all of them.
  const ended = began === null ? null : earliestOf(entries.map((at) => at.latest).filter((latest) => latest >= began));
  const entry = began === null || ended === null ? null : { earliest: began, latest: ended };
  const left = latestOf(ofField.filter(({ to }) => !isHere(to)).map(({ at }) => at.earliest));
  return { entry, left: left !== null && (entry === null || left > entry.latest) ? left : null };
}

/** A name in a change's row: that of the whole status, or of its first half. */
function isStatus(name: string, present: Present): boolean {
  if (present.subStatus !== null && sameWords(name, present.status)) return true;
  return standsFor({ status: name, subStatus: null }, present);
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
