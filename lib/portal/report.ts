/**
 * What the reader made of a page, to be told to the user and, when the user copies it, to whoever maintains the reader.
 *
 * Nothing in a report is text of the page: fields, reasons and surfaces go by our own names, and of what could not be read only the shape
 * is kept (`shapeOf`). So it can be shown to anybody.
 */
import type { Completeness, FieldName, How, Instant, UnreadableReason } from '../cases/schemas.ts';
import { normaliseStatus } from '../status/vocabulary.ts';
import { shownCase } from './address.ts';
import type { DateOrder } from './date-figures.ts';
import { errorShape, shapeOf } from './redact.ts';
import { type Structure, structureOf } from './structure.ts';
import type { FieldUnread, PageReading, SurfaceReport } from './types.ts';

export type FieldToldUnread = FieldUnread['field'];

/** Values of one field that were not read for one reason. */
export interface UnreadTold {
  field: FieldToldUnread;
  reason: UnreadableReason;
  count: number;
  /** Some of their shapes, "99/99/9999 99:99". */
  shapes: string[];
}

export interface SurfaceTold {
  id: string;
  /** Milliseconds spent on it. */
  ms: number;
  /** Rows of a list, changes of a history, comments; null on a surface without rows. */
  rows: number | null;
  read: { field: FieldName | 'caseNumber'; how: How }[];
  /** The kind and shape of an exception. */
  failed: string | null;
}

/** What was looked for in vain, or what a reading lacks to be of full use. */
export const LACKS = [
  'record', // the address names a case, and nothing on the page is its record
  'agreement', // a record is there, and whether it is the address's case is not sure
  'list', // the address is one of a case list, and no table is a list of cases
  'status', // a list, or a case, without a status
  'beginning', // a case with neither history nor feed: when its status began is not told
  'count', // a list that does not say how many rows it has
] as const;
export type Lack = (typeof LACKS)[number];

export interface PageReport {
  frame: 'top' | 'frame';
  /** What the address, without looking at the page, speaks of. */
  address: 'case' | 'list' | 'other';
  at: Instant;
  /** IANA zone in which the page's times were read. */
  zone: string;
  /** The order of day and month that was known before, and the one that the page proved. */
  order: DateOrder | null;
  proved: DateOrder | null;
  /** Cases that were read. */
  cases: number;
  lists: Pick<Completeness, 'read' | 'total' | 'all'>[];
  form: boolean;
  commentBox: boolean;
  surfaces: SurfaceTold[];
  unread: UnreadTold[];
  /** Statuses that were read and are not in the vocabulary, by their shapes. */
  unknownStatuses: string[];
  lacks: Lack[];
  structure: Structure;
  /** The user wants nothing to be read here, for as long as this page is there or on the whole site. */
  paused: Paused;
}

export type Paused = 'page' | 'site' | null;

export interface ReportContext {
  /** The page's full address. */
  address: string;
  zone: string;
  order: DateOrder | null;
  at: Instant;
  frame: 'top' | 'frame';
  paused: Paused;
}

