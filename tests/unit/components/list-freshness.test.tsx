// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ListFreshness, type ListReading } from '../../../components/list-freshness.tsx';
import type { Instant, ListRow } from '../../../lib/cases/schemas.ts';
import { at, PORTAL } from '../samples.ts';

const WHOLE = at('2026-11-20T09:00:00Z');
const NOW = at('2026-11-23T09:00:00Z');
const list: ListRow = {
  portal: PORTAL,
  list: '/s/case-lists|All open cases|',
  view: 'All open cases',
  seenAt: WHOLE,
  completeness: { read: 61, total: 61, open: false, all: true, since: WHOLE },
  recordIds: [],
  caseNumbers: [],
  showedOpen: true,
  showedClosed: false,
  wholes: [WHOLE],
  path: '/s/case-lists',
};

afterEach(cleanup);

function show(reading: Partial<ListReading> = {}, onRead = vi.fn(async () => true)) {
  const onOpen = vi.fn();
  const freshness = { list, wholeAt: WHOLE, isStale: true };
  const moment = { zone: 'UTC', now: NOW };
  render(<ListFreshness {...{ freshness, moment, onOpen, onRead }} reading={{ isUnderWay: false, result: null, ...reading }} />);
  return { onOpen, onRead };
}
const status = (): string => screen.getByRole('status').textContent ?? '';
const ago = (minutes: number): Instant => (NOW - minutes * 60_000) as Instant;

describe('how fresh the list is', () => {
  it('is told, with the way to it', async () => {
    const { onOpen } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Open the list' }));
    expect(onOpen).toHaveBeenCalledWith({ portal: PORTAL, path: '/s/case-lists' });
    expect(status()).toBe('');
  });

  it('can be mended without going there', async () => {
    const { onRead } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Read it now' }));
    expect([onRead.mock.calls.length, status()]).toEqual([1, '']);
  });

  it.each([
    ['is refused', vi.fn(async () => false)],
    ['fails', vi.fn(() => Promise.reject(new Error('no worker')))],
  ])('says when that %s', async (_, onRead) => {
    show({}, onRead);
    await userEvent.click(screen.getByRole('button', { name: 'Read it now' }));
    expect(status()).toBe('It can’t be read now.');
  });

  it('waits while it is being read', () => {
    show({ isUnderWay: true });
    expect(status()).toBe('Reading your case list in a tab of its own …');
    expect((screen.getByRole('button', { name: 'Read it now' }) as HTMLButtonElement).disabled).toBe(true);
  });

  it.each([
    ['part', ago(60), 'Read without you today, 08:00, as far as it loads by itself. Its other rows load when you scroll.'],
    ['none', ago(60), 'Reading it without you failed today, 08:00: the page showed no list. Perhaps you are signed out.'],
    ['whole', ago(60), ''],
    ['part', ago(60 * 25), ''],
    ['none', (WHOLE - 1) as Instant, ''],
  ] as const)('says how that went: %s, %d', (read, when, words) => {
    show({ result: { at: when, read } });
    expect(status()).toBe(words);
  });
});
