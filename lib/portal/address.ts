/** What an address says: which case, and the path that opens it. */
import type { RecordId } from '../cases/schemas.ts';

/** An id has digits after its prefix too: a slug like "500internalerror" is none. */
const CASE_ID = /(?<![A-Za-z0-9])(500(?=[A-Za-z]*\d)[A-Za-z0-9]{12})(?:[A-Za-z0-9]{3})?(?![A-Za-z0-9])/;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray "%" in a query is no reason to fail
  }
}

function parsed(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** A case's record id in some text, in its form of 15 characters. */
export const recordIdInText = (text: string): RecordId | null => (CASE_ID.exec(text)?.[1] as RecordId | undefined) ?? null;

/** The case that an address (absolute, or starting at the path) speaks of: first the path, then the query, then the fragment. */
export function recordIdIn(address: string): RecordId | null {
  if (isPlainPath(address)) return recordIdInText(address);
  const url = parsed(address, 'https://portal.invalid');
  if (!url) return null;
  return recordIdInText(decoded(url.pathname)) ?? recordIdInText(decoded(url.search)) ?? recordIdInText(decoded(url.hash));
}

/** Queries that name the record of the page itself. Others lead back to a case ("retURL"), belong to it ("parentId"), or name the console tab around the page ("ws"). */
const RECORD_KEY = /^(?:c__)?(?:id|record_?id|case_?id|case)$/i;

/** The case that a page at this address is to show. A link may lead to a case by way of another page; that page shows none. */
export function shownCase(address: string): RecordId | null {
  const url = parsed(address, 'https://portal.invalid');
  if (!url) return null;
  const inPath = recordIdInText(decoded(url.pathname));
  if (inPath) return inPath;
  for (const [key, value] of url.searchParams) {
    const recordId = RECORD_KEY.test(key) ? recordIdInText(value) : null;
    if (recordId) return recordId;
  }
  return url.hash.startsWith('#/') ? recordIdInText(decoded(url.hash)) : null;
}

const LONGEST_PATH = 500;

/** A path that says what it says: parsing the addresses of 500 rows as URLs costs 10 ms. */
const isPlainPath = (address: string): boolean => /^\/(?!\/)[\w\-./]*$/.test(address) && !address.includes('..');

/** Path and query that open the case of a link on this portal, or null: a link to elsewhere, to no case, or too long to keep. */
export function casePath(address: string, portal: string): string | null {
  const url = isPlainPath(address) ? { origin: portal, pathname: address, search: '' } : parsed(address, portal);
  if (url?.origin !== portal || recordIdIn(address) === null) return null;
  // A related list of a case ("/related/CaseComments/view") opens the list; the case itself is one step up.
  const path = `${url.pathname.replace(/\/related\/.*$/, '/view')}${url.search}`;
  return path.length <= LONGEST_PATH && /^\/(?!\/)\S*$/.test(path) ? path : null;
}
