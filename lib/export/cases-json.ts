/**
 * Cases as JSON, for programs. The shape is told in docs/export.md. Times are ISO 8601 in the portal's zone, with their distance from UTC; what is not known
 * is null. Of comments it holds when and by whom, as nothing more is kept.
 */
import type { Own } from '../cases/own.ts';
import type { CaseRecord, Instant, Interval } from '../cases/schemas.ts';
import type { Outlook } from '../deadlines/types.ts';
import { MINUTE, offsetAt, SECOND } from '../time/zone.ts';

interface Told {
  record: CaseRecord;
  outlook: Outlook;
  /** Null where it is to be left out. */
  own: Own | null;
}

/** "2026-11-22T09:00:00+01:00" */
export function isoIn(instant: Instant, zone: string): string {
  const offset = offsetAt(instant, zone);
  const minutes = Math.abs(offset) / MINUTE;
  const two = (figure: number): string => String(figure).padStart(2, '0');
  // To the second: no page tells more.
  const wall = new Date(Math.floor((instant + offset) / SECOND) * SECOND).toISOString().slice(0, 19);
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The text of a .json file. */
export function casesJson(cases: readonly Told[], { zone, now }: { zone: string; now: Instant }): string {
  const at = (instant: Instant | null | undefined): string | null => (instant == null ? null : isoIn(instant, zone));
  const span = (interval: Interval | null | undefined) =>
    interval == null ? null : { earliest: at(interval.earliest), latest: at(interval.latest) };
  const told = cases.map(({ record, outlook, own }) => ({
    number: record.caseNumber,
    recordId: record.recordId,
    link: outlook.path === null ? null : outlook.portal + outlook.path,
    subject: outlook.subject,
    status: outlook.status?.id ?? null,
    statusShown: lastShown(record),
    turn: outlook.turn,
    closing: outlook.autoClose && {
      ...span(outlook.autoClose),
      basis: outlook.autoClose.basis,
      edition: outlook.autoClose.edition,
    },
    priority: record.priority?.value ?? null,
    product: record.asset?.value ?? null,
    type: record.caseType?.value ?? null,
    contact: record.contact?.value ?? null,
    institution: record.institution?.value ?? null,
    opened: span(record.openedAt?.value),
    updated: span(record.updatedAt?.value),
    closed: span(record.closedAt?.value),
    firstRead: at(record.firstSeen),
    lastRead: at(record.lastSeen),
    changes: record.changes.map(({ field, from, to, at: when, source }) => ({ field, from, to, at: span(when), source })),
    seen: record.seen.map(({ status, subStatus, first, last }) => ({ status, subStatus, first: at(first), last: at(last) })),
    comments: record.comments.map(({ by, at: when }) => ({ by, at: span(when) })),
    ...(own === null
      ? {}
      : {
          own: {
            note: own.note,
            tags: own.tags,
            assignee: own.assignee,
            related: own.related,
            steps: Object.fromEntries(Object.entries(own.steps).map(([id, when]) => [id, at(when)])),
          },
        }),
  }));
  return `${JSON.stringify({ format: 'case-lantern-cases', version: 1, exported: at(now), zone, cases: told }, null, 2)}\n`;
}

const lastShown = ({ seen }: CaseRecord): { status: string; subStatus: string | null } | null => {
  const [last] = [...seen].sort((a, b) => b.last - a.last);
  return last === undefined ? null : { status: last.status, subStatus: last.subStatus };
};
