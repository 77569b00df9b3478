// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteField } from '../../../components/note-field.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your note' });
const type = (value: string) => fireEvent.change(field(), { target: { value } });
const pause = () => act(() => vi.advanceTimersByTimeAsync(2000));

function show(note = '', onSave = vi.fn(async (_: string) => {})) {
  const { rerender, unmount } = render(<NoteField note={note} most={100} onSave={onSave} />);
  return { onSave, unmount, stored: (now: string) => rerender(<NoteField note={now} most={100} onSave={onSave} />) };
}

describe('a note', () => {
  it('is saved once for a pause in typing, and says so', async () => {
    const { onSave } = show();
    type('Ask');
    type('Ask Ada');
    expect(onSave).not.toHaveBeenCalled();
    await pause();
    expect(onSave.mock.calls).toEqual([['Ask Ada']]);
    expect(screen.getByRole('status').textContent).toBe('Saved');
  });

  it.each([
    ['the field is left', () => fireEvent.blur(field())],
    ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
    ['the page is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('is saved at once when %s', async (_, leave) => {
    const { onSave } = show();
    type('Ask Ada');
    leave();
    expect(onSave.mock.calls).toEqual([['Ask Ada']]);
    await pause();
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('is saved when its case is closed or another one is opened', () => {
    const { onSave, unmount } = show('Ask');
    type('Ask Ada');
    unmount();
    expect(onSave.mock.calls).toEqual([['Ask Ada']]);
  });

  it('that was not changed is not saved', async () => {
    const { onSave, unmount } = show('Ask Ada');
    fireEvent.blur(field());
    await pause();
    unmount();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('stays as it was typed while what was saved before comes back, and takes what was written elsewhere when it is idle', async () => {
    const { stored } = show();
    type('Ask');
    await pause();
    type('Ask Ada');
    stored('Ask');
    expect(field().value).toBe('Ask Ada');
    await pause();
    stored('Ask Ada');
    stored('Ada knows');
    expect(field().value).toBe('Ada knows');
  });

  it('that could not be saved says so, stays, and is tried again', async () => {
    const { onSave } = show(
      '',
      vi.fn(() => Promise.reject(new Error('full'))),
    );
    type('Ask Ada');
    await pause();
    expect(screen.getByRole('status').textContent).toBe('This could not be saved.');
    expect(field().value).toBe('Ask Ada');
    fireEvent.blur(field());
    expect(onSave).toHaveBeenCalledTimes(2);
  });
});
