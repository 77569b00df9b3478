import type { CaseRecord, Interval } from '../cases/schemas.ts';
import type { Spell } from '../cases/spells.ts';
import { STATUSES } from '../status/vocabulary.ts';

/**
 * The customer's comment in this stay, which waits for the customer, while the portal has not confirmed it by another status: the last one that
 * surely came after the stay began, with no comment of the vendor's, or of somebody unknown, after it. Null when there is none.
 */
export function answerOf(record: CaseRecord, spell: Spell): { at: Interval } | null {
  if (spell.id === null || STATUSES[spell.id].turn !== 'customer') return null;
  let answer: Interval | null = null;
  for (const { by, at } of record.comments) {
    if (by !== 'customer' || at.earliest <= spell.start.latest) continue;
    if (answer === null || at.latest > answer.latest) answer = at;
  }
  const last = answer;
  if (last === null || record.comments.some(({ by, at }) => by !== 'customer' && at.latest >= last.earliest)) return null;
  return { at: last };
}
