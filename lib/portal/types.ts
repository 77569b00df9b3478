/** What the reader is given, and what it gives back. */
import type { CaseNumber, FieldName, How, Instant, Reading, RecordId, UnreadableReason } from '../cases/schemas.ts';
import type { DateOrder } from './date-figures.ts';

export interface ReadContext {
  /** The page's full address at the time of reading. */
  address: string;
  /** The portal's address without path, "https://support.proquest.com". */
  portal: string;
  now: Instant;
  /** IANA name of the time zone in which the portal shows its times to this user. */
  zone: string;
  /** The order of day and month that earlier pages or the user settled; what the page itself proves goes before it. */
  order: DateOrder | null;
  /** The user's own labels, besides those of `labels.ts`. */
  labels?: Partial<Record<FieldName | 'caseNumber', readonly string[]>>;
  /** Of the page's `performance.now()`: a reading of rows that were not read before stops then with `Unfinished`. */
  until?: number;
}

/** A reading stopped by the clock. What was read is kept, so the next one gets further. */
export class Unfinished extends Error {}

/** A field that is there and could not be read. `change`, `comment`: a row of the history, feed or comments. */
export interface FieldUnread {
  field: FieldName | 'caseNumber' | 'change' | 'comment';
  reason: UnreadableReason;
}

/** One surface of the page: for the reader's report and its timings. */
export interface SurfaceReport {
  id: string;
  /** Milliseconds spent on it. */
  ms: number;
  /** Rows of a list, changes of a history, comments. */
  rows?: number;
  fieldsRead: { field: FieldName | 'caseNumber'; how: How }[];
  fieldsUnread: FieldUnread[];
  /** The message of an exception; the other surfaces were read all the same. */
  failed?: string;
}

/** A row of a case list, for its badge. */
export interface ListCell {
  row: Element;
  statusCell: HTMLElement | null;
  recordId: RecordId | null;
  caseNumber: CaseNumber | null;
}

export interface CasePage {
  recordId: RecordId;
  caseNumber: CaseNumber | null;
  /** The element that holds the record; a banner goes before it. */
  element: Element;
  /** What the vendor wrote last, to be read only while it is being answered; null where that can't be told, see vendor-comment.ts. */
  vendorComment: (() => string) | null;
}

export interface FormFields {
  subject: HTMLInputElement | null;
  description: HTMLTextAreaElement | HTMLElement | null;
  /** What the form's other fields hold, as shown; null where it could not be read or nothing is chosen. */
  product: string | null;
  asset: string | null;
  priority: string | null;
  /** Where the priority is chosen. */
  priorityField: HTMLElement | null;
  /** Production or a sandbox, as shown. */
  environment: string | null;
  caseType: string | null;
  /** Of the fields that decide who gets the case: those that the form shows and nothing is chosen in. */
  empty: RoutingField[];
}

export type RoutingField = 'product' | 'asset' | 'priority' | 'caseType' | 'category' | 'subcategory';

export interface PageReading {
  readings: Reading[];
  surfaces: SurfaceReport[];
  cells: ListCell[];
  casePage: CasePage | null;
  form: FormFields | null;
  commentBox: HTMLTextAreaElement | HTMLElement | null;
  /** The document and the shadow roots on the path to the data: what an observer has to watch. */
  roots: (Document | ShadowRoot)[];
  /** The order of day and month that this page proves, to be remembered for the portal. */
  order: DateOrder | null;
}
