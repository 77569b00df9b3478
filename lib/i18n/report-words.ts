/** The reader's report on the page in front, in the user's words. */
import { i18n } from '#i18n';
import type { FieldToldUnread, Lack, PageReport, UnreadTold } from '../portal/report.ts';
import { counted, message } from './format.ts';

const snake = (id: string): string => id.replaceAll('-', '_');

const APART: ReadonlySet<FieldToldUnread> = new Set<FieldToldUnread>(['caseNumber', 'change', 'comment']);

export const fieldWords = (field: FieldToldUnread): string => message(APART.has(field) ? `page.fields.${field}` : `field.${field}`);

/** What the user can do something about, or has to know; the others are for the report. */
const TOLD: ReadonlySet<Lack> = new Set<Lack>(['record', 'agreement', 'list', 'status']);

export interface PageWords {
  headline: string;
  /** Nothing is missing. */
  fine: boolean;
  details: string[];
}

/** Values of one field that failed for one reason, in whatever frame. */
function joined(reports: readonly PageReport[]): UnreadTold[] {
  const told = new Map<string, UnreadTold>();
  for (const unread of reports.flatMap((report) => report.unread)) {
    const key = `${unread.field} ${unread.reason}`;
    told.set(key, { ...unread, count: unread.count + (told.get(key)?.count ?? 0) });
  }
  return [...told.values()];
}

function unreadWords({ field, reason, count }: UnreadTold): string {
  const words = i18n.t('page.unread_field', [fieldWords(field), message(`unreadable.${snake(reason)}`)]);
  return count === 1 ? words : i18n.t('page.times', [words, counted('page.count', count)]);
}

/** @param reports one for each frame that had something to say; the top frame always has */
export function pageWords(reports: readonly PageReport[]): PageWords {
  const cases = reports.reduce((sum, report) => sum + report.cases, 0);
  const unread = joined(reports);
  const missed = unread.reduce((sum, { count }) => sum + count, 0);
  // A frame may hold what the top frame looked for in vain.
  const lacks = [...new Set(reports.flatMap((report) => report.lacks))].filter(
    (lack) => TOLD.has(lack) && (cases === 0 || lack === 'status'),
  );
  const failed = reports.some((report) => report.surfaces.some((surface) => surface.failed !== null));
  const read =
    cases > 0
      ? counted('page.cases', cases)
      : i18n.t(reports.some((report) => report.form) ? 'page.form' : lacks.length > 0 ? 'page.nothing_read' : 'page.nothing');
  return {
    headline: missed === 0 ? read : `${read} ${counted('page.unread', missed)}`,
    fine: missed === 0 && lacks.length === 0 && !failed,
    details: [
      ...lacks.map((lack) => message(`page.lacks.${lack}`)),
      ...unread.map(unreadWords),
      ...(failed ? [i18n.t('page.failed')] : []),
    ],
  };
}
