// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { MyNameSetting } from '../../../components/my-name-setting.tsx';

afterEach(cleanup);

it('keeps the name as it was written, without blanks around it, and none once it is emptied', async () => {
  const onSave = vi.fn(async () => {});
  render(<MyNameSetting myName={null} onSave={onSave} />);
  const field = screen.getByRole('textbox', { name: 'Your name, as the portal writes it' });
  await userEvent.type(field, ' Kim Example ');
  await userEvent.tab();
  await userEvent.clear(field);
  await userEvent.tab();
  expect(onSave.mock.calls).toEqual([[{ myName: 'Kim Example' }], [{ myName: null }]]);
});
