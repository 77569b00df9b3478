// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft, DraftKey } from '../../../lib/drafts/draft.ts';
import { createDrafts, type DraftShelf } from '../../../lib/portal/drafts.ts';
import { inDynamicForms } from '../../pages/markup/record-surfaces.ts';
import { NOW, PORTAL, show } from '../../pages/show.ts';
import { read, stubRootApi } from './happy-dom.ts';

const FORM = `<form><label for="s">Subject</label><input id="s" type="text">
  <label for="d">Description</label><textarea id="d"></textarea><button type="button" id="go">Submit</button></form>`;
const BOX =
  '<article><label for="c">New Comment</label><textarea id="c"></textarea><button type="button" id="go">Add Comment</button></article>';
const TEXT = 'The loans list of a reader stays empty.';
const CASE = '/s/case/500A00000012345AAA/view';

type Listener = Parameters<DraftShelf['watch']>[0];

/** A storage that two pages share. */
class Shelf {
  readonly drafts = new Map<string, Draft>();
  readonly listeners = new Set<Listener>();
  saves = 0;
  /** As one page sees it. */
  readonly page: DraftShelf = {
    load: async () => [...this.drafts.values()],
    save: async (draft) => {
      this.saves += 1;
      // As in Chromium: what is stored as it was is no change.
      if (JSON.stringify(this.drafts.get(draft.sitting)) === JSON.stringify(draft)) return;
      this.drafts.set(draft.sitting, draft);
      for (const listener of this.listeners) listener.saved(draft);
    },
    remove: async (gone) => {
      for (const { sitting } of gone) if (this.drafts.delete(sitting)) for (const listener of this.listeners) listener.removed(sitting);
    },
    call: async (call) => {
      for (const listener of this.listeners) listener.called(call);
    },
    watch: (listener, signal) => {
      this.listeners.add(listener);
      signal.addEventListener('abort', () => this.listeners.delete(listener));
    },
  };
  get texts(): Draft['texts'][] {
    return [...this.drafts.values()].map(({ texts }) => texts);
  }
}

let shelf: Shelf;
let end: AbortController;
let drafts: ReturnType<typeof createDrafts>;
const roots: ShadowRoot[] = [];
const goTo = (path: string): void => (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(`${PORTAL}${path}`);

const words = {
  offer: ({ texts }: Draft) => `Offer: ${Object.values(texts).join(' / ')}`,
  warning: () => 'Another tab',
  labels: () => ({ region: 'Drafts', restore: 'Restore', discard: 'Discard', dismiss: 'Dismiss' }),
};
const open = (): void => {
  end = new AbortController();
  drafts = createDrafts(end.signal, shelf.page, words);
};
const look = async (path: string): Promise<void> => {
  drafts.see(read(path));
  await vi.advanceTimersByTimeAsync(500);
};
const visit = async (html: string, path: string): Promise<void> => {
  goTo(path);
  show(html);
  await look(path);
};
const field = (id: string): HTMLTextAreaElement => document.getElementById(id) as HTMLTextAreaElement;
function type(id: string, text: string): void {
  field(id).value = text;
  field(id).dispatchEvent(new Event('input', { bubbles: true }));
}
const rest = (milliseconds = 1000): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
/** What our notes say. */
const notes = (): string[] => roots.filter(({ host }) => host.isConnected).map((root) => root.querySelector('p')?.textContent ?? '');
function press(label: string): void {
  const buttons = roots.filter(({ host }) => host.isConnected).flatMap((root) => [...root.querySelectorAll('button')]);
  buttons.find(({ textContent }) => textContent === label)?.click();
}
/** The tab is reloaded: nothing of the page is left but what is stored. */
const reload = async (html: string, path: string): Promise<void> => {
  window.dispatchEvent(new Event('pagehide'));
  end.abort();
  open();
  await visit(html, path);
};

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  stubRootApi();
  document.elementsFromPoint = () => [];
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
  shelf = new Shelf();
  open();
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
  vi.useRealTimers();
  roots.length = 0;
});

