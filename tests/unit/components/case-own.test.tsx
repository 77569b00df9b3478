// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CaseOwn } from '../../../components/case-own.tsx';
import { caseView, withOwn } from '../../../components/case-view.ts';
import { CasesOwn } from '../../../components/cases-own.tsx';
import { knownWords } from '../../../components/known-words.ts';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import { NO_OWN, type Own, type OwnChange } from '../../../lib/cases/own.ts';
import { finder } from '../../../lib/cases/search.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import type { Outlook } from '../../../lib/deadlines/types.ts';
import { at, caseNumber, sighting } from '../samples.ts';

const NOW = at('2026-11-22T09:00:00Z');
const SETTINGS = { zone: 'UTC', edition: 'vendor-2022', otherEditions: [] } as const;
afterEach(cleanup);

function view(id: number, own: Partial<Own> = {}) {
  const record = recordFromSighting(sighting(id, NOW, { status: 'New', subject: `Case ${id}` }));
  return withOwn(caseView(record, outlookOf(record, SETTINGS, NOW), undefined), { ...NO_OWN, ...own });
}
const known = () =>
  knownWords([view(1, { tags: ['urgent'], assignee: 'Ada', related: [{ number: caseNumber(9), institution: 'Example College' }] })]);

function show(own: Partial<Own> = {}) {
  const onOwn = vi.fn(async (_: OwnChange) => {});
  const onOpen = vi.fn();
  function Case() {
    const [now, setNow] = useState<Own>({ ...NO_OWN, ...own });
    return (
      <CaseOwn
        own={now}
        known={known()}
        caseOf={(number) => (number === caseNumber(812345) ? view(812345).outlook : undefined)}
        onOpen={onOpen}
        onOwn={(change) => {
          setNow((before) => ({ ...before, ...change }) as Own);
          return onOwn(change);
        }}
      />
    );
  }
  const { unmount } = render(<Case />);
  return { onOwn, onOpen, unmount };
}
const field = (name: string) => screen.getByRole('combobox', { name });

describe('what the user writes about a case', () => {
  it('takes tags by the keyboard, offers those in use and the case of record, and lets go of them', async () => {
    const { onOwn } = show();
    const offered = [...document.querySelectorAll<HTMLOptionElement>(`datalist[id="${field('A tag').getAttribute('list')}"] option`)];
    expect(offered.map(({ value }) => value)).toEqual(['case of record', 'urgent']);
    await userEvent.type(field('A tag'), 'case of record{Enter}');
    await userEvent.type(field('A tag'), 'down{Enter}');
    expect(onOwn).toHaveBeenLastCalledWith({ tags: ['case of record', 'down'] });
    await userEvent.click(screen.getByRole('button', { name: 'Remove case of record' }));
    expect(onOwn).toHaveBeenLastCalledWith({ tags: ['down'] });
  });

  it('is assigned to a colleague, also when the case is closed while the name is typed', async () => {
    const { onOwn, unmount } = show();
    await userEvent.type(field('Assigned to'), 'Ada');
    unmount();
    expect(onOwn.mock.calls).toEqual([[{ assignee: 'Ada' }]]);
  });

  it('keeps a tag that was only half typed: when the field is left, the case closed, or the page', async () => {
    const { onOwn, unmount } = show();
    await userEvent.type(field('A tag'), 'down');
    expect(onOwn).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(onOwn).toHaveBeenLastCalledWith({ tags: ['down'] });
    await userEvent.type(field('A tag'), 'call');
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(onOwn).toHaveBeenLastCalledWith({ tags: ['down', 'call'] });
    await userEvent.type(field('A tag'), 'late');
    unmount();
    expect(onOwn.mock.calls.map(([{ tags }]) => tags)).toEqual([['down'], ['down', 'call'], ['down', 'call', 'late']]);
  });

  it('takes related cases by their number, with or without zeros; a known one opens', async () => {
    const { onOwn, onOpen } = show();
    await userEvent.type(screen.getByRole('textbox', { name: 'Number' }), '812345{Enter}');
    await userEvent.type(screen.getByRole('textbox', { name: 'Number' }), '00700001');
    await userEvent.type(field('Institution, if not yours'), 'Example College{Enter}');
    expect(onOwn).toHaveBeenLastCalledWith({
      related: [
        { number: '00812345', institution: null },
        { number: '00700001', institution: 'Example College' },
      ],
    });
    const [ours, theirs] = screen.getAllByRole('listitem') as [HTMLElement, HTMLElement];
    expect(theirs.textContent).toContain('00700001');
    expect(theirs.textContent).toContain('Example College');
    await userEvent.click(within(ours).getByRole('button', { name: '00812345 · Case 812345' }));
    expect(onOpen.mock.lastCall?.[0]).toMatchObject({ caseNumber: '00812345' });
    await userEvent.click(within(theirs).getByRole('button', { name: 'Remove 00700001' }));
    expect(onOwn).toHaveBeenLastCalledWith({ related: [{ number: '00812345', institution: null }] });
  });

  it('says what is no case number, and keeps what was typed', async () => {
    const { onOwn } = show();
    await userEvent.type(screen.getByRole('textbox', { name: 'Number' }), 'the other one{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('Write the number of a case, such as 00812345 or 812345.');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Number' }).value).toBe('the other one');
    expect(onOwn).not.toHaveBeenCalled();
  });
});

