/** What all pages written by hand share: their data, their frame, and texts made safe for it. */
import type { PortalCase } from '../cases.ts';
import { type DateTexts, dateTexts } from '../src/modules/portal/dates/dates.js';

/** What a page is written from. */
export interface OlderPages {
  cases: readonly PortalCase[];
  dates: DateTexts;
  /** The portal's present, milliseconds since the epoch. */
  now: number;
}

/** @param locale the user's Salesforce locale @param zone IANA name of the user's time zone @param now the portal's present */
export const olderPages = (cases: readonly PortalCase[], locale: string, zone: string, now: number): OlderPages => ({
  cases,
  dates: dateTexts(locale, zone),
  now,
});

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** @param look class of the body, by which `older.css` tells the kinds of pages apart */
export function htmlDocument(title: string, look: 'aura' | 'classic' | 'plain', body: string): string {
  return `<!doctype html>
<html lang="en-US" dir="ltr">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/older.css">
</head>
<body class="${look}">
${body}
<script src="/older.js"></script>
</body>
</html>
`;
}

export const isOpen = ({ status }: PortalCase): boolean => status !== 'Closed';

/** A picture of nothing: these pages have none of their own. */
export const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

/** Newest first; cases whose last change is no date come last. */
export const byLastChange = (a: PortalCase, b: PortalCase): number => Number(b.lastModifiedAt) - Number(a.lastModifiedAt) || 0;
