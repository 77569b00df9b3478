// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageHealth } from '../../../components/page-health.tsx';
import type { PageReport } from '../../../lib/portal/report.ts';
import { at } from '../samples.ts';

const FINE: PageReport = {
  frame: 'top',
  address: 'list',
  at: at('2026-11-22T09:00:00Z'),
  zone: 'UTC',
  order: null,
  proved: null,
  cases: 25,
  lists: [],
  form: false,
  commentBox: false,
  surfaces: [],
  unread: [],
  unknownStatuses: [],
  lacks: [],
  paused: null,
  structure: { roots: 0, tables: 1, frames: 0, components: [], headers: [], labels: [], paths: [] },
};

afterEach(cleanup);

function show(reports: PageReport[] | null, onCopy = vi.fn(async (_text: string) => true)) {
  const { container } = render(<PageHealth reports={reports} text="the report" onCopy={onCopy} />);
  return {
    line: container.querySelector('.health'),
    details: [...container.querySelectorAll('li')].map((item) => item.textContent),
    onCopy,
  };
}

const unread = (field: PageReport['unread'][number]['field'], count: number): PageReport['unread'][number] => ({
  field,
  reason: 'unknown-date-form',
  count,
  shapes: [],
});

describe('the line on the page in front', () => {
  it('tells how many cases were read', () => {
    expect(show([FINE])).toMatchObject({ details: [] });
    expect(screen.getByText('This page: 25 cases read.').dataset.fine).toBe('true');
  });

  it('names what could not be read, in whatever frame, and how often', () => {
    const { line, details } = show([
      { ...FINE, cases: 0, lacks: ['record'], unread: [unread('openedAt', 1)] },
      { ...FINE, frame: 'frame', cases: 1, unread: [unread('openedAt', 2), unread('change', 1)] },
    ]);
    expect(line?.textContent).toBe('This page: 1 case read. 4 fields could not be read.');
    expect(details).toEqual([
      'Date opened: its form of a date is not known (3 times)',
      'A change of status: its form of a date is not known',
    ]);
  });

  it('says what was looked for in vain, and not what only a maintainer needs', () => {
    expect(show([{ ...FINE, cases: 0, address: 'case', lacks: ['record'] }])).toMatchObject({
      details: ['The case of this address was not found on the page.'],
    });
    expect(screen.getByText('This page: no case could be read.').dataset.fine).toBe('false');
    cleanup();
    expect(show([{ ...FINE, lacks: ['count', 'beginning'] }]).details).toEqual([]);
    cleanup();
    expect(show([{ ...FINE, lacks: ['status'] }]).details[0]).toContain('tell it in the settings');
    cleanup();
    show([{ ...FINE, cases: 0, address: 'other' }]);
    expect(screen.getByText('This page shows no cases.').dataset.fine).toBe('true');
  });

  it('asks to reload a page that does not answer, and has no report of it', () => {
    show(null);
    expect(screen.getByText(/Reload it once/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the report', () => {
  it('is copied at a click', async () => {
    const { onCopy } = show([FINE]);
    await userEvent.click(screen.getByRole('button', { name: 'Copy a report for this page' }));
    expect(onCopy).toHaveBeenCalledWith('the report');
    expect((await screen.findByRole('status')).textContent).toBe('Copied. It holds no case text.');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is shown where the browser refuses to copy it', async () => {
    show(
      [FINE],
      vi.fn(async () => false),
    );
    await userEvent.click(screen.getByRole('button'));
    expect(((await screen.findByRole('textbox')) as HTMLTextAreaElement).value).toBe('the report');
  });
});
