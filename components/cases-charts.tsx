import { useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { Instant } from '../lib/cases/schemas.ts';
import { AGES, agesByTurn, openFigures, TOLD_TURNS, type ToldTurn } from '../lib/deadlines/open-figures.ts';
import type { OutlookSettings } from '../lib/deadlines/outlook.ts';
import { addTime, noTime, type TimeSpent } from '../lib/deadlines/time-spent.ts';
import { staysOf } from '../lib/deadlines/timeline.ts';
import { counted, formatNumber, formatRough, formatShare, formatShortDay, message } from '../lib/i18n/format.ts';
import { type Moment, snake } from '../lib/i18n/outlook-words.ts';
import { inSlices } from '../lib/platform/slices.ts';
import { type Announced, addWaits, nothingAnnounced, OUTCOMES, type Outcome, warningsOf } from '../lib/reminders/announced.ts';
import type { Told } from '../lib/reminders/told.ts';
import { DAY } from '../lib/time/zone.ts';
import type { CaseView } from './case-view.ts';
import { type BarPart, StackedBars } from './stacked-bars.tsx';

export interface CasesChartsProps {
  /** Those that the table would show. */
  views: readonly CaseView[];
  /** Those that the search found, the closed ones among them: what became of them is told of all. */
  found: readonly CaseView[];
  moment: Moment;
  settings: OutlookSettings;
  /** The reminders that came. */
  loadTold(): Promise<Told>;
}

const LOOKS: Readonly<Record<ToldTurn, Pick<BarPart, 'tone' | 'fill'>>> = {
  customer: { tone: 'yours', fill: 'solid' },
  vendor: { tone: 'theirs', fill: 'lines' },
  'third-party': { tone: 'done', fill: 'dots' },
  unknown: { tone: 'unknown', fill: 'plain' },
};
const OUTCOME_LOOKS: Readonly<Record<Outcome, Pick<BarPart, 'tone' | 'fill'>>> = {
  'went-on': { tone: 'done', fill: 'lines' },
  'closed-sooner': { tone: 'theirs', fill: 'dots' },
  closed: { tone: 'urgent', fill: 'grid' },
  waits: { tone: 'yours', fill: 'solid' },
  unknown: { tone: 'unknown', fill: 'plain' },
};

/** Figures of the cases as charts, each with its main figure in words and all of them as a table. */
export function CasesCharts({ views, found, moment, settings, loadTold }: CasesChartsProps) {
  const { zone, now } = moment;
  const turns: BarPart[] = TOLD_TURNS.map((turn) => ({ id: turn, name: i18n.t(`charts.turns.${snake(turn)}`), ...LOOKS[turn] }));
  const figures = useMemo(() => openFigures(views, zone, now), [views, zone, now]);
  const ages = useMemo(() => agesByTurn(figures), [figures]);
  const time = useTimes(views, now);
  const announced = useAnnounced(found, settings, loadTold, now);
  const open = figures.reduce((sum, { count }) => sum + count, 0);
  const old = figures.reduce((sum, figure) => sum + figure.ages.year + figure.ages.longer, 0);
  const yours = figures.reduce((sum, { turn, count }) => sum + (turn === 'customer' ? count : 0), 0);
  return (
    <div className="charts">
      {open > 0 && (
        <>
          <StackedBars
            id="ages"
            title={counted('charts.ages.title', old, formatNumber(open))}
            hint={i18n.t('charts.ages.hint')}
            head={i18n.t('charts.ages.head')}
            parts={turns}
            rows={AGES.map((age) => ({ id: age, name: i18n.t(`charts.ages.names.${age}`), values: ages[age] }))}
            format={formatNumber}
          />
          <StackedBars
            id="statuses"
            title={counted('charts.statuses.title', yours, formatNumber(open))}
            hint={i18n.t('charts.statuses.hint')}
            head={i18n.t('charts.statuses.head')}
            parts={turns}
            rows={figures.map(({ status, turn, count }) => ({
              id: `${status} ${turn}`,
              name:
                status === 'unknown' || status === 'unread' ? i18n.t(`charts.statuses.${status}`) : message(`status.${snake(status)}.name`),
              values: { [turn]: count },
            }))}
            format={formatNumber}
          />
        </>
      )}
      {time !== null && <TimeChart times={time} turns={turns} all={views.length} />}
      {announced !== null && <AnnouncedChart announced={announced} zone={zone} />}
    </div>
  );
}

/** Of all cases, and of the products that have most of them. */
type Times = ReadonlyMap<string | null, TimeSpent>;
const ALL = '';
const MOST_PRODUCTS = 5;

function TimeChart({ times, turns, all }: { times: Times; turns: readonly BarPart[]; all: number }) {
  const total = times.get(ALL) ?? noTime();
  if (total.cases === 0) return <p className="advice">{i18n.t('charts.time.none')}</p>;
  const daysOf = ({ turns: spent, cases }: TimeSpent, turn: ToldTurn): number => spent[turn] / cases / DAY;
  const products = [...times].filter(([product, { cases }]) => product !== ALL && cases > 0).sort(([, a], [, b]) => b.cases - a.cases);
  const counts: [string, string] = [formatNumber(total.cases), formatNumber(all)];
  return (
    <StackedBars
      id="time"
      title={i18n.t('charts.time.title', [formatRough(daysOf(total, 'customer')), formatRough(daysOf(total, 'vendor'))])}
      hint={
        total.lives === 0
          ? i18n.t('charts.time.hint_without_lives', counts)
          : i18n.t('charts.time.hint', [...counts, formatShare(total.seen / total.lives)])
      }
      head={i18n.t('charts.time.head')}
      parts={turns}
      rows={[[ALL, total] as const, ...(products.length > 1 ? products.slice(0, MOST_PRODUCTS) : [])].map(([product, spent]) => ({
        id: product ?? 'none',
        name: product === ALL ? i18n.t('charts.total') : (product ?? i18n.t('charts.time.no_asset')),
        values: Object.fromEntries(TOLD_TURNS.map((turn) => [turn, daysOf(spent, turn)])),
      }))}
      format={formatRough}
    />
  );
}

function AnnouncedChart({ announced, zone }: { announced: Announced; zone: string }) {
  const { since, told, untold } = announced;
  if (since === null) return <p className="advice">{i18n.t('charts.told.none')}</p>;
  const count = (outcomes: Announced['told']): number => OUTCOMES.reduce((sum, outcome) => sum + outcomes[outcome], 0);
  return (
    <StackedBars
      id="told"
      title={counted('charts.told.title', count(told), formatNumber(count(told) + count(untold)), formatNumber(told['went-on']))}
      hint={i18n.t('charts.told.hint', [formatShortDay(since, zone)])}
      head={i18n.t('charts.told.head')}
      parts={OUTCOMES.map((outcome) => ({
        id: outcome,
        name: i18n.t(`charts.told.outcomes.${snake(outcome)}`),
        ...OUTCOME_LOOKS[outcome],
      }))}
      rows={[
        { id: 'told', name: i18n.t('charts.told.rows.told'), values: told },
        { id: 'untold', name: i18n.t('charts.told.rows.untold'), values: untold },
      ]}
      format={formatNumber}
    />
  );
}

/** Null until all cases were gone through. */
function useTimes(views: readonly CaseView[], now: Instant): Times | null {
  const [times, setTimes] = useState<Times | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const sums = new Map<string | null, TimeSpent>([[ALL, noTime()]]);
    void inSlices(
      views,
      ({ record, outlook }) => {
        const stays = staysOf(record, outlook, now);
        for (const product of [ALL, record.asset?.value ?? null]) {
          const spent = sums.get(product) ?? noTime();
          addTime(spent, record, stays, now);
          sums.set(product, spent);
        }
      },
      ending.signal,
    ).then((isWhole) => isWhole && setTimes(sums));
    return () => ending.abort();
  }, [views, now]);
  return times;
}

function useAnnounced(
  views: readonly CaseView[],
  settings: OutlookSettings,
  loadTold: () => Promise<Told>,
  now: Instant,
): Announced | null {
  const [announced, setAnnounced] = useState<Announced | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    void loadTold().then(async (told) => {
      const warnings = warningsOf(told, now);
      const sums = nothingAnnounced(warnings);
      const add = ({ record, outlook }: CaseView): void => addWaits(sums, warnings, outlook, staysOf(record, outlook, now), settings, now);
      if (!ending.signal.aborted && (await inSlices(views, add, ending.signal))) setAnnounced(sums);
    });
    return () => ending.abort();
  }, [views, settings, loadTold, now]);
  return announced;
}
