/** A case's page: record, highlights, history, feed and comments joined into one sighting. */
import type { CaseNumber, CommentSighting, FieldName, Reading, RecordId, Sighting, SightingFields } from '../cases/schemas.ts';
import { casePath } from './address.ts';
import { agrees } from './agreement.ts';
import { bestTime, type ShownChange, type ShownComment, timedChanges } from './changes.ts';
import type { DateContext } from './dates.ts';
import { guarded, knownOrder, orderBy, type Pass, prove, watch } from './pass.ts';
import * as caseHistory from './surfaces/case-history.ts';
import * as classicHistory from './surfaces/classic-history.ts';
import * as classicRecord from './surfaces/classic-record.ts';
import * as comments from './surfaces/comments.ts';
import * as feed from './surfaces/feed.ts';
import * as highlights from './surfaces/highlights.ts';
import * as record from './surfaces/record.ts';
import type { CasePage, SurfaceReport } from './types.ts';
import { caseNumberOf, type Found, isTime, nothingRead, setField } from './values.ts';

const id = 'case-page';

const MOST_EVENTS = 500;

type FoundFields = Map<FieldName | 'caseNumber', Found>;

/** Fields found on one surface, with the report they are told in. */
interface FieldsFound {
  element: Element;
  found: FoundFields;
  report: SurfaceReport;
}

interface Parts {
  record: FieldsFound | null;
  highlights: FieldsFound | null;
  changes: ShownChange[];
  comments: ShownComment[];
}

function partsOf(pass: Pass, recordId: RecordId): Parts {
  const { doc, ctx } = pass;
  const fieldsOf = (surface: typeof record | typeof classicRecord | typeof highlights) =>
    guarded<FieldsFound | null>(pass, surface.id, null, (report) => {
      const element = surface.find(doc, ctx.address, ctx.labels);
      watch(pass, element);
      return element && { element, found: surface.read(element, ctx), report };
    });
  const changesOf = (surface: typeof caseHistory | typeof classicHistory | typeof feed) =>
    guarded(pass, surface.id, [], (report) => {
      const shown = surface.find(doc, ctx.address) ? surface.read(doc, recordId, ctx.labels) : null;
      report.rows = shown?.length ?? 0;
      return shown;
    });
  return {
    record: fieldsOf(record) ?? fieldsOf(classicRecord),
    highlights: fieldsOf(highlights),
    changes: [...changesOf(caseHistory), ...changesOf(classicHistory), ...changesOf(feed)],
    comments: guarded(pass, comments.id, [], (report) => {
      const shown = comments.find(doc, ctx.address) ? comments.read(doc, recordId) : null;
      report.rows = shown?.length ?? 0;
      return shown;
    }),
  };
}

const numberOf = (part: FieldsFound | null): CaseNumber | null => caseNumberOf(part?.found.get('caseNumber')?.raw ?? '');

/** Every text of the page that is a date of something that has happened. */
function datesShown(parts: Parts): string[] {
  const found = [parts.record, parts.highlights].flatMap((part) => [...(part?.found ?? [])]);
  const fields = found.flatMap(([field, { raw }]) => (isTime(field) ? [raw] : []));
  return [...fields, ...parts.changes.flatMap(({ times }) => times), ...parts.comments.flatMap(({ times }) => times)];
}

/** An instant and the text that shows it, from the history's table. */
const pairsShown = (parts: Parts): [string, string][] =>
  parts.changes.flatMap(({ times: [raw, text] }): [string, string][] => (raw !== undefined && text !== undefined ? [[raw, text]] : []));

/** The found texts as fields; what was read, and what was not, goes to the surface's report. */
function judged(part: FieldsFound | null, dates: DateContext): SightingFields {
  const fields = nothingRead();
  for (const [field, value] of part?.found ?? []) {
    if (field === 'caseNumber') continue;
    setField(fields, field, value, dates);
    const result = fields[field];
    if (result.state === 'unreadable') part?.report.fieldsUnread.push({ field, reason: result.reason });
    else part?.report.fieldsRead.push({ field, how: value.how });
  }
  return fields;
}

