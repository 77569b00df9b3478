// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SettingsSearch } from '../../../components/settings-search.tsx';

function Page() {
  const page = useRef<HTMLElement>(null);
  return (
    <main ref={page}>
      <h1>Settings</h1>
      <SettingsSearch page={page} />
      <h2>Reminders</h2>
      <p>When they come.</p>
      <section className="setting">Working hours, café breaks</section>
      <fieldset>
        <section className="setting">Absences</section>
      </fieldset>
      <h2>Rules</h2>
      <section className="setting">
        Each rule
        <details>
          <summary>Wording</summary>
          <p>Blame</p>
        </details>
      </section>
    </main>
  );
}

beforeEach(() => void render(<Page />));
afterEach(cleanup);

const seen = (): string[] =>
  [...document.querySelectorAll('h2, main > p, section, fieldset')]
    .filter((each) => each.closest('[hidden]') === null)
    .map((each) => each.textContent ?? '');
const type = (text: string) => userEvent.type(screen.getByRole('searchbox', { name: 'Find a setting' }), text);
const told = (): string | null => screen.getByRole('status').textContent;

describe('finding a setting', () => {
  it('shows what speaks of it, under the heading of its group, and says how many', async () => {
    await type('hours');
    expect(seen()).toEqual(['Reminders', 'When they come.', 'Working hours, café breaks']);
    expect(told()).toBe('1 setting');
  });

  it('needs neither accents nor capitals, and all of the words', async () => {
    await type('CAFE work');
    expect(seen()).toContain('Working hours, café breaks');
    await type(' absences');
    expect(told()).toBe('No setting speaks of that.');
    expect(seen()).toEqual([]);
  });

  it('finds what the organisation has locked, too', async () => {
    await type('absence');
    expect(seen()).toEqual(['Reminders', 'When they come.', 'Absences', 'Absences']);
  });

  it('unfolds lines that were folded away, and folds them again', async () => {
    await type('blame');
    expect(document.querySelector('details')?.open).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('details')?.open).toBe(false);
    expect(seen()).toHaveLength(7);
    expect(told()).toBe('');
  });
});
