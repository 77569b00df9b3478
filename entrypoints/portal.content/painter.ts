/** Turns outlooks into badges on list rows and the banner on a case page. Keeps the last outlooks, so that a re-rendered list is repainted at once. */
import { i18n } from '#i18n';
import type { Outlook } from '../../lib/deadlines/types.ts';
import {
  actionWords,
  closingWords,
  daysLeft,
  type Moment,
  meaningWords,
  noteWords,
  responseSourceWords,
  shortWords,
  sourceWords,
  statusWords,
  toneOf,
  turnWords,
} from '../../lib/i18n/outlook-words.ts';
import type { ReadingAnswer } from '../../lib/messages.ts';
import { type BadgeItem, createBadges } from '../../lib/portal/paint/badges.ts';
import { type BannerModel, createBanner } from '../../lib/portal/paint/banner.ts';
import type { PageReading } from '../../lib/portal/types.ts';
import { bannerFolded } from '../../lib/storage/view-state.ts';

export interface Painter {
  /** Paints what is known of the cases on the page as it stands now. */
  paint(page: PageReading): void;
  /** Takes in the background's answer and paints it. */
  learn(answer: ReadingAnswer): void;
  /** Takes in the case of a frame in this page, to be shown until the page's address changes; null when it went. */
  learnFramed(answer: ReadingAnswer | null): void;
}

/** @param card whether this frame shows the card of a case. A frame within a page can reach far out of sight, so there the top frame does. */
export function createPainter(signal: AbortSignal, { card }: { card: boolean }): Painter {
  const badges = createBadges();
  const banner = createBanner();
  const known = new Map<string, Outlook>();
  let page: PageReading | null = null;
  let zone = 'UTC';
  let folded: boolean | null = null;
  let framed: { outlook: Outlook; address: string } | null = null;

  signal.addEventListener('abort', () => {
    badges.clear();
    banner.hide();
  });
  void bannerFolded.getValue().then((value) => {
    folded = value;
    repaint();
  });

  const outlookFor = (id: { recordId: string | null; caseNumber: string | null }): Outlook | undefined =>
    known.get(id.recordId ?? '') ?? known.get(id.caseNumber ?? '');

  function repaint(): void {
    if (page === null || signal.aborted) return;
    const moment: Moment = { zone, now: Date.now() as Moment['now'] };
    badges.paint(
      page.cells.flatMap(({ statusCell, ...id }): BadgeItem[] => {
        const outlook = outlookFor(id);
        return outlook === undefined || statusCell === null ? [] : [badgeOf(outlook, statusCell, moment)];
      }),
    );
    if (!card) return;
    const outlook = page.casePage === null ? framedHere() : outlookFor(page.casePage);
    if (outlook === undefined || folded === null) banner.hide();
    else banner.show(bannerOf(outlook, moment, folded, fold));
  }

  const framedHere = (): Outlook | undefined => (framed?.address === location.href ? framed.outlook : undefined);

  function fold(value: boolean): void {
    folded = value;
    void bannerFolded.setValue(value);
    repaint();
  }

  return {
    paint(next) {
      page = next;
      repaint();
    },
    learn(answer) {
      zone = answer.zone;
      for (const outlook of answer.outlooks) {
        if (outlook.recordId !== null) known.set(outlook.recordId, outlook);
        if (outlook.caseNumber !== null) known.set(outlook.caseNumber, outlook);
      }
      repaint();
    },
    learnFramed(answer) {
      const [outlook] = answer?.outlooks ?? [];
      if (answer) zone = answer.zone;
      framed = outlook ? { outlook, address: location.href } : null;
      repaint();
    },
  };
}

const sentences = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join(' ');

/** The card shows an address only when it is one. */
function sourceOf(outlook: Outlook): BannerModel['source'] {
  const { autoClose, status } = outlook;
  if (autoClose === null) return responseSourceWords(outlook);
  const { text, href } = sourceWords(autoClose, status?.id ?? null);
  return { text, href: href ?? '' };
}

function badgeOf(outlook: Outlook, cell: HTMLElement, moment: Moment): BadgeItem {
  const closing = closingWords(outlook, moment);
  return {
    cell,
    text: shortWords(outlook, moment),
    short: daysLeft(outlook, moment),
    title: sentences(
      `${turnWords(outlook)}.`,
      closing && `${closing}.`,
      meaningWords(outlook),
      sourceOf(outlook)?.text ?? null,
      ...noteWords(outlook, moment),
    ),
    tone: toneOf(outlook, moment),
  };
}

function bannerOf(outlook: Outlook, moment: Moment, collapsed: boolean, onToggle: (collapsed: boolean) => void): BannerModel {
  return {
    tone: toneOf(outlook, moment),
    turn: turnWords(outlook),
    headline: closingWords(outlook, moment) ?? statusWords(outlook),
    meaning: sentences(meaningWords(outlook), actionWords(outlook)),
    source: sourceOf(outlook),
    notes: noteWords(outlook, moment),
    collapsed,
    labels: { collapse: i18n.t('banner.fold'), expand: i18n.t('banner.unfold'), region: i18n.t('banner.region') },
    onToggle,
  };
}
