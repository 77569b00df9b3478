/** Looks at the page each time it settles: reads, sends what was read to the background, paints what comes back, offers the form to the panel. */
import type { Instant, Reading } from '../../lib/cases/schemas.ts';
import { type ReaderSettings, send } from '../../lib/messages.ts';
import { readPage } from '../../lib/portal/read.ts';
import { sharedForm } from '../../lib/portal/shared-form.ts';
import type { FormFields, PageReading } from '../../lib/portal/types.ts';
import { watchPage } from '../../lib/portal/watch.ts';
import { createPainter } from './painter.ts';

/** An unchanged reading is sent again after this time, so that "last seen" stays true. */
const RESEND_MS = 60_000;

/** By these a page is read before the background has told the user's. */
const UNTIL_ASKED: ReaderSettings = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, order: null };

/**
 * @param signal ends it all: observers, listeners, and what was painted
 * @param isOrphan whether the extension was updated or removed under the open page; asking ends the signal when it was
 */
export function startSentinel(signal: AbortSignal, isOrphan: () => boolean): void {
  const painter = createPainter(signal);
  let panelAsked = false;
  const sent = new Map<string, { content: string; at: number }>();
  let settings: ReaderSettings | null = null;

  const watch = watchPage(window, () => void look(), signal);

  async function look(): Promise<void> {
    const found = read(settings ?? UNTIL_ASKED);
    watch.setRoots(found.roots, found.casePage !== null);
    painter.paint(found);
    offer(found.form);
    if (found.readings.length === 0) return;
    try {
      if (settings === null) {
        settings = await send('readerSettings', undefined);
        // What the page says may mean something else by them.
        if (settings.zone !== UNTIL_ASKED.zone || settings.order !== null) return void look();
      }
      if (found.order !== null && found.order !== settings.order) {
        settings = { ...settings, order: found.order };
        await send('dateOrder', found.order);
      }
      for (const reading of found.readings) await report(reading);
    } catch {
      // Without an extension behind it, what is painted here would only grow old.
      if (isOrphan()) return;
      // The worker was stopped under way: the next look reads and sends the same again.
      sent.clear();
    }
  }

  /** Linter and checklist come into the page with the first form that it shows, and not before. */
  function offer(form: FormFields | null): void {
    sharedForm().setState({ form: form && { ...form, context: { surface: 'case', product: form.asset, priority: form.priority } } });
    if (form === null || panelAsked) return;
    panelAsked = true;
    send('showPanel', undefined).catch(() => {
      panelAsked = false;
    });
  }

  function read({ zone, order }: ReaderSettings): PageReading {
    return readPage(document, {
      address: location.href,
      portal: location.origin,
      now: Date.now() as Instant,
      zone,
      order,
    });
  }

  async function report(reading: Reading): Promise<void> {
    const key = `${reading.surface}|${reading.view}|${location.pathname}`;
    const content = contentOf(reading);
    const last = sent.get(key);
    if (last !== undefined && last.content === content && reading.seenAt - last.at < RESEND_MS) return;
    sent.set(key, { content, at: reading.seenAt });
    painter.learn(await send('reading', reading));
  }
}

/** Known by the moment of reading alone: a relative time means another interval at each look, though the page says the same. */
const BY_THE_CLOCK = new Set(['seenAt', 'at', 'value']);

/** What the page said: two readings of an unchanged page are equal in it. */
function contentOf(reading: Reading): string {
  return JSON.stringify(reading, (key, value) => (BY_THE_CLOCK.has(key) ? undefined : value));
}
