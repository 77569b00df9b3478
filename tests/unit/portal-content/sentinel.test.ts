// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSentinel } from '../../../entrypoints/portal.content/sentinel.ts';
import type { Reading } from '../../../lib/cases/schemas.ts';
import { listen, send } from '../../../lib/messages.ts';
import { sharedForm } from '../../../lib/portal/shared-form.ts';
import { saveDateOrder } from '../../../lib/storage/date-order.ts';
import { pauseSite, saveSettings, switchFeature } from '../../../lib/storage/settings.ts';
import { CASE_PATH, dynamicForms } from '../../pages/markup/case-pages.ts';
import { COMMENT_BOXES, LIGHTNING_FORM } from '../../pages/markup/forms.ts';
import { ARTICLE, datatableList, ROWS } from '../../pages/markup/lists.ts';
import { NOW, PORTAL, show } from '../../pages/show.ts';
import { stubRootApi } from '../portal/happy-dom.ts';

vi.mock('../../../lib/messages.ts', () => ({ send: vi.fn(), listen: vi.fn(() => () => {}) }));

const painted = vi.hoisted(() => ({ paint: vi.fn(), learn: vi.fn(), learnFramed: vi.fn() }));
vi.mock('../../../entrypoints/portal.content/painter.ts', () => ({ createPainter: () => painted }));

const answers = vi.mocked(send);
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const goTo = (url: string): void => (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
let end: AbortController;
let orphan = false;
const found = vi.fn();

function open(html: string): void {
  show(html);
  startSentinel(
    end.signal,
    () => {
      if (orphan) end.abort();
      return orphan;
    },
    found,
  );
}
/** Lets the page come to rest and the answers come in. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2000);
/** The user comes back to the page. */
const stir = async (): Promise<void> => {
  window.dispatchEvent(new Event('focus'));
  await settle();
};
const readings = (): Reading[] => answers.mock.calls.filter(([name]) => name === 'reading').map(([, reading]) => reading as Reading);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.clearAllMocks();
  stubRootApi();
  goTo(`${PORTAL}/s/case-lists`);
  end = new AbortController();
  orphan = false;
  answers.mockImplementation((async () => ({ cases: [] })) as never);
});
afterEach(() => {
  end.abort();
  sharedForm().setState({ form: null });
  vi.useRealTimers();
});

