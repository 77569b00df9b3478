/** A case's page: record, highlights, history, feed and comments joined into one sighting. */
import type { CaseNumber, CommentSighting, FieldName, Reading, RecordId, Sighting } from '../cases/schemas.ts';
import { casePath } from './address.ts';
import { accept, agrees, isLeftBehind } from './agreement.ts';
import { bestTime, type Shown, type ShownComment, timedChanges } from './changes.ts';
import type { DateContext } from './dates.ts';
import { isInside } from './fields.ts';
import { joinedFields, judged } from './joined-fields.ts';
import type { Column } from './labels.ts';
import { guarded, knownOrder, orderBy, type Pass, prove, watch } from './pass.ts';
import { learnCustomer, learnOwner, sideOf, signedInUser } from './people.ts';
import type { FieldGroup } from './record-group.ts';
import type { EventsFound, EventsSurface, FieldFound, RecordFound, RecordSurface } from './surface-kinds.ts';
import * as auraHighlights from './surfaces/aura-highlights.ts';
import * as auraRecord from './surfaces/aura-record.ts';
import * as classicComments from './surfaces/classic-comments.ts';
import * as classicHistory from './surfaces/classic-history.ts';
import * as classicRecord from './surfaces/classic-record.ts';
import * as commentList from './surfaces/comment-list.ts';
import * as dynamicFormsRecord from './surfaces/dynamic-forms-record.ts';
import * as feed from './surfaces/feed.ts';
import * as historyCards from './surfaces/history-cards.ts';
import * as historyTable from './surfaces/history-table.ts';
import * as labelsRecord from './surfaces/labels-record.ts';
import * as lightningHighlights from './surfaces/lightning-highlights.ts';
import * as pageLayoutRecord from './surfaces/page-layout-record.ts';
import type { CasePage, SurfaceReport } from './types.ts';
import { caseNumberOf, isTime } from './values.ts';
import { type JudgedComment, vendorsLastWord } from './vendor-comment.ts';

const id = 'case-page';

const MOST_EVENTS = 500;

const RECORDS: readonly RecordSurface[] = [dynamicFormsRecord, pageLayoutRecord, auraRecord, classicRecord];
const HIGHLIGHTS: readonly RecordSurface[] = [lightningHighlights, auraHighlights];

/** Fields found on one surface, with the report they are told in. */
interface RecordPart {
  element: Element;
  found: RecordFound;
  beside: FieldGroup['beside'];
  report: SurfaceReport;
}

function recordPart(pass: Pass, surface: RecordSurface): RecordPart[] {
  const part = guarded<RecordPart | null>(pass, surface.id, null, (report) => {
    const group = surface.find(pass.doc, pass.ctx.address, pass.ctx.labels);
    if (!group) return null;
    watch(pass, group.element);
    return { element: surface.anchor(group), found: surface.read(group, pass.ctx), beside: group.beside, report };
  });
  return part ? [part] : [];
}

function recordParts(pass: Pass): RecordPart[] {
  const records = RECORDS.flatMap((surface) => recordPart(pass, surface));
  return [...(records.length > 0 ? records : recordPart(pass, labelsRecord)), ...HIGHLIGHTS.flatMap((each) => recordPart(pass, each))];
}

/** History before feed, as it tells the exact time of what both tell. */
function eventParts(pass: Pass): EventsFound {
  const { doc, ctx } = pass;
  const eventsOf = <Part>(surface: EventsSurface<Part>): EventsFound =>
    guarded(pass, surface.id, { changes: [], comments: [] }, (report) => {
      const parts = surface.find(doc, ctx.address);
      const found = parts.length > 0 ? surface.read(parts, ctx) : null;
      report.rows = (found?.changes.length ?? 0) + (found?.comments.length ?? 0);
      return found;
    });
  const all = [
    eventsOf(historyCards),
    eventsOf(historyTable),
    eventsOf(classicHistory),
    eventsOf(commentList),
    eventsOf(classicComments),
    eventsOf(feed),
  ];
  return { changes: all.flatMap(({ changes }) => changes), comments: all.flatMap(({ comments }) => comments) };
}

/** Every text of the page that is a date of something that has happened. */
function datesShown(records: readonly RecordPart[], events: EventsFound): string[] {
  const fields = records.flatMap(({ found }) => [...found.fields]).flatMap(([field, { raw }]) => (isTime(field) ? [raw] : []));
  return [...fields, ...[...events.changes, ...events.comments].flatMap(({ times }) => times)];
}

/** An instant and the text that shows it, from the history's table. */
const pairsShown = ({ changes }: EventsFound): [string, string][] =>
  changes.flatMap(({ times: [raw, text] }): [string, string][] => (raw !== undefined && text !== undefined ? [[raw, text]] : []));

