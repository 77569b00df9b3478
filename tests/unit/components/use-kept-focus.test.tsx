// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { useRef, useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { CaseView } from '../../../components/case-view.ts';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';

afterEach(cleanup);

const view = (key: string): CaseView => ({ outlook: { key } }) as CaseView;

/** A table of which three rows are in the document, from `first` on. */
function Table({ keys, first = 0, onReveal = () => {} }: { keys: string; first?: number; onReveal?: (index: number) => void }) {
  const [made] = useState(() => new Map<string, CaseView[]>());
  if (!made.has(keys)) made.set(keys, [...keys].map(view));
  const rows = made.get(keys) as CaseView[];
  const body = useRef<HTMLTableSectionElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  return (
    <div ref={setScroller} tabIndex={-1} data-testid="scroller">
      {scroller !== null && <Body {...{ rows, body, first, scroller, onReveal }} />}
    </div>
  );
}

interface BodyProps {
  rows: readonly CaseView[];
  body: React.RefObject<HTMLTableSectionElement | null>;
  first: number;
  scroller: HTMLElement;
  onReveal(index: number): void;
}

function Body({ rows, body, first, scroller, onReveal }: BodyProps) {
  const kept = useKeptFocus(rows, body, scroller, onReveal);
  return (
    <table>
      <tbody ref={body} {...kept}>
        {rows.slice(first, first + 3).map(({ outlook: { key } }, i) => (
          <tr key={key} data-index={first + i}>
            <td>
              <input aria-label={`tick ${key}`} />
              <button type="button" className="open">
                {key}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

it('keeps the focus on its case while others come before it', () => {
  const { rerender } = render(<Table keys="abcdef" />);
  screen.getByText('b').focus();
  rerender(<Table keys="cdbaef" />);
  expect(focused()).toBe('b');
});

it('brings a case that left the rows in sight back into sight, with the same part in focus', async () => {
  const onReveal = vi.fn();
  const { rerender } = render(<Table keys="abcdef" onReveal={onReveal} />);
  screen.getByLabelText('tick b').focus();
  rerender(<Table keys="cdefab" onReveal={onReveal} />);
  expect(onReveal).toHaveBeenCalledExactlyOnceWith(5);
  rerender(<Table keys="cdefab" first={3} onReveal={onReveal} />);
  await vi.waitFor(() => expect(focused()).toBe('tick b'));
});

it('leaves the focus to the table where the case is gone', () => {
  const { rerender } = render(<Table keys="abcdef" />);
  screen.getByText('b').focus();
  rerender(<Table keys="acdef" />);
  expect(document.activeElement).toBe(screen.getByTestId('scroller'));
});

it('brings nothing back that was scrolled away, or left by the user', () => {
  const onReveal = vi.fn();
  const { rerender } = render(<Table keys="abcdef" onReveal={onReveal} />);
  screen.getByText('b').focus();
  rerender(<Table keys="abcdef" first={3} onReveal={onReveal} />);
  rerender(<Table keys="bacdef" first={3} onReveal={onReveal} />);
  expect([document.activeElement, onReveal.mock.calls]).toEqual([document.body, []]);
  screen.getByText('e').focus();
  screen.getByText('e').blur();
  rerender(<Table keys="fedcba" first={3} onReveal={onReveal} />);
  expect([document.activeElement, onReveal.mock.calls]).toEqual([document.body, []]);
});
