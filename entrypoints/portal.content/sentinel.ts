/** Looks at the page each time it settles: reads, sends what was read to the background, paints what comes back, offers form or comment box to the panel. */
import type { Instant, Reading } from '../../lib/cases/schemas.ts';
import { listen, send } from '../../lib/messages.ts';
import type { DateOrder } from '../../lib/portal/date-figures.ts';
import { lintedForm, whenUsed } from '../../lib/portal/linted-form.ts';
import { readInParts, readPage } from '../../lib/portal/read.ts';
import { isWorthTelling, type Paused, reportOf } from '../../lib/portal/report.ts';
import { sharedForm } from '../../lib/portal/shared-form.ts';
import type { PageReading, ReadContext } from '../../lib/portal/types.ts';
import { watchPage } from '../../lib/portal/watch.ts';
import { contentOf, watchedBy } from '../../lib/portal/watched.ts';
import { type Feature, LINT_FEATURES } from '../../lib/storage/features.ts';
import { loadReaderSettings, type ReaderSettings, watchReaderSettings } from '../../lib/storage/reader-settings.ts';
import { copyCitation } from './copy-citation.ts';
import { keepDrafts } from './drafts.ts';
import { createPainter } from './painter.ts';

/** An unchanged reading is sent again after this time, so that "last seen" stays true. */
const RESEND_MS = 60_000;

/** What did not arrive is sent again after this time, then after four times as long each. */
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 60_000;

/**
 * @param signal ends it all: observers, listeners, and what was painted
 * @param isOrphan whether the extension was updated or removed under the open page; asking ends the signal when it was
 * @param onFound called once, when there is something on the page that we may have to do with
 */
