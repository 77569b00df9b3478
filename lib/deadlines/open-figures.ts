/** How many cases are open, by status, age and whose turn it is. */
import type { CaseRecord, Instant } from '../cases/schemas.ts';
import type { StatusId, Turn } from '../status/types.ts';
import { localDay } from './calendar.ts';
import type { Outlook } from './types.ts';

/** `unknown`: no page told when the case was opened, or not exactly enough. */
export const AGES = ['week', 'month', 'quarter', 'year', 'longer', 'unknown'] as const;
export type Age = (typeof AGES)[number];

/** Whole days from which a case is no longer of that age. */
const UNTIL: readonly [Age, number][] = [
  ['week', 7],
  ['month', 28],
  ['quarter', 91],
  ['year', 365],
];

/** `unknown`: in words that we do not know; `unread`: none was read. */
export type FiguredStatus = StatusId | 'unknown' | 'unread';

/** Of one status. A status that we do not know can be the customer's turn by the portal's own flag, so it may stand here twice. */
export interface StatusFigures {
  status: FiguredStatus;
  turn: ToldTurn;
  count: number;
  ages: Record<Age, number>;
}

export interface KnownCase {
  record: CaseRecord;
  outlook: Outlook;
}

/** In the order in which turns are told; within a turn the most frequent first. */
export const TOLD_TURNS: readonly ToldTurn[] = ['customer', 'vendor', 'third-party', 'unknown'];
export type ToldTurn = Exclude<Turn, 'nobody'>;

/** Closed cases are not counted. */
export function openFigures(cases: readonly KnownCase[], zone: string, now: Instant): StatusFigures[] {
  const figures = new Map<string, StatusFigures>();
  for (const { record, outlook } of cases) {
    const { turn } = outlook;
    if (turn === 'nobody') continue;
    const status = outlook.status === null ? 'unread' : (outlook.status.id ?? 'unknown');
    const key = `${status} ${turn}`;
    const figure = figures.get(key) ?? { status, turn, count: 0, ages: noAges() };
    figure.count += 1;
    figure.ages[ageOf(record, zone, now)] += 1;
    figures.set(key, figure);
  }
  const rank = ({ turn }: StatusFigures): number => TOLD_TURNS.indexOf(turn);
  return [...figures.values()].sort((a, b) => rank(a) - rank(b) || b.count - a.count || (a.status < b.status ? -1 : 1));
}

/** How many cases of each age, by whose turn it is. */
export function agesByTurn(figures: readonly StatusFigures[]): Record<Age, Record<ToldTurn, number>> {
  const sum = (age: Age, turn: Turn): number => figures.reduce((total, figure) => total + (figure.turn === turn ? figure.ages[age] : 0), 0);
  return byName(AGES, (age) => byName(TOLD_TURNS, (turn) => sum(age, turn)));
}

/** Told where the whole time in which the case can have been opened gives the same age. */
function ageOf({ openedAt }: CaseRecord, zone: string, now: Instant): Age {
  const opened = openedAt?.value ?? null;
  if (opened === null || opened.latest > now) return 'unknown';
  const [most, least] = [ageSince(opened.earliest, zone, now), ageSince(opened.latest, zone, now)];
  return most === least ? most : 'unknown';
}

function ageSince(opened: Instant, zone: string, now: Instant): Age {
  const days = localDay(now, zone) - localDay(opened, zone);
  return UNTIL.find(([, until]) => days < until)?.[0] ?? 'longer';
}

const noAges = (): Record<Age, number> => byName(AGES, () => 0);

const byName = <Name extends string, T>(names: readonly Name[], of: (name: Name) => T): Record<Name, T> =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>;
