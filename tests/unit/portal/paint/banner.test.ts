// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Banner, type BannerModel, createBanner, type DeadlineLook } from '../../../../lib/portal/paint/banner.ts';

let banner: Banner;
let root: ShadowRoot | null;

const attach = Element.prototype.attachShadow;

beforeEach(() => {
  // Roots of ours are closed; the test keeps the one it must look into.
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const shadow = attach.call(this, init);
    root = shadow;
    return shadow;
  });
  // happy-dom lays nothing out.
  document.elementsFromPoint = () => [];
  banner = createBanner();
});

afterEach(() => {
  banner.hide();
  root = null;
});

const closing = (href: string): DeadlineLook => ({
  kind: 'closing',
  name: 'Closing',
  when: 'Sat 28 Nov',
  left: 'in 5 days',
  source: { text: 'Guide', href },
});

const model = (over: Partial<BannerModel> = {}): BannerModel => ({
  tone: 'yours',
  turn: 'Your turn',
  headline: 'Closes in 5 days',
  status: 'Pending Customer Input',
  meaning: 'The analyst waits.',
  timeline: null,
  deadlines: [closing('https://example.org/guide')],
  notes: ['One note.'],
  steps: [
    { text: 'Answer.', reason: 'It may be closed.', copy: null },
    { text: 'Hold it.', reason: null, copy: 'Please keep it open.' },
  ],
  unread: [{ text: 'Priority could not be read.', advice: 'Reload the page.' }],
  titles: { steps: 'What you can do', unread: 'What could not be read' },
  collapsed: false,
  field: null,
  labels: { collapse: 'Fold', expand: 'Unfold', region: 'This case', copy: 'Copy', copied: 'Copied', notCopied: 'Not copied' },
  onCopy: vi.fn(async () => true),
  onToggle: vi.fn(),
  onCover: vi.fn(),
  ...over,
});