/** The text of a field that no surface contradicts. */
const textIn = (fields: ReadonlyMap<Column, FieldFound>, field: FieldName): string | null => {
  const found = fields.get(field);
  return found && found.otherwise === undefined && !found.notRendered ? found.raw : null;
};

function learnPeople({ doc }: Pass, records: readonly RecordPart[]): void {
  learnCustomer(doc, signedInUser(doc));
  const creator = records.map(({ found }) => found.creator).find((name) => name !== null) ?? null;
  for (const { found } of records) {
    learnCustomer(doc, textIn(found.fields, 'contact'));
    learnOwner(doc, found.owner, creator);
  }
}

function judgedComments({ doc }: Pass, shown: readonly ShownComment[], dates: DateContext, report: SurfaceReport): JudgedComment[] {
  return shown.map(({ author, times, since, body }) => {
    const at = bestTime(times, { ...dates, now: since });
    if ('reason' in at) report.fieldsUnread.push({ field: 'comment', reason: at.reason });
    return { by: sideOf(doc, author), at: 'value' in at ? at.value : null, body };
  });
}

export interface CasePageReading {
  reading: Reading;
  casePage: CasePage;
}

/** The case of the address, or null: it is not on the page, not yet, or what is there is another case's. */
export function readCasePage(pass: Pass, recordId: RecordId): CasePageReading | null {
  const records = recordParts(pass);
  if (records.length === 0) return null;
  const events = eventParts(pass);
  let page: CasePageReading | null = null;
  guarded(pass, id, false, (report) => {
    page = joinedPage(pass, recordId, records, events, report);
    return true;
  });
  return page;
}

/** The number that all surfaces show; null where none shows one; undefined where they contradict each other: the page is between two cases. */
function sharedNumber(records: readonly RecordPart[]): CaseNumber | null | undefined {
  const numbers = new Set<CaseNumber>();
  for (const { found, beside } of records) {
    const shown = found.fields.get('caseNumber');
    if (shown?.otherwise !== undefined || beside?.scope === null) return undefined;
    const number = caseNumberOf(shown?.raw ?? '');
    if (number) numbers.add(number);
  }
  return numbers.size > 1 ? undefined : ([...numbers][0] ?? null);
}

function joinedPage(
  pass: Pass,
  recordId: RecordId,
  shown: readonly RecordPart[],
  events: EventsFound,
  report: SurfaceReport,
): CasePageReading | null {
  const { doc, ctx } = pass;
  const caseNumber = sharedNumber(shown);
  const numberIn = ({ found }: RecordPart) => caseNumberOf(found.fields.get('caseNumber')?.raw ?? '');
  const belongs = (part: RecordPart) => agrees(doc, part.element, recordId, numberIn(part));
  // What bears a number must agree. A panel without one may be what is left of the case before: then it is passed over.
  const records = shown.filter(belongs);
  const [holder] = records;
  if (caseNumber === undefined || !holder || shown.some((part) => numberIn(part) !== null && !records.includes(part))) {
    report.fieldsUnread.push({ field: 'caseNumber', reason: 'contradiction' });
    return null;
  }
  for (const part of records) accept(doc, part.element, recordId, numberIn(part));
  // Beside other cases, only what stands in this one's own part of the page is surely its.
  const scopes = records.flatMap(({ beside }) => beside?.scope ?? []);
  const isHere = ({ element, times }: Shown) =>
    scopes.every((scope) => isInside(element, scope)) && !isLeftBehind(doc, element, recordId, times.join('\n'));
  const [changesHere, commentsHere] = [events.changes.filter(isHere), events.comments.filter(isHere)];
  const here: EventsFound = { changes: changesHere, comments: commentsHere };
  const proved = prove(pass, datesShown(records, here), pairsShown(here));
  const dates = { now: ctx.now, zone: ctx.zone, order: orderBy(proved, knownOrder(pass)) };
  const fields = joinedFields(
    records.map((part) => judged(part.found, part.report, dates)),
    report,
  );
  const { changes, unread } = timedChanges(here.changes, dates);
  report.fieldsUnread.push(...unread);
  learnPeople(pass, records);
  const comments = judgedComments(pass, here.comments, dates, report);
  const sighting: Sighting = {
    seenAt: ctx.now,
    portal: ctx.portal,
    surface: id,
    recordId,
    caseNumber,
    path: casePath(ctx.address, ctx.portal),
    fields,
    changes: changes.slice(0, MOST_EVENTS),
    comments: comments.flatMap(({ by, at }): CommentSighting[] => (at ? [{ by, at }] : [])).slice(0, MOST_EVENTS),
  };
  return {
    reading: { portal: ctx.portal, surface: id, seenAt: ctx.now, view: null, completeness: null, sightings: [sighting] },
    casePage: { recordId, caseNumber, element: holder.element, vendorComment: vendorsLastWord(comments) },
  };
}
