// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { AccountSetting } from '../../../components/account-setting.tsx';
import { Lockable } from '../../../components/lockable.tsx';

afterEach(cleanup);

const show = (isLocked: boolean) =>
  render(
    <Lockable isLocked={isLocked}>
      <AccountSetting sharedAccount institutions={['Northfield']} onSave={async () => {}} />
    </Lockable>,
  );
/** happy-dom leaves what a field set disables out of account when asked for `:disabled`. */
const isDisabled = (element: HTMLElement): boolean => element.closest('fieldset')?.disabled === true;

it('shows what the organisation decides, with the reason, and lets nobody change it', () => {
  show(true);
  expect(screen.getByRole('group', { name: 'Set by your organisation' })).toBeTruthy();
  expect(isDisabled(screen.getByRole('checkbox'))).toBe(true);
  expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe('Northfield');
});

it('leaves all else as it is', () => {
  show(false);
  expect(screen.queryByRole('group')).toBeNull();
  expect(isDisabled(screen.getByRole('checkbox'))).toBe(false);
});
