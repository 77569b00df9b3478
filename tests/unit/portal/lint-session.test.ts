// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
// Brings all parts of the linter.
import '../../../lib/lint/lint.ts';
import type { Finding } from '../../../lib/lint/types.ts';
import { createLintSession, type LintSession } from '../../../lib/portal/lint-session.ts';

const CONTEXT = { surface: 'case', product: null, priority: null } as const;
const PAUSE = 300;

let session: LintSession;
let end: AbortController;
let description: HTMLTextAreaElement;

const type = (field: HTMLTextAreaElement, text: string): void => {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const findings = (): Finding[] => session.store.getState().result?.findings ?? [];
const rules = (): string[] => findings().map((finding) => finding.rule);
const attach = (field: HTMLTextAreaElement): void => session.attach({ subject: null, description: field, context: CONTEXT });

/** The browser's registry of highlights, without which nothing is marked. */
class FakeHighlight extends Set<AbstractRange> {}

beforeEach(() => {
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: new Map() });
  vi.useFakeTimers();
  document.body.innerHTML = '<textarea></textarea><textarea></textarea>';
  description = document.querySelector('textarea') as HTMLTextAreaElement;
  end = new AbortController();
  session = createLintSession(end.signal, (insert) => ('text' in insert ? insert.text : `[${insert.key}]`));
  attach(description);
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a lint session', () => {
  it('lints on pause, not on each key', () => {
    type(description, 'The loans list is empty.');
    const before = session.store.getState();
    vi.advanceTimersByTime(PAUSE - 1);
    type(description, 'The loans list is empty. I expected one loan.');
    vi.advanceTimersByTime(PAUSE - 1);
    expect(session.store.getState()).toBe(before);
    vi.advanceTimersByTime(1);
    expect(session.store.getState().texts.description).toBe('The loans list is empty. I expected one loan.');
    expect(rules()).not.toContain('missing-expected');
    expect(rules()).toContain('missing-steps');
  });

  it('writes nothing on its own, and one fix at a click', () => {
    type(description, 'The loans list is empty.');
    vi.advanceTimersByTime(PAUSE);
    expect(description.value).toBe('The loans list is empty.');
    const fix = findings().find((finding) => finding.rule === 'missing-impact')?.fixes[0];
    if (!fix) throw new Error('no fix');
    session.apply(fix);
    expect(description.value).toBe('The loans list is empty.[lint.elements.impact.skeleton]');
  });

  it('begins an empty text with the section itself', () => {
    attach(description);
    const [item] = session.store.getState().result?.checklist ?? [];
    const [fix] = item?.fixes ?? [];
    if (!fix) throw new Error('no fix');
    session.apply({ ...fix, insert: { text: '\n\nWhat happens: ' } });
    expect(description.value).toBe('What happens: ');
  });

  it.each([
    ['Expected result: ', 'Expected result: '],
    ['Steps to reproduce:\n1. \n2. \n3. ', 'Steps to reproduce:\n1. '],
  ])('puts the caret where the answer to %j begins', (section, before) => {
    type(description, 'The list is empty.');
    vi.advanceTimersByTime(PAUSE);
    const fix = session.store.getState().result?.checklist[0]?.fixes[0];
    if (!fix) throw new Error('no fix');
    session.apply({ ...fix, insert: { text: `\n\n${section}` } });
    expect(description.value).toBe(`The list is empty.\n\n${section}`);
    expect(description.value.slice(0, description.selectionStart)).toBe(`The list is empty.\n\n${before}`);
    expect(description.selectionEnd).toBe(description.selectionStart);
  });

  it('leaves the room for an answer under the heading before it', () => {
    type(description, 'What happens: ');
    vi.advanceTimersByTime(PAUSE);
    const fix = session.store.getState().result?.checklist.find(({ element }) => element === 'impact')?.fixes[0];
    if (!fix) throw new Error('no fix');
    session.apply({ ...fix, insert: { text: '\n\nImpact: ' } });
    expect(description.value).toBe('What happens: \n\nImpact: ');
  });

  describe('the headings of a kind of case', () => {
    const heading = (need: string) => `\n\n<${need}>: `;
    beforeEach(() => {
      session = createLintSession(end.signal, (insert) => ('key' in insert ? heading(insert.key.split('.')[2] ?? '') : insert.text));
      attach(description);
    });

    it('are added in one step, for what is not told yet, with the caret behind the first', () => {
      const writes = vi.spyOn(description, 'setRangeText');
      type(description, 'The loans list is empty.');
      expect(session.insertHeadings('enhancement')).toBe(3);
      expect(description.value).toBe(`The loans list is empty.${heading('observed')}${heading('expected')}${heading('impact')}`);
      expect(writes).toHaveBeenCalledTimes(1);
      expect(description.selectionStart).toBe(description.value.indexOf(heading('expected')));
      expect(document.activeElement).toBe(description);
      expect(session.store.getState().texts.description).toBe(description.value);
    });

    it('leave a text alone that has them, and say so', () => {
      type(description, '');
      expect(session.insertHeadings('question')).toBe(3);
      const once = description.value;
      expect(session.insertHeadings('question')).toBe(0);
      expect(description.value).toBe(once);
    });

    it('are refused where they do not fit', () => {
      description.maxLength = 20;
      type(description, 'A list.');
      expect(session.insertHeadings('defect')).toBeNull();
      expect(description.value).toBe('A list.');
    });
  });

  it('does not write where the text is no longer what the fix was offered for', () => {
    type(description, 'The loans list is empty.');
    vi.advanceTimersByTime(PAUSE);
    const fix = findings().find((finding) => finding.rule === 'missing-impact')?.fixes[0];
    if (!fix) throw new Error('no fix');
    description.value = 'Changed by the page.';
    session.apply(fix);
    expect(description.value).toBe('Changed by the page.');
    expect(session.store.getState().texts.description).toBe('Changed by the page.');
  });

  it('goes on in the field that takes the place of the old one, and lets the old one go', () => {
    const second = document.querySelectorAll('textarea')[1] as HTMLTextAreaElement;
    second.value = 'The page put me here.';
    attach(second);
    expect(session.store.getState()).toMatchObject({ texts: { description: 'The page put me here.' }, anchor: second });
    type(description, 'Nobody sees this any more.');
    vi.advanceTimersByTime(PAUSE);
    expect(session.store.getState().texts.description).toBe('The page put me here.');
  });

  it('leaves out what the user does not want to hear, at once', () => {
    type(description, 'Your stupid loans list is empty.');
    vi.advanceTimersByTime(PAUSE);
    const insult = findings().find((finding) => finding.rule === 'insult');
    expect(rules()).toContain('missing-impact');
    session.choose({ rules: { 'missing-impact': 'off' }, ignored: new Set([insult?.ignoreKey ?? '']) });
    expect(rules()).not.toContain('missing-impact');
    expect(rules()).not.toContain('insult');
    session.choose({});
    expect(rules()).toEqual(expect.arrayContaining(['missing-impact', 'insult']));
  });

  it('marks no words while that is not wanted, and finds all the same', () => {
    const marked = (): number => [...(CSS.highlights as unknown as Map<string, Set<unknown>>).values()].flatMap((set) => [...set]).length;
    vi.spyOn(description, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 80));
    type(description, 'Your stupid loans list is empty.');
    vi.advanceTimersByTime(PAUSE);
    expect(marked()).toBe(1);
    session.choose({}, false);
    expect([marked(), rules().includes('insult')]).toEqual([0, true]);
    session.choose({});
    expect(marked()).toBe(1);
  });

  it('leaves out what rests on no words for as long as the form is there', () => {
    type(description, 'The loans list is empty.');
    vi.advanceTimersByTime(PAUSE);
    session.ignoreHere(findings().find((finding) => finding.rule === 'missing-impact') as Finding);
    expect(rules()).not.toContain('missing-impact');
    session.choose({});
    expect(rules()).not.toContain('missing-impact');
    session.attach(null);
    attach(description);
    expect(rules()).toContain('missing-impact');
  });

  it('knows which finding the caret is in, until the text has changed', () => {
    vi.spyOn(description, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 80));
    type(description, 'Your stupid loans list is empty.');
    vi.advanceTimersByTime(PAUSE);
    description.setSelectionRange(7, 7);
    expect(session.findingAtCaret(description)?.rule).toBe('insult');
    description.value = 'Your rather stupid loans list is empty.';
    description.setSelectionRange(7, 7);
    expect(session.findingAtCaret(description)).toBeNull();
  });

  it('names each field once while it is there', () => {
    const seen: [HTMLElement, AbortSignal][] = [];
    const other = createLintSession(
      end.signal,
      () => '',
      (field, signal) => seen.push([field, signal]),
    );
    const form = { subject: null, description, context: CONTEXT };
    other.attach(form);
    other.attach(form);
    expect(seen.map(([field]) => field)).toEqual([description]);
    expect(seen[0]?.[1].aborted).toBe(false);
    other.attach(null);
    expect(seen[0]?.[1].aborted).toBe(true);
  });

  it('judges anew when another asset or priority is chosen in the form', () => {
    type(description, 'Nobody can log in, the whole system is down.');
    vi.advanceTimersByTime(PAUSE);
    expect(rules()).not.toContain('priority-too-low');
    session.attach({ subject: null, description, context: { ...CONTEXT, priority: 'Low' } });
    expect(rules()).toContain('priority-too-low');
  });

  it('has nothing to show once the form is gone', () => {
    type(description, 'The loans list is empty.');
    vi.advanceTimersByTime(PAUSE);
    session.attach(null);
    expect(session.store.getState()).toEqual({
      result: null,
      surface: 'case',
      texts: { subject: '', description: '' },
      chosen: { asset: null, priority: null, environment: null, empty: [] },
      about: null,
      fields: [],
      anchor: null,
    });
  });
});
