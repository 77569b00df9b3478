/** A backup as one file: what it holds, how it is read, and what reading it in would change. Neither browser nor clock here. */
import * as z from 'zod/mini';
import { mergeRecords } from '../cases/merge.ts';
import { joinOwn, type OwnRow, ownRowSchema } from '../cases/own.ts';
import { type CaseRecord, caseRecordSchema, type Instant, instantSchema, type ListRow, listRowSchema } from '../cases/schemas.ts';
import { Shelf } from '../cases/shelf.ts';
import { type Draft, parseDraft } from '../drafts/draft.ts';
import { joinSnoozes, type Snooze, snoozeSchema } from '../reminders/snooze.ts';
import type { QuarantineRow, ToldRow } from './database.ts';
import { type DateOrders, knownOrderSchema } from './date-order-schema.ts';
import { KEPT_KINDS } from './kept-kinds.ts';
import { DATA_VERSION, MIGRATIONS } from './migrations/all.ts';
import { migrateRow, migrateSettings, type Row } from './migrations/migration.ts';
import { DEFAULTS, type Settings, soundSettings } from './settings-schema.ts';

/** What a backup holds, and what it is held against. */
export interface Contents {
  /** The user's own; those of an organisation are not among them. */
  settings: Settings;
  cases: CaseRecord[];
  lists: ListRow[];
  told: ToldRow[];
  snoozes: Snooze[];
  own: OwnRow[];
  drafts: Draft[];
  dateOrders: DateOrders;
  quarantine: Omit<QuarantineRow, 'id'>[];
}

export interface Backup extends Contents {
  at: Instant;
  /** Entries of the file that are none any more. */
  refused: number;
}

const FORMAT = 'case-lantern-backup';
/** In bytes: about twice what 55,000 cases take. */
export const LARGEST_FILE = 256 * 2 ** 20;

const list = z._default(z.array(z.record(z.string(), z.unknown())), []);
const envelopeSchema = z.object({
  format: z.literal(FORMAT),
  version: z.int().check(z.minimum(1)),
  at: instantSchema,
  settings: z._default(z.record(z.string(), z.unknown()), {}),
  dateOrders: z._default(z.record(z.string(), z.unknown()), {}),
  cases: list,
  lists: list,
  told: list,
  snoozes: list,
  own: list,
  drafts: list,
  quarantine: list,
});

export const toldSchema = z.object({ id: z.string().check(z.maxLength(2000)), at: z.number() });
const quarantineSchema = z.object({
  kind: z.enum(KEPT_KINDS),
  raw: z.unknown(),
  problem: z.string(),
  at: z.number(),
});

/** The settings that are not as they come. */
const ownChoices = (settings: Settings): Partial<Settings> =>
  Object.fromEntries(Object.entries(settings).filter(([name, value]) => !isSame(value, DEFAULTS[name as keyof Settings])));

/** The text of the file, in pieces: of many cases it is long. */
export function backupText(contents: Contents, at: Instant): string[] {
  const { settings, cases, ...others } = contents;
  const head = { format: FORMAT, version: DATA_VERSION, at, settings: ownChoices(settings), ...others };
  return [
    JSON.stringify(head).slice(0, -1),
    ',"cases":[',
    ...cases.map((record, i) => (i === 0 ? '' : ',\n') + JSON.stringify(record)),
    ']}\n',
  ];
}

/** `no-backup`: some other file, or a part of one. `newer`: made by a later version of the extension. */
export type Unreadable = 'too-large' | 'no-backup' | 'newer';

