// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FeaturesSetting } from '../../../components/features-setting.tsx';
import { FEATURES } from '../../../lib/storage/features.ts';

type Props = ComponentProps<typeof FeaturesSetting>;
afterEach(cleanup);

function show(given: Partial<Props> = {}) {
  const on = { onSwitch: vi.fn<Props['onSwitch']>(async () => {}), onResume: vi.fn<Props['onResume']>(async () => {}) };
  render(<FeaturesSetting features={{}} locked={new Set()} pausedSites={[]} isPausingLocked={false} {...given} {...on} />);
  return on;
}
const boxes = (): HTMLInputElement[] => screen.getAllByRole('checkbox');

describe('what is seen', () => {
  it('is everything until something is switched off', async () => {
    const { onSwitch } = show();
    expect(boxes().map(({ checked }) => checked)).toEqual(FEATURES.map(() => true));
    expect(boxes().every(({ labels }) => (labels?.[0]?.textContent ?? '') !== '')).toBe(true);
    await userEvent.click(screen.getByLabelText('Lines under words'));
    expect(onSwitch.mock.calls).toEqual([['underlines', false]]);
  });

  it('comes back one by one', async () => {
    const { onSwitch } = show({ features: { badges: false, drafts: false } });
    const drafts = screen.getByLabelText<HTMLInputElement>('Drafts');
    expect(drafts.checked).toBe(false);
    await userEvent.click(drafts);
    expect(onSwitch.mock.calls).toEqual([['drafts', true]]);
  });

  it('is not the user’s to change where the organisation decides it', () => {
    show({ features: { drafts: false }, locked: new Set(['drafts']) });
    const drafts = screen.getByLabelText<HTMLInputElement>('Drafts');
    expect([drafts.checked, drafts.disabled]).toEqual([false, true]);
    expect(drafts.closest('.option')?.textContent).toContain('Set by your organisation');
    expect(boxes().filter(({ disabled }) => disabled)).toEqual([drafts]);
  });

  it('is nothing on paused sites, which are named and switched on again', async () => {
    const { onResume } = show({ pausedSites: ['https://support.proquest.com'] });
    await userEvent.click(screen.getByRole('button', { name: 'Switch on again' }));
    expect(onResume).toHaveBeenCalledWith('https://support.proquest.com');
    cleanup();
    show({ pausedSites: ['https://support.proquest.com'], isPausingLocked: true });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
