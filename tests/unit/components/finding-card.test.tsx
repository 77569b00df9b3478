// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FindingCard } from '../../../components/finding-card.tsx';
import { lint } from '../../../lib/lint/lint.ts';
import type { Finding } from '../../../lib/lint/types.ts';

afterEach(cleanup);

function findingOf(rule: string, description: string): Finding {
  const { findings } = lint({ subject: '', description, surface: 'case', product: null, priority: null });
  const finding = findings.find((each) => each.rule === rule);
  if (!finding) throw new Error(`no ${rule}`);
  return finding;
}

function show(finding = findingOf('insult', 'You are idiots.')) {
  const on = { onApply: vi.fn(), onIgnore: vi.fn(), onSwitchOff: vi.fn(), onClose: vi.fn() };
  render(<FindingCard finding={finding} {...on} />);
  return { ...on, finding, card: screen.getByRole('dialog', { name: 'Case Lantern about these words' }) };
}

describe('the card of a finding', () => {
  it('says what is wrong, why, and where that comes from', () => {
    const { card } = show();
    const described = document.getElementById(card.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toMatch(/^This may hurt the person who reads it/);
    expect(card.textContent).toContain('strong words do not.');
    const source = within(card).getByRole('link', { name: 'Source' });
    expect([source.getAttribute('href'), source.getAttribute('target')]).toEqual([
      'https://calstate.atlassian.net/wiki/pages/diffpages.action?originalId=2834399241&pageId=2834399257',
      '_blank',
    ]);
  });

  it('offers each alternative as a button', async () => {
    const { onApply, finding } = show();
    const buttons = within(screen.getByRole('group', { name: 'What can be done' })).getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'This has serious consequences for our work.',
      'This costs us a lot of time every day.',
    ]);
    // They are English in a panel that may be read from right to left.
    expect(buttons.map(({ dir }) => dir)).toEqual(['auto', 'auto']);
    await userEvent.click(buttons[1] as HTMLElement);
    expect(onApply).toHaveBeenCalledExactlyOnceWith(finding.fixes[1]);
  });

  it('has no group of alternatives where there is none', () => {
    show({ ...findingOf('insult', 'You are idiots.'), fixes: [] });
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('takes a no for these words, a no for good, and a plain close', async () => {
    const { onIgnore, onSwitchOff, onClose, finding } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Ignore here' }));
    expect(onIgnore).toHaveBeenCalledExactlyOnceWith(finding);
    await userEvent.click(screen.getByRole('button', { name: 'Switch this rule off' }));
    expect(onSwitchOff).toHaveBeenCalledExactlyOnceWith(finding);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('is gone through with Tab, what helps most first, and left at its end', async () => {
    const { card, onClose } = show();
    card.focus();
    const passed: (string | null)[] = [];
    for (let step = 0; step < 6; step += 1) {
      await userEvent.tab();
      passed.push(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null);
    }
    expect(passed).toEqual([
      'This has serious consequences for our work.',
      'This costs us a lot of time every day.',
      'Source',
      'Ignore here',
      'Switch this rule off',
      'Close',
    ]);
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('is left with Shift+Tab from where it was entered', async () => {
    const { card, onClose } = show();
    card.focus();
    await userEvent.tab({ shift: true });
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('leaves the focus in the text when the mouse is used', async () => {
    const { onIgnore } = show();
    const field = document.body.appendChild(document.createElement('textarea'));
    field.focus();
    await userEvent.click(screen.getByRole('button', { name: 'Ignore here' }));
    expect(onIgnore).toHaveBeenCalled();
    expect(document.activeElement).toBe(field);
    field.remove();
  });
});