const get = <T extends Element = HTMLElement>(selector: string): T => {
  const found = root?.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

describe('the banner', () => {
  it('is a named region in a closed root of its own on the body', () => {
    banner.show(model());
    expect(document.querySelectorAll('body > cl-dock')).toHaveLength(1);
    expect(document.querySelector('cl-dock')?.shadowRoot).toBeNull();
    expect(get('aside').ariaLabel).toBe('This case');
    expect(get('.headline').textContent).toBe('Closes in 5 days');
  });

  it('copies the text that goes with a step, and says how that went', async () => {
    const onCopy = vi.fn(async () => false);
    banner.show(model({ onCopy }));
    const copy = get('li .copy');
    expect(copy.parentElement?.textContent).toBe('Hold it. Copy');
    copy.click();
    expect(onCopy).toHaveBeenCalledWith('Please keep it open.');
    await vi.waitFor(() => expect(copy.textContent).toBe('Not copied'));
  });

  it('does not take focus', () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    banner.show(model());
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  it('tells when it lies on what the user goes to or writes in, but not of its own parts', async () => {
    vi.stubGlobal('chrome', undefined);
    const onCover = vi.fn();
    const field = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    field.append(document.createElement('textarea'));
    const area = field.firstElementChild as HTMLElement;
    const box = vi.spyOn(area, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 500, 100));
    banner.show(model({ onCover }));
    vi.spyOn(document.querySelector('cl-dock') as Element, 'getBoundingClientRect').mockReturnValue(new DOMRect(600, 300, 300, 400));
    area.focus();
    get('button').focus();
    expect(onCover).not.toHaveBeenCalled();
    area.focus();
    box.mockReturnValue(new DOMRect(0, 350, 700, 100));
    area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await vi.waitFor(() => expect(onCover).toHaveBeenCalledOnce());
    banner.show(model({ onCover, collapsed: true }));
    get('button').focus();
    area.focus();
    expect(onCover).toHaveBeenCalledOnce();
    area.blur();
    banner.show(model({ onCover }));
    area.focus();
    expect(onCover).toHaveBeenCalledTimes(2);
    vi.unstubAllGlobals();
    (field.host as HTMLElement).remove();
  });

  it('tells at once when it lies on where the user writes, and again when the window has changed, but not folded', async () => {
    const onCover = vi.fn();
    const field = document.body.appendChild(document.createElement('textarea'));
    const box = vi.spyOn(field, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 500, 100));
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(600, 300, 300, 400));
    banner.show(model({ onCover, field }));
    expect(onCover).not.toHaveBeenCalled();
    for (const type of ['resize', 'scrollend']) {
      box.mockReturnValue(new DOMRect(0, 350, 700, 100));
      window.dispatchEvent(new Event(type));
      await vi.waitFor(() => expect(onCover).toHaveBeenCalledOnce());
      onCover.mockClear();
    }
    banner.show(model({ onCover, field, collapsed: true }));
    banner.show(model({ onCover }));
    expect(onCover).not.toHaveBeenCalled();
    banner.hide();
    banner.show(model({ onCover, field }));
    expect(onCover).toHaveBeenCalledOnce();
    field.remove();
  });

  it('keeps its nodes when the same is shown again, and changes what changed', () => {
    banner.show(model());
    const [aside, note, step] = [get('aside'), get('.notes li'), get('ol li')];
    banner.show(model({ headline: 'Closes in 4 days', notes: ['Another note.'] }));
    expect(get('aside')).toBe(aside);
    expect(get('ol li')).toBe(step);
    expect(get('.notes li')).not.toBe(note);
    expect(get('.headline').textContent).toBe('Closes in 4 days');
  });

  it('folds and unfolds on a click and says so', () => {
    const shown = model();
    banner.show(shown);
    const button = get<HTMLButtonElement>('button');
    expect([button.ariaLabel, button.ariaExpanded, get('.more').hidden]).toEqual(['Fold', 'true', false]);
    button.click();
    expect(shown.onToggle).toHaveBeenCalledWith(true);
    expect([button.ariaLabel, button.ariaExpanded, get('.more').hidden]).toEqual(['Unfold', 'false', true]);
    button.click();
    expect(shown.onToggle).toHaveBeenLastCalledWith(false);
  });

  it('tells deadlines, what to do with its reason, and what could not be read', () => {
    banner.show(model());
    expect(get('.turn').textContent).toBe('Your turn · Pending Customer Input');
    expect(get('dt').textContent).toBe('Closing Sat 28 Nov · in 5 days');
    expect([...(root?.querySelectorAll('ol li') ?? [])].map((item) => [...item.childNodes].map((node) => node.textContent))).toEqual([
      ['Answer.', 'It may be closed.'],
      ['Hold it.', ' ', 'Copy'],
    ]);
    expect([...get('.unread').querySelectorAll('h2, li, small')].map((node) => node.textContent)).toEqual([
      'What could not be read',
      'Priority could not be read.Reload the page.',
      'Reload the page.',
    ]);
  });

  it('has no empty parts', () => {
    banner.show(model({ meaning: null, deadlines: [], notes: [], steps: [], unread: [] }));
    expect([...(root?.querySelectorAll('section') ?? [])].map((section) => section.childNodes.length)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('links to https sources only', () => {
    banner.show(model());
    expect(get<HTMLAnchorElement>('a').rel).toBe('noopener noreferrer');
    banner.show(model({ deadlines: [closing('javascript:alert(1)')] }));
    expect(root?.querySelector('a')).toBeNull();
    expect(get('dd').textContent).toBe('Guide');
  });

  it('keeps what is done in it from the page', () => {
    banner.show(model());
    const heard = vi.fn();
    for (const type of ['keydown', 'click', 'pointerdown']) document.addEventListener(type, heard);
    get('button').dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, composed: true }));
    get('button').dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
    get('button').click();
    expect(heard).not.toHaveBeenCalled();
    for (const type of ['keydown', 'click', 'pointerdown']) document.removeEventListener(type, heard);
  });

  it('leaves nothing when hidden, and comes again', () => {
    banner.show(model());
    banner.hide();
    expect(document.querySelector('cl-dock')).toBeNull();
    banner.show(model());
    expect(document.querySelectorAll('cl-dock')).toHaveLength(1);
  });
});
