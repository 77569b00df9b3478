/**
 * A case's life as far as pages told it: one stay after the other, and what is expected. Where a stay began or ended is an interval, as wide as what is
 * known leaves it; nothing is filled in by likelihood. But one thing no page can tell: between two looks at the same earlier status, the case is taken to have
 * stayed in it.
 */
import { by, max, min } from '../cases/order.ts';
import type { CaseRecord, CommentSighting, Instant, Interval, StatusChange } from '../cases/schemas.ts';
import type { StatusId, Turn } from '../status/types.ts';
import { isHalfStatus, normaliseStatus, STATUSES, sameWords } from '../status/vocabulary.ts';
import { earlierDay } from './earlier-day.ts';
import type { Outlook, SpellStart } from './types.ts';

interface Named {
  status: string;
  subStatus: string | null;
}

/** A stay in one status. `from.earliest` is null where not even the opening of the case is known. */
export interface Stay extends Named {
  id: StatusId | null;
  turn: Turn;
  from: Pick<SpellStart, 'earliest' | 'latest'>;
  /** It surely lasted until `earliest`, and was over by `latest`. Of the present stay: from the last look until now. */
  to: Interval;
}

/** `other`: the closing by another edition, where that is earlier. `response`: the vendor's first answer. */
export type ExpectedKind = 'reminder' | 'closing' | 'other' | 'response';

export interface Expected {
  kind: ExpectedKind;
  at: Interval;
}

export interface Timeline {
  opened: Interval | null;
  /** Oldest first. The last one is the present stay. */
  stays: Stay[];
  expected: Expected[];
  comments: CommentSighting[];
}

/** More can't be told apart in a small picture; those before are left out. */
const MOST_STAYS = 20;
const MOST_COMMENTS = 30;

/** Null while no status was read. */
export function timelineOf(record: CaseRecord, outlook: Outlook, now: Instant): Timeline | null {
  const stays = staysOf(record, outlook, now);
  if (stays.length === 0) return null;
  return {
    opened: record.openedAt?.value ?? null,
    stays: stays.slice(-MOST_STAYS),
    expected: expectedOf(outlook),
    comments: [...record.comments].sort(by(({ at }) => [at.latest])).slice(-MOST_COMMENTS),
  };
}

/** All stays that are known, oldest first, the present one last; none while no status was read. */
export function staysOf(record: CaseRecord, { status, start, turn, lastSeen }: Outlook, now: Instant): Stay[] {
  if (status === null || start === null) return [];
  const opened = record.openedAt?.value ?? null;
  const seen = max(start.latest, lastSeen ?? start.latest);
  const present: Stay = {
    ...{ status: status.raw, subStatus: status.subRaw, id: status.id, turn },
    from: { earliest: start.earliest, latest: start.latest },
    to: { earliest: seen, latest: max(seen, now) },
  };
  const before = staysBefore(record, present, opened);
  if (before.length === 0 && opened !== null && isFirst(present)) present.from = upTo(opened, start.latest);
  return [...before, present];
}

function expectedOf({ autoClose, reminderEmail, earlierByOtherEdition, firstResponse }: Outlook): Expected[] {
  const one = (kind: ExpectedKind, at: Interval | null): Expected[] =>
    at === null ? [] : [{ kind, at: { earliest: at.earliest, latest: at.latest } }];
  return [
    ...one('response', firstResponse?.state === 'due' ? firstResponse.due : null),
    ...one('reminder', reminderEmail),
    ...one('other', earlierByOtherEdition && pointAt(earlierDay(earlierByOtherEdition, autoClose))),
    ...one('closing', autoClose),
  ];
}

const pointAt = (instant: Instant): Interval => ({ earliest: instant, latest: instant });

/** That the case was in a status, or went from one to another. */
interface Fact {
  at: Interval;
  from: Named | null;
  to: Named;
}

/** A stay that is being told; `known`: the last time at which the case surely was in it. */
interface Telling extends Named {
  from: Stay['from'];
  known: Instant;
}

