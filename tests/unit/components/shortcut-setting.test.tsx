// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { ShortcutSetting } from '../../../components/shortcut-setting.tsx';

afterEach(cleanup);

function show(shortcut = 'Alt+Enter') {
  const onSave = vi.fn<ComponentProps<typeof ShortcutSetting>['onSave']>(async () => {});
  render(<ShortcutSetting taken={['Alt+Shift+F']} shortcut={shortcut} onSave={onSave} />);
  return { onSave, field: screen.getByRole<HTMLInputElement>('textbox') };
}

it('takes the keys that are pressed in it', async () => {
  const { onSave, field } = show();
  await userEvent.click(field);
  await userEvent.keyboard('{Alt>}{Shift>}l{/Shift}{/Alt}');
  expect(onSave.mock.calls).toEqual([[{ shortcut: 'Alt+Shift+L' }]]);
});

it('refuses a bare key and keys that the browser needs, and says so', async () => {
  const { onSave, field } = show();
  await userEvent.click(field);
  await userEvent.keyboard('m');
  expect(screen.getByRole('alert').textContent).toContain('M');
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(screen.getByRole('alert').textContent).toContain('Ctrl+Z');
  await userEvent.keyboard('{Alt>}{Shift>}f{/Shift}{/Alt}');
  expect(screen.getByRole('alert').textContent).toContain('Alt+Shift+F');
  expect(onSave).not.toHaveBeenCalled();
});

it('is left with Tab, and saves nothing then', async () => {
  const { onSave, field } = show();
  await userEvent.click(field);
  await userEvent.tab();
  expect(document.activeElement).not.toBe(field);
  expect(onSave).not.toHaveBeenCalled();
});

it('goes back to the usual keys at a click', async () => {
  const { onSave } = show('Ctrl+Alt+M');
  await userEvent.click(screen.getByRole('button', { name: /Alt\+Enter/ }));
  expect(onSave).toHaveBeenCalledWith({ shortcut: 'Alt+Enter' });
});
