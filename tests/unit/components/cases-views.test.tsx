// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentProps, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CasesFilters } from '../../../components/cases-filters.tsx';
import { CasesViews } from '../../../components/cases-views.tsx';
import { useArrangement } from '../../../components/use-arrangement.ts';
import { EVERYTHING_OPEN, type Limits, type SavedView } from '../../../lib/cases/arrangement.ts';
import type { CasesView } from '../../../lib/storage/view-state.ts';

afterEach(cleanup);

const MINE: SavedView = {
  id: 'mine',
  name: 'Alma, ours',
  arrangement: { ...EVERYTHING_OPEN, fields: { asset: 'Alma' }, columns: ['number'] },
};
const AT_FIRST: CasesView = { columns: null, sorting: null };

/** The state of what is shown, with buttons in the place of the table. */
function show({ saved: stored = [] as SavedView[], look: first = AT_FIRST, isFull = false } = {}) {
  const now: { look: CasesView; saved: readonly SavedView[]; shown: ReturnType<typeof useArrangement> | null } = {
    look: first,
    saved: stored,
    shown: null,
  };
  function Page() {
    const [look, setLook] = useState(first);
    const [saved, setSaved] = useState<readonly SavedView[]>(stored);
    const arranged = useArrangement(look, saved, setLook);
    Object.assign(now, { look, saved, shown: arranged });
    const write = (views: readonly SavedView[]): Promise<void> => {
      if (isFull) return Promise.reject(new Error('full'));
      setSaved(views);
      return Promise.resolve();
    };
    return (
      <>
        <CasesViews
          {...arranged}
          saved={saved}
          countOf={({ name }) => name.length}
          onChoose={arranged.choose}
          onAdd={(name) => {
            const view = { id: name, name, arrangement: { ...arranged.arrangement, columns: ['number'] } };
            arranged.choose(view);
            return write([...saved, view]);
          }}
          onUpdate={({ id }) => write(saved.map((each) => (each.id === id ? { ...each, arrangement: arranged.arrangement } : each)))}
          onRename={({ id }, name) => write(saved.map((each) => (each.id === id ? { ...each, name } : each)))}
          onDelete={({ id }) => write(saved.filter((each) => each.id !== id))}
          onRestore={(view) => {
            arranged.choose(view);
            return write([...saved, view]);
          }}
        />
        <button type="button" onClick={() => arranged.change({ words: 'loans' })}>
          search
        </button>
        <button type="button" onClick={() => arranged.change({ group: 'silent' })}>
          group
        </button>
        <button type="button" onClick={() => arranged.change({ columns: ['number', 'asset'] })}>
          columns
        </button>
        <button type="button" onClick={() => arranged.change({ sorting: [{ id: 'number', desc: true }] })}>
          sort
        </button>
      </>
    );
  }
  render(<Page />);
  return now;
}

const title = (): string => document.querySelector('summary')?.textContent ?? '';
const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const unfold = (): Promise<void> => userEvent.click(document.querySelector('summary') as HTMLElement);
const choose = async (name: RegExp): Promise<void> => {
  await unfold();
  await userEvent.click(screen.getByRole('button', { name }));
};

describe('the views', () => {
  it('begin with everything that is open, and offer what one looks at most, with how many cases there are', async () => {
    show();
    expect(title()).toBe('View: Everything open');
    await unfold();
    const ready = within(screen.getByRole('region', { name: 'Ready-made' })).getAllByRole('button');
    expect(ready.map(({ textContent }) => textContent)).toEqual([
      'Everything open 15',
      'Waits for us 12',
      'Closes within 7 days 20',
      'Silent 6',
      'Case of record 14',
      'Nobody looks after it 21',
    ]);
    expect(ready[0]?.getAttribute('aria-current')).toBe('true');
  });

  it('say that one was changed, and take that back', async () => {
    const now = show();
    await choose(/^Waits for us/);
    await press('search');
    expect(title()).toBe('View: Waits for us · changed');
    await press('Take the changes back');
    expect([title(), now.shown?.arrangement.words]).toEqual(['View: Waits for us', '']);
  });

  it('know what is shown, whichever way it came about', async () => {
    show();
    await press('group');
    expect(title()).toBe('View: Silent');
  });

  it('are saved under a name of the user’s, not under one that is taken', async () => {
    const now = show();
    await press('search');
    await unfold();
    await userEvent.type(screen.getByRole('textbox', { name: 'Name of a new view' }), 'silent{Enter}');
    expect(screen.getByText('A view has that name already.')).toBeDefined();
    expect(now.saved).toEqual([]);
    await userEvent.clear(screen.getByRole('textbox'));
    await userEvent.type(screen.getByRole('textbox'), ' Loans {Enter}');
    expect(now.saved).toMatchObject([{ name: 'Loans', arrangement: { words: 'loans', columns: ['number'] } }]);
    expect([title(), now.look.view]).toEqual(['View: Loans', 'Loans']);
  });

  it('of one’s own are changed for good, renamed, deleted and brought back', async () => {
    const now = show({ saved: [MINE], look: { ...AT_FIRST, view: 'mine' } });
    expect(title()).toBe('View: Alma, ours');
    await press('columns');
    expect(title()).toBe('View: Alma, ours · changed');
    await press('Save the changes');
    expect([title(), now.saved[0]?.arrangement.columns]).toEqual(['View: Alma, ours', ['number', 'asset']]);
    await unfold();
    await userEvent.type(screen.getByRole('textbox', { name: 'New name' }), ' and yours{Enter}');
    expect(title()).toBe('View: Alma, ours and yours');
    await press('Delete this view');
    expect([now.saved, title()]).toEqual([[], 'View: Everything open · changed']);
    await press('Undo');
    expect([now.saved[0]?.id, title()]).toEqual(['mine', 'View: Alma, ours and yours']);
  });

  it('say so where one could not be stored', async () => {
    show({ saved: [MINE], look: { ...AT_FIRST, view: 'mine' }, isFull: true });
    await press('sort');
    await press('Save the changes');
    expect(screen.getByText('This could not be saved.')).toBeDefined();
  });

  it('come again as they were left: which it was, and without a name columns and order, but nothing that hides cases', async () => {
    const now = show({ saved: [MINE] });
    await choose(/^Waits for us/);
    await press('columns');
    expect(title()).toBe('View: Waits for us');
    await press('sort');
    await press('search');
    cleanup();
    const { shown } = show({ saved: [MINE], look: now.look });
    expect(shown).toMatchObject({
      columns: ['number', 'asset'],
      arrangement: { turn: 'customer', words: '', sorting: [{ id: 'number', desc: true }] },
    });
    expect(title()).toBe('View: Waits for us · changed');
    cleanup();
    const own = show({ saved: [MINE] });
    await choose(/^Alma, ours/);
    await press('sort');
    cleanup();
    expect(show({ saved: [MINE], look: own.look }).shown?.arrangement).toEqual(MINE.arrangement);
  });

  it('are the first again where the one that was shown is gone', () => {
    show({ look: { ...AT_FIRST, view: 'mine' } });
    expect(title()).toBe('View: Everything open');
  });

  it('are reached by arrow keys', async () => {
    show();
    screen.getByText('Everything open').closest('summary')?.focus();
    await unfold();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(title()).toBe('View: Waits for us');
  });
});