describe('the sentinel', () => {
  it('asks nobody for anything on a page without cases', async () => {
    open(ARTICLE);
    await settle();
    expect(answers).not.toHaveBeenCalled();
    expect(found).not.toHaveBeenCalled();
  });

  it('sends what it read, paints the answer, and sends nothing again while the page says the same', async () => {
    open(datatableList({}));
    await settle();
    expect(readings()).toHaveLength(1);
    expect(readings()[0]?.sightings.length).toBeGreaterThan(1);
    expect(painted.learn).toHaveBeenCalledTimes(1);
    await stir();
    expect(readings()).toHaveLength(1);
    expect(found).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    await stir();
    expect(readings()).toHaveLength(2);
  });

  it('sends again what did not arrive because the worker was stopped', async () => {
    open(datatableList({}));
    answers.mockRejectedValueOnce(new Error('no answer'));
    await vi.advanceTimersByTimeAsync(100);
    expect(painted.learn).not.toHaveBeenCalled();
    await settle();
    expect(painted.learn).toHaveBeenCalledTimes(1);
  });

  it('asks less and less often while nothing arrives', async () => {
    open(datatableList({}));
    answers.mockRejectedValue(new Error('no answer'));
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(readings().length).toBeGreaterThan(5);
    expect(readings().length).toBeLessThan(20);
  });

  it('ends when the extension was updated under the page', async () => {
    open(datatableList({}));
    await settle();
    orphan = true;
    answers.mockRejectedValue(new Error('Extension context invalidated.'));
    await vi.advanceTimersByTimeAsync(60_000);
    await stir();
    expect(end.signal.aborted).toBe(true);
    const looked = painted.paint.mock.calls.length;
    await stir();
    expect(painted.paint).toHaveBeenCalledTimes(looked);
  });

  it('reads the page again by what the user set', async () => {
    open(datatableList({ noRaw: true, rows: ROWS.slice(0, 1).map((row) => ({ ...row, opened: '03/04/2026' })) }));
    await settle();
    const openedAt = () => readings().at(-1)?.sightings[0]?.fields.openedAt;
    expect(openedAt()).toMatchObject({ state: 'unreadable', reason: 'ambiguous-date' });
    await saveDateOrder(PORTAL, 'dmy', 'user');
    await settle();
    expect(openedAt()).toMatchObject({ state: 'read', raw: '03/04/2026' });
    const status = () => readings().at(-1)?.sightings[0]?.fields.status.state;
    show(
      datatableList({ keys: (_, index) => `c${index}` })
        .replaceAll('"Status"', '"Where it stands"')
        .replaceAll('>Status<', '>Where it stands<'),
    );
    await settle();
    expect(status()).toBe('absent');
    await saveSettings({ labels: { status: ['Where it stands'] } });
    await settle();
    expect(status()).toBe('read');
  });

  it('tells how its reading went when the popup asks for it, also on a page without cases', async () => {
    const ask = async () => {
      const [, tell] = vi.mocked(listen).mock.calls.findLast(([name]) => name === 'tellReport') ?? [];
      await (tell as unknown as () => Promise<void>)();
      return answers.mock.calls.findLast(([name]) => name === 'pageReport')?.[1];
    };
    open(datatableList({}));
    await settle();
    expect(await ask()).toMatchObject({ frame: 'top', address: 'list', cases: ROWS.length, zone: ZONE, unread: [] });
    show(ARTICLE);
    expect(await ask()).toMatchObject({ cases: 0, lacks: ['list'] });
    expect(readings()).toHaveLength(1);
  });

  it('offers a form to the panel, which it asks for once', async () => {
    goTo(`${PORTAL}/s/create-case`);
    open(LIGHTNING_FORM);
    await settle();
    await stir();
    expect(sharedForm().getState().form?.description).toBeInstanceOf(HTMLTextAreaElement);
    expect(answers.mock.calls.map(([name]) => name)).toEqual(['showPanel']);
    document.body.replaceChildren();
    await settle();
    expect(sharedForm().getState().form).toBeNull();
  });

  it('offers a comment’s box when it is used, and not before', async () => {
    goTo(`${PORTAL}${CASE_PATH}`);
    open(`<main>${dynamicForms()}${COMMENT_BOXES['a labelled textarea']}</main>`);
    await settle();
    const asked = () => answers.mock.calls.filter(([name]) => name === 'showPanel').length;
    expect(sharedForm().getState().form).toBeNull();
    expect(asked()).toBe(0);
    const box = document.querySelector('textarea') as HTMLTextAreaElement;
    box.focus();
    expect(sharedForm().getState().form).toMatchObject({ description: box, context: { surface: 'comment' } });
    expect(asked()).toBe(1);
  });

  it('tells the panel whether the account is one of several institutions', async () => {
    goTo(`${PORTAL}/s/create-case`);
    await saveSettings({ sharedAccount: true, institutions: ['Northfield'] });
    open(LIGHTNING_FORM);
    await settle();
    expect(sharedForm().getState().form?.context).toMatchObject({ sharedAccount: true, institutions: ['Northfield'] });
    await saveSettings({ sharedAccount: false });
    await settle();
    expect(sharedForm().getState().form?.context).toMatchObject({ sharedAccount: false });
  });

  describe('where the user wants to be left alone', () => {
    const pause = async (isPaused: boolean): Promise<void> => {
      const [, hear] = vi.mocked(listen).mock.calls.findLast(([name]) => name === 'pausePage') ?? [];
      (hear as unknown as (message: { data: boolean }) => void)({ data: isPaused });
      await settle();
    };
    const report = async (): Promise<unknown> => {
      const [, tell] = vi.mocked(listen).mock.calls.findLast(([name]) => name === 'tellReport') ?? [];
      await (tell as unknown as () => Promise<void>)();
      return answers.mock.calls.findLast(([name]) => name === 'pageReport')?.[1];
    };
    const shownNow = () => painted.paint.mock.lastCall as [{ cells: unknown[] }, { badges: boolean; card: boolean }];

    it('nothing is read or shown on that page, until the user goes on', async () => {
      open(datatableList({}));
      await settle();
      await pause(true);
      expect(shownNow()).toMatchObject([{ cells: [] }, { badges: false, card: false }]);
      expect(await report()).toMatchObject({ paused: 'page', cases: 0 });
      const sent = readings().length;
      await vi.advanceTimersByTimeAsync(120_000);
      await stir();
      expect(readings()).toHaveLength(sent);
      await pause(false);
      expect(shownNow()[0].cells).toHaveLength(ROWS.length);
      expect(await report()).toMatchObject({ paused: null, cases: ROWS.length });
    });

    it('the next page is not paused, nor the same one when the user comes back to it', async () => {
      open(datatableList({}));
      await settle();
      await pause(true);
      goTo(`${PORTAL}/s/case-lists#top`);
      await stir();
      expect(shownNow()[0].cells).toEqual([]);
      goTo(`${PORTAL}/s/case-lists?filterName=AllCases`);
      await stir();
      expect(shownNow()[0].cells).toHaveLength(ROWS.length);
      goTo(`${PORTAL}/s/case-lists`);
      await stir();
      expect(shownNow()[0].cells).toHaveLength(ROWS.length);
    });

    it('a site is paused in the pages that are open, until it is switched on again', async () => {
      open(datatableList({}));
      await settle();
      await pauseSite(PORTAL, true);
      await settle();
      expect(shownNow()).toMatchObject([{ cells: [] }, { badges: false, card: false }]);
      expect(await report()).toMatchObject({ paused: 'site' });
      goTo(`${PORTAL}/s/case-lists?filterName=AllCases`);
      await stir();
      expect(shownNow()[0].cells).toEqual([]);
      await pauseSite(PORTAL, false);
      await settle();
      expect(shownNow()[0].cells).toHaveLength(ROWS.length);
    });

    it('badges and card are left out one without the other', async () => {
      open(datatableList({}));
      await switchFeature('badges', false);
      await settle();
      expect(shownNow()[1]).toEqual({ badges: false, card: true });
      await switchFeature('badges', true);
      await switchFeature('caseCard', false);
      await settle();
      expect(shownNow()[1]).toEqual({ badges: true, card: false });
    });

    it('a form is offered to nobody once everything of the linter is off', async () => {
      goTo(`${PORTAL}/s/create-case`);
      open(LIGHTNING_FORM);
      await switchFeature('panel', false);
      await switchFeature('underlines', false);
      await settle();
      expect(sharedForm().getState().form).not.toBeNull();
      await switchFeature('submitNote', false);
      await switchFeature('priorityHelp', false);
      await settle();
      expect(sharedForm().getState().form).toBeNull();
      await switchFeature('panel', true);
      await settle();
      expect(sharedForm().getState().form).not.toBeNull();
    });
  });

  it('takes the form away from the panel when it ends', async () => {
    goTo(`${PORTAL}/s/create-case`);
    open(LIGHTNING_FORM);
    await settle();
    expect(sharedForm().getState().form).not.toBeNull();
    end.abort();
    expect(sharedForm().getState().form).toBeNull();
  });
});