describe('what is typed', () => {
  it('is kept a second after the last key, once', async () => {
    await visit(FORM, '/s/create-case');
    type('d', 'The loans');
    await rest(900);
    type('d', TEXT);
    await rest(999);
    expect(shelf.saves).toBe(0);
    await rest(1);
    expect(shelf.texts).toEqual([{ subject: '', description: TEXT }]);
    expect(shelf.saves).toBe(1);
  });

  it('is kept when it was typed before the page was read', async () => {
    goTo('/s/create-case');
    show(FORM);
    field('d').focus();
    type('d', TEXT);
    await look('/s/create-case');
    await rest();
    expect(shelf.texts).toEqual([{ subject: '', description: TEXT }]);
  });

  it('is kept at once when the page goes', async () => {
    await visit(FORM, '/s/create-case');
    type('d', TEXT);
    window.dispatchEvent(new Event('pagehide'));
    expect(shelf.texts).toEqual([{ subject: '', description: TEXT }]);
  });

  it('is kept when the form goes within that second', async () => {
    await visit(FORM, '/s/create-case');
    type('d', TEXT);
    await visit('<h1>Home</h1>', '/s/');
    expect(shelf.texts).toEqual([{ subject: '', description: TEXT }]);
  });

  it('is kept no longer when the user takes it away', async () => {
    await visit(FORM, '/s/create-case');
    type('d', TEXT);
    await rest();
    type('d', ' ');
    await rest();
    expect(shelf.texts).toEqual([]);
  });

  it('is not kept where the page wrote it', async () => {
    await visit(FORM, '/s/create-case');
    field('d').value = 'Please tell us the steps.';
    await look('/s/create-case');
    window.dispatchEvent(new Event('pagehide'));
    expect(shelf.texts).toEqual([]);
  });

  it('goes on being kept where the page makes the field anew', async () => {
    await visit(FORM, '/s/create-case');
    type('d', 'The loans');
    await rest();
    field('d').outerHTML = '<textarea id="d"></textarea>';
    field('d').value = 'The loans';
    await look('/s/create-case');
    type('d', TEXT);
    await rest();
    expect(shelf.texts).toEqual([{ subject: '', description: TEXT }]);
    expect(notes()).toEqual([]);
  });
});

describe('a draft', () => {
  it('is offered after a reload, and comes back at a click only', async () => {
    await visit(FORM, '/s/create-case');
    type('s', 'Loans');
    type('d', TEXT);
    await reload(FORM, '/s/create-case');
    expect(notes()).toEqual([`Offer: Loans / ${TEXT}`]);
    expect(field('d').value).toBe('');
    press('Restore');
    expect([field('s').value, field('d').value]).toEqual(['Loans', TEXT]);
    await rest();
    expect(notes()).toEqual([]);
    expect(shelf.texts).toEqual([{ subject: 'Loans', description: TEXT }]);
  });

  it('is offered when the form was left and is opened again in the same page', async () => {
    await visit(FORM, '/s/create-case');
    type('d', TEXT);
    await rest();
    await visit('<h1>Home</h1>', '/s/');
    expect(notes()).toEqual([]);
    await visit(FORM, '/s/create-case');
    expect(notes()).toEqual([`Offer:  / ${TEXT}`]);
  });

  it('is offered no longer once it was typed again', async () => {
    await visit(FORM, '/s/create-case');
    type('d', TEXT);
    await reload(FORM, '/s/create-case');
    type('d', `Good morning. ${TEXT}`);
    await rest();
    expect(notes()).toEqual([]);
  });

  it('is gone when it is discarded', async () => {
    await visit(FORM, '/s/create-case');
    type('d', TEXT);
    await reload(FORM, '/s/create-case');
    press('Discard');
    expect(notes()).toEqual([]);
    expect(shelf.texts).toEqual([]);
    expect(field('d').value).toBe('');
  });

  it('of one case is offered on no other', async () => {
    await visit(BOX, CASE);
    type('c', TEXT);
    await reload(BOX, '/s/case/500A00000099999AAA/view');
    expect(notes()).toEqual([]);
    await reload(BOX, CASE);
    expect(notes()).toEqual([`Offer: ${TEXT}`]);
  });

  it('is not taken away by a restored text that does not fit its field', async () => {
    await visit(FORM, '/s/create-case');
    type('d', TEXT);
    await reload(FORM.replace('<textarea', '<textarea maxlength="10"'), '/s/create-case');
    press('Restore');
    expect(shelf.texts).toEqual([{ subject: '', description: TEXT }]);
    expect(notes()).toEqual([`Offer:  / ${TEXT}`]);
  });
});

