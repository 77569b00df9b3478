// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RulesSetting } from '../../../components/rules-setting.tsx';

afterEach(cleanup);

function show(stored: Partial<ComponentProps<typeof RulesSetting>> = {}) {
  const onSave = vi.fn<ComponentProps<typeof RulesSetting>['onSave']>(async () => {});
  render(<RulesSetting rules={{}} ignoredFindings={[]} {...stored} onSave={onSave} />);
  return onSave;
}

describe('the rules that are off', () => {
  it('are none until one is switched off', () => {
    show({ rules: { blame: 'error' } });
    expect(screen.getByText(/All rules are on/)).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('are told in their own words and can be switched on again, each by itself', async () => {
    const onSave = show({ rules: { 'missing-impact': 'off', insult: 'off', blame: 'error' } });
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringContaining('who or how much is affected'),
      expect.stringContaining('may hurt the person'),
    ]);
    await userEvent.click(screen.getAllByRole('button', { name: 'Switch on again' })[0] as HTMLElement);
    expect(onSave).toHaveBeenCalledWith({ rules: { insult: 'off', blame: 'error' } });
  });

  it('are told by their id when this version has no such rule', () => {
    show({ rules: { 'a-rule-of-old': 'off' } });
    expect(screen.getByRole('listitem').textContent).toContain('a-rule-of-old');
  });
});

it('ignored remarks are counted, and told again at a click', async () => {
  const onSave = show({ ignoredFindings: ['insult:1a2b3c', 'blame:9z8y7x'] });
  expect(screen.getByText(/ignored at their place: 2/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Tell them again' }));
  expect(onSave).toHaveBeenCalledWith({ ignoredFindings: [] });
});