const LIST_ADDRESS = /case-?lists?(?:[/?#]|$)|\/case\/case\/|\/recordlist\/case\b|\/case\/list\b|[?&]filtername=/i;

function addressKind(address: string): PageReport['address'] {
  if (shownCase(address) !== null) return 'case';
  return LIST_ADDRESS.test(address) ? 'list' : 'other';
}

const MOST_SHAPES = 5;

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].slice(0, MOST_SHAPES);

/** Of history, feed and comments, and of a list's numbers, only the surfaces tell; fields are counted as they came out in the end. */
function unreadOf(page: PageReading): UnreadTold[] {
  const told = new Map<string, UnreadTold>();
  const add = (field: FieldToldUnread, reason: UnreadableReason, raw: string | null) => {
    const key = `${field} ${reason}`;
    const entry = told.get(key) ?? { field, reason, count: 0, shapes: [] };
    entry.count += 1;
    if (raw !== null) entry.shapes = distinct([...entry.shapes, shapeOf(raw)]);
    told.set(key, entry);
  };
  for (const { fields } of page.readings.flatMap(({ sightings }) => sightings)) {
    for (const [field, value] of Object.entries(fields)) {
      if (value.state === 'unreadable') add(field as FieldName, value.reason, value.raw);
    }
  }
  for (const { field, reason } of page.surfaces.flatMap(({ fieldsUnread }) => fieldsUnread)) {
    if (field === 'caseNumber' || field === 'change' || field === 'comment') add(field, reason, null);
  }
  return [...told.values()].sort((a, b) => b.count - a.count);
}

function unknownStatusesOf(page: PageReading): string[] {
  const shapes = page.readings.flatMap(({ sightings }) =>
    sightings.flatMap(({ fields: { status, subStatus } }) => {
      if (status.state !== 'read') return [];
      const sub = subStatus.state === 'read' ? subStatus.value : null;
      return normaliseStatus(status.value, sub) === null ? [shapeOf([status.value, sub ?? ''].join(' ').trim())] : [];
    }),
  );
  return distinct(shapes);
}

/** Ids of the surfaces that show a case's fields, and of those that show when its status changed. */
const RECORDS = /(?:record|highlights)$/;
const BEGINNINGS = /(?:history|feed)$/;

function lacksOf(page: PageReading, address: PageReport['address'], frame: PageReport['frame']): Lack[] {
  const has = (ids: RegExp) => page.surfaces.some(({ id }) => ids.test(id));
  const lists = page.readings.filter(({ completeness }) => completeness !== null);
  const lacks: Record<Lack, boolean> = {
    // A frame in a case's page need not hold the record.
    record: address === 'case' && frame === 'top' && page.casePage === null && !has(RECORDS),
    agreement: address === 'case' && page.casePage === null && has(RECORDS),
    list: address === 'list' && frame === 'top' && lists.length === 0,
    status: page.readings.some(
      ({ sightings }) => sightings.length > 0 && sightings.every(({ fields }) => fields.status.state === 'absent'),
    ),
    beginning: page.casePage !== null && !has(BEGINNINGS),
    count: address !== 'case' && lists.some(({ completeness }) => completeness?.total === null),
  };
  return LACKS.filter((lack) => lacks[lack]);
}

const surfaceTold = ({ id, ms, rows, fieldsRead, failed }: SurfaceReport): SurfaceTold => ({
  id,
  ms: Math.round(ms * 10) / 10,
  rows: rows ?? null,
  read: fieldsRead.map(({ field, how }) => ({ field, how })),
  failed: failed === undefined ? null : errorShape(failed),
});

/** What one reading of one page, or of one frame in it, came to. Reads the DOM around what was found; changes nothing. */
export function reportOf(page: PageReading, { address, zone, order, at, frame, paused }: ReportContext): PageReport {
  const kind = addressKind(address);
  const cases = page.readings.flatMap(({ sightings }) => sightings.map(({ recordId, caseNumber }) => recordId ?? caseNumber));
  return {
    frame,
    address: kind,
    at,
    zone,
    order,
    proved: page.order,
    cases: new Set(cases).size,
    lists: page.readings.flatMap(({ completeness }) =>
      completeness === null ? [] : [{ read: completeness.read, total: completeness.total, all: completeness.all }],
    ),
    form: page.form !== null,
    commentBox: page.commentBox !== null,
    surfaces: page.surfaces.map(surfaceTold),
    unread: unreadOf(page),
    unknownStatuses: unknownStatusesOf(page),
    lacks: lacksOf(page, kind, frame),
    structure: structureOf(page),
    paused,
  };
}

/** Whether a frame of a page has anything to say; the top frame always has. */
export const isWorthTelling = ({ frame, form, unread, surfaces }: PageReport): boolean =>
  frame === 'top' || form || unread.length > 0 || surfaces.length > 0;
