/** The day of another edition that may be in force, where that is earlier than the one that is told by the edition in use. */
import type { Instant } from '../cases/schemas.ts';
import { localDay } from './calendar.ts';
import type { Deadline, Outlook } from './types.ts';
import { toldDay } from './urgency.ts';

/** The day that is told of another edition's closing: the last one where that is sooner than the edition's in use, else the first. */
export const earlierDay = (other: Deadline, autoClose: Deadline | null): Instant =>
  other.basis === 'bounded' && autoClose !== null && other.latest < autoClose.latest ? other.latest : other.earliest;

export interface EarlierDay {
  by: Deadline;
  at: Instant;
  /** Only the last day on which it can happen by that edition is known. */
  isLatest: boolean;
}

/** Null where the editions agree, or where nothing but the last look stands behind that day. */
export function toldEarlier({ autoClose, earlierByOtherEdition: by }: Outlook, zone: string): EarlierDay | null {
  if (autoClose === null || by === null) return null;
  const at = earlierDay(by, autoClose);
  const day = localDay(at, zone);
  const isLatest = by.basis === 'bounded';
  if ((isLatest && day !== localDay(by.latest, zone)) || day >= localDay(toldDay(autoClose), zone)) return null;
  return { by, at, isLatest };
}
