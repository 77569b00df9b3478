import { describe, expect, it } from 'vitest';
import type { CommentSighting } from '../../../lib/cases/schemas.ts';
import { currentSpell, type Spell } from '../../../lib/cases/spells.ts';
import { answerOf } from '../../../lib/deadlines/answer.ts';
import { between, change, recordOf, seen, sighting, time } from '../cases/build.ts';

const PCI = 'Pending Customer Input';
const minute = (start: string) => between(`${start}:00Z`, `${start}:59.999Z`);
const comment = (by: CommentSighting['by'], start: string): CommentSighting => ({ by, at: minute(start) });
const CAME = '2026-11-05T10:00Z';

/** The answer to a case that came to the status on 5 November, as its history tells, and is seen there on the 9th. */
function answer(status: string, ...comments: CommentSighting[]) {
  const record = recordOf(seen('2026-11-09T09:00Z', status, {}, { changes: [change('In Progress', status, CAME)], comments }));
  return answerOf(record, currentSpell(record) as Spell);
}

describe('an answer that the portal has not confirmed', () => {
  it.each([PCI, 'Awaiting Customer Confirmation'])('is the customer’s last comment in the stay: %s', (status) => {
    expect(answer(status, comment('customer', '2026-11-06T12:04'), comment('customer', '2026-11-07T08:30'))).toEqual({
      at: minute('2026-11-07T08:30'),
    });
  });
  it('is none before the stay, nor without a comment', () => {
    expect(answer(PCI, comment('customer', '2026-11-04T12:04'))).toBeNull();
    expect(answer(PCI)).toBeNull();
  });
  it.each(['vendor', 'unknown'] as const)('is none after which a comment came by: %s', (by) => {
    expect(answer(PCI, comment('customer', '2026-11-06T12:04'), comment(by, '2026-11-07T12:04'))).toBeNull();
    expect(answer(PCI, comment(by, '2026-11-05T12:04'), comment('customer', '2026-11-06T12:04'))).not.toBeNull();
  });
  it('is not what somebody unknown wrote', () => expect(answer(PCI, comment('unknown', '2026-11-06T12:04'))).toBeNull());
  it.each(['Pending Customer Testing', 'In Progress', 'Closed', 'Odd'])('is none to a status that no comment ends: %s', (status) =>
    expect(answer(status, comment('customer', '2026-11-06T12:04'))).toBeNull(),
  );
  it('is the comment that was the last update, when the history is not shown', () => {
    const comments = [comment('customer', '2026-11-06T12:04')];
    const { earliest, latest } = minute('2026-11-06T12:04');
    const updatedAt = { ...time(CAME), value: { earliest, latest } };
    const record = recordOf(seen('2026-11-05T12:00Z', PCI), seen('2026-11-09T09:00Z', PCI, { updatedAt }, { comments }));
    expect(answerOf(record, currentSpell(record) as Spell)).toEqual({ at: minute('2026-11-06T12:04') });
  });
  it('is not told where the case may have come back to the status after the comment', () => {
    const comments = [comment('customer', '2026-11-06T12:04')];
    const record = recordOf(seen('2026-11-05T12:00Z', PCI), seen('2026-11-09T09:00Z', PCI, {}, { comments }));
    expect(answerOf(record, currentSpell(record) as Spell)).toBeNull();
  });
  it('is not told of a status that no page showed', () => {
    const changes = [change('In Progress', PCI, CAME)];
    const record = recordOf(sighting('2026-11-09', { changes, comments: [comment('customer', '2026-11-06T12:04')] }));
    expect(answerOf(record, currentSpell(record) as Spell)).toBeNull();
  });
});
