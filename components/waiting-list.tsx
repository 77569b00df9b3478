import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { isReadWhole } from '../lib/cases/lists.ts';
import type { ListRow } from '../lib/cases/schemas.ts';
import { triage } from '../lib/deadlines/triage.ts';
import type { Outlook } from '../lib/deadlines/types.ts';
import { counted, formatDistance, formatMoment, formatTime, message } from '../lib/i18n/format.ts';
import { closingIsPast, type Moment } from '../lib/i18n/outlook-words.ts';
import { silentWords } from '../lib/i18n/snooze-words.ts';
import type { CaseTarget } from '../lib/messages.ts';
import { type Freshness, freshnessOf } from '../lib/reminders/freshness.ts';
import type { Silent, SnoozeDecision } from '../lib/reminders/snooze.ts';
import type { IsWorkday } from '../lib/reminders/workdays.ts';
import { CaseRow } from './case-row.tsx';

interface WaitingListProps {
  /** Of all cases that are not closed. */
  outlooks: Outlook[];
  /** Cases that were ever read, the closed ones too. */
  known: number;
  /** How far each list was read, the one read last in front. */
  lists: ListRow[];
  moment: Moment;
  settingsBroken: boolean;
  /** False: reminders reach the user only here. */
  mayNotify: boolean;
  portal: string;
  /** Cases of which nothing is told for now, by key. */
  silent: ReadonlyMap<string, Silent>;
  isWorkday: IsWorkday;
  onOpen(target: CaseTarget): void;
  onSnooze(outlook: Outlook, decision: SnoozeDecision): void;
  onWake(silent: Silent): void;
}

/** Lists whose reading is told in the footer. */
const SHOWN_LISTS = 5;

/** The popup's whole content: the cases that wait, soonest first, and how much of the portal was read. */
export function WaitingList(props: WaitingListProps) {
  const { outlooks, known, lists, moment, settingsBroken, mayNotify, portal, silent, isWorkday, onOpen, onSnooze, onWake } = props;
  const [lately, setLately] = useState<string | null>(null);
  const all = triage(outlooks);
  const sorted = all.filter(({ key }) => !silent.has(key));
  const snoozed = all.filter(({ key }) => silent.has(key));
  const waiting = sorted.filter((outlook) => outlook.waits);
  const isDated = (outlook: Outlook) => outlook.autoClose?.basis !== 'bounded' && !closingIsPast(outlook, moment);
  const dated = waiting.filter(isDated);
  const undated = waiting.filter((outlook) => !isDated(outlook));
  const unknown = sorted.filter((outlook) => outlook.turn === 'unknown');
  const quiet = sorted.filter((outlook) => outlook.urgency.level === 'watch');
  const whole = lists.some(isReadWhole);
  const row = (outlook: Outlook) => (
    <CaseRow
      key={outlook.key}
      outlook={outlook}
      moment={moment}
      silent={silent.get(outlook.key)}
      isWorkday={isWorkday}
      onOpen={onOpen}
      onSnooze={(decision) => {
        setLately(outlook.key);
        onSnooze(outlook, decision);
      }}
      onWake={onWake}
    />
  );
  const freshness = freshnessOf(lists, { zone: moment.zone, isWorkday }, moment.now);
  const freshnessLine = ({ list, wholeAt, isStale }: Freshness, className?: string) =>
    list !== null &&
    wholeAt !== null && (
      <p className={className}>
        {message(isStale ? 'popup.last_whole_stale' : 'popup.last_whole', [
          formatDistance(wholeAt, moment.zone, moment.now),
          formatTime(wholeAt, moment.zone),
        ])}{' '}
        {list.path != null && (
          <button type="button" className="link" onClick={() => onOpen({ portal: list.portal, path: list.path as string })}>
            {i18n.t('popup.open_list')}
          </button>
        )}
      </p>
    );
  const undo = snoozed.find(({ key }) => key === lately);
  const waitsSnoozed = snoozed.some((outlook) => outlook.waits);
  return (
    <main>
      <h1>
        <img src="/icon/48.png" alt="" width="24" height="24" />
        {headline(waiting.length, known, whole && unknown.length === 0, waitsSnoozed)}
      </h1>
      {known === 0 && <p className="advice">{i18n.t('popup.first_run')}</p>}
      {known > 0 && waiting.length === 0 && !waitsSnoozed && whole && <p className="advice">{i18n.t('popup.nothing_waits_detail')}</p>}
      {known > 0 && freshness.isStale && freshnessLine(freshness, 'advice')}
      {known > 0 && !whole && <p className="advice">{i18n.t('popup.incomplete')}</p>}
      {!mayNotify && <p className="advice">{i18n.t('popup.notifications_off')}</p>}
      {settingsBroken && <p className="advice">{i18n.t('popup.settings_broken')}</p>}
      <SnoozeNote outlook={undo} silent={undo && silent.get(undo.key)} moment={moment} onWake={onWake} />
      {waiting.length > 0 && (
        <div id="waiting">
          {dated.length > 0 && <ul className="cases">{dated.map(row)}</ul>}
          {undated.length > 0 && (
            <>
              <h2>{i18n.t('popup.open_once')}</h2>
              <ul className="cases">{undated.map(row)}</ul>
            </>
          )}
        </div>
      )}
      {unknown.length > 0 && (
        <details className="group" id="unknown">
          <summary>{counted('popup.unknown', unknown.length)}</summary>
          <ul className="cases">{unknown.map(row)}</ul>
        </details>
      )}
      {quiet.length > 0 && (
        <details className="group" id="silent">
          <summary>{counted('popup.silent', quiet.length)}</summary>
          <ul className="cases">{quiet.map(row)}</ul>
        </details>
      )}
      {snoozed.length > 0 && (
        <details className="group" id="snoozed">
          <summary>{counted('popup.snoozed', snoozed.length)}</summary>
          <ul className="cases">{snoozed.map(row)}</ul>
        </details>
      )}
      <footer>
        {!freshness.isStale && freshnessLine(freshness)}
        {lists.slice(0, SHOWN_LISTS).map((list) => (
          <p key={`${list.portal}|${list.list}`}>{listWords(list, moment.zone)}</p>
        ))}
        <p>
          <a href={portal} target="_blank" rel="noreferrer">
            {i18n.t('popup.open_portal')}
          </a>
        </p>
      </footer>
    </main>
  );
}

