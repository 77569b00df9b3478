// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { caseView } from '../../../components/case-view.ts';
import { CasesCharts } from '../../../components/cases-charts.tsx';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { CaseRecord, Instant } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { at, change, DAY, exactly, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const ago = (days: number): Instant => (NOW - days * DAY) as Instant;
const SETTINGS = { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] } as const;
const WAITING = 'Pending Customer Input';
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 720 });
afterEach(cleanup);

/** Opened 100 days ago, and with support until it began to wait ten days ago. */
const waiting = (id: number, asset = 'Alma') =>
  recordFromSighting(
    sighting(id, NOW, { status: WAITING, asset, openedAt: exactly(ago(100)) }, { changes: [change('New', WAITING, ago(10))] }),
  );
const withSupport = (id: number) => recordFromSighting(sighting(id, NOW, { status: 'In Progress' }));

function show(records: readonly CaseRecord[], told: [string, Instant][] = []) {
  const views = records.map((record) => caseView(record, outlookOf(record, SETTINGS, NOW), undefined));
  const loadTold = async () => new Map(told);
  render(<CasesCharts views={views} found={views} moment={{ zone: 'UTC', now: NOW }} settings={SETTINGS} loadTold={loadTold} />);
}
/** The rows of the table of a chart, its heads first. */
const numbers = (chart: HTMLElement): string[] =>
  within(chart)
    .getAllByRole('row', { hidden: true })
    .map((row) => [...row.children].map(({ textContent }) => textContent).join(' | '));

describe('charts of cases', () => {
  it('tell their main figure in words, and all of them as a table', async () => {
    show([waiting(1), waiting(2, 'Primo'), withSupport(3)]);
    const ages = screen.getByRole('figure', { name: '2 of 3 open cases are more than three months old.' });
    expect(numbers(ages)).toEqual([
      'Age | Your turn | Support’s turn | A third party’s turn | Not known | All',
      'Under a week | 0 | 0 | 0 | 0 | 0',
      '1 to 4 weeks | 0 | 0 | 0 | 0 | 0',
      '1 to 3 months | 0 | 0 | 0 | 0 | 0',
      '3 to 12 months | 2 | 0 | 0 | 0 | 2',
      'Over a year | 0 | 0 | 0 | 0 | 0',
      'Not known | 0 | 1 | 0 | 0 | 1',
    ]);
    const statuses = screen.getByRole('figure', { name: '2 of 3 open cases wait for you.' });
    expect(numbers(statuses).slice(1)).toEqual(['Pending Customer Input | 2 | 0 | 0 | 0 | 2', 'In Progress | 0 | 1 | 0 | 0 | 1']);
    const time = await screen.findByRole('figure', { name: 'On average a case was your turn for 10 days, and support’s for 90.' });
    expect(within(time).getByText(/of 2 of 3 cases. .* 100% of their lives/)).toBeDefined();
    expect(numbers(time).slice(1)).toEqual([
      'All | 10 | 90 | 0 | 0 | 100',
      'Alma | 10 | 90 | 0 | 0 | 100',
      'Primo | 10 | 90 | 0 | 0 | 100',
    ]);
  });

  it('tell of how many waits a reminder came, and what became of them', async () => {
    show([waiting(1), waiting(2)], [[`closing|${waiting(1).key}|2026-12-10|3`, ago(1)]]);
    const told = await screen.findByRole('figure', {
      name: 'A reminder came in 1 of 2 times that a case waited for you; after 0 of them the case went on to another open status.',
    });
    expect(within(told).getByText(/^Since 21 Nov/)).toBeDefined();
    expect(numbers(told)).toEqual([
      'Times that a case waited | To another open status | Closed before its day | Closed, perhaps by the clock | Still waits | Not known | All',
      'Reminded | 0 | 0 | 0 | 1 | 0 | 1',
      'No reminder | 0 | 0 | 0 | 1 | 0 | 1',
    ]);
  });

  it('name each part of a row where the pointer rests, or the focus', async () => {
    show([waiting(1), waiting(2), withSupport(3)]);
    const chart = screen.getByRole('figure', { name: /open cases wait/ });
    fireEvent.focus(within(chart).getByRole('application'));
    expect((await within(chart).findByText(/Your turn:/)).textContent).toBe('Your turn: 2');
  });

  it('draw each part with a pattern of its own', () => {
    show([waiting(1), withSupport(2)]);
    const ages = screen.getByRole('figure', { name: /more than three months/ });
    const fills = [...ages.querySelectorAll('.legend rect')].map((rect) => rect.getAttribute('fill'));
    expect(fills).toEqual(['var(--cl-yours-edge)', 'url(#ages-theirs-lines)']);
    expect(ages.querySelector('.plot #ages-theirs-lines')).not.toBeNull();
    expect(ages.querySelectorAll('.recharts-bar-rectangle path')).toHaveLength(2);
  });

  it('say what has to be read first where nothing is known', async () => {
    show([withSupport(1)]);
    expect(await screen.findByText(/^How long cases waited is not known yet. Open some of them once/)).toBeDefined();
    expect(await screen.findByText('No reminder of a closing has come yet.')).toBeDefined();
  });
});
