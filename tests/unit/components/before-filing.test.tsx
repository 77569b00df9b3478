// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { BeforeFiling } from '../../../components/before-filing.tsx';

afterEach(cleanup);

it('asks what is asked before a case, each with what follows from it, and goes for good', async () => {
  const onDismiss = vi.fn();
  render(<BeforeFiling onDismiss={onDismiss} />);
  expect(screen.getByRole('group').hasAttribute('open')).toBe(false);
  await userEvent.click(screen.getByText('Before you file'));
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(lines).toHaveLength(6);
  for (const line of lines) expect(line).toMatch(/^[A-Z].+\? [A-Z].+\./);
  expect(screen.getAllByRole('link').map((link) => new URL(link.getAttribute('href') ?? '').protocol)).toEqual([
    'https:',
    'https:',
    'https:',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Don’t show this again' }));
  expect(onDismiss).toHaveBeenCalledOnce();
});
