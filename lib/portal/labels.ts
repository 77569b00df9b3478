/** The names of a case's fields: by API, which no language changes, and by the labels that users have been seen to see. */
import type { FieldName } from '../cases/schemas.ts';

export type Column = FieldName | 'caseNumber';

interface Names {
  /** API names, the surest first. */
  api: readonly string[];
  /** Visible labels as `labelKey` gives them, the surest first. */
  labels: readonly string[];
}

/** The field "Case No - Subject" of the highlights panel and the feed holds two of these and is read apart (`splitTitle`). */
const FIELDS: Readonly<Record<Column, Names>> = {
  caseNumber: { api: ['CaseNumber'], labels: ['case number', 'case no', 'case no.', 'case #', 'case id', 'case'] },
  subject: { api: ['Subject'], labels: ['subject', 'case subject', 'title'] },
  status: { api: ['Status'], labels: ['status', 'case status'] },
  subStatus: { api: ['Sub_Status__c'], labels: ['sub status', 'sub-status', 'substatus', 'case sub status', 'case sub-status'] },
  priority: { api: ['Priority'], labels: ['priority', 'case priority'] },
  asset: {
    api: ['Asset_Line_Item__c', 'AssetId', 'PQ_Product_Group__c'],
    labels: ['asset', 'asset name', 'product', 'product/service name', 'product/service'],
  },
  caseType: { api: ['Issue_Type__c', 'Type'], labels: ['case type', 'type'] },
  contact: { api: ['ContactId', 'Contact'], labels: ['contact name', 'contact', 'primary contact'] },
  institution: { api: ['AccountId', 'Account'], labels: ['account name', 'account', 'institution', 'institution name'] },
  waitingForInformation: { api: ['W4I__c'], labels: ['w4i', 'w4i flag', 'waiting for information', 'waiting for info'] },
  openedAt: {
    api: ['CreatedDate'],
    labels: [
      'date/time opened',
      'date opened',
      'opened date',
      'opened',
      'created date',
      'date/time created',
      'date created',
      'created',
      'created on',
    ],
  },
  // The modification of the record comes first: a status is never entered later than that, while other columns may lag behind.
  updatedAt: {
    api: ['LastModifiedDate'],
    labels: [
      'last modified date',
      'date/time last modified',
      'last modified',
      'last updated',
      'last updated date',
      'last update',
      'updated',
    ],
  },
  closedAt: { api: ['ClosedDate'], labels: ['date/time closed', 'date closed', 'closed date', 'closed on'] },
};

export const COLUMNS = Object.keys(FIELDS) as Column[];
export const TIMES: ReadonlySet<Column> = new Set<Column>(['openedAt', 'updatedAt', 'closedAt']);

/** The labels by which a field is known without the user's help. */
export const knownLabels = (column: Column): readonly string[] => FIELDS[column].labels;

/** "Case No - Subject": number and subject in one. */
export const TITLE_LABELS: readonly string[] = ['case no - subject', 'case number - subject', 'case no. - subject'];

/** Labels of the status history's columns. */
export const HISTORY = {
  at: ['date', 'date/time', 'created date', 'changed on'],
  field: ['field', 'field / event', 'field/event', 'changed field'],
  from: ['original value', 'old value', 'from'],
  to: ['new value', 'to'],
} as const;

/** Labels of the comment list's columns. */
export const COMMENTS = {
  at: ['created date', 'date', 'date/time', 'commented on', 'posted'],
  by: ['created by', 'user', 'author', 'commented by', 'posted by'],
  body: ['comment body', 'comment', 'body', 'comments', 'description'],
} as const;

/** A label as it is compared: lower case, one space, without the star of a required field, a colon, or direction marks. */
export const labelKey = (text: string): string =>
  text
    .replace(/[*:\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

export type UserLabels = Partial<Record<Column, readonly string[]>>;

/** How well a label names a field: 0 is best, null is not at all. The user's own labels go first. */
export function labelRank(label: string, column: Column, own: UserLabels = {}): number | null {
  const key = labelKey(label);
  if (own[column]?.some((name) => labelKey(name) === key)) return 0;
  const place = FIELDS[column].labels.indexOf(key);
  return place < 0 ? null : place + 1;
}

/** Whether a sentence names the field by one of its labels. */
export function mentions(text: string, column: Column, own: UserLabels = {}): boolean {
  const words = ` ${labelKey(text).replace(/[^\p{L}\p{N}/#-]+/gu, ' ')} `;
  return [...(own[column] ?? []), ...FIELDS[column].labels].some((label) => words.includes(` ${labelKey(label)} `));
}

/** As `labelRank`, for an API name in any case. */
function apiRank(name: string, column: Column): number | null {
  const place = FIELDS[column].api.findIndex((api) => api.toLowerCase() === name.toLowerCase());
  return place < 0 ? null : place;
}

/** Picks for each field the item that names it best: API names before labels, and of several labels the first of the list. */
export function byBestName<T extends { api: string | null; label: string | null }>(
  items: readonly T[],
  own: UserLabels = {},
): Map<Column, { item: T; by: 'api-name' | 'label' }> {
  const best = new Map<Column, { item: T; by: 'api-name' | 'label' }>();
  for (const column of COLUMNS) {
    let rank = Number.POSITIVE_INFINITY;
    for (const item of items) {
      const byApi = item.api === null ? null : apiRank(item.api, column);
      const byLabel = item.label === null ? null : labelRank(item.label, column, own);
      const here = byApi ?? (byLabel === null ? null : byLabel + 100);
      if (here === null || here >= rank) continue;
      rank = here;
      best.set(column, { item, by: byApi === null ? 'label' : 'api-name' });
    }
  }
  return best;
}
