// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PortalLines } from '../../../components/portal-lines.tsx';
import { PortalsSetting } from '../../../components/portals-setting.tsx';

const USUAL = 'https://support.proquest.com';
const OTHER = 'https://support.library.example';

afterEach(cleanup);

function show(more: { portals?: string[]; unread?: string[]; isLocked?: boolean } = {}) {
  const onAllow = vi.fn(async () => true);
  const onGiveBack = vi.fn(async () => {});
  const onSave = vi.fn(async () => {});
  const on = { onAllow, onGiveBack, onSave };
  render(<PortalsSetting usual={USUAL} portals={[]} unread={[]} isLocked={false} {...more} {...on} />);
  return on;
}

describe('the portals', () => {
  it.each(['support.library.example', 'https://support.library.example/s/case-lists?x=1', ' https://support.library.example/ '])(
    'take another one, and ask for it: %s',
    async (text) => {
      const { onAllow, onSave } = show();
      await userEvent.type(screen.getByLabelText('Another portal'), `${text}{Enter}`);
      expect([onAllow.mock.calls, onSave.mock.calls]).toEqual([[[OTHER]], [[{ portals: [OTHER] }]]]);
    },
  );

  it.each(['nonsense', 'http://support.library.example', 'javascript:alert(1)'])('take none that is no address: %s', async (text) => {
    const { onAllow, onSave } = show();
    await userEvent.type(screen.getByLabelText('Another portal'), `${text}{Enter}`);
    expect(screen.getByRole('alert').textContent).toContain('no address of a portal');
    expect([onAllow.mock.calls, onSave.mock.calls]).toEqual([[], []]);
  });

  it('offer to allow those that may not be read, the usual one too, and to remove one, whose permission goes back', async () => {
    const { onAllow, onGiveBack, onSave } = show({ portals: [OTHER], unread: [USUAL, OTHER] });
    await userEvent.click(screen.getByRole('button', { name: `Allow it to read ${USUAL}` }));
    expect(onAllow).toHaveBeenCalledWith(USUAL);
    await userEvent.click(screen.getByRole('button', { name: `Remove ${OTHER}` }));
    expect([onSave.mock.calls, onGiveBack.mock.calls]).toEqual([[[{ portals: [] }]], [[OTHER]]]);
  });

  it('of an organisation can be allowed, and not be changed', () => {
    show({ portals: [OTHER], unread: [OTHER], isLocked: true });
    expect(screen.getByText('Set by your organisation')).toBeTruthy();
    expect(screen.getAllByRole('button').map((each) => each.textContent)).toEqual(['Allow it']);
  });
});

describe('the popup', () => {
  it('says which portal may not be read, and whose it is', async () => {
    const onAllow = vi.fn();
    render(<PortalLines unread={[USUAL, OTHER]} named={[OTHER]} onAllow={onAllow} />);
    expect(screen.getByText(/may not read support.proquest.com, so nothing is learnt there/)).toBeTruthy();
    expect(screen.getByText(/Your organisation names support.library.example as its portal/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: `Allow it to read ${OTHER}` }));
    expect(onAllow).toHaveBeenCalledWith(OTHER);
  });
});
