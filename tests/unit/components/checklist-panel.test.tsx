// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChecklistPanel } from '../../../components/checklist-panel.tsx';
import { lint } from '../../../lib/lint/lint.ts';

afterEach(cleanup);

function show(description: string, folded = false, asksFirst = false) {
  const on = {
    onFold: vi.fn(),
    onMove: vi.fn(),
    onApply: vi.fn(),
    onShow: vi.fn(),
    onIgnore: vi.fn(),
    onSwitchOff: vi.fn(),
    onTemplate: vi.fn(() => 3 as number | null),
  };
  const texts = { subject: '', description };
  const result = lint({ ...texts, surface: 'case', product: null, priority: null });
  render(<ChecklistPanel result={result} texts={texts} folded={folded} asksFirst={asksFirst} shortcut="Alt+Enter" {...on} />);
  return { ...on, result };
}

const GOOD = `Environment: production, Chrome 126.
1. Go to Fulfillment > Loans and scan barcode 31990004417752.
2. Click Renew.
What happens: the message "Item cannot be renewed" appears. Expected: a due date two weeks later.
It happens every time since the May release. About 40 readers are affected. We have not changed the terms of use.
We tried another browser, with the same result. A colleague sees it too. A screenshot is attached.`;

describe('the checklist panel', () => {
  it('counts what is there of what an analyst needs', () => {
    const { result } = show(GOOD);
    const present = result.checklist.filter((item) => item.present).length;
    expect(present).toBeGreaterThan(8);
    expect(screen.getByText(`${present} of ${result.checklist.length}`)).toBeTruthy();
    expect(screen.getAllByRole('status')[0]?.textContent).toContain(`${present} of the ${result.checklist.length} things`);
  });

  it('bears the name of the questions before a new case while it is folded, until they are not asked any more', () => {
    show('', true, true);
    expect(screen.getByRole('button', { name: /of 12 ?Before you file/ })).toBeTruthy();
    cleanup();
    show('', true);
    expect(screen.getByRole('button', { name: /of 12 ?Checklist/ })).toBeTruthy();
  });

  it('lists everything that is missing of an empty text, and calls nothing complete', () => {
    const { result } = show('');
    expect(screen.getAllByRole('listitem')).toHaveLength(result.checklist.length);
    expect(screen.queryByText(/Everything an analyst needs/)).toBeNull();
  });

  it('asks for a missing thing in one question, and makes room for it at a click', async () => {
    const { onApply, result } = show('The loans list is empty.');
    const expected = screen.getByText('What should happen').closest('li') as HTMLElement;
    expect(expected.textContent).toContain('What did you expect to see instead?');
    await userEvent.click(expected.querySelector('button') as HTMLElement);
    expect(onApply).toHaveBeenCalledWith(result.checklist.find((item) => item.element === 'expected')?.fixes[0]);
  });

  it('quotes words that are at fault and shows them in the text at a click', async () => {
    const { onShow } = show('Your stupid loans list is empty.');
    const quote = screen.getByRole('button', { name: /stupid/ });
    await userEvent.click(quote);
    expect(onShow).toHaveBeenLastCalledWith(expect.objectContaining({ rule: 'insult', start: 5, end: 11 }), false);
    quote.focus();
    await userEvent.keyboard('{Enter}');
    expect(onShow).toHaveBeenLastCalledWith(expect.objectContaining({ rule: 'insult' }), true);
  });

  it('says that a text in another language is read only in part, and never calls it complete', () => {
    show('Die Suche in Primo liefert seit Montag keine Treffer mehr, wenn wir nach Autoren suchen. Wir haben nichts geändert.');
    expect(screen.getByText(/seems to be in German/)).toBeTruthy();
    expect(screen.queryByText(/Everything an analyst needs/)).toBeNull();
    cleanup();
    show('החיפוש אינו מחזיר תוצאות מאז יום שני, וגם עמיתים רואים זאת בתחנות אחרות.');
    expect(screen.getByText(/does not seem to be in English/)).toBeTruthy();
    cleanup();
    show(GOOD);
    expect(screen.queryByText(/in English|in German/)).toBeNull();
  });

  it('tells why, and takes a no for that place or for good', async () => {
    const { onIgnore, onSwitchOff } = show('Your stupid loans list is empty.');
    for (const rule of ['insult', 'missing-expected']) {
      const item = document.querySelector<HTMLElement>(`[data-rule="${rule}"]`) as HTMLElement;
      await userEvent.click(within(item).getByText(rule === 'insult' ? 'Why?' : 'More'));
      await userEvent.click(within(item).getByRole('button', { name: 'Ignore here' }));
      expect(onIgnore).toHaveBeenLastCalledWith(expect.objectContaining({ rule }));
      await userEvent.click(within(item).getByRole('button', { name: 'Switch this rule off' }));
      expect(onSwitchOff).toHaveBeenLastCalledWith(expect.objectContaining({ rule }));
    }
  });

  it('shows what is missing but no line of the checklist among the wording', () => {
    show('The loans list is empty, as in our previous case.');
    expect(document.querySelector('[data-rule="missing-related-case"]')?.textContent).toContain('please add its number');
  });

  it('gives the reason for each thing that is missing, of an empty text as well', () => {
    show('');
    const reasons = [...document.querySelectorAll('.reason')].map(({ textContent }) => textContent);
    expect(reasons).toHaveLength(screen.getAllByRole('listitem').length);
    expect(reasons[0]).toBe('Without the symptom or the words of the error message, the first answer is a question.');
    expect(reasons.every(Boolean)).toBe(true);
  });

  it.each([
    [3, '3 headings were added.'],
    [0, 'Everything that belongs to it is there already.'],
    [null, 'The field has no room for it. Nothing was changed.'],
  ])('adds the headings of the kind that is chosen, and says what came of it: %s', async (added, words) => {
    const { onTemplate } = show('The loans list is empty.');
    onTemplate.mockReturnValue(added);
    await userEvent.click(screen.getByText('Insert headings'));
    await userEvent.click(screen.getByRole('button', { name: 'A correction of data' }));
    expect(onTemplate.mock.calls).toEqual([['dataCorrection']]);
    expect(screen.getByText(words).getAttribute('role')).toBe('status');
  });

  it('keeps only the score when it is folded', async () => {
    const { onFold } = show('The loans list is empty.', true);
    expect(screen.queryAllByRole('listitem')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { expanded: false }));
    expect(onFold).toHaveBeenCalledWith(false);
    expect(screen.queryByRole('button', { name: 'Move to the other side' })).toBeNull();
  });

  it('is moved by a key as well', async () => {
    const { onMove } = show('The loans list is empty.');
    screen.getByRole('button', { name: 'Move to the other side' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(onMove).toHaveBeenCalledTimes(1);
  });
});