describe('a submitted text', () => {
  it('is kept no longer once its form is gone', async () => {
    await visit(FORM, '/s/create-case');
    type('d', TEXT);
    await rest();
    field('go').click();
    expect(shelf.texts).toHaveLength(1);
    await visit('<h1>Thank you</h1>', '/s/thanks');
    expect(shelf.texts).toEqual([]);
  });

  it('is kept where the form refused it and the user writes on', async () => {
    await visit(FORM, '/s/create-case');
    type('d', TEXT);
    field('go').click();
    await look('/s/create-case');
    type('d', `${TEXT} It began today.`);
    await visit('<h1>Home</h1>', '/s/');
    expect(shelf.drafts.size).toBe(1);
  });

  it('is kept when the session ran out: the page after the load is no case', async () => {
    await visit(FORM, '/s/create-case');
    type('d', TEXT);
    field('go').click();
    await reload('<h1>Log in</h1>', '/s/login');
    await visit(FORM, '/s/create-case');
    expect(notes()).toEqual([`Offer:  / ${TEXT}`]);
  });

  it('takes an older draft of the same words along', async () => {
    await visit(BOX, CASE);
    type('c', TEXT);
    await reload(BOX, CASE);
    type('c', `Hello. ${TEXT}`);
    field('go').click();
    field('c').value = '';
    await look(CASE);
    expect(notes()).toEqual([]);
    await rest(4000);
    expect([notes(), shelf.texts]).toEqual([[], []]);
  });
});

describe('a text that was sent and did not arrive', () => {
  const send = async (after: string): Promise<void> => {
    await visit(FORM, '/s/create-case');
    type('s', 'Loans');
    type('d', TEXT);
    field('go').click();
    await visit(after, '/s/create-case');
  };

  it.each([
    ['an error', '<h1>Something went wrong</h1>'],
    ['nothing that is known', '<h1>Support</h1><p>Please wait.</p>'],
    ['the page of another case', inDynamicForms({ 'Case Number': '00812345', Subject: 'Fines' })],
  ])('is kept when %s stands in the form’s place, and offered in the next form', async (_, html) => {
    await send(html);
    await rest(60_000);
    expect(shelf.texts).toEqual([{ subject: 'Loans', description: TEXT }]);
    await visit(FORM, '/s/create-case');
    expect(notes()).toEqual([`Offer: Loans / ${TEXT}`]);
  });

  it('is offered in the form that the page shows anew with an error', async () => {
    await send(`<div role="alert">Your case could not be submitted.</div>${FORM}`);
    expect(notes()).toEqual([]);
    await rest(4000);
    expect(notes()).toEqual([`Offer: Loans / ${TEXT}`]);
  });

  it('is not written over by what is typed into the emptied form', async () => {
    await send(FORM);
    type('d', 'Another text than before.');
    await rest();
    expect(shelf.texts.map(({ description }) => description)).toEqual([TEXT, 'Another text than before.']);
  });

  it('of a comment is kept when the page tells of an error and empties the box', async () => {
    const page = inDynamicForms({ 'Case Number': '00812345' }) + BOX;
    await visit(page, CASE);
    type('c', TEXT);
    field('go').click();
    await visit(`${page}<div class="slds-notify slds-theme_error">An error occurred. Try again.</div>`, CASE);
    await rest(60_000);
    expect(shelf.texts).toEqual([{ comment: TEXT }]);
    expect(notes()).toEqual([`Offer: ${TEXT}`]);
  });

  it('of a comment is not offered while it is not known', async () => {
    const page = inDynamicForms({ 'Case Number': '00812345' }) + BOX;
    await visit(page, CASE);
    type('c', TEXT);
    field('go').click();
    field('c').value = '';
    await look(CASE);
    expect(notes()).toEqual([]);
    await rest(5000);
    expect([notes(), shelf.texts]).toEqual([[], []]);
  });
});