const sameText = (a: string, b: string) => a.replace(/\s+/g, ' ').toLowerCase() === b.replace(/\s+/g, ' ').toLowerCase();

function agree(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' ? sameText(a, b) : a === b;
}

/** One field read twice: what only one way has; of two that agree the more exact; of two that do not, neither. */
function joined<F extends FieldName>(
  field: F,
  first: SightingFields[F],
  second: SightingFields[F],
  report: SurfaceReport,
): SightingFields[F] {
  if (second.state !== 'read') return first.state === 'absent' ? second : first;
  if (first.state !== 'read') return second;
  const [a, b] = [first.value, second.value];
  if (typeof a === 'object' && typeof b === 'object') {
    if (a.earliest <= b.latest && b.earliest <= a.latest) return a.latest - a.earliest <= b.latest - b.earliest ? first : second;
  } else if (agree(a, b)) return first;
  report.fieldsUnread.push({ field, reason: 'contradiction' });
  return { state: 'unreadable', raw: `${first.raw} | ${second.raw}`.slice(0, 200), reason: 'contradiction' } as SightingFields[F];
}

function joinedFields(first: SightingFields, second: SightingFields, report: SurfaceReport): SightingFields {
  const fields = nothingRead();
  for (const field of Object.keys(fields) as FieldName[])
    Object.assign(fields, { [field]: joined(field, first[field], second[field], report) });
  return fields;
}

/** Only the case's own contact is known to be on the customer's side; of others the page does not tell. */
function timedComments(
  shown: readonly ShownComment[],
  contact: SightingFields['contact'],
  dates: DateContext,
  report: SurfaceReport,
): CommentSighting[] {
  const customer = contact.state === 'read' ? contact.value : null;
  return shown.flatMap(({ author, times }): CommentSighting[] => {
    const at = bestTime(times, dates);
    if ('value' in at) return [{ by: customer !== null && sameText(author, customer) ? 'customer' : 'unknown', at: at.value }];
    report.fieldsUnread.push({ field: 'comment', reason: at.reason });
    return [];
  });
}

export interface CasePageReading {
  reading: Reading;
  casePage: CasePage;
}

/** The case of the address, or null: it is not on the page, not yet, or what is there is another case's. */
export function readCasePage(pass: Pass, recordId: RecordId): CasePageReading | null {
  const parts = partsOf(pass, recordId);
  const holder = parts.record?.element ?? parts.highlights?.element;
  if (!holder) return null;
  let page: CasePageReading | null = null;
  guarded(pass, id, false, (report) => {
    page = joinedPage(pass, recordId, holder, parts, report);
    return true;
  });
  return page;
}

function joinedPage(pass: Pass, recordId: RecordId, holder: Element, parts: Parts, report: SurfaceReport): CasePageReading | null {
  const { doc, ctx } = pass;
  const numbers = [numberOf(parts.record), numberOf(parts.highlights)].filter((number) => number !== null);
  const [caseNumber = null] = numbers;
  // Two numbers: the page is between two cases.
  if (numbers.some((number) => number !== caseNumber) || !agrees(doc, holder, recordId, caseNumber)) {
    report.fieldsUnread.push({ field: 'caseNumber', reason: 'contradiction' });
    return null;
  }
  const proved = prove(pass, datesShown(parts), pairsShown(parts));
  const dates = { now: ctx.now, zone: ctx.zone, order: orderBy(proved, knownOrder(pass)) };
  const fields = joinedFields(judged(parts.record, dates), judged(parts.highlights, dates), report);
  const { changes, unread } = timedChanges(parts.changes, dates);
  report.fieldsUnread.push(...unread);
  const sighting: Sighting = {
    seenAt: ctx.now,
    portal: ctx.portal,
    surface: id,
    recordId,
    caseNumber,
    path: casePath(ctx.address, ctx.portal),
    fields,
    changes: changes.slice(0, MOST_EVENTS),
    comments: timedComments(parts.comments, fields.contact, dates, report).slice(0, MOST_EVENTS),
  };
  return {
    reading: { portal: ctx.portal, surface: id, seenAt: ctx.now, view: null, completeness: null, sightings: [sighting] },
    casePage: { recordId, caseNumber, element: holder },
  };
}
