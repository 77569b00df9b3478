// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ReadyTexts } from '../../../components/ready-texts.tsx';
import { filled } from '../../../lib/guidance/ready-texts.ts';

afterEach(cleanup);

const TEXTS = [
  { name: 'Ask for an update', text: 'How is {number}? [why]', isForElsewhere: false, isForColleagues: false },
  { name: 'Mine', text: 'Thank you.', isForElsewhere: false, isForColleagues: false },
  { name: 'Community update', text: 'Case {number}', isForElsewhere: true, isForColleagues: false },
];

async function show({ fits = true, copies = true } = {}) {
  const on = { onInsert: vi.fn(() => fits), onCopy: vi.fn(async () => copies) };
  render(<ReadyTexts texts={TEXTS} fill={({ text }) => filled(text, { number: '00812345' }, () => '')} {...on} />);
  await userEvent.click(screen.getByText('Insert a ready text'));
  return on;
}
const status = (): string | null => screen.getByRole('status').textContent;

it('inserts a text at a click, filled in, without a word', async () => {
  const { onInsert, onCopy } = await show();
  await userEvent.click(screen.getByRole('button', { name: 'Ask for an update' }));
  expect(onInsert).toHaveBeenCalledWith({ text: 'How is 00812345? [why]', gap: { start: 17, end: 22 } });
  expect(onCopy).not.toHaveBeenCalled();
  expect(status()).toBe('');
});

it('says when the field does not take it', async () => {
  await show({ fits: false });
  await userEvent.click(screen.getByRole('button', { name: 'Mine' }));
  expect(status()).toMatch(/no room/);
});

it.each([
  ['Copy “Ask for an update”', 'How is 00812345? [why]', 'Copied. Brackets are still to be filled in.'],
  ['Copy “Mine”', 'Thank you.', 'Copied'],
  ['Copy “Community update”', 'Case 00812345', 'Copied'],
])('%s', async (name, text, said) => {
  const { onInsert, onCopy } = await show();
  await userEvent.click(screen.getByRole('button', { name }));
  expect(onCopy).toHaveBeenCalledWith(text);
  expect(onInsert).not.toHaveBeenCalled();
  expect(status()).toBe(said);
});

it('puts what is for elsewhere into no comment', async () => {
  await show();
  expect(screen.queryByRole('button', { name: 'Community update' })).toBeNull();
});

it('says when the browser does not copy', async () => {
  await show({ copies: false });
  await userEvent.click(screen.getByRole('button', { name: 'Copy “Mine”' }));
  expect(status()).toBe('Could not be copied');
});

it('copies all of them where there is no box', async () => {
  const onCopy = vi.fn(async () => true);
  render(<ReadyTexts texts={TEXTS} fill={({ text }) => filled(text, {}, () => 'case number')} onInsert={null} onCopy={onCopy} />);
  await userEvent.click(screen.getByText('Copy a ready text'));
  const buttons = screen.getAllByRole('button');
  expect(buttons.map((each) => each.getAttribute('aria-label'))).toEqual(TEXTS.map(({ name }) => `Copy “${name}”`));
  for (const each of buttons) await userEvent.click(each);
  expect(onCopy.mock.calls).toEqual([['How is [case number]? [why]'], ['Thank you.'], ['Case [case number]']]);
});