describe('another tab', () => {
  it('is answered when it asks whether the text stands here', async () => {
    await visit(BOX, CASE);
    type('c', TEXT);
    await rest();
    const heard = vi.fn();
    shelf.listeners.add({ saved: heard, removed() {}, called() {} });
    await shelf.page.call({ portal: PORTAL, form: 'comment', case: '500A00000012345' as Draft['case'], sitting: 'other' });
    expect(heard).toHaveBeenCalledTimes(1);
    await shelf.page.call({ portal: PORTAL, form: 'comment', case: '500A00000099999' as Draft['case'], sitting: 'other' });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  /** A page elsewhere that holds a comment on the case, and answers when it is asked. */
  function otherTab(): { write(text: string): Promise<void>; answers: { now: boolean } } {
    const key = { portal: PORTAL, form: 'comment', case: '500A00000012345' } as DraftKey;
    let kept: Draft | null = null;
    const answers = { now: true };
    shelf.listeners.add({
      saved() {},
      removed() {},
      called() {
        if (answers.now && kept) void shelf.page.save({ ...kept, at: (kept.at + 1) as Draft['at'] });
      },
    });
    return {
      answers,
      async write(text) {
        kept = { ...key, sitting: 'other', texts: { comment: text }, at: NOW, pressed: null, comments: 0 };
        await shelf.page.save(kept);
      },
    };
  }

  it('with a comment on the same case is told of, and its text is not offered', async () => {
    const other = otherTab();
    await other.write(TEXT);
    await visit(BOX, CASE);
    expect(notes()).toEqual(['Another tab']);
    press('Dismiss');
    expect(notes()).toEqual([]);
  });

  it('that begins to write later is told of as well, until it has done', async () => {
    await visit(BOX, CASE);
    const other = otherTab();
    await other.write(TEXT);
    await rest(100);
    expect(notes()).toEqual(['Another tab']);
    await shelf.page.remove([{ sitting: 'other' }]);
    expect(notes()).toEqual([]);
  });

  it('that was closed leaves its text to be offered when the user comes back to this one', async () => {
    const other = otherTab();
    await other.write(TEXT);
    await visit(BOX, CASE);
    other.answers.now = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await rest();
    expect(notes()).toEqual([`Offer: ${TEXT}`]);
  });
});

describe('while no drafts are wanted', () => {
  it('nothing is kept or offered, and what was kept before stays as it is', async () => {
    await visit(FORM, '/s/create-case');
    type('d', TEXT);
    await rest();
    await reload(FORM, '/s/create-case');
    expect(notes()).toEqual([`Offer:  / ${TEXT}`]);
    drafts.see(null);
    expect(notes()).toEqual([]);
    type('d', 'Something else.');
    await rest(5000);
    window.dispatchEvent(new Event('pagehide'));
    expect(shelf.texts).toEqual([{ subject: '', description: TEXT }]);
  });

  it('a form that goes is not taken for one that was submitted', async () => {
    await visit(FORM, '/s/create-case');
    type('d', TEXT);
    await rest();
    field('go').click();
    drafts.see(null);
    document.body.replaceChildren();
    drafts.see(null);
    await rest(60_000);
    expect(shelf.texts).toEqual([{ subject: '', description: TEXT }]);
  });

  it('they go on with the next reading', async () => {
    await visit(FORM, '/s/create-case');
    drafts.see(null);
    await look('/s/create-case');
    type('d', TEXT);
    await rest();
    expect(shelf.texts).toEqual([{ subject: '', description: TEXT }]);
  });
});
