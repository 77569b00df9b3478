/**
 * What the user writes about a case. Each field is a register, joined by its latest change; the join is commutative, associative and idempotent, so that
 * backups, and what was written before the case's record id was known, come together in any order. A row holds the fields that were changed under its
 * key, and the rows under all keys of a case are its whole.
 */
import * as z from 'zod/mini';
import { keysOf } from './merge.ts';
import { greater, max } from './order.ts';
import { type CaseNumber, caseNumberSchema, type Instant, instantSchema } from './schemas.ts';

/** Longest texts, in UTF-16 units, and most entries. */
export const MOST = { note: 8000, tag: 40, tags: 20, assignee: 80, institution: 120, related: 50, steps: 40 } as const;

const register = <T>(value: z.ZodMiniType<T>) => z.optional(z.object({ value, changedAt: instantSchema }));
const words = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

const relatedSchema = z.object({
  number: caseNumberSchema,
  /** Null for a case of one's own. */
  institution: z.nullable(words(MOST.institution)),
});
/** Another case about the same thing, of one's own or of another institution. */
export type RelatedCase = z.infer<typeof relatedSchema>;

const stepSchema = z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/));

export const ownRowSchema = z.object({
  /** The case's key when this was written. */
  key: words(400),
  note: register(z.string().check(z.maxLength(MOST.note))),
  tags: register(z.array(words(MOST.tag)).check(z.maxLength(MOST.tags))),
  /** The user's own label for who looks after the case. */
  assignee: register(z.nullable(words(MOST.assignee))),
  related: register(z.array(relatedSchema).check(z.maxLength(MOST.related))),
  /** By the id of a step of the escalation: when the user took it; null where that was taken back. */
  steps: z.optional(
    z
      .record(stepSchema, z.object({ value: z.nullable(instantSchema), changedAt: instantSchema }))
      .check(z.refine((steps) => Object.keys(steps).length <= MOST.steps, 'too many steps')),
  ),
});
export type OwnRow = z.infer<typeof ownRowSchema>;
export type OwnRows = ReadonlyMap<string, OwnRow>;

/** What the user wrote about a case, as far as there is any. */
export interface Own {
  note: string;
  tags: readonly string[];
  assignee: string | null;
  related: readonly RelatedCase[];
  /** When each step was taken. */
  steps: Readonly<Record<string, Instant>>;
}

export const NO_OWN: Own = { note: '', tags: [], assignee: null, related: [], steps: {} };

/** A change of some fields; of the steps those that are named, null for one that is taken back. */
export type OwnChange = Partial<Omit<Own, 'steps'> & { steps: Readonly<Record<string, Instant | null>> }>;

type Case = Parameters<typeof keysOf>[0];
interface Register {
  value: unknown;
  changedAt: Instant;
}

const latest = <T extends Register>(a: T | undefined, b: T | undefined): T | undefined =>
  greater(a ?? null, b ?? null, ({ changedAt, value }) => [changedAt, JSON.stringify(value)]) ?? undefined;

const SIMPLE = ['note', 'tags', 'assignee', 'related'] as const;

/** Under the key of the first. */
export function joinOwn(a: OwnRow | null, b: OwnRow): OwnRow {
  if (a === null) return b;
  const steps = [...new Set([...Object.keys(a.steps ?? {}), ...Object.keys(b.steps ?? {})])].sort();
  return whole(
    a.key,
    (name) => latest<Register>(a[name], b[name]),
    Object.fromEntries(steps.map((id) => [id, latest(a.steps?.[id], b.steps?.[id])])),
  );
}

/** Whether all that the row says is said there, or something later. */
export const isWithin = (rows: OwnRows, row: OwnRow): boolean => {
  const there = rows.get(row.key);
  return there !== undefined && JSON.stringify(joinOwn(there, row)) === JSON.stringify(joinOwn(there, there));
};

/** The fields always in one order, so that equal rows are written alike. */
function whole(key: string, field: (name: (typeof SIMPLE)[number]) => Register | undefined, steps: object): OwnRow {
  const fields = SIMPLE.flatMap((name) => {
    const register = field(name);
    return register === undefined ? [] : [[name, register] as const];
  });
  return { key, ...Object.fromEntries(fields), ...(Object.keys(steps).length === 0 ? {} : { steps }) } as OwnRow;
}

const joined = (rows: OwnRows, which: Case): OwnRow | null =>
  keysOf(which).reduce<OwnRow | null>((found, key) => {
    const row = rows.get(key);
    return row === undefined ? found : joinOwn(found, row);
  }, null);

