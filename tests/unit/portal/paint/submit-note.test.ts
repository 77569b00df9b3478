// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Finding, LintResult } from '../../../../lib/lint/types.ts';
import type { LintView } from '../../../../lib/portal/lint-session.ts';
import { noteBeforeSubmit } from '../../../../lib/portal/paint/submit-note.ts';

const LINGER = 4000;
const FORM =
  '<form><textarea></textarea><button id="go" type="button"><span>Submit</span></button><button id="no" type="button">Cancel</button></form>';

const secret: Finding = {
  rule: 'secret',
  kind: 'secret',
  severity: 'error',
  field: 'description',
  start: 3,
  end: 9,
  evidence: null,
  ignoreKey: 'secret:1',
  message: { key: 'x' },
  why: { key: 'x' },
  source: { key: '' },
  fixes: [],
};
const views = createStore<LintView>(() => ({
  result: null,
  surface: 'case',
  texts: { subject: '', description: '' },
  chosen: { asset: null, priority: null, environment: null, empty: [] },
  about: null,
  fields: [],
  anchor: null,
}));
const shown = vi.fn();
const roots: ShadowRoot[] = [];
let end: AbortController;
let isWanted: boolean;

const find = (findings: Finding[]): void => views.setState({ result: { findings } as unknown as LintResult });
const notes = (): string[] => roots.filter(({ host }) => host.isConnected).map((root) => root.querySelector('p')?.textContent ?? '');
const fire = (type: string, id: string): boolean =>
  (document.getElementById(id) as HTMLElement).dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
/** The next frame, in which the words come. */
const frame = (): void => void vi.advanceTimersByTime(20);

beforeEach(() => {
  vi.useFakeTimers();
  document.elementsFromPoint = () => [];
  document.body.innerHTML = FORM;
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
  end = new AbortController();
  views.setState({ anchor: document.querySelector('textarea'), result: null });
  isWanted = true;
  noteBeforeSubmit(
    { store: views, show: shown },
    end.signal,
    {
      text: ({ kind, field }, surface) => `${kind} in ${surface === 'case' ? field : surface}`,
      labels: () => ({ region: 'Before', show: 'Show me' }),
    },
    () => isWanted,
  );
  find([secret]);
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
  roots.length = 0;
  vi.useRealTimers();
});

describe('the note at the submit button', () => {
  it.each(['pointerover', 'focusin', 'pointerdown'])('comes with a %s, and leaves the event and the focus alone', (type) => {
    const before = document.body.innerHTML;
    expect(fire(type, 'go')).toBe(true);
    frame();
    expect(notes()).toEqual(['secret in description']);
    expect(document.activeElement).toBe(document.body);
    expect(document.querySelector('form')?.outerHTML).toBe(before);
  });

  it('is announced politely', () => {
    fire('focusin', 'go');
    expect(roots[0]?.querySelector('[role=status]')).not.toBeNull();
  });

  it.each<[string, string, Finding[]]>([
    ['at another button', 'no', [secret]],
    ['for a warning of style', 'go', [{ ...secret, kind: 'vague', severity: 'warning' }]],
    ['where nothing was found', 'go', []],
  ])('does not come %s', (_, id, findings) => {
    find(findings);
    fire('pointerover', id);
    frame();
    expect(notes()).toEqual([]);
  });

  it('comes for a person’s data, whatever severity the user gave it', () => {
    find([{ ...secret, kind: 'personal', severity: 'suggestion' }]);
    fire('pointerover', 'go');
    frame();
    expect(notes()).toEqual(['personal in description']);
  });

  it('tells of everything that should not leave the house, each once and errors first', () => {
    find([{ ...secret, kind: 'personal', severity: 'warning' }, secret, { ...secret, start: 20, end: 30 }]);
    fire('pointerover', 'go');
    frame();
    expect(notes()).toEqual(['secret in description personal in description']);
    roots
      .find(({ host }) => host.isConnected)
      ?.querySelector('button')
      ?.click();
    expect(shown).toHaveBeenLastCalledWith(secret);
  });

  it('comes at the button that sends a comment, in words of its own', () => {
    (document.querySelector('#go span') as HTMLElement).textContent = 'Comment';
    views.setState({ surface: 'comment' });
    fire('pointerover', 'go');
    frame();
    expect(notes()).toEqual(['secret in comment']);
    views.setState({ surface: 'case' });
  });

  it('goes when it is switched off, and does not come again', () => {
    fire('pointerover', 'go');
    isWanted = false;
    find([secret]);
    expect(notes()).toEqual([]);
    fire('pointerover', 'go');
    expect(notes()).toEqual([]);
  });

  it('goes when the words are gone', () => {
    fire('pointerover', 'go');
    find([]);
    expect(notes()).toEqual([]);
  });

  it('goes a while after the pointer left, and stays when it came back', () => {
    fire('pointerover', 'go');
    fire('pointerout', 'go');
    vi.advanceTimersByTime(LINGER - 1);
    fire('pointerover', 'go');
    vi.advanceTimersByTime(LINGER);
    expect(notes()).toHaveLength(1);
    fire('pointerout', 'go');
    vi.advanceTimersByTime(LINGER);
    expect(notes()).toEqual([]);
  });

  it('goes with its form', () => {
    fire('pointerover', 'go');
    views.setState({ anchor: null, result: null });
    expect(notes()).toEqual([]);
  });

  it('shows the words at a click', () => {
    fire('pointerover', 'go');
    roots[0]?.querySelector('button')?.click();
    expect(shown).toHaveBeenCalledWith(secret);
    expect(notes()).toEqual([]);
  });
});