function staysBefore(record: CaseRecord, present: Stay, opened: Interval | null): Stay[] {
  const line: Telling[] = [];
  /** It came here between the last time at which it surely was elsewhere, and `latest`. */
  const begun = (named: Named, before: Telling | undefined, latest: Instant): Telling => {
    const since = before?.known ?? opened?.earliest ?? null;
    const isNew = before === undefined && opened !== null && isFirst(named);
    return { ...named, from: isNew ? upTo(opened, latest) : { earliest: since && min(since, latest), latest }, known: latest };
  };
  const wasIn = (named: Named, at: Instant): void => {
    const last = line.at(-1);
    if (last === undefined || !isSame(last, named)) line.push(begun(named, last, at));
    else last.known = max(last.known, at);
  };
  /** A change that is told less exactly than it was seen: a look in the status it leads to was before it can have been. */
  const confirm = (last: Telling, from: Named, at: Interval): void => {
    const entry = { earliest: max(last.from.earliest ?? at.earliest, at.earliest), latest: min(last.from.latest, at.latest) };
    const before = line.at(-2);
    if (before !== undefined && isSame(before, from)) before.known = max(before.known, entry.earliest);
    else line.splice(-1, 0, begun(from, before, entry.earliest));
    last.from = entry;
  };
  for (const { at, from, to } of factsBefore(record, present)) {
    const last = line.at(-1);
    if (from !== null && last !== undefined && isSame(last, to) && !isSame(last, from) && at.earliest <= last.from.latest)
      confirm(last, from, at);
    else {
      if (from !== null) wasIn(from, at.earliest);
      wasIn(to, at.latest);
    }
  }
  // The way into the present status is told by the present stay itself.
  const last = line.at(-1);
  if (last !== undefined && isSame(last, present)) line.pop();
  const stays: Stay[] = [];
  let next = present.from;
  for (const telling of line.reverse()) {
    const stay = told(telling, next);
    stays.unshift(stay);
    next = stay.from;
  }
  return stays;
}

/** It surely lasted as long as it was known to; then it went on, or the case was somewhere that no page told of. */
function told({ status, subStatus, from, known }: Telling, { earliest, latest }: Stay['from']): Stay {
  const id = idOf({ status, subStatus });
  return {
    status,
    subStatus,
    id,
    turn: id === null ? 'unknown' : STATUSES[id].turn,
    from: { earliest: from.earliest && min(from.earliest, latest), latest: min(from.latest, latest) },
    to: { earliest: min(known, earliest ?? latest), latest },
  };
}

const upTo = ({ earliest, latest }: Interval, end: Instant): Interval => ({ earliest: min(earliest, end), latest: min(latest, end) });

/** What was seen and told of the time before the present stay, in its order. */
function factsBefore({ seen, changes }: CaseRecord, { from: { earliest, latest } }: Stay): Fact[] {
  if (earliest === null) return [];
  const looks = seen
    .filter(({ status, subStatus }) => !isHalfStatus(status, subStatus))
    .flatMap(({ status, subStatus, first, last }) =>
      [...new Set([first, last])]
        .filter((at) => at <= earliest)
        .map((at): Fact => ({ at: pointAt(at), from: null, to: { status, subStatus } })),
    );
  return [...looks, ...changesToldBefore(changes, latest)].sort(by(({ at }) => [at.latest, at.earliest]));
}

/** Status and Sub Status change in one save: rows of the same time are one change. A sub-status alone is one of Pending, which no other status has. */
function changesToldBefore(changes: readonly StatusChange[], latest: Instant): Fact[] {
  const saves = new Map<string, StatusChange[]>();
  for (const change of changes) {
    if (change.at.earliest > latest) continue;
    const key = `${change.at.earliest}|${change.at.latest}`;
    saves.set(key, [...(saves.get(key) ?? []), change]);
  }
  return [...saves.values()].flatMap((save): Fact[] => {
    const [status, sub] = [inOne(save, 'status'), inOne(save, 'subStatus')];
    const { at } = save[0] as StatusChange;
    if (status === null || sub === null) return [];
    const before = status === undefined ? sub?.from && 'Pending' : status.from;
    const from = before ? { status: before, subStatus: sub?.from ?? null } : null;
    return [
      {
        at,
        from: from === null || isHalfStatus(from.status, from.subStatus) ? null : from,
        to: { status: status?.to ?? 'Pending', subStatus: sub?.to ?? null },
      },
    ];
  });
}

/** From where to where a field changed in one save; undefined where it did not, null where it did more than once: their order is not told. */
function inOne(save: readonly StatusChange[], field: StatusChange['field']): StatusChange | null | undefined {
  const [only, ...more] = save.filter((change) => change.field === field);
  return more.length > 0 ? null : only;
}

/** A case is New from its opening on. Of any other status it isn't known that it was the first one. */
const isFirst = (named: Named): boolean => idOf(named) === 'new';

const idOf = ({ status, subStatus }: Named): StatusId | null => normaliseStatus(status, subStatus);

function isSame(a: Named, b: Named): boolean {
  const id = idOf(a);
  if (id !== null) return id === idOf(b);
  return sameWords(a.status, b.status) && sameWords(a.subStatus ?? '', b.subStatus ?? '');
}
