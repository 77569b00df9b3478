/** When a case closes by each edition, for whoever wants to compare them. */
import type { CaseRecord, Instant } from '../cases/schemas.ts';
import { EDITION_IDS } from '../policy/editions.ts';
import type { EditionId } from '../policy/types.ts';
import { type OutlookSettings, outlookOf } from './outlook.ts';
import type { Deadline } from './types.ts';

export interface EditionClosing {
  edition: EditionId;
  /** Null where that edition does not close the case. */
  close: Deadline | null;
}

/** The one in use first. */
export function closingsByEdition(record: CaseRecord, settings: OutlookSettings, now: Instant): EditionClosing[] {
  const others = EDITION_IDS.filter((id) => id !== settings.edition);
  return [settings.edition, ...others].map((edition) => ({
    edition,
    close: outlookOf(record, { ...settings, edition, otherEditions: [] }, now).autoClose,
  }));
}
