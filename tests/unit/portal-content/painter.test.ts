// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPainter, type Painter } from '../../../entrypoints/portal.content/painter.ts';
import { recordFromSighting } from '../../../lib/cases/merge.ts';
import type { Sighting } from '../../../lib/cases/schemas.ts';
import { outlookOf } from '../../../lib/deadlines/outlook.ts';
import { caseWords } from '../../../lib/i18n/case-words.ts';
import type { ReadingAnswer } from '../../../lib/messages.ts';
import type { BannerModel } from '../../../lib/portal/paint/banner.ts';
import type { PageReading } from '../../../lib/portal/types.ts';
import { at, caseNumber, recordId, sighting, waitingSince } from '../samples.ts';

const banner = vi.hoisted(() => ({ show: vi.fn<(model: BannerModel) => void>(), hide: vi.fn() }));
vi.mock('../../../lib/portal/paint/banner.ts', () => ({ createBanner: () => banner }));

const NOW = at('2026-05-20T10:00:00Z');
const SETTINGS = { zone: 'Europe/London', edition: 'vendor-2022', otherEditions: [] } as const;
const answerTo = (of: Sighting, withCard: boolean): ReadingAnswer => {
  const record = recordFromSighting(of);
  return { cases: [caseWords(record, outlookOf(record, SETTINGS, NOW), { zone: SETTINGS.zone, now: NOW }, withCard)] };
};
const answerFor = (id: number, withCard = true): ReadingAnswer => answerTo(waitingSince(id, at('2026-05-11T09:00:00Z'), NOW), withCard);
const page = (id: number | null): PageReading => ({
  readings: [],
  surfaces: [],
  cells: [],
  casePage: id === null ? null : { recordId: recordId(id), caseNumber: caseNumber(id), element: document.body, vendorComment: null },
  form: null,
  commentBox: null,
  roots: [],
  order: null,
});
const headline = (): string | undefined => banner.show.mock.lastCall?.[0].headline;

const ALL = { badges: true, card: true };
let end: AbortController;
const open = async (card: boolean): Promise<Painter> => {
  const painter = createPainter(end.signal, { card });
  await vi.advanceTimersByTimeAsync(10);
  return painter;
};
beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.clearAllMocks();
  history.replaceState(null, '', '/s/classic-case');
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('the card', () => {
  it('is shown as long as the user wants it', async () => {
    const painter = await open(true);
    painter.learn(answerFor(1));
    painter.paint(page(1), { badges: true, card: false });
    expect(banner.show).not.toHaveBeenCalled();
    painter.paint(page(1), ALL);
    expect(headline()).toBe('Closes in 19 days, Mon 8 Jun');
    banner.hide.mockClear();
    painter.paint(page(1), { badges: true, card: false });
    expect(banner.hide).toHaveBeenCalledOnce();
  });

  it('tells of the case on the page', async () => {
    const painter = await open(true);
    painter.paint(page(1), ALL);
    expect(banner.show).not.toHaveBeenCalled();
    painter.learn(answerFor(1));
    expect(headline()).toBe('Closes in 19 days, Mon 8 Jun');
  });

  it('folds where the window becomes small, as by zooming in, and unfolds with it', async () => {
    const isFolded = (): boolean | undefined => banner.show.mock.lastCall?.[0].collapsed;
    const resize = (width: number): void => {
      vi.stubGlobal('innerWidth', width);
      window.dispatchEvent(new Event('resize'));
    };
    const painter = await open(true);
    painter.paint(page(1), ALL);
    painter.learn(answerFor(1));
    expect(isFolded()).toBe(false);
    resize(350);
    expect(isFolded()).toBe(true);
    // The user wants it all the same.
    banner.show.mock.lastCall?.[0].onToggle(false);
    expect(isFolded()).toBe(false);
    resize(340);
    expect(isFolded()).toBe(false);
    resize(1024);
    expect(isFolded()).toBe(false);
    resize(350);
    expect(isFolded()).toBe(true);
    vi.unstubAllGlobals();
  });

  it('makes way for what the user goes to, until it is unfolded again or another page comes, and stays unfolded elsewhere', async () => {
    const last = (): BannerModel => banner.show.mock.lastCall?.[0] as BannerModel;
    const painter = await open(true);
    painter.paint(page(1), ALL);
    painter.learn(answerFor(1));
    last().onCover();
    expect(last().collapsed).toBe(true);
    painter.paint(page(1), ALL);
    expect(last().collapsed).toBe(true);
    last().onToggle(false);
    expect(last().collapsed).toBe(false);
    last().onCover();
    history.replaceState(null, '', '/s/another-case');
    painter.paint(page(1), ALL);
    expect(last().collapsed).toBe(false);
  });

  it('may lie on the comment only where the user has unfolded it on this page', async () => {
    const last = (): BannerModel => banner.show.mock.lastCall?.[0] as BannerModel;
    const withBox = { ...page(1), commentBox: document.createElement('textarea') };
    const painter = await open(true);
    painter.learn(answerFor(1));
    painter.paint(withBox, ALL);
    expect(last().field).toBe(withBox.commentBox);
    last().onCover();
    last().onToggle(false);
    expect([last().collapsed, last().field]).toEqual([false, null]);
    history.replaceState(null, '', '/s/another-case');
    painter.paint(withBox, ALL);
    expect([last().collapsed, last().field]).toEqual([false, withBox.commentBox]);
  });

  it('waits for the words of the case’s own page, where only a list told of it', async () => {
    const painter = await open(true);
    painter.paint(page(1), ALL);
    painter.learn(answerFor(1, false));
    expect(banner.show).not.toHaveBeenCalled();
  });

  it('stays when a list beside it tells the same, and goes when it tells something else', async () => {
    const painter = await open(true);
    painter.paint(page(1), ALL);
    painter.learn(answerFor(1));
    banner.hide.mockClear();
    painter.learn(answerFor(1, false));
    expect(banner.hide).not.toHaveBeenCalled();
    painter.learn(answerTo(sighting(1, NOW, { status: 'Closed' }), false));
    expect(banner.hide).toHaveBeenCalled();
  });

  it('is not shown in a frame, which may reach far out of sight', async () => {
    const painter = await open(false);
    painter.learn(answerFor(1));
    painter.paint(page(1), ALL);
    expect(banner.show).not.toHaveBeenCalled();
  });

  it('tells in the top frame of the case in a frame, until that goes or the page is left', async () => {
    const painter = await open(true);
    painter.paint(page(null), ALL);
    painter.learnFramed(answerFor(1));
    expect(headline()).toBe('Closes in 19 days, Mon 8 Jun');
    painter.learnFramed(null);
    expect(banner.hide).toHaveBeenCalled();

    painter.learnFramed(answerFor(1));
    banner.hide.mockClear();
    history.replaceState(null, '', '/s/elsewhere');
    painter.paint(page(null), ALL);
    expect(banner.hide).toHaveBeenCalled();
  });

  it('tells of the page’s own case before a framed one', async () => {
    const painter = await open(true);
    painter.learn(answerFor(2));
    painter.learnFramed({ cases: [] });
    painter.paint(page(2), ALL);
    painter.learnFramed(answerFor(1));
    expect(banner.show).toHaveBeenCalled();
    expect(banner.hide).not.toHaveBeenCalled();
  });
});
