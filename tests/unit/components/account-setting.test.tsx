// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { AccountSetting } from '../../../components/account-setting.tsx';

afterEach(cleanup);

function show(stored: Partial<ComponentProps<typeof AccountSetting>> = {}) {
  const onSave = vi.fn<ComponentProps<typeof AccountSetting>['onSave']>(async () => {});
  render(<AccountSetting sharedAccount={false} institutions={[]} {...stored} onSave={onSave} />);
  return onSave;
}

it('asks for institutions only where the account is shared', async () => {
  const onSave = show();
  expect(screen.queryByRole('textbox')).toBeNull();
  await userEvent.click(screen.getByRole('checkbox', { name: /Several institutions/ }));
  expect(onSave).toHaveBeenCalledWith({ sharedAccount: true });
});

it('takes one institution to a line, each once', async () => {
  const onSave = show({ sharedAccount: true, institutions: ['Northfield'] });
  await userEvent.type(screen.getByRole('textbox'), '\n  Eastbrook College \n\nNorthfield');
  expect(onSave).not.toHaveBeenCalled();
  await userEvent.tab();
  expect(onSave).toHaveBeenCalledWith({ institutions: ['Northfield', 'Eastbrook College'] });
});
