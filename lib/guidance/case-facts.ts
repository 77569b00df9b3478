import type { CaseRecord } from '../cases/schemas.ts';
import type { Outlook } from '../deadlines/types.ts';
import { lastComment } from '../deadlines/vendor-actions.ts';
import { DAY } from '../time/zone.ts';
import type { CaseFacts } from './ready-texts.ts';

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
