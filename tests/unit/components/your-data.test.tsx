// @vitest-environment happy-dom
/** Backup, restoring, deleting, and what is said of the storage. */
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BackupSetting } from '../../../components/backup-setting.tsx';
import { DeleteSetting } from '../../../components/delete-setting.tsx';
import { RetentionSetting } from '../../../components/retention-setting.tsx';
import { StorageLines } from '../../../components/storage-lines.tsx';
import { type Backup, type Changes, changesBy } from '../../../lib/storage/backup-file.ts';
import { DEFAULTS } from '../../../lib/storage/settings-schema.ts';
import { at } from '../samples.ts';

afterEach(cleanup);

const NOW = at('2026-11-22T09:00:00Z');
const EMPTY = { settings: DEFAULTS, cases: [], lists: [], told: [], snoozes: [], own: [], drafts: [], dateOrders: {}, quarantine: [] };
const backup: Backup = { ...EMPTY, at: NOW, refused: 0 };
const nothing: Changes = changesBy(backup, EMPTY);

function showBackup(changes: Partial<Changes> | 'newer', more: Partial<Parameters<typeof BackupSetting>[0]> = {}, refused = 0) {
  const calls = { onSave: vi.fn(async () => {}), onRestore: vi.fn(async () => {}), onUndo: vi.fn(async () => {}) };
  const found = typeof changes === 'string' ? changes : { backup: { ...backup, refused }, changes: { ...nothing, ...changes } };
  render(<BackupSetting zone="UTC" undoable={null} onRead={async () => found} {...calls} {...more} />);
  return calls;
}
const file = new File(['{}'], 'backup.json', { type: 'application/json' });
const choose = () => userEvent.upload(screen.getByLabelText('Restore from a file…'), file);
const button = (name: string) => screen.getByRole('button', { name });

describe('a backup', () => {
  it('tells what it would change, takes over only what is ticked, and says that it was done', async () => {
    const { onRestore } = showBackup({ newCases: 2, changedCases: 1, settings: ['silentDays', 'zone'], told: [{ id: 'a', at: 1 }] }, {}, 1);
    await choose();
    const text = screen.getByRole('region', { name: 'Backup of 22 Nov, 9:00' }).textContent;
    expect(text).toContain('2 new cases');
    expect(text).toContain('1 case of which the file knows more');
    expect(text).toContain('1 other entry');
    expect(screen.getByRole('status').textContent).toBe('1 entry of the file can’t be read and is left out.');
    await userEvent.click(screen.getByLabelText('Time zone'));
    await userEvent.click(button('Restore'));
    expect(onRestore).toHaveBeenCalledWith({ ...backup, refused: 1 }, ['zone']);
    expect(screen.getByRole('status').textContent).toBe('Restored.');
  });

  it('ticks all settings at once, and none', async () => {
    showBackup({ settings: ['silentDays', 'zone'] });
    await choose();
    const ticked = () => screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked);
    expect((button('Restore') as HTMLButtonElement).disabled).toBe(true);
    await userEvent.click(button('All'));
    expect(ticked()).toEqual([true, true]);
    await userEvent.click(button('None'));
    expect(ticked()).toEqual([false, false]);
  });

  it('changes nothing before it is wished', async () => {
    const { onRestore } = showBackup({ newCases: 1 });
    await choose();
    await userEvent.click(button('Cancel'));
    expect(screen.queryByRole('region')).toBeNull();
    expect(onRestore).not.toHaveBeenCalled();
  });

  it('that brings nothing can only be closed', async () => {
    showBackup({});
    await choose();
    expect(screen.getByText('All that is in this file is here already.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
  });

  it('that can’t be read says why', async () => {
    showBackup('newer');
    await choose();
    expect(screen.getByRole('status').textContent).toContain('made by a later version');
  });

  it('can be taken back', async () => {
    const { onUndo } = showBackup({}, { undoable: NOW });
    await userEvent.click(button('Undo the restore of 22 Nov, 9:00'));
    expect(onUndo).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('status').textContent).toBe('Undone.');
  });

  it('that fails says that nothing was changed', async () => {
    showBackup({ newCases: 1 }, { onRestore: () => Promise.reject(new Error('full')) });
    await choose();
    await userEvent.click(button('Restore'));
    expect(screen.getByRole('status').textContent).toBe('That did not work, and nothing was changed.');
  });
});

describe('deleting', () => {
  it('asks once, and can be left', async () => {
    const onDelete = vi.fn(async () => {});
    render(<DeleteSetting onDelete={onDelete} />);
    await userEvent.click(button('Delete all my data…'));
    expect(screen.getByText(/This can’t be undone/)).toBeTruthy();
    expect(document.activeElement).toBe(button('Keep it'));
    await userEvent.click(button('Keep it'));
    expect(onDelete).not.toHaveBeenCalled();
    await userEvent.click(button('Delete all my data…'));
    await userEvent.click(button('Delete everything'));
    expect(onDelete).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('status').textContent).toBe('Everything was deleted.');
  });
});

describe('the days after which closed cases are forgotten', () => {
  it('are saved when they are a number that can be', async () => {
    const onSave = vi.fn(async () => {});
    render(<RetentionSetting retentionDays={400} onSave={onSave} />);
    const field = screen.getByLabelText('Days after which a closed case is forgotten');
    await userEvent.clear(field);
    await userEvent.type(field, '5{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('from 30 to 3650');
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.type(field, '00{Enter}');
    expect(onSave).toHaveBeenCalledWith({ retentionDays: 500 });
  });
});

describe('what is wrong with what is stored', () => {
  it('is nothing as long as nothing is', () => {
    const { container } = render(<StorageLines trouble={null} kept={0} onSave={() => {}} />);
    expect(container.textContent).toBe('');
  });

  it('is told in a line, with what was kept as a file', async () => {
    const onSave = vi.fn();
    render(<StorageLines trouble="full" kept={2} onSave={onSave} />);
    expect(screen.getByRole('alert').textContent).toContain('no room');
    expect(screen.getByText('2 saved entries could not be read. They are kept.')).toBeTruthy();
    await userEvent.click(screen.getByText('Save as a file'));
    expect(onSave).toHaveBeenCalledTimes(1);
  });
});
