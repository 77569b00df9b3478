// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actionsIn } from '../../../entrypoints/panel.content/actions.ts';
import { runCommand } from '../../../entrypoints/panel.content/commands.ts';
import { textForFix } from '../../../entrypoints/panel.content/fix-text.ts';
// Brings all parts of the linter.
import '../../../lib/lint/lint.ts';
import type { PageCommand } from '../../../lib/platform/commands.ts';
import { createLintSession, type LintSession } from '../../../lib/portal/lint-session.ts';

let session: LintSession;
let end: AbortController;
let subject: HTMLInputElement;
let description: HTMLTextAreaElement;
const open = vi.fn();
const say = vi.fn();
const run = (command: PageCommand): void => runCommand(command, session, actionsIn(session), open, say);
const selected = (field: HTMLInputElement | HTMLTextAreaElement): string =>
  field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);

beforeEach(() => {
  vi.stubGlobal('Highlight', class extends Set<AbstractRange> {});
  vi.stubGlobal('CSS', { highlights: new Map() });
  open.mockReset();
  say.mockReset();
  document.body.innerHTML = '<input><textarea></textarea>';
  subject = document.querySelector('input') as HTMLInputElement;
  description = document.querySelector('textarea') as HTMLTextAreaElement;
  end = new AbortController();
  session = createLintSession(end.signal, textForFix);
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
});

function write(inSubject: string, inDescription: string): void {
  subject.value = inSubject;
  description.value = inDescription;
  session.attach({ subject, description, context: { surface: 'case', product: null, priority: null } });
}

describe('the keys of the browser beside a text', () => {
  it('lead through the remarks of both fields as they stand, and around', () => {
    write('STUPID SYSTEM FAILS AGAIN!!!', 'Your stupid system is not working.');
    run('next-finding');
    const first = selected(subject);
    expect(first).not.toBe('');
    const seen: string[] = [];
    for (let i = 0; i < 8; i += 1) {
      run('next-finding');
      seen.push(document.activeElement === subject ? selected(subject) : selected(description));
    }
    expect(seen).toContain('stupid');
    expect(seen.indexOf('stupid')).toBeLessThan(seen.indexOf('not working'));
    expect(seen).toContain(first);
    expect(open).toHaveBeenCalledTimes(9);
  });

  it('say where there is no remark, and where nothing is missing to be inserted', () => {
    write('', 'Thank you.');
    run('next-finding');
    expect(say).toHaveBeenCalledWith('No remarks');
  });

  it('insert the headings that are missing, one after the other', () => {
    write('', 'The export is empty.');
    run('insert-section');
    run('insert-section');
    expect(description.value.match(/^[A-Z].*:/gm)?.length).toBe(2);
  });

  it('do nothing without a form', () => {
    run('next-finding');
    run('insert-section');
    expect([open.mock.calls, say.mock.calls]).toEqual([[], []]);
  });
});
