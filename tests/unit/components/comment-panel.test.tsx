// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CommentPanel } from '../../../components/comment-panel.tsx';
import { lint } from '../../../lib/lint/lint.ts';
import type { LintInput } from '../../../lib/lint/types.ts';
import { COMMENT_BYTES } from '../../../lib/portal/comment-bytes.ts';

afterEach(cleanup);

function show(description: string, { folded = false, ...more }: Partial<LintInput> & { folded?: boolean } = {}) {
  const on = { onFold: vi.fn(), onMove: null, onApply: vi.fn(), onShow: vi.fn(), onIgnore: vi.fn(), onSwitchOff: vi.fn() };
  const texts = { subject: '', description };
  const result = lint({ ...texts, surface: 'comment', product: null, priority: null, ...more });
  render(<CommentPanel result={result} texts={texts} folded={folded} shortcut="Alt+Enter" {...on} />);
  return on;
}
const rules = (): (string | undefined)[] => [...document.querySelectorAll<HTMLElement>('[data-rule]')].map(({ dataset }) => dataset.rule);
const count = (): string | undefined => document.querySelector('.count')?.textContent ?? undefined;

describe('the panel beside a comment', () => {
  it('asks for none of the things that a case needs', () => {
    show('It happens again.');
    expect(screen.queryByText(/of the \d+ things/)).toBeNull();
    expect(screen.queryByText('Still missing')).toBeNull();
    expect(screen.getByText('No remarks')).toBeTruthy();
  });

  it.each([
    ['tone', 'You are idiots.', 'insult'],
    ['a password', 'Please log in as testuser with the password Tr0ub4dor&3 and look.', 'secret'],
    ['consent to a change that was not shown', 'Yes, please go ahead and change the configuration.', 'unreviewed-change'],
    ['length', 'x'.repeat(COMMENT_BYTES + 1), 'comment-too-long'],
  ])('speaks of %s', (_what, text, rule) => {
    show(text);
    expect(rules()).toContain(rule);
    expect(screen.getByText('1 remark')).toBeTruthy();
  });

  it('names the question that the comment passes over', () => {
    show('We see the same on another record.', { vendorComment: 'Thank you. Could you please send us the name of the import profile?' });
    const item = document.querySelector<HTMLElement>('[data-rule="unanswered-question"]');
    expect(item?.textContent).toContain('name of the import profile');
    expect(item?.classList).toContain('suggestion');
  });

  it('calls the open question to mind before anything is written, as no remark', () => {
    show('', { vendorComment: 'Thank you. Could you please send us the name of the import profile?' });
    expect(document.querySelector('.score')?.textContent).toBe('A question is open');
    expect(document.querySelector('[data-rule="unanswered-question"] > p')?.textContent).toBe(
      'The analyst asked “Could you please send us the name of the import profile?”, which is not answered yet.',
    );
    cleanup();
    show('', { vendorComment: 'We are working on it.' });
    expect(document.querySelector('.score')?.textContent).toBe('No remarks');
  });

  it('leads to the words, and takes a no', async () => {
    const { onShow, onIgnore } = show('You are idiots.');
    await userEvent.click(screen.getByRole('button', { name: /idiots/ }));
    expect(onShow).toHaveBeenCalledWith(expect.objectContaining({ rule: 'insult' }), false);
    const item = document.querySelector<HTMLElement>('[data-rule="insult"]') as HTMLElement;
    await userEvent.click(within(item).getByText('Why?'));
    await userEvent.click(within(item).getByRole('button', { name: 'Ignore here' }));
    expect(onIgnore).toHaveBeenCalledWith(expect.objectContaining({ rule: 'insult' }));
  });

  it('counts bytes from four fifths of the room on, folded or not', () => {
    show('a'.repeat(COMMENT_BYTES * 0.8 - 1));
    expect(count()).toBeUndefined();
    cleanup();
    show('a'.repeat(COMMENT_BYTES * 0.8), { folded: true });
    expect(count()).toBe('3,200 of 4,000 bytes');
    cleanup();
    // Two bytes each.
    show('é'.repeat(1700));
    expect(count()).toBe('3,400 of 4,000 bytes');
  });

  it('writes the figures of its remark as it writes the count', () => {
    show('x'.repeat(COMMENT_BYTES + 80));
    expect(count()).toBe('4,080 of 4,000 bytes');
    expect(screen.getByText('This comment takes 4,080 bytes; the portal keeps 4,000.')).toBeTruthy();
  });

  it('says aloud that the room is nearly used up, not how it shrinks', () => {
    show('é'.repeat(1700));
    expect(screen.getByRole('status').textContent).toBe('No remarks. The comment nears the length that the portal keeps.');
    cleanup();
    show('é'.repeat(2001));
    expect(screen.getByRole('status').textContent).toContain('longer than the portal keeps');
    expect(document.querySelector('.count')?.className).toContain('over');
  });
});

it('the room is the one of the linter’s rule', () => {
  const tooLong = (length: number) =>
    lint({ subject: '', description: 'x'.repeat(length), surface: 'comment', product: null, priority: null }).findings.some(
      ({ rule }) => rule === 'comment-too-long',
    );
  expect([tooLong(COMMENT_BYTES), tooLong(COMMENT_BYTES + 1)]).toEqual([false, true]);
});
