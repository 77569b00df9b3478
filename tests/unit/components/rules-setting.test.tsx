// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RulesSetting } from '../../../components/rules-setting.tsx';
import { RULES } from '../../../lib/lint/rules/registry.ts';

type Props = ComponentProps<typeof RulesSetting>;

afterEach(cleanup);

function show(stored: Partial<Props> = {}) {
  const on = { onChoose: vi.fn<Props['onChoose']>(async () => {}), onForget: vi.fn(async () => {}) };
  render(<RulesSetting known={RULES} rules={{}} locked={new Set()} ignoredFindings={[]} examples={new Map()} {...stored} {...on} />);
  return on;
}
const lineOf = (words: RegExp): HTMLSelectElement => screen.getByLabelText(words);
const groups = (): (string | null)[] => [...document.querySelectorAll('summary')].map(({ textContent }) => textContent);

describe('the rules', () => {
  it('are all there, each in its own words and as usual', () => {
    show();
    const choices = screen.getAllByRole<HTMLSelectElement>('combobox', { hidden: true });
    expect(choices).toHaveLength(RULES.length);
    expect(choices.every(({ value }) => value === 'usual')).toBe(true);
    expect(choices.every(({ labels }) => /[a-z]{3,} [a-z]/.test(labels[0]?.textContent ?? ''))).toBe(true);
  });

  it.each([
    ['Error', 'error'],
    ['Suggestion', 'suggestion'],
    ['Off', 'off'],
  ])('are told as “%s” when that is chosen, each by itself', async (words, choice) => {
    const { onChoose } = show({ rules: { blame: 'warning' } });
    await userEvent.selectOptions(lineOf(/may hurt the person/), words);
    expect(onChoose.mock.calls).toEqual([['insult', choice]]);
    expect(screen.getByText('Saved')).toBeTruthy();
  });

  it('show a text of which they are told, and one of which they are not', () => {
    show({ examples: new Map([['insult', { told: 'This stupid system', untold: 'A stupid question, perhaps' }]]) });
    const line = lineOf(/may hurt the person/).closest('li') as HTMLElement;
    expect([...line.querySelectorAll('q')].map((quote) => quote.textContent)).toEqual(['This stupid system', 'A stupid question, perhaps']);
    expect(screen.getAllByText('Examples')).toHaveLength(1);
  });

  it('go back to what is usual', async () => {
    const { onChoose } = show({ rules: { insult: 'off' } });
    expect(lineOf(/may hurt the person/).value).toBe('off');
    await userEvent.selectOptions(lineOf(/may hurt the person/), 'As usual');
    expect(onChoose.mock.calls).toEqual([['insult', null]]);
  });

  it('that were changed are counted where they are folded away', () => {
    show({ rules: { 'missing-impact': 'off', insult: 'off', blame: 'error' } });
    expect(groups()).toEqual([
      expect.stringMatching(/^What is missing 1 of \d+ changed$/),
      expect.stringMatching(/^Wording 2 of \d+ changed$/),
      'Passwords and personal data 2',
      expect.stringMatching(/^Other advice \d+$/),
    ]);
  });

  it('that the organisation decides can’t be changed, and say why', () => {
    show({ rules: { insult: 'error' }, locked: new Set(['insult']) });
    const line = lineOf(/may hurt the person/);
    expect([line.disabled, line.value]).toEqual([true, 'error']);
    expect(within(line.closest('li') as HTMLElement).getByText('Set by your organisation')).toBeTruthy();
    expect(lineOf(/read as blame/).disabled).toBe(false);
  });

  it('of an earlier version are told by their id, and can be given up', async () => {
    const { onChoose } = show({ rules: { 'a-rule-of-old': 'off' } });
    await userEvent.selectOptions(lineOf(/^a-rule-of-old$/), 'As usual');
    expect(onChoose).toHaveBeenCalledWith('a-rule-of-old', null);
  });
});

it('ignored remarks are counted, and told again at a click', async () => {
  const { onForget } = show({ ignoredFindings: ['insult:1a2b3c', 'blame:9z8y7x'] });
  expect(screen.getByText(/ignored at their place: 2/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Tell them again' }));
  expect(onForget).toHaveBeenCalledOnce();
});
