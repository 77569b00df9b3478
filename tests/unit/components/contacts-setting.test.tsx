// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { ContactsSetting } from '../../../components/contacts-setting.tsx';

afterEach(cleanup);

function show(contacts: ComponentProps<typeof ContactsSetting>['contacts'] = {}) {
  const onSave = vi.fn<ComponentProps<typeof ContactsSetting>['onSave']>(async () => {});
  render(<ContactsSetting contacts={contacts} onSave={onSave} />);
  return { onSave, field: screen.getByRole<HTMLTextAreaElement>('textbox') };
}

it('shows what is set, a line for each asset, and saves nothing that did not change', async () => {
  const { onSave, field } = show({ Alma: ['a@library.example', 'b@library.example'], Primo: ['p@library.example'] });
  expect(field.value).toBe('Alma: a@library.example, b@library.example\nPrimo: p@library.example');
  await userEvent.click(field);
  await userEvent.tab();
  expect(onSave).not.toHaveBeenCalled();
});

it('takes addresses however they are set apart, each once', async () => {
  const { onSave, field } = show();
  await userEvent.type(field, 'Alma: a@library.example;b@library.example a@library.example\n\nAlma : c@library.example');
  await userEvent.tab();
  expect(onSave).toHaveBeenCalledWith({ contacts: { Alma: ['a@library.example', 'b@library.example', 'c@library.example'] } });
});

it.each(['Alma', 'Alma:', 'Alma: nobody', ': a@library.example'])('says what a line looks like instead of saving "%s"', async (line) => {
  const { onSave, field } = show();
  await userEvent.type(field, line);
  await userEvent.tab();
  expect(onSave).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toContain('Asset: address');
  expect(field.value).toBe(line);
});
