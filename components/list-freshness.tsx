import { useState } from 'react';
import { i18n } from '#i18n';
import { formatDistance, formatTime, message } from '../lib/i18n/format.ts';
import type { Moment } from '../lib/i18n/outlook-words.ts';
import type { CaseTarget } from '../lib/messages.ts';
import type { Freshness } from '../lib/reminders/freshness.ts';
import type { ListResult } from '../lib/storage/list-reading.ts';
import { DAY } from '../lib/time/zone.ts';

export interface ListReading {
  /** The list is being read in a tab of its own. */
  isUnderWay: boolean;
  /** How that went the last time. */
  result: ListResult | null;
}

interface ListFreshnessProps {
  freshness: Freshness;
  reading: ListReading;
  moment: Moment;
  onOpen(target: CaseTarget): void;
  /** Has the list read in a tab of its own. False where that can't be. */
  onRead(): Promise<boolean>;
}

/** When the list was last read whole, the way to it, and how it went when it was read without the user. Nothing where none was ever read whole. */
export function ListFreshness({ freshness: { list, wholeAt, isStale }, reading, moment, onOpen, onRead }: ListFreshnessProps) {
  const [refused, setRefused] = useState(false);
  if (list === null || wholeAt === null) return null;
  const { portal, path } = list;
  const { isUnderWay, result } = reading;
  const timeWords = (at: typeof wholeAt): string[] => [formatDistance(at, moment.zone, moment.now), formatTime(at, moment.zone)];
  const isTold = result !== null && result.read !== 'whole' && result.at > wholeAt && Math.abs(moment.now - result.at) < DAY;
  const state = isUnderWay
    ? i18n.t('popup.reading_list')
    : refused
      ? i18n.t('popup.read_refused')
      : isTold
        ? message(`popup.read_${result.read}`, [timeWords(result.at).join(', ')])
        : '';
  const read = (): void => {
    setRefused(false);
    onRead().then(
      (begun) => setRefused(!begun),
      () => setRefused(true),
    );
  };
  return (
    <div className={isStale ? 'freshness advice' : 'freshness'}>
      <p>
        {message(isStale ? 'popup.last_whole_stale' : 'popup.last_whole', timeWords(wholeAt))}{' '}
        {path != null && (
          <>
            <button type="button" className="link" onClick={() => onOpen({ portal, path })}>
              {i18n.t('popup.open_list')}
            </button>
            {' · '}
            <button type="button" className="link" disabled={isUnderWay} onClick={read}>
              {i18n.t('popup.read_list')}
            </button>
          </>
        )}
      </p>
      <p role="status">{state}</p>
    </div>
  );
}
