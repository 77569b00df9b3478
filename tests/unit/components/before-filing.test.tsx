// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { BeforeFiling } from '../../../components/before-filing.tsx';

afterEach(cleanup);

const group = (): HTMLDetailsElement => screen.getByRole('group');

it('asks what is asked before a case, each with what follows from it, and goes for good', async () => {
  const onDismiss = vi.fn();
  render(<BeforeFiling isOpen onDismiss={onDismiss} />);
  expect(group().open).toBe(true);
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(lines).toHaveLength(7);
  for (const line of lines) expect(line).toMatch(/^[A-Z].+\? [A-Z].+\./);
  expect(lines[2]).toMatch(/^Is it ours\? The network/);
  expect(screen.getAllByRole('link').map((link) => new URL(link.getAttribute('href') ?? '').protocol)).toEqual([
    'https:',
    'https:',
    'https:',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Don’t show this again' }));
  expect(onDismiss).toHaveBeenCalledOnce();
});

it('folds when something is written, and stays as the user wants it', async () => {
  const { rerender } = render(<BeforeFiling isOpen onDismiss={() => {}} />);
  rerender(<BeforeFiling isOpen={false} onDismiss={() => {}} />);
  expect(group().open).toBe(false);
  await userEvent.click(screen.getByText('Before you file'));
  await vi.waitFor(() => expect(group().open).toBe(true));
  rerender(<BeforeFiling isOpen onDismiss={() => {}} />);
  rerender(<BeforeFiling isOpen={false} onDismiss={() => {}} />);
  expect(group().open).toBe(true);
});
