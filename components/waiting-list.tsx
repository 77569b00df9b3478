import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { type Filters, isFiltering, passes } from '../lib/cases/filters.ts';
import { isReadWhole } from '../lib/cases/lists.ts';
import type { ListRow } from '../lib/cases/schemas.ts';
import { counted, formatMoment, formatNumber } from '../lib/i18n/format.ts';
import type { Moment } from '../lib/i18n/outlook-words.ts';
import { freshnessOf } from '../lib/reminders/freshness.ts';
import { CaseList } from './case-list.tsx';
import type { RowActs } from './case-row.tsx';
import type { CaseView } from './case-view.ts';
import { ListFreshness, type ListReading } from './list-freshness.tsx';
import type { Mine } from './my-cases.tsx';

interface WaitingListProps extends RowActs {
  /** All cases that are not closed, in the order in which they deserve a look. */
  views: readonly CaseView[];
  /** Only the first of them are known yet. */
  isPartial: boolean;
  /** Cases that were ever read, the closed ones too. */
  known: number;
  /** How far each list was read, the one read last in front. */
  lists: ListRow[];
  hasLetterKeys: boolean;
  moment: Moment;
  settingsBroken: boolean;
  /** False: reminders reach the user only here. */
  mayNotify: boolean;
  /** Hosts on which nothing is read, by the user's wish. */
  paused: readonly string[];
  portal: string;
  filters: Filters;
  mine: Mine;
  reading: ListReading;
  onFilter(filters: Filters): void;
  onRead(): Promise<boolean>;
  /** Opens the list beside the page; null where it can't be. */
  onBeside: (() => void) | null;
}

/** Lists whose reading is told in the footer. */
const SHOWN_LISTS = 5;

/** The popup's whole content: the cases by groups, what closes next in front, and how much of the portal was read. */
export function WaitingList(props: WaitingListProps) {
  const { views, isPartial, hasLetterKeys, known, lists, moment, settingsBroken, mayNotify, paused, portal, filters, reading, ...others } =
    props;
  const { isWorkday, mine, onFilter, onOpen, onRead, onSnooze, onWake, onCopy, onBeside } = others;
  const freshness = freshnessOf(lists, { zone: moment.zone, isWorkday }, moment.now);
  const freshnessLines = <ListFreshness freshness={freshness} reading={reading} moment={moment} onOpen={onOpen} onRead={onRead} />;
  const whole = lists.some(isReadWhole);
  const head = headOf(views, filters, known, whole);
  return (
    <main>
      <h1>
        <img src="/icon/48.png" alt="" width="24" height="24" />
        {isPartial ? i18n.t('popup.waiting_first') : head.words}
      </h1>
      {known === 0 && (
        <div className="advice first-run">
          <p>{i18n.t('popup.first_run')}</p>
          <PortalLink portal={portal} />
        </div>
      )}
      {!isPartial && known > 0 && head.isNothing && whole && <p className="advice">{i18n.t('popup.nothing_waits_detail')}</p>}
      {known > 0 && freshness.isStale && freshnessLines}
      {known > 0 && !whole && <p className="advice">{i18n.t('popup.incomplete')}</p>}
      {paused.map((site) => (
        <p key={site} className="advice">
          {i18n.t('popup.paused', [site])}
        </p>
      ))}
      {!mayNotify && <p className="advice">{i18n.t('popup.notifications_off')}</p>}
      {settingsBroken && <p className="advice">{i18n.t('popup.settings_broken')}</p>}
      {known > 0 && (
        <CaseList {...{ views, isPartial, hasLetterKeys, moment, filters, mine, isWorkday, onFilter, onOpen, onSnooze, onWake, onCopy }} />
      )}
      <footer>
        {!freshness.isStale && freshnessLines}
        {lists.slice(0, SHOWN_LISTS).map((list) => (
          <p key={`${list.portal}|${list.list}`}>{listWords(list, moment.zone)}</p>
        ))}
        <p className="ways">
          {known > 0 && (
            <a href="/cases.html" target="_blank" rel="noreferrer">
              {i18n.t('cases_page.open')}
            </a>
          )}
          {known > 0 && <PortalLink portal={portal} />}
          {onBeside !== null && (
            <button type="button" className="link" onClick={onBeside}>
              {i18n.t('popup.beside')}
            </button>
          )}
        </p>
      </footer>
    </main>
  );
}

const PortalLink = ({ portal }: { portal: string }): ReactNode => (
  <a href={portal} target="_blank" rel="noreferrer">
    {i18n.t('popup.open_portal')}
  </a>
);

/**
 * How many cases wait. "Nothing waits" is said only when a whole list was read and every status in it was understood; of what a filter leaves
 * nothing is said that could be taken for all.
 */
function headOf(views: readonly CaseView[], filters: Filters, known: number, whole: boolean): { words: string; isNothing: boolean } {
  const awake = views.filter(({ silent }) => silent === undefined);
  const waiting = awake.filter(({ outlook }) => outlook.waits);
  const waitsSnoozed = views.some(({ outlook, silent }) => outlook.waits && silent !== undefined);
  const isNothing = waiting.length === 0 && !waitsSnoozed;
  const tell = (words: string) => ({ words, isNothing });
  if (waiting.length > 0 && isFiltering(filters)) {
    const shown = waiting.filter(({ record }) => passes(record, filters));
    return tell(i18n.t('popup.waiting_of', [formatNumber(shown.length), formatNumber(waiting.length)]));
  }
  if (waiting.length > 0) return tell(counted('popup.waiting', waiting.length));
  if (waitsSnoozed) return tell(i18n.t('popup.only_snoozed'));
  if (known > 0 && whole && awake.every(({ outlook }) => outlook.turn !== 'unknown')) return tell(i18n.t('popup.nothing_waits'));
  return tell(known > 0 ? i18n.t('popup.none_seen') : i18n.t('extension.name'));
}

function listWords({ view, completeness, seenAt }: ListRow, zone: string): string {
  const seen = formatMoment(seenAt, zone);
  const { read, total, open, all } = completeness;
  if (all) return i18n.t('popup.list_whole', [view, read, seen]);
  if (total !== null) return i18n.t('popup.list_part', [view, read, total, seen]);
  return open ? i18n.t('popup.list_more', [view, read, seen]) : i18n.t('popup.list_part_unknown', [view, read, seen]);
}
