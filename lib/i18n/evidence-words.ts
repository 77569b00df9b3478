/** What pages showed of a case's way, and where: each change of its status, and the lists in which it stood. */
import { i18n } from '#i18n';
import type { CaseRecord, Instant, ListRow, StatusSeen } from '../cases/schemas.ts';
import { formatDay, formatDays, message } from './format.ts';
import type { Moment } from './outlook-words.ts';

/** Of longer lives the last ones. */
const MOST_CHANGES = 8;
/** In the order of time, each a sentence. */
interface Evidence {
  at: Instant;
  words: string;
}

/** "Between Tue 3 and Thu 5 Nov from New to In Progress, as looks on both days show." */
export function evidenceWords(record: CaseRecord, lists: readonly ListRow[], moment: Moment): string[] {
  const { zone, now } = moment;
  const told: Evidence[] = record.changes
    .filter(({ field }) => field === 'status')
    .map(({ from, to, at, source }) => {
      const when = formatDays(at, zone, now);
      const words = from === null ? i18n.t('evidence.to', [when, to]) : i18n.t('evidence.from_to', [when, from, to]);
      return { at: at.latest, words: `${words} ${message(`evidence.by_${source}`)}` };
    });
  const seen = [...record.seen].sort((a, b) => a.first - b.first);
  const looks = seen.flatMap((after, index): Evidence[] => {
    const before = seen[index - 1];
    if (before === undefined || nameOf(before) === nameOf(after) || before.last > after.first) return [];
    const isTold = record.changes.some(({ to, at }) => to === after.status && at.latest >= before.last && at.earliest <= after.first);
    if (isTold) return [];
    const when = formatDays({ earliest: before.last, latest: after.first }, zone, now);
    return [
      { at: after.first, words: `${i18n.t('evidence.from_to', [when, nameOf(before), nameOf(after)])} ${i18n.t('evidence.by_looks')}` },
    ];
  });
  const changes = [...told, ...looks].sort((a, b) => a.at - b.at).slice(-MOST_CHANGES);
  const listed = [...record.listed]
    .sort((a, b) => b.last - a.last)
    .flatMap(({ list, last }) => {
      const row = lists.find((each) => each.portal === record.portal && each.list === list);
      const status = seen.findLast(({ first }) => first <= last);
      if (row === undefined || status === undefined) return [];
      return [i18n.t('evidence.listed', [nameOf(status), row.view, formatDay(last, zone, now)])];
    });
  return [...changes.map(({ words }) => words), ...listed];
}

const nameOf = ({ status, subStatus }: StatusSeen): string => [status, subStatus].filter((part) => part !== null).join(' · ');
