/** Where the parts of a timeline stand in its picture. Pure figures: per cent of the width, from the beginning of the line. */
import { max } from '../cases/order.ts';
import type { Instant, Interval } from '../cases/schemas.ts';
import type { Turn } from '../status/types.ts';
import { DAY } from '../time/zone.ts';
import { localDay } from './calendar.ts';
import type { ExpectedKind, Stay, Timeline } from './timeline.ts';

/** A part of the line. Not `sure`: the case may have been in this status or still in the one before. `stay` is its place among the stays. */
export interface Bar {
  from: number;
  to: number;
  turn: Turn;
  sure: boolean;
  stay: number;
}

/** `from` equals `to` where it is known to the day. */
export interface Mark {
  kind: ExpectedKind;
  from: number;
  to: number;
}

export interface TimelineShape {
  /** The first and the last instant of the picture. */
  begin: Instant;
  end: Instant;
  /** What lies before the picture is left out. */
  cut: boolean;
  bars: Bar[];
  /** Beginnings of stays that are known to a point. */
  points: number[];
  marks: Mark[];
  /** `comment`: its place among the comments. */
  comments: { at: number; by: 'customer' | 'vendor' | 'unknown'; comment: number }[];
  now: number;
}

/** The least that is shown, so that a day is no more than a seventh of the line. */
const LEAST = 7 * DAY;
/** How much of the time before the present stay is shown, as a multiple of what comes from its beginning on. */
const BEFORE = 1;
/** Of the width, free before the first and after the last instant, in per cent: half a mark. */
const MARGIN = { begin: 1, end: 3 };
/** Narrower than this, in per cent, a range looks like a point. */
const POINT = 1.5;
/** So that the picture stays the same from one reading of the page to the next. */
const STEP = 0.25;

/** @param zone in which days are told apart */
export function shapeOf({ stays, expected, comments, opened }: Timeline, zone: string, now: Instant): TimelineShape {
  const anchor = (stays.at(-1) as Stay).from.latest;
  const end = expected.reduce((last, { at }) => max(last, at.latest), now);
  const span = Math.max(LEAST, end - anchor);
  const first = opened?.earliest ?? stays[0]?.from.earliest ?? null;
  const window = (anchor - BEFORE * span) as Instant;
  const begin = first === null ? window : max(first, window);
  const place = (instant: Instant): number => {
    const share = (instant - begin) / Math.max(end - begin, LEAST / 2);
    const percent = MARGIN.begin + Math.min(1, Math.max(0, share)) * (100 - MARGIN.begin - MARGIN.end);
    return Math.round(percent / STEP) * STEP;
  };
  const spot = (at: Interval): Pick<Mark, 'from' | 'to'> => {
    const [from, to] = [place(at.earliest), place(at.latest)];
    return localDay(at.earliest, zone) === localDay(at.latest, zone) || to - from < POINT ? { from, to: from } : { from, to };
  };
  return {
    begin,
    end,
    cut: first === null || first < begin,
    bars: stays.flatMap((stay, index) => barsOf(stay, stays[index + 1], index, place, begin)),
    points: stays.filter(({ from }) => isPoint(from, place) && from.latest >= begin).map(({ from }) => place(from.latest)),
    marks: expected.map(({ kind, at }) => ({ kind, ...spot(at) })),
    comments: comments.flatMap(({ at, by }, comment) => (at.earliest < begin ? [] : [{ at: place(at.latest), by, comment }])),
    now: place(now),
  };
}

const isPoint = ({ earliest, latest }: Stay['from'], place: (at: Instant) => number): boolean =>
  earliest !== null && place(latest) - place(earliest) < POINT;

/** What is not sure between two stays belongs to the one that began, from the time on at which it can have begun. */
function barsOf({ from, to, turn }: Stay, next: Stay | undefined, stay: number, place: (at: Instant) => number, begin: Instant): Bar[] {
  const [began, known] = [place(from.earliest ?? begin), isPoint(from, place)];
  const sureFrom = known ? began : place(from.latest);
  const sureTo = Math.max(sureFrom, place(to.earliest));
  const bars: Bar[] = [
    { from: began, to: sureFrom, turn, sure: false, stay },
    { from: sureFrom, to: sureTo, turn, sure: true, stay },
    { from: sureTo, to: place(next === undefined ? to.latest : (next.from.earliest ?? to.latest)), turn, sure: false, stay },
  ];
  return bars.filter((bar) => bar.to > bar.from);
}