export function startSentinel(signal: AbortSignal, isOrphan: () => boolean, onFound: () => void): void {
  const inFrame = window !== top;
  const painter = createPainter(signal, { card: !inFrame });
  const drafts = keepDrafts(signal);
  let panelAsked = false;
  let hasFound = false;
  let caseShown = false;
  /** The reading before. */
  let before: PageReading | null = null;
  const sent = new Map<string, { content: string; at: number }>();
  let isReading = false;
  /** Readings in a row that did not reach the background. */
  let failures = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(again));
  /** null: to be asked for again. */
  let settings: ReaderSettings | null = null;
  /** The address of the page on which nothing is to be read or shown, until it is left. */
  let pausedAt: string | null = null;

  // The scout has waited for the page to come to rest.
  const watch = watchPage(window, () => void look(), signal, true);
  watchReaderSettings(() => {
    settings = null;
    // What the page says may mean something else by them.
    sent.clear();
    void look();
  }, signal);
  const stopTelling = listen('tellReport', () => tellReport());
  signal.addEventListener('abort', stopTelling);
  const stopPausing = listen('pausePage', ({ data }) => {
    pausedAt = data ? addressNow() : null;
    void look();
  });
  signal.addEventListener('abort', stopPausing);
  const stopHearing = listen('command', ({ data }) => {
    const cited = data === 'copy-citation' ? painter.cited() : null;
    if (cited !== null) void copyCitation(cited);
  });
  signal.addEventListener('abort', stopHearing);
  const left = (): void => {
    pausedAt = null;
    tellCase(false);
    // The browser may bring this page back as it was, and then all of it is told again.
    sent.clear();
  };
  // The checklist can't speak without the extension's words, and goes with its form.
  signal.addEventListener('abort', () => sharedForm().setState({ form: null }));
  window.addEventListener('pagehide', left, { signal });
  if (!inFrame) {
    const stop = listen('framedCase', ({ data }) => {
      if (data !== null) find();
      painter.learnFramed(data);
    });
    signal.addEventListener('abort', stop);
  }

  async function look(): Promise<void> {
    try {
      settings ??= await loadReaderSettings(location.origin);
    } catch {
      if (isOrphan()) return;
    }
    if (signal.aborted || isOrphan() || settings === null || isReading) return;
    // Another look, called for while this one goes on, is this one: it ends with what the page shows then.
    isReading = true;
    const how = settings;
    const read = await readUnlessPaused(how).finally(() => {
      isReading = false;
    });
    if (read === null || isOrphan()) return;
    // The settings may have changed while the page was read.
    const current = settings ?? how;
    const isPaused = pausedNow(current) !== null;
    const isOn = (feature: Feature): boolean => !isPaused && !current.off.has(feature);
    const found = isPaused ? nothingOn(document) : read;
    const toWatch = watchedBy(found, before);
    before = found;
    watch.setRoots(toWatch);
    painter.paint(found, { badges: isOn('badges'), card: isOn('caseCard') });
    offer(found, current);
    drafts.see(isOn('drafts') ? found : null);
    tellCase(found.casePage !== null);
    if (found.readings.length > 0 || found.form !== null) find();
    try {
      await learnOrder(found.order, current);
      for (const reading of found.readings) await report(reading, toWatch.changed);
      failures = 0;
    } catch {
      // Without an extension behind it, what is painted here would only grow old.
      if (isOrphan()) return;
      // The worker was stopped under way: what was read is read and sent again.
      sent.clear();
      clearTimeout(again);
      again = setTimeout(() => void look(), Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 4 ** failures));
      failures += 1;
    }
  }

  const readUnlessPaused = async (how: ReaderSettings): Promise<PageReading | null> =>
    pausedNow(how) === null ? readInParts(document, () => contextNow(settings ?? how), signal) : nothingOn(document);

  /** What the user wants to be left alone. A page that was left is not paused any more when the user comes back to it. */
  function pausedNow({ isPaused }: ReaderSettings): Paused {
    if (pausedAt !== addressNow()) pausedAt = null;
    return isPaused ? 'site' : pausedAt === null ? null : 'page';
  }

  function find(): void {
    if (!hasFound) onFound();
    hasFound = true;
  }

  /** What a page proves is kept for those that prove nothing. A year in front proves nothing about the dates that have it at the end. */
  async function learnOrder(proved: DateOrder | null, { order }: ReaderSettings): Promise<void> {
    if (proved === null || proved === order || (proved === 'ymd' && order !== null)) return;
    await send('dateOrder', proved);
  }

  /** How the reading of this page goes, looked at anew; a popup that was closed meanwhile hears nothing. */
  async function tellReport(): Promise<void> {
    const how = settings ?? (await loadReaderSettings(location.origin));
    const paused = pausedNow(how);
    const report = reportOf(paused === null ? readPage(document, contextNow(how)) : nothingOn(document), {
      address: location.href,
      zone: how.zone,
      order: how.order,
      at: Date.now() as Instant,
      frame: inFrame ? 'frame' : 'top',
      paused,
    });
    if (isWorthTelling(report)) send('pageReport', report).catch(() => {});
  }

  /** The card of a framed case is shown by the top frame, which learns of it with the reading, and here of its end. */
  function tellCase(isShown: boolean): void {
    if (inFrame && caseShown && !isShown) send('framedCaseGone', undefined).catch(() => {});
    caseShown = isShown;
  }

  /** Linter and checklist come into the page with the first form that it shows, or the first comment that is begun, and not before. */
  function offer(found: PageReading, how: ReaderSettings): void {
    const isWanted = LINT_FEATURES.some((feature) => !how.off.has(feature));
    const box = how.off.has('comments') ? null : found.commentBox;
    const form = isWanted ? lintedForm({ ...found, commentBox: box }, how) : null;
    sharedForm().setState({ form });
    if (isWanted && form === null && box !== null) {
      whenUsed(box, () => before?.commentBox === box && offer(before, settings ?? how), signal);
    }
    if (form === null || panelAsked) return;
    panelAsked = true;
    send('showPanel', undefined).catch(() => {
      panelAsked = false;
    });
  }

  function contextNow(how: ReaderSettings): ReadContext {
    return { address: location.href, portal: location.origin, now: Date.now() as Instant, ...how };
  }

  async function report(reading: Reading, changed: boolean): Promise<void> {
    const key = `${reading.surface}|${reading.view}|${location.pathname}`;
    const last = sent.get(key);
    if (last !== undefined && !changed && reading.seenAt - last.at < RESEND_MS) return;
    const content = contentOf(reading);
    if (last !== undefined && last.content === content && reading.seenAt - last.at < RESEND_MS) return;
    sent.set(key, { content, at: reading.seenAt });
    painter.learn(await send('reading', reading));
  }
}

/** The page's address without the part that only names a place on it. */
const addressNow = (): string => location.href.replace(/#.*/, '');

/** The reading of a page that is not read. */
const nothingOn = (doc: Document): PageReading => ({
  readings: [],
  surfaces: [],
  cells: [],
  casePage: null,
  form: null,
  commentBox: null,
  roots: [doc],
  order: null,
});
