// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { OwnTextsSetting } from '../../../components/own-texts-setting.tsx';

afterEach(cleanup);

const READY = [{ name: 'Ask for a call', text: 'May we call?' }];
const MINE = { name: 'Mine', text: 'Thank you.' };

function show(ownTexts: ComponentProps<typeof OwnTextsSetting>['ownTexts'] = []) {
  const onSave = vi.fn<ComponentProps<typeof OwnTextsSetting>['onSave']>(async () => {});
  render(<OwnTextsSetting ownTexts={ownTexts} readyTexts={READY} onSave={onSave} />);
  return onSave;
}

it('keeps a new text as soon as it has a name and words', async () => {
  const onSave = show();
  await userEvent.selectOptions(screen.getByLabelText('Add a text'), 'An empty text');
  expect(onSave).not.toHaveBeenCalled();
  await userEvent.type(screen.getByLabelText('Name'), 'Mine ');
  await userEvent.tab();
  expect(onSave).not.toHaveBeenCalled();
  await userEvent.type(screen.getByLabelText('Text'), 'Thank you.');
  await userEvent.tab();
  expect(onSave).toHaveBeenCalledExactlyOnceWith({ ownTexts: [MINE] });
});

it('begins with a ready text, which it then replaces', async () => {
  const onSave = show([MINE]);
  await userEvent.selectOptions(screen.getByLabelText('Add a text'), 'Ask for a call');
  expect(onSave).toHaveBeenCalledWith({ ownTexts: [MINE, READY[0]] });
  expect(screen.queryByRole('option', { name: 'Ask for a call' })).toBeNull();
});

it('changes and removes a text', async () => {
  const onSave = show([MINE]);
  await userEvent.type(screen.getByLabelText('Text'), ' Case {number}.'.replaceAll('{', '{{'));
  await userEvent.tab();
  expect(onSave).toHaveBeenLastCalledWith({ ownTexts: [{ ...MINE, text: 'Thank you. Case {number}.' }] });
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
  expect(onSave).toHaveBeenLastCalledWith({ ownTexts: [] });
});

it('says which braces are no place', async () => {
  show([{ name: 'Mine', text: 'Dear {analyst}, case {number}' }]);
  expect(screen.getByRole('alert').textContent).toContain('{analyst}');
  expect(screen.getByRole('alert').textContent).not.toContain('{number}');
});
