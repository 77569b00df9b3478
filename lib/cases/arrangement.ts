/** Which cases the page of all cases shows, in which order and with which columns: what a view keeps under a name. */
import * as z from 'zod/mini';
import { localDay } from '../deadlines/calendar.ts';
import { GROUPS, type Group } from '../deadlines/groups.ts';
import type { Outlook } from '../deadlines/types.ts';
import { toldDay } from '../deadlines/urgency.ts';
import { FILTER_FIELDS, passes } from './filters.ts';
import { MOST, type Own } from './own.ts';
import type { CaseRecord, Instant } from './schemas.ts';

export const TURNS = ['customer', 'vendor', 'third-party'] as const;
/** Days from today within which a case closes, as they are offered. */
export const SPANS = [0, 3, 7, 14, 31] as const;

const word = z.string().check(z.maxLength(200));

export const arrangementSchema = z.object({
  /** One group, or all cases that are not closed. */
  group: z._default(z.enum(['open', ...GROUPS]), 'open'),
  /** What is searched for. */
  words: z._default(word, ''),
  turn: z._default(z.nullable(z.enum(TURNS)), null),
  /** Days from today by which the day that is told for the closing comes. */
  within: z._default(z.nullable(z.int().check(z.minimum(0), z.maximum(366))), null),
  tag: z._default(z.nullable(z.string().check(z.maxLength(MOST.tag))), null),
  /** Empty: of nobody. */
  assignee: z._default(z.nullable(z.string().check(z.maxLength(MOST.assignee))), null),
  fields: z._default(z.partialRecord(z.enum(FILTER_FIELDS), word), {}),
  /** Empty: in the order in which they deserve a look. */
  sorting: z._default(z.array(z.object({ id: word, desc: z.boolean() })).check(z.maxLength(4)), []),
  /** Null: those that the user chose last for all views that do not name any. */
  columns: z._default(z.nullable(z.array(word).check(z.maxLength(40))), null),
});
export type Arrangement = z.infer<typeof arrangementSchema>;

export const EVERYTHING_OPEN: Arrangement = z.parse(arrangementSchema, {});

export const savedViewSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  arrangement: arrangementSchema,
});
/** A view of the user's own. */
export type SavedView = z.infer<typeof savedViewSchema>;
export const MAX_VIEWS = 50;

/** What limits the cases besides group and words. */
export type Limits = Pick<Arrangement, 'turn' | 'within' | 'tag' | 'assignee' | 'fields'>;

interface Seen {
  record: CaseRecord;
  outlook: Outlook;
  own: Own;
}

/** Whether a case is among those that were chosen. One without a day for its closing does not close within any. */
export function isWithinLimits({ turn, within, tag, assignee, fields }: Limits, zone: string, now: Instant): (seen: Seen) => boolean {
  const last = within === null ? null : localDay(now, zone) + within;
  return ({ record, outlook, own }) =>
    (turn === null || outlook.turn === turn) &&
    (last === null || (outlook.autoClose !== null && localDay(toldDay(outlook.autoClose), zone) <= last)) &&
    (tag === null || own.tags.includes(tag)) &&
    (assignee === null || (own.assignee ?? '') === assignee) &&
    passes(record, fields);
}

export const isInGroup = (chosen: Arrangement['group'], group: Group): boolean =>
  chosen === 'open' ? group !== 'closed' : group === chosen;

const wholeOf = ({ group, words, turn, within, tag, assignee, fields, sorting, columns }: Arrangement): string =>
  JSON.stringify([
    [group, words.trim(), turn, within, tag, assignee],
    FILTER_FIELDS.map((field) => fields[field]),
    sorting.map(({ id, desc }) => [id, desc]),
    columns,
  ]);

export const isSameArrangement = (a: Arrangement, b: Arrangement): boolean => wholeOf(a) === wholeOf(b);