describe('the filters', () => {
  const NONE = { tags: [], assignees: [], institutions: [] };
  const CONTACTS = { field: 'contact', values: ['Ada Example', 'Kim Example'] } as const;
  function filter(
    limits: Partial<Limits>,
    known: Partial<typeof NONE | { tags: string[]; assignees: string[] }> = {},
    choices: ComponentProps<typeof CasesFilters>['choices'] = [{ field: 'asset', values: ['Alma', 'Primo'] }],
    name: string | null = null,
  ) {
    const onChoose = vi.fn();
    const asked: Partial<Limits>[] = [];
    render(
      <CasesFilters
        limits={{ ...EVERYTHING_OPEN, ...limits }}
        known={{ ...NONE, ...known }}
        choices={choices}
        mine={{ name, onChoose }}
        onChange={(changed) => asked.push(changed)}
      />,
    );
    return Object.assign(asked, { onChoose });
  }
  const select = (name: string, option: string): Promise<void> => userEvent.selectOptions(screen.getByRole('combobox', { name }), option);

  it('ask once who the user is, and know “My cases” from then on', async () => {
    const asked = filter({}, {}, [CONTACTS]);
    await unfold();
    await select('Contact', 'My cases …');
    expect([...asked]).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Which name is yours?' }));
    await userEvent.click(screen.getByRole('button', { name: 'This one' }));
    expect(asked.onChoose).not.toHaveBeenCalled();
    await select('Which name is yours?', 'Kim Example');
    await userEvent.click(screen.getByRole('button', { name: 'This one' }));
    expect(asked.onChoose.mock.calls).toEqual([['Kim Example']]);
    expect([...asked]).toEqual([{ fields: { contact: 'Kim Example' } }]);
    expect(screen.queryByRole('combobox', { name: 'Which name is yours?' })).toBeNull();
    cleanup();

    const again = filter({}, {}, [CONTACTS], 'Kim Example');
    await unfold();
    const options = [...screen.getByRole<HTMLSelectElement>('combobox', { name: 'Contact' }).options].map(({ textContent }) => textContent);
    expect(options.slice(1)).toEqual(['My cases (Kim Example)', 'Ada Example']);
    await select('Contact', 'My cases (Kim Example)');
    expect([...again]).toEqual([{ fields: { contact: 'Kim Example' } }]);
    cleanup();

    filter({ fields: { contact: 'Kim Example' } }, {}, [CONTACTS], 'Kim Example');
    expect(screen.getByRole('button', { name: /Contact: My cases \(Kim Example\)/ })).toBeTruthy();
  });

  it('limit by what there is to choose from', async () => {
    const asked = filter({}, { tags: ['down'], assignees: ['Ada'] });
    await unfold();
    await select('Turn', 'Your turn');
    await select('Closing', 'Within 7 days');
    await select('Tags', 'down');
    await select('Assigned to', 'Nobody');
    await select('Asset', 'Primo');
    expect([...asked]).toEqual([{ turn: 'customer' }, { within: 7 }, { tag: 'down' }, { assignee: '' }, { fields: { asset: 'Primo' } }]);
    expect(screen.queryByRole('combobox', { name: 'Contact' })).toBeNull();
  });

  it('stand beside the menu, each to be taken away, though nothing has that any more', async () => {
    const asked = filter({ within: 9, tag: 'gone', fields: { asset: 'Alma' } });
    expect([...document.querySelectorAll('.chip bdi')].map(({ textContent }) => textContent)).toEqual([
      'Closing: Within 9 days',
      'Tags: gone',
      'Asset: Alma',
    ]);
    await press('Remove the filter: Closing: Within 9 days');
    await press('Remove the filter: Asset: Alma');
    expect([...asked]).toEqual([{ within: null }, { fields: {} }]);
  });
});