describe('several cases at once', () => {
  /** As the page has them: what is stored is shown. */
  function bulk(store = true) {
    const first = [view(1, { tags: ['urgent'], assignee: 'Ada' }), view(2, { tags: ['Urgent', 'down'] })];
    const onOwn = vi.fn(async (_: readonly (readonly [Outlook, OwnChange])[]) => {
      if (!store) throw new Error('full');
    });
    let elsewhere = (_: string, __: OwnChange): void => {};
    function Page() {
      const [views, setViews] = useState(first);
      const put = (number: string | null, change: OwnChange): void =>
        setViews((now) =>
          now.map((each) => (each.outlook.caseNumber === number ? { ...each, own: { ...each.own, ...change } as Own } : each)),
        );
      elsewhere = put;
      return (
        <CasesOwn
          views={views}
          all={views}
          known={knownWords(views)}
          onOwn={async (changes) => {
            await onOwn(changes);
            for (const [outlook, change] of changes) put(outlook.caseNumber, change);
          }}
        />
      );
    }
    render(<Page />);
    return {
      onOwn,
      elsewhere: (number: string, change: OwnChange) => act(() => elsewhere(number, change)),
      changes: () => onOwn.mock.lastCall?.[0].map(([outlook, change]) => [outlook.caseNumber, change]),
    };
  }

  it('are tagged, and that is taken back', async () => {
    const { changes } = bulk();
    await userEvent.click(screen.getByText('Tag'));
    await userEvent.click(screen.getByRole('button', { name: 'case of record' }));
    expect(changes()).toEqual([
      ['00000001', { tags: ['urgent', 'case of record'] }],
      ['00000002', { tags: ['Urgent', 'down', 'case of record'] }],
    ]);
    expect(screen.getByRole('status').textContent).toContain('Tags of 2 cases changed');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(changes()).toEqual([
      ['00000001', { tags: ['urgent'] }],
      ['00000002', { tags: ['Urgent', 'down'] }],
    ]);
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('keep what was written elsewhere since, when that is taken back', async () => {
    const { changes, elsewhere } = bulk();
    await userEvent.click(screen.getByText('Tag'));
    await userEvent.click(screen.getByRole('button', { name: 'case of record' }));
    elsewhere('00000001', { tags: ['urgent', 'case of record', 'call'] });
    elsewhere('00000002', { tags: ['down'] });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(changes()).toEqual([['00000001', { tags: ['urgent', 'call'] }]]);
    await userEvent.click(screen.getByText('Assign', { selector: 'summary' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ada' }));
    elsewhere('00000001', { assignee: 'Grace' });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(changes()).toEqual([['00000002', { assignee: null }]]);
  });

  it('lose a tag, however it is written', async () => {
    const { changes } = bulk();
    await userEvent.click(screen.getByText('Tag'));
    await userEvent.click(screen.getByRole('button', { name: 'Remove urgent' }));
    expect(changes()).toEqual([
      ['00000001', { tags: [] }],
      ['00000002', { tags: ['down'] }],
    ]);
  });

  it('are assigned, by the keyboard, to a new colleague or to nobody', async () => {
    const { changes } = bulk();
    await userEvent.click(screen.getByText('Assign', { selector: 'summary' }));
    await userEvent.type(field('A colleague'), 'Grace{Enter}');
    expect(changes()).toEqual([
      ['00000001', { assignee: 'Grace' }],
      ['00000002', { assignee: 'Grace' }],
    ]);
    await userEvent.click(screen.getByText('Assign', { selector: 'summary' }));
    await userEvent.click(screen.getByRole('button', { name: 'Nobody' }));
    expect(changes()?.map(([, change]) => change)).toEqual([{ assignee: null }, { assignee: null }]);
  });

  it('stay as they were where that could not be stored, which is said', async () => {
    bulk(false);
    await userEvent.click(screen.getByText('Tag'));
    await userEvent.click(screen.getByRole('button', { name: 'case of record' }));
    expect(screen.getByRole('status').textContent?.trim()).toBe('This could not be saved.');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('cases with words of the user’s', () => {
  it('are found by tag, note, colleague and related number', () => {
    const { text } = view(1, {
      note: 'Index läuft',
      tags: ['case of record'],
      assignee: 'Ada',
      related: [{ number: caseNumber(700001), institution: 'Example College' }],
    });
    for (const words of ['index lauft', 'of record', 'ADA', '700001', 'college', 'case 1'])
      expect([words, finder(words)(text)]).toEqual([words, true]);
    expect(finder('grace')(text)).toBe(false);
  });
});
