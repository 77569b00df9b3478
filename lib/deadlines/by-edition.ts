/** When a case is reminded of and closes by each edition, for whoever wants to compare them. */
import type { CaseRecord, Instant } from '../cases/schemas.ts';
import { currentSpell } from '../cases/spells.ts';
import { EDITION_IDS } from '../policy/editions.ts';
import type { EditionId } from '../policy/types.ts';
import { type OutlookSettings, outlookOf } from './outlook.ts';
import { type Refutation, SpellClock } from './spell-clock.ts';
import type { Deadline } from './types.ts';

export interface EditionClosing {
  edition: EditionId;
  /** Null where that edition does not close the case. */
  close: Deadline | null;
  /** The vendor's mail before that; null where none is to come any more. */
  reminder: Deadline | null;
  /** What was seen of the case goes against that edition: then its days are not to be told. */
  refuted: Refutation | null;
}

/** The one in use first. */
export function closingsByEdition(record: CaseRecord, settings: OutlookSettings, now: Instant): EditionClosing[] {
  const others = EDITION_IDS.filter((id) => id !== settings.edition);
  const spell = currentSpell(record);
  return [settings.edition, ...others].map((edition) => {
    const alone = { ...settings, edition, otherEditions: [] };
    const { autoClose: close, reminderEmail: reminder } = outlookOf(record, alone, now);
    return {
      edition,
      close,
      reminder,
      refuted: spell && new SpellClock(record, spell, alone).refutation(edition),
    };
  });
}
