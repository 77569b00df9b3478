import type { Own } from '../cases/own.ts';
import type { CaseRecord } from '../cases/schemas.ts';
import type { Outlook } from '../deadlines/types.ts';
import { lastComment } from '../deadlines/vendor-actions.ts';
import { DAY } from '../time/zone.ts';
import type { CaseFacts, Place } from './ready-texts.ts';

/** Known to the day, or it is left open. */
function commentedAt(record: CaseRecord, side: 'vendor' | 'customer'): CaseFacts['answeredAt'] {
  const last = lastComment(record, side);
  return last !== null && last.latest - last.earliest < DAY ? last.latest : null;
}

/** What the places of a ready-made text are filled with, by all that is known of a case. */
export const caseFacts = (record: CaseRecord, { caseNumber, subject, status, priority }: Outlook): CaseFacts => ({
  number: caseNumber,
  subject,
  status: status === null ? null : [status.raw, status.subRaw].filter((part) => part !== null).join(' · '),
  priority,
  institution: record.institution?.value ?? null,
  openedAt: record.openedAt?.value?.latest ?? null,
  answeredAt: commentedAt(record, 'vendor'),
  askedAt: commentedAt(record, 'customer'),
});

/** Cases of other institutions that the user has kept beside a case: "Northfield College 00812345, Eastbrook College 00812399". */
export function relatedPlace({ related }: Own): Partial<Record<Place, string>> {
  const others = related.flatMap(({ number, institution }) => (institution === null ? [] : [`${institution} ${number}`]));
  return others.length === 0 ? {} : { related: others.join(', ') };
}
