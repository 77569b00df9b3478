// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PauseLine } from '../../../components/pause-line.tsx';

type Props = ComponentProps<typeof PauseLine>;
afterEach(cleanup);

function show(given: Partial<Props> = {}) {
  const onPause = vi.fn<Props['onPause']>(async () => {});
  render(<PauseLine paused={null} site="support.proquest.com" isLocked={false} onPause={onPause} {...given} />);
  return onPause;
}
const buttons = (): (string | null)[] => screen.queryAllByRole('button').map(({ textContent }) => textContent);

describe('the pause', () => {
  it.each([
    ['On this page', 'page'],
    ['On this site', 'site'],
  ])('begins with “%s”', async (words, kind) => {
    const onPause = show();
    expect(screen.getByRole('status').textContent).toBe('');
    await userEvent.click(screen.getByRole('button', { name: words }));
    expect(onPause.mock.calls).toEqual([[kind]]);
  });

  it.each([
    ['page', 'Paused on this page until you leave it. Nothing is read or shown here.', 'Go on'],
    ['site', 'Paused on support.proquest.com until you switch it on again. Nothing is read or shown there.', 'Switch on again'],
  ] as const)('of a %s is said, and ended at a click', async (paused, words, button) => {
    const onPause = show({ paused });
    expect(screen.getByRole('status').textContent).toBe(words);
    await userEvent.click(screen.getByRole('button', { name: button }));
    expect(onPause.mock.calls).toEqual([[null]]);
  });

  it('of a site is left to the organisation where that decides it', () => {
    show({ isLocked: true });
    expect(buttons()).toEqual(['On this page']);
    cleanup();
    show({ isLocked: true, paused: 'site' });
    expect(buttons()).toEqual([]);
    expect(screen.getByText('Set by your organisation')).toBeTruthy();
  });

  it('that the page did not hear of is not taken for one', async () => {
    show({ onPause: () => Promise.reject(new Error('no receiver')) });
    await userEvent.click(screen.getByRole('button', { name: 'On this page' }));
    expect(screen.getByRole('status').textContent).toBe('The page did not answer. Reload it once.');
  });
});
