/** Puts badges on list rows and the card on a case page, as the background worded them. Keeps the last words, so that a re-rendered list is repainted at once. */
import { i18n } from '#i18n';
import type { CaseWords, ReadingAnswer } from '../../lib/messages.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { type BadgeItem, createBadges } from '../../lib/portal/paint/badges.ts';
import { type BannerModel, type CardLook, createBanner } from '../../lib/portal/paint/banner.ts';
import type { PageReading } from '../../lib/portal/types.ts';
import { bannerFolded } from '../../lib/storage/view-state.ts';

/** In a smaller window, as at high zoom, the unfolded card would leave nothing of the page: there it waits for a click. In px. */
const SMALL = { width: 640, height: 480 };
const isSmall = (): boolean => innerWidth < SMALL.width || innerHeight < SMALL.height;

export interface Painter {
  /** Paints what is known of the cases on the page as it stands now, and of that what the user wants to see. */
  paint(page: PageReading, wanted: { badges: boolean; card: boolean }): void;
  /** Takes in the background's answer and paints it. */
  learn(answer: ReadingAnswer): void;
  /** Takes in the case of a frame in this page, to be shown until the page's address changes; null when it went. */
  learnFramed(answer: ReadingAnswer | null): void;
  /** The case that this page shows, as it is cited; null without one. */
  cited(): string | null;
}

/** @param card whether this frame shows the card of a case. A frame within a page can reach far out of sight, so there the top frame does. */
export function createPainter(signal: AbortSignal, { card }: { card: boolean }): Painter {
  const badges = createBadges();
  const banner = createBanner();
  const known = new Map<string, CaseWords>();
  let page: PageReading | null = null;
  let wanted = { badges: true, card: true };
  let folded: boolean | null = null;
  /** The address at which the user has unfolded it. */
  let openedAt: string | null = null;
  /** The address at which the card has made way for where the user writes, or for what he went to. */
  let madeWayAt: string | null = null;
  let framed: { look: CardLook; address: string } | null = null;
  let wasSmall = isSmall();

  // Zooming in makes the window small under an open card.
  const resized = (): void => {
    if (isSmall() === wasSmall) return;
    wasSmall = !wasSmall;
    openedAt = null;
    repaint();
  };
  window.addEventListener('resize', resized, { signal, passive: true });
  signal.addEventListener('abort', () => {
    badges.clear();
    banner.hide();
  });
  void bannerFolded.getValue().then((value) => {
    folded = value;
    repaint();
  });

  const wordsFor = (id: { recordId: string | null; caseNumber: string | null }): CaseWords | undefined =>
    known.get(id.recordId ?? '') ?? known.get(id.caseNumber ?? '');

  function repaint(): void {
    if (page === null || signal.aborted) return;
    badges.paint(
      (wanted.badges ? page.cells : []).flatMap(({ statusCell, ...id }): BadgeItem[] => {
        const words = wordsFor(id);
        return words === undefined || statusCell === null ? [] : [{ ...words.badge, cell: statusCell }];
      }),
    );
    if (!card) return;
    const look = page.casePage === null ? framedHere() : wordsFor(page.casePage)?.card;
    if (!wanted.card || look == null || folded === null) banner.hide();
    else {
      const isOpened = openedAt === location.href;
      const collapsed = folded || madeWayAt === location.href || (wasSmall && !isOpened);
      const field = isOpened ? null : page.commentBox;
      banner.show({ ...look, collapsed, field, labels: labels(), onCopy: copyText, onToggle: fold, onCover: makeWay });
    }
  }

  const framedHere = (): CardLook | null => (framed?.address === location.href ? framed.look : null);

  function fold(value: boolean): void {
    folded = value;
    openedAt = value ? null : location.href;
    madeWayAt = null;
    void bannerFolded.setValue(value);
    repaint();
  }

  function makeWay(): void {
    madeWayAt = location.href;
    repaint();
  }

  return {
    paint(next, seen) {
      page = next;
      wanted = seen;
      repaint();
    },
    learn(answer) {
      for (const words of answer.cases) {
        // A list comes without cards; the one that is known holds as long as nothing else is told of the case.
        const before = wordsFor(words);
        const card = words.card ?? (before?.badge.title === words.badge.title ? before.card : null);
        const all = { ...words, card, cited: words.cited ?? before?.cited ?? null };
        if (words.recordId !== null) known.set(words.recordId, all);
        if (words.caseNumber !== null) known.set(words.caseNumber, all);
      }
      repaint();
    },
    learnFramed(answer) {
      const look = answer?.cases[0]?.card;
      framed = look ? { look, address: location.href } : null;
      repaint();
    },
    cited: () => (page?.casePage ? (wordsFor(page.casePage)?.cited ?? null) : null),
  };
}

const labels = (): BannerModel['labels'] => ({
  collapse: i18n.t('banner.fold'),
  expand: i18n.t('banner.unfold'),
  region: i18n.t('banner.region'),
  copy: i18n.t('banner.copy'),
  copied: i18n.t('banner.copied'),
  notCopied: i18n.t('banner.not_copied'),
});
