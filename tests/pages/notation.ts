/**
 * What the reader gives for a page, short enough to be written down by hand beside the page's markup.
 *
 * A field that was read is its text, a flag "yes" or "no", a time an ISO 8601 interval in UTC: "2026-05-01T09:30:00Z" (a raw value),
 * "2026-05-03T14:00:00Z/PT1M" (a shown minute), "2026-04-30T23:00:00Z/P1D" (a shown day of the portal's zone), else "start/end".
 * A field that is empty is "(empty)", one that could not be read "(unread: <reason>)"; one that is absent is not there.
 */
import type { CommentSighting, FieldName, Interval, Sighting, StatusChange } from '../../lib/cases/schemas.ts';
import type { PageReading } from '../../lib/portal/types.ts';

export interface NotedCase extends Partial<Record<FieldName, string>> {
  /** Record id in its short form, and case number; "-" for one that is not known. */
  case: string;
  path?: string;
  /** "history status: New → In Progress, 2026-04-29T08:10:00Z". */
  changes?: string[];
  /** "customer, 2026-05-13T08:47:00Z/PT1M". */
  comments?: string[];
}

export interface NotedList {
  surface: string;
  view: string | null;
  /** "3 of 3, all", "3 of 60", "3 of ?"; "loading" where nothing can be said of the whole yet. */
  read: string;
  cases: NotedCase[];
}

export interface Noted {
  lists?: NotedList[];
  page?: NotedCase;
  /** The new-case form: its written fields as `control`, its choices by their text; what it does not have is left out. */
  form?: Record<string, string>;
  /** The comment box, as `control`. */
  commentBox?: string;
  /** What the surfaces report as unread and no field tells: "change: malformed". */
  unread?: string[];
}

const EMPTY = '(empty)';
const iso = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');
const SPANS: Record<number, string> = { 59999: 'PT1M', 86399999: 'P1D' };

function intervalText({ earliest, latest }: Interval): string {
  const span = latest - earliest;
  return span === 0 ? iso(earliest) : `${iso(earliest)}/${SPANS[span] ?? iso(latest)}`;
}

function valueText(value: string | boolean | Interval): string {
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : intervalText(value);
}

function fieldText(field: Sighting['fields'][FieldName]): string | null {
  if (field.state === 'read') return valueText(field.value);
  if (field.state === 'empty') return EMPTY;
  return field.state === 'absent' ? null : `(unread: ${field.reason})`;
}

const changeText = ({ source, field, from, to, at }: StatusChange): string =>
  `${source} ${field}: ${from ?? EMPTY} → ${to}, ${intervalText(at)}`;
const commentText = ({ by, at }: CommentSighting): string => `${by}, ${intervalText(at)}`;

function caseNoted({ recordId, caseNumber, path, fields, changes, comments }: Sighting): NotedCase {
  const noted: NotedCase = { case: `${recordId ?? '-'} ${caseNumber ?? '-'}` };
  if (path !== null) noted.path = path;
  for (const [field, value] of Object.entries(fields)) {
    const text = fieldText(value);
    if (text !== null) noted[field as FieldName] = text;
  }
  if (changes.length > 0) noted.changes = changes.map(changeText);
  if (comments.length > 0) noted.comments = comments.map(commentText);
  return noted;
}

/** A control by the name that a page gives it in `data-test`, else by its kind; and what is written in it. */
const control = (element: HTMLElement): string => {
  const written = 'value' in element ? String(element.value) : (element.textContent ?? '');
  return `${element.dataset.test ?? element.localName}: ${written}`.trim();
};

function formNoted({ subject, description, empty, priorityField, ...choices }: NonNullable<PageReading['form']>): Record<string, string> {
  const noted: Record<string, string> = {};
  if (subject) noted.subject = control(subject);
  if (description) noted.description = control(description);
  for (const [name, value] of Object.entries(choices)) if (value !== null) noted[name] = value;
  if (empty.length > 0) noted.empty = empty.join(' ');
  return noted;
}

const EVENTS = new Set(['caseNumber', 'change', 'comment']);

export function notedOf(page: PageReading): Noted {
  const noted: Noted = {};
  for (const { surface, view, completeness, sightings } of page.readings) {
    const cases = sightings.map(caseNoted);
    if (surface === 'case-page') {
      if (cases[0]) noted.page = cases[0];
      continue;
    }
    const read = completeness ? `${completeness.read} of ${completeness.total ?? '?'}${completeness.all ? ', all' : ''}` : 'loading';
    noted.lists = [...(noted.lists ?? []), { surface, view, read, cases }];
  }
  if (page.form) noted.form = formNoted(page.form);
  if (page.commentBox) noted.commentBox = control(page.commentBox);
  const unread = page.surfaces.flatMap(({ fieldsUnread }) => fieldsUnread.filter(({ field }) => EVENTS.has(field)));
  if (unread.length > 0) noted.unread = unread.map(({ field, reason }) => `${field}: ${reason}`);
  return noted;
}

/** What a page says besides: which surfaces were found on it, and which of them failed. */
export const surfacesOf = ({ surfaces }: PageReading): string[] =>
  surfaces.map(({ id, failed }) => (failed ? `${id}: ${failed}` : id)).sort();
