/**
 * A case's life as far as pages told it: one stay after the other, and what is expected. Where a stay began or ended is an interval, as wide as what is
 * known leaves it; nothing is filled in by likelihood.
 */
import { by, max, min } from '../cases/order.ts';
import type { CaseRecord, CommentSighting, Instant, Interval, StatusChange } from '../cases/schemas.ts';
import type { StatusId, Turn } from '../status/types.ts';
import { isHalfStatus, normaliseStatus, STATUSES, sameWords } from '../status/vocabulary.ts';
import type { Deadline, Outlook, SpellStart } from './types.ts';

interface Named {
  status: string;
  subStatus: string | null;
}

/** A stay in one status. `from.earliest` is null where not even the opening of the case is known. */
export interface Stay extends Named {
  id: StatusId | null;
  turn: Turn;
  from: Pick<SpellStart, 'earliest' | 'latest'>;
  /** Of the present stay: from the last look until now. */
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
  /** Oldest first, without gaps: each ends where the next one begins. The last one is the present stay. */
  stays: Stay[];
  expected: Expected[];
  comments: CommentSighting[];
}

/** More can't be told apart in a small picture; those before are left out. */
const MOST_STAYS = 20;
const MOST_COMMENTS = 30;

/** Null while no status was read. */
export function timelineOf(record: CaseRecord, outlook: Outlook, now: Instant): Timeline | null {
  const { status, start, turn } = outlook;
  if (status === null || start === null) return null;
  const opened = record.openedAt?.value ?? null;
  const seen = max(start.latest, outlook.lastSeen ?? start.latest);
  const present: Stay = {
    ...{ status: status.raw, subStatus: status.subRaw, id: status.id, turn },
    from: { earliest: start.earliest, latest: start.latest },
    to: { earliest: seen, latest: max(seen, now) },
  };
  const before = staysBefore(record, present, opened);
  if (before.length === 0 && opened !== null && isFirst(present)) present.from = opened;
  return {
    opened,
    stays: [...before, present].slice(-MOST_STAYS),
    expected: expectedOf(outlook),
    comments: [...record.comments].sort(by(({ at }) => [at.latest])).slice(-MOST_COMMENTS),
  };
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

/** The day that is told of another edition's closing: the last one where that is sooner than the edition's in use, else the first. */
export const earlierDay = (other: Deadline, autoClose: Deadline | null): Instant =>
  other.basis === 'bounded' && autoClose !== null && other.latest < autoClose.latest ? other.latest : other.earliest;

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
  const enter = (next: Named, latest: Instant): void => {
    const since = line.at(-1)?.known ?? opened?.earliest ?? null;
    const from = line.length === 0 && opened !== null && isFirst(next) ? opened : { earliest: since && min(since, latest), latest };
    line.push({ ...next, from, known: max(from.latest, latest) });
  };
  const wasIn = (named: Named, at: Instant): void => {
    const last = line.at(-1);
    if (last === undefined || !isSame(last, named)) enter(named, at);
    else last.known = max(last.known, at);
  };
  for (const { at, from, to } of factsBefore(record, present)) {
    if (from !== null) wasIn(from, at.earliest);
    wasIn(to, at.latest);
  }
  // The way into the present status is told by the present stay itself.
  const last = line.at(-1);
  if (last !== undefined && isSame(last, present)) line.pop();
  return line.map((telling, index) => told(telling, line[index + 1]?.from ?? present.from));
}

function told({ status, subStatus, from, known }: Telling, { earliest, latest }: Stay['from']): Stay {
  const id = idOf({ status, subStatus });
  return {
    status,
    subStatus,
    id,
    turn: id === null ? 'unknown' : STATUSES[id].turn,
    from,
    to: { earliest: earliest ?? min(known, latest), latest },
  };
}

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

/** Status and Sub Status change in one save: rows of the same time are one change. */
function changesToldBefore(changes: readonly StatusChange[], latest: Instant): Fact[] {
  const saves = new Map<string, StatusChange[]>();
  for (const change of changes) {
    if (change.at.earliest > latest) continue;
    const key = `${change.at.earliest}|${change.at.latest}`;
    saves.set(key, [...(saves.get(key) ?? []), change]);
  }
  let main: string | null = null;
  const facts: Fact[] = [];
  for (const save of [...saves.values()].sort(by(([first]) => [first?.at.latest ?? 0, first?.at.earliest ?? 0]))) {
    const status = save.find(({ field }) => field === 'status');
    const sub = save.find(({ field }) => field === 'subStatus');
    const { at } = (status ?? sub) as StatusChange;
    main = status?.to ?? main;
    // A sub-status whose status was never told says nothing.
    if (main === null) continue;
    const before = status?.from ?? (status === undefined ? main : null);
    const from = before === null ? null : { status: before, subStatus: sub?.from ?? null };
    facts.push({
      at,
      from: from === null || isHalfStatus(from.status, from.subStatus) ? null : from,
      to: { status: main, subStatus: sub?.to ?? null },
    });
  }
  return facts;
}

/** A case is New from its opening on. Of any other status it isn't known that it was the first one. */
const isFirst = (named: Named): boolean => idOf(named) === 'new';

const idOf = ({ status, subStatus }: Named): StatusId | null => normaliseStatus(status, subStatus);

function isSame(a: Named, b: Named): boolean {
  const id = idOf(a);
  if (id !== null) return id === idOf(b);
  return sameWords(a.status, b.status) && sameWords(a.subStatus ?? '', b.subStatus ?? '');
}
