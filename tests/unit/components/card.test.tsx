// @vitest-environment happy-dom
import { act, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { type Card, createCard } from '../../../entrypoints/panel.content/card.tsx';
import { lint } from '../../../lib/lint/lint.ts';
import type { Finding, Fix } from '../../../lib/lint/types.ts';
import type { LintSession, LintView } from '../../../lib/portal/lint-session.ts';

const TEXT = 'You are idiots. The list is empty.';
const BOX = { left: 100, top: 100, right: 180, bottom: 120 };

let field: HTMLTextAreaElement;
let boxes: (typeof BOX)[];
let session: LintSession;
const actions = { apply: vi.fn<(fix: Fix) => void>(), ignore: vi.fn<(of: Finding) => void>(), switchOff: vi.fn<(of: Finding) => void>() };
let card: Card;
let insult: Finding;
let attach: ReturnType<typeof vi.spyOn>;

function viewOf(description: string): LintView {
  const result = lint({ subject: '', description, surface: 'case', product: null, priority: null });
  return {
    result,
    surface: 'case',
    texts: { subject: '', description },
    chosen: { asset: null, priority: null, environment: null, empty: [] },
    about: null,
    fields: [],
    anchor: field,
  };
}

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('chrome', undefined);
  document.body.innerHTML = '<textarea></textarea><button>Elsewhere</button>';
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1000);
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(800);
  attach = vi.spyOn(Element.prototype, 'attachShadow');
  field = document.querySelector('textarea') as HTMLTextAreaElement;
  field.value = TEXT;
  field.focus();
  field.setSelectionRange(9, 12);
  boxes = [BOX];
  const store = createStore<LintView>(() => viewOf(TEXT));
  insult = store.getState().result?.findings.find(({ rule }) => rule === 'insult') as Finding;
  session = { store, fieldOf: () => field, boxesOf: () => boxes } as unknown as LintSession;
  card = createCard(session, actions);
});
afterEach(() => {
  card.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const open = (by: Parameters<Card['open']>[1]): void => act(() => card.open(insult, by));
const hosts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('cl-dock')];
/** Inside of the closed root. */
const root = (): ShadowRoot => attach.mock.results.at(-1)?.value as ShadowRoot;
const dialog = (): HTMLElement => root().querySelector<HTMLElement>('[role=dialog]') as HTMLElement;
const caret = () => [document.activeElement, field.selectionStart, field.selectionEnd];

describe('a card on the page', () => {
  it('stands below its words, in the look of the page', () => {
    open('hover');
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.style.getPropertyValue('--cl-inset')).toBe('126px auto auto 100px');
    expect(dialog().dataset.rule).toBe('insult');
  });

  it.each(['hover', 'click'] as const)('takes no focus when opened by %s', (by) => {
    open(by);
    expect(root().activeElement).toBeNull();
    expect(caret()).toEqual([field, 9, 12]);
  });

  it('takes the focus when opened by keyboard, and gives it back with the caret on Escape, of which the page hears nothing', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard, { capture: true, once: true });
    open('keyboard');
    expect(root().activeElement).toBe(dialog());
    field.setSelectionRange(0, 0);
    await userEvent.keyboard('{Escape}');
    expect(hosts()).toEqual([]);
    expect(caret()).toEqual([field, 9, 12]);
    expect(heard).not.toHaveBeenCalled();
  });

  it('is the only one', () => {
    open('hover');
    open('keyboard');
    expect(hosts()).toHaveLength(1);
  });

  it('closes on a click elsewhere, while typing, and when the field is left', () => {
    const ways: (() => void)[] = [
      () => document.querySelector('button')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })),
      () => field.dispatchEvent(new Event('input')),
      () => document.querySelector('button')?.focus(),
    ];
    for (const leave of ways) {
      field.focus();
      open('click');
      expect(hosts()).toHaveLength(1);
      act(leave);
      expect(hosts()).toEqual([]);
    }
  });

  it('closes once its words are scrolled out of sight', () => {
    open('click');
    boxes = [];
    act(() => field.dispatchEvent(new Event('scroll')));
    expect(hosts()).toEqual([]);
  });

  it('goes with its finding, and stays by it while the text changes elsewhere', () => {
    open('click');
    act(() => session.store.setState(viewOf(`${TEXT} It was full.`)));
    expect(card.shown()?.rule).toBe('insult');
    act(() => session.store.setState(viewOf('The list is empty.')));
    expect(hosts()).toEqual([]);
  });

  it('is not opened for a finding that has gone', () => {
    session.store.setState(viewOf('The list is empty.'));
    open('keyboard');
    expect(hosts()).toEqual([]);
  });

  it.each([
    ['This has serious consequences for our work.', 'apply'],
    ['Ignore here', 'ignore'],
    ['Switch this rule off', 'switchOff'],
  ] as const)('is away, with the caret in the field, before "%s" is done', async (name, action) => {
    open('keyboard');
    let before: unknown;
    actions[action].mockImplementation(() => {
      before = [hosts().length, ...caret()];
    });
    await userEvent.click(within(dialog()).getByRole('button', { name }));
    expect(actions[action]).toHaveBeenCalledExactlyOnceWith(action === 'apply' ? insult.fixes[0] : insult);
    expect(before).toEqual([0, field, 9, 12]);
  });

  it('that came by hovering goes when the pointer leaves words and card', () => {
    vi.useFakeTimers();
    open('hover');
    const move = (clientX: number, clientY: number) =>
      act(() => window.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY })));
    move(120, 122);
    vi.advanceTimersByTime(1000);
    expect(hosts()).toHaveLength(1);
    move(900, 700);
    move(120, 110);
    vi.advanceTimersByTime(1000);
    expect(hosts()).toHaveLength(1);
    move(900, 700);
    act(() => vi.advanceTimersByTime(1000));
    expect(hosts()).toEqual([]);
  });

  it('that was sent away stays away until the pointer has rested elsewhere', async () => {
    act(() => card.rest(insult));
    expect(hosts()).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    act(() => card.rest(insult));
    expect(hosts()).toEqual([]);
    act(() => card.rest(null));
    act(() => card.rest(insult));
    expect(hosts()).toHaveLength(1);
  });
});
