/** Looks at the page each time it settles: reads, sends what was read to the background, paints what comes back, offers form or comment box to the panel. */
import type { Instant, Reading } from '../../lib/cases/schemas.ts';
import { listen, send } from '../../lib/messages.ts';
import type { DateOrder } from '../../lib/portal/date-figures.ts';
import { lintedForm, whenUsed } from '../../lib/portal/linted-form.ts';
import { readInParts, readPage } from '../../lib/portal/read.ts';
import { isWorthTelling, reportOf } from '../../lib/portal/report.ts';
import { sharedForm } from '../../lib/portal/shared-form.ts';
import type { PageReading, ReadContext } from '../../lib/portal/types.ts';
import { watchPage } from '../../lib/portal/watch.ts';
import { contentOf, watchedBy } from '../../lib/portal/watched.ts';
import { loadReaderSettings, type ReaderSettings, watchReaderSettings } from '../../lib/storage/reader-settings.ts';
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
  const left = (): void => {
    tellCase(false);
    // The browser may bring this page back as it was, and then all of it is told again.
    sent.clear();
  };
  // The checklist can't speak without the extension's words, and goes with its form.
  signal.addEventListener('abort', () => sharedForm().setState({ form: null }));
  if (inFrame) window.addEventListener('pagehide', left, { signal });
  else {
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
    const found = await readInParts(document, () => contextNow(settings ?? how), signal).finally(() => {
      isReading = false;
    });
    if (found === null || isOrphan()) return;
    const toWatch = watchedBy(found, before);
    before = found;
    watch.setRoots(toWatch);
    painter.paint(found);
    // The settings may have changed while the page was read.
    const current = settings ?? how;
    offer(found, current);
    drafts.see(found);
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
    const report = reportOf(readPage(document, contextNow(how)), {
      address: location.href,
      zone: how.zone,
      order: how.order,
      at: Date.now() as Instant,
      frame: inFrame ? 'frame' : 'top',
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
    const form = lintedForm(found, how);
    sharedForm().setState({ form });
    if (form === null && found.commentBox !== null) {
      const box = found.commentBox;
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
