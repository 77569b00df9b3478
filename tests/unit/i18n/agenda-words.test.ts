import { expect, it } from 'vitest';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Instant } from '../../../lib/cases/schemas.ts';
import type { Steps } from '../../../lib/deadlines/ladder.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { agendaCase } from '../../../lib/i18n/agenda-words.ts';
import { at, change, DAY, exactly, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;

function lines(steps: Steps, why: string | null = null, notes = { impact: '', ask: '' }) {
  const read = { status: 'In Progress', subject: 'Loans', priority: 'High', openedAt: exactly(ago(60)) };
  const comments = [{ by: 'customer' as const, at: exactly(ago(9)) }];
  const record = recordFromSighting(sighting(1, NOW, read, { changes: [change('New', 'In Progress', ago(30))], comments }));
  const outlook = outlookOf(record, { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] }, NOW);
  return agendaCase({ record, outlook, own: { steps } }, { zone: 'UTC', now: NOW }, why, notes).lines;
}

it('tells where a case stands, its history with what the user did, why now, and leaves open what only the user knows', () => {
  expect(lines({ feedback: ago(7), escalation: ago(3) }, 'Filed as down')).toEqual([
    'Status: In Progress, High',
    'History: opened Wed 23 Sept, in this status since Fri 23 Oct at the latest, our last comment Fri 13 Nov, in-case feedback Sun 15 Nov, escalated Thu 19 Nov',
    'Why now: Filed as down',
    'Impact: [who or how many, and what work it holds up]',
    'We ask: [what should come out of the call]',
  ]);
});

it('takes what the user wrote, and a comment that no page showed', () => {
  const told = lines({ comment: ago(2), 'programme-manager': ago(1) }, null, { impact: 'Nobody can lend ', ask: 'A date' });
  expect(told[1]).toMatch(/our last comment Fri 13 Nov, asked for an update Fri 20 Nov, programme manager told Sat 21 Nov$/);
  expect(lines({ comment: ago(9) })[1]).not.toContain('asked for an update');
  expect(told.slice(3)).toEqual(['Impact: Nobody can lend', 'We ask: A date']);
});
