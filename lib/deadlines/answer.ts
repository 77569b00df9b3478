import type { CaseRecord, Interval } from '../cases/schemas.ts';
import type { Spell } from '../cases/spells.ts';
import type { StatusId } from '../status/types.ts';

/** The statuses that a comment of the customer's ends. To say something while testing ends nothing. */
const ENDED: ReadonlySet<StatusId | null> = new Set(['pending-customer-input', 'awaiting-customer-confirmation']);

/**
 * The customer's comment in this stay, which should have ended it, while the portal shows the same status still: the last one that surely came
 * after the stay began, with no comment of the vendor's, or of somebody unknown, after it. Null when there is none. The deadline stays as it
 * is: a warning that was not needed is better than none.
 */
export function answerOf(record: CaseRecord, spell: Spell): { at: Interval } | null {
  if (!ENDED.has(spell.id) || spell.lastSeen === null) return null;
  let last: Interval | null = null;
  for (const { by, at } of record.comments) {
    // A comment moves the last update, so where that is all that bounds the start, both are told to the same minute.
    if (by === 'customer' && at.latest >= spell.start.latest && (last === null || at.latest > last.latest)) last = at;
  }
  const answer = last;
  if (answer === null || record.comments.some(({ by, at }) => by !== 'customer' && at.latest >= answer.earliest)) return null;
  return { at: answer };
}
