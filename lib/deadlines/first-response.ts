/**
 * Until when the vendor means to answer a case for the first time, and whether it did. That an answer is overdue is said only of a case whose
 * status and comments were both read after the last time by which it was due, and showed none: silence that nobody looked at is no silence.
 */
import type { CaseRecord, Instant, Interval } from '../cases/schemas.ts';
import type { Spell } from '../cases/spells.ts';
import { type BusinessHours, businessHours } from '../policy/response-hours.ts';
import { isSandbox, priorityInScale, type ScaleChoice } from '../policy/response-scale.ts';
import { isDown, type PriorityId, RESPONSE_TARGETS, type ResponseTarget } from '../policy/response-targets.ts';
import { HOUR } from '../time/zone.ts';
import { afterBusinessDays, inAnyRegion } from './business-hours.ts';
import type { FirstResponse } from './types.ts';
import { isQueued, takenUpBy } from './vendor-actions.ts';

export interface ResponseSettings {
  scale: ScaleChoice;
  /** The hours of the support region; those of all of them where it is not known. */
  hours: readonly BusinessHours[];
}

export const USUAL_RESPONSE: ResponseSettings = { scale: 'by-product', hours: businessHours(null) };

/**
 * Null where no target is known: of a closed case, another scale or product, without a priority or a time of opening. The priority read last counts
 * from the opening on, as no page tells when it was given.
 */
export function firstResponse(record: CaseRecord, spell: Spell | null, settings: ResponseSettings, now: Instant): FirstResponse | null {
  const [priority, opened] = [record.priority?.value, record.openedAt?.value];
  if (spell === null || spell.id === null || spell.id === 'closed' || priority == null || opened == null) return null;
  const product = record.asset?.value ?? null;
  const filed = priorityInScale(priority, product, settings.scale);
  if (filed === null) return null;
  const sandbox = isSandbox(product) && isDown(filed);
  const counted: PriorityId = sandbox ? 'high' : filed;
  const by = takenUpBy(record, spell);
  // Pages of a case that stands elsewhere without a sign of the vendor tell too little.
  if (by === null && !isQueued(spell.id)) return null;
  const { unit, least, most } = RESPONSE_TARGETS[counted];
  const due = dueAfter(opened, { unit, least, most }, settings.hours);
  if (due === null) return null;
  const read = { status: spell.lastSeen, comments: record.commentsRead };
  return { priority: counted, target: { unit, least, most }, sandbox, due, ...stateOf(record, by, due, read, now), read };
}

function dueAfter(opened: Interval, { unit, least, most }: ResponseTarget, hours: readonly BusinessHours[]): Interval | null {
  if (unit === 'business-days') return inAnyRegion(hours, (region) => afterBusinessDays(opened, least, most, region));
  return { earliest: (opened.earliest + least * HOUR) as Instant, latest: (opened.latest + most * HOUR) as Instant };
}

function stateOf(
  record: CaseRecord,
  answeredBy: FirstResponse['answeredBy'],
  { latest }: Interval,
  { status, comments }: FirstResponse['read'],
  now: Instant,
): Pick<FirstResponse, 'state' | 'answeredBy'> {
  if (answeredBy !== null) return { state: 'answered', answeredBy };
  if (now <= latest) return { state: 'due', answeredBy };
  const looked = status !== null && status > latest && comments !== null && comments > latest;
  // A comment of which nobody can tell whose it is may be the answer.
  const seen = looked && record.comments.every(({ by }) => by === 'customer');
  return { state: seen ? 'overdue' : 'unknown', answeredBy };
}