/** All of it, brought to the present version; an entry that is none is left out and counted. */
export function readBackup(text: string): Backup | Unreadable {
  if (text.length > LARGEST_FILE) return 'too-large';
  const parsed = z.safeParse(envelopeSchema, jsonOf(text));
  if (!parsed.success) return 'no-backup';
  const file = parsed.data;
  if (file.version > DATA_VERSION) return 'newer';
  let refused = 0;
  const each = <T>(table: string, rows: readonly Row[], parse: (row: unknown) => T | undefined): T[] =>
    rows.flatMap((row) => {
      const made = attempt(() => parse(migrateRow(MIGRATIONS, table, row, file.version)));
      if (made !== undefined) return [made];
      refused += 1;
      return [];
    });
  const by =
    <T>(schema: z.ZodMiniType<T>) =>
    (row: unknown): T | undefined =>
      z.safeParse(schema, row).data;
  const chosen = attempt(() => migrateSettings(MIGRATIONS, file.settings, file.version));
  const sound = soundSettings(chosen ?? {});
  refused += Object.keys(sound.refused).length + (chosen === undefined ? 1 : 0);
  const orders = Object.entries(file.dateOrders).map(([portal, known]) => [portal, z.safeParse(knownOrderSchema, known).data] as const);
  refused += orders.filter(([, known]) => known === undefined).length;
  const backup = {
    at: file.at,
    settings: sound.settings,
    dateOrders: Object.fromEntries(orders.filter(([, known]) => known !== undefined)) as DateOrders,
    cases: each('cases', file.cases, (row) => soundRecord(by(caseRecordSchema)(row))),
    lists: each('lists', file.lists, by(listRowSchema)),
    told: each('told', file.told, by(toldSchema)),
    snoozes: each('snoozes', file.snoozes, by(snoozeSchema)),
    own: each('own', file.own, by(ownRowSchema)),
    drafts: each('drafts', file.drafts, (row) => parseDraft(row) ?? undefined),
    quarantine: each('quarantine', file.quarantine, by(quarantineSchema)),
  };
  return { ...backup, refused };
}

function jsonOf(text: string): unknown {
  return attempt(() => JSON.parse(text));
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** As the join would have made it, with the key that belongs to it; undefined for a record that goes by another's key. */
export function soundRecord(record: CaseRecord | undefined): CaseRecord | undefined {
  if (record === undefined) return undefined;
  const joined = mergeRecords(record, record);
  return joined.key === record.key ? joined : undefined;
}

/** What reading a backup in would change; of everything but cases and settings what would be added or replaced. */
export interface Changes extends Omit<Contents, 'settings' | 'cases'> {
  newCases: number;
  changedCases: number;
  /** Settings that differ, by name. */
  settings: (keyof Settings)[];
}

/** Each case of the backup once, by whatever of its two names it goes. */
export const casesOf = (backup: Contents): CaseRecord[] => {
  const shelf = new Shelf();
  for (const record of backup.cases) shelf.join(record);
  return shelf.records;
};

/** Cases are joined; of everything else what is not here, or is newer than what is here. */
export function changesBy(backup: Contents, present: Contents): Changes {
  const shelf = new Shelf(present.cases);
  let [newCases, changedCases] = [0, 0];
  for (const record of casesOf(backup)) {
    const before = shelf.find(record);
    if (before.length === 0) newCases += 1;
    else if (!isSame(mergeRecords(before[0] as CaseRecord, before[0] as CaseRecord), shelf.join(record))) changedCases += 1;
  }
  const quarantine = new Set(present.quarantine.map(({ kind, raw }) => JSON.stringify([kind, raw])));
  return {
    newCases,
    changedCases,
    settings: (Object.keys(DEFAULTS) as (keyof Settings)[]).filter((name) => !isSame(backup.settings[name], present.settings[name])),
    lists: newer(backup.lists, present.lists, listKey, ({ seenAt }) => seenAt),
    told: newer(
      backup.told,
      present.told,
      ({ id }) => id,
      () => 0,
    ),
    snoozes: joinedBy(backup.snoozes, present.snoozes, (ours, theirs) => joinSnoozes(ours, theirs) ?? theirs),
    own: joinedBy(backup.own, present.own, joinOwn),
    drafts: newer(
      backup.drafts,
      present.drafts,
      ({ sitting }) => sitting,
      ({ at }) => at,
    ),
    dateOrders: Object.fromEntries(Object.entries(backup.dateOrders).filter(([portal]) => present.dateOrders[portal] === undefined)),
    quarantine: backup.quarantine.filter(({ kind, raw }) => !quarantine.has(JSON.stringify([kind, raw]))),
  };
}

export const listKey = ({ portal, list: name }: Pick<ListRow, 'portal' | 'list'>): string => `${portal}|${name}`;

/** The rows that would not be as they are. */
function joinedBy<T extends { key: string }>(theirs: readonly T[], ours: readonly T[], join: (ours: T | null, theirs: T) => T): T[] {
  const known = new Map(ours.map((row) => [row.key, row]));
  return theirs.flatMap((row) => {
    const before = known.get(row.key) ?? null;
    const joined = join(before, row);
    return isSame(joined, before) ? [] : [joined];
  });
}

function newer<T>(theirs: readonly T[], ours: readonly T[], key: (row: T) => string, at: (row: T) => number): T[] {
  const known = new Map(ours.map((row) => [key(row), at(row)]));
  return theirs.filter((row) => at(row) > (known.get(key(row)) ?? Number.NEGATIVE_INFINITY));
}

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