interface SnoozeNoteProps {
  /** The case that was snoozed last in this popup, while it is. */
  outlook: Outlook | undefined;
  silent: Silent | undefined;
  moment: Moment;
  onWake(silent: Silent): void;
}

/** Says that a case was snoozed and offers to take that back, where the focus goes from the row that is gone. */
function SnoozeNote({ outlook, silent, moment, onWake }: SnoozeNoteProps) {
  const undo = useRef<HTMLButtonElement>(null);
  const key = outlook?.key;
  useEffect(() => {
    if (key !== undefined) undo.current?.focus();
  }, [key]);
  return (
    <div className="snoozed-note" role="status">
      {outlook !== undefined && silent !== undefined && (
        <p className="advice">
          <bdi>{outlook.caseNumber ?? outlook.subject ?? i18n.t('popup.no_number')}</bdi>: {silentWords(silent.until, moment)}{' '}
          <button type="button" className="link" ref={undo} onClick={() => onWake(silent)}>
            {i18n.t('snooze.undo')}
          </button>
        </p>
      )}
    </div>
  );
}

/** "Nothing waits" is said only when a whole list was read and every status in it was understood. */
function headline(waiting: number, known: number, certain: boolean, waitsSnoozed: boolean): string {
  if (waiting > 0) return counted('popup.waiting', waiting);
  if (waitsSnoozed) return i18n.t('popup.only_snoozed');
  if (known > 0 && certain) return i18n.t('popup.nothing_waits');
  return known > 0 ? i18n.t('popup.none_seen') : i18n.t('extension.name');
}

function listWords({ view, completeness, seenAt }: ListRow, zone: string): string {
  const seen = formatMoment(seenAt, zone);
  const { read, total, open, all } = completeness;
  if (all) return i18n.t('popup.list_whole', [view, read, seen]);
  if (total !== null) return i18n.t('popup.list_part', [view, read, total, seen]);
  return open ? i18n.t('popup.list_more', [view, read, seen]) : i18n.t('popup.list_part_unknown', [view, read, seen]);
}