/** So that of an unchanged row the same object comes out, and nothing that hangs on it is made anew. */
const known = new WeakMap<OwnRow, Own>();

/** What the user wrote about a case, by whichever of its keys. */
export function ownOf(rows: OwnRows, which: Case): Own {
  const row = rows.size === 0 ? null : joined(rows, which);
  if (row === null) return NO_OWN;
  const own = known.get(row) ?? valuesOf(row);
  known.set(row, own);
  return own;
}

/** Of rows that were read anew those that say the same are the ones from before. */
export function unchanged(before: OwnRows, rows: OwnRows): OwnRows {
  const kept = new Map<string, OwnRow>();
  for (const [key, row] of rows) {
    const last = before.get(key);
    kept.set(key, last !== undefined && JSON.stringify(last) === JSON.stringify(row) ? last : row);
  }
  return kept;
}

function valuesOf({ note, tags, assignee, related, steps }: OwnRow): Own {
  const taken = Object.entries(steps ?? {}).flatMap(([id, { value }]) => (value === null ? [] : [[id, value] as const]));
  return {
    note: note?.value ?? '',
    tags: tags?.value ?? [],
    assignee: assignee?.value ?? null,
    related: related?.value ?? [],
    steps: Object.fromEntries(taken),
  };
}

/** A change as a row to be joined with what is there: with the changed fields only, each later than what it takes the place of. */
export function changedOwn(rows: OwnRows, which: Case, change: OwnChange, now: Instant): OwnRow {
  const before = joined(rows, which);
  const set = <T>(value: T, last: Register | undefined) => ({
    value,
    // A clock that went back must not make a new word older than the one before.
    changedAt: last === undefined ? now : max(now, (last.changedAt + 1) as Instant),
  });
  const { note, tags, assignee, related, steps = {} } = change;
  const values = {
    note: note?.slice(0, MOST.note),
    tags: tags && tidyTags(tags),
    assignee: assignee === undefined ? undefined : tidy(assignee ?? '', MOST.assignee) || null,
    related: related && tidyRelated(related),
  };
  return whole(
    which.key,
    (name) => (values[name] === undefined ? undefined : set(values[name], before?.[name])),
    Object.fromEntries(Object.entries(steps).map(([id, at]) => [id, set(at, before?.steps?.[id])])),
  );
}

const tidy = (text: string, most: number): string => text.trim().replace(/\s+/g, ' ').slice(0, most).trim();

/** Two tags that differ in nothing but capitals are one. */
export const sameTag = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function tidyTags(tags: readonly string[]): string[] {
  const kept: string[] = [];
  for (const tag of tags.map((each) => tidy(each, MOST.tag))) {
    if (tag !== '' && !kept.some((other) => sameTag(other, tag))) kept.push(tag);
  }
  return kept.slice(0, MOST.tags);
}

function tidyRelated(related: readonly RelatedCase[]): RelatedCase[] {
  const kept = new Map<string, RelatedCase>();
  for (const { number, institution } of related)
    kept.set(number, { number, institution: tidy(institution ?? '', MOST.institution) || null });
  return [...kept.values()].slice(0, MOST.related);
}

/** A case number as people write it, without its leading zeros as well; null for what is none. */
export function caseNumberFrom(text: string): CaseNumber | null {
  const [, digits] = /^#?0*([1-9]\d{2,7})$/.exec(text.trim()) ?? [];
  return digits === undefined ? null : (digits.padStart(8, '0') as CaseNumber);
}

/** Words of the user's own: a case that has some is not forgotten, however long it is closed. */
export function hasWords(row: OwnRow): boolean {
  const { note, tags, related } = valuesOf(row);
  return note.trim() !== '' || tags.length > 0 || related.length > 0;
}

/** The row without what made `before` into `after`, where that was not changed since; null where nothing is left. */
export function takenBack(row: OwnRow, before: OwnRow | null, after: OwnRow): OwnRow | null {
  const without = (now: Register | undefined, was: Register | undefined, then: Register | undefined) =>
    then !== undefined && now?.changedAt === then.changedAt && JSON.stringify(now.value) === JSON.stringify(then.value) ? was : now;
  const steps = Object.keys(row.steps ?? {}).flatMap((id) => {
    const register = without(row.steps?.[id], before?.steps?.[id], after.steps?.[id]);
    return register === undefined ? [] : [[id, register] as const];
  });
  const left = whole(row.key, (name) => without(row[name], before?.[name], after[name]), Object.fromEntries(steps));
  return Object.keys(left).length > 1 ? left : null;
}
