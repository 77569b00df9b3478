/** The picture of a case's life in words: its name, its facts as a list, the dates below it. */
import { i18n } from '#i18n';
import type { Interval } from '../cases/schemas.ts';
import type { Stay, Timeline } from '../deadlines/timeline.ts';
import { shapeOf, type TimelineShape } from '../deadlines/timeline-shape.ts';
import type { TimelineLook } from '../portal/paint/timeline.ts';
import type { Tone } from '../portal/paint/tokens.ts';
import type { Turn } from '../status/types.ts';
import { daysUntil, formatDay, formatDays, formatDistanceInDays, formatShortDay, message } from './format.ts';
import type { Moment } from './outlook-words.ts';

const TONES: Readonly<Record<Turn, Tone>> = {
  customer: 'yours',
  vendor: 'theirs',
  'third-party': 'theirs',
  nobody: 'done',
  unknown: 'unknown',
};
const SIDES = { customer: 'yours', vendor: 'theirs', unknown: 'unknown' } as const satisfies Record<string, Tone>;

export function timelineWords(timeline: Timeline, moment: Moment): TimelineLook {
  const shape = shapeOf(timeline, moment.zone, moment.now);
  const facts = timeline.stays.map((stay, index) => factOf(stay, index === timeline.stays.length - 1, moment));
  return {
    name: i18n.t('timeline.name', [facts.at(-1) ?? '']),
    facts: [
      ...openedFact(timeline, moment),
      ...facts,
      ...lastComments(timeline, moment),
      ...timeline.expected.map(({ kind, at }) => expectedFact(kind, at, moment)),
    ],
    bars: shape.bars.map(({ from, to, turn, sure, stay }) => ({ from, to, tone: TONES[turn], sure, title: facts[stay] ?? '' })),
    points: shape.points,
    marks: shape.marks.map((mark, index) => ({ ...mark, title: titleOf(timeline, index, moment) })),
    comments: shape.comments.map(({ at, by, comment }) => ({ at, tone: SIDES[by], title: commentFact(timeline, comment, moment) })),
    now: shape.now,
    cut: shape.cut,
    labels: labelsOf(shape, moment),
    legend: legendOf(shape),
  };
}

const titleOf = ({ expected }: Timeline, index: number, moment: Moment): string => {
  const one = expected[index];
  return one === undefined ? '' : expectedFact(one.kind, one.at, moment);
};

const openedFact = ({ opened }: Timeline, { zone, now }: Moment): string[] =>
  opened === null ? [] : [i18n.t('timeline.opened', [formatDays(opened, zone, now)])];

/** "Vendor’s turn: New, from Mon 12 Oct until Wed 14 Oct". */
function factOf({ status, subStatus, turn, from, to }: Stay, isPresent: boolean, { zone, now }: Moment): string {
  const name = `${message(`turn.${turn.replaceAll('-', '_')}`)}: ${[status, subStatus].filter((part) => part !== null).join(' · ')}`;
  const began =
    from.earliest === null
      ? i18n.t('timeline.by', [formatDay(from.latest, zone, now)])
      : i18n.t('timeline.from', [formatSpan({ earliest: from.earliest, latest: from.latest }, { zone, now })]);
  if (!isPresent) return i18n.t('timeline.stay', [name, began, formatSpan(to, { zone, now })]);
  return daysUntil(to.earliest, zone, now) === 0
    ? i18n.t('timeline.present', [name, began])
    : i18n.t('timeline.last_seen', [name, began, formatDay(to.earliest, zone, now)]);
}

/** "Mon 12 Oct", or "some time in Mon 12 – Wed 14 Oct". */
const formatSpan = (span: Interval, { zone, now }: Moment): string =>
  daysUntil(span.earliest, zone, now) === daysUntil(span.latest, zone, now)
    ? formatDay(span.latest, zone, now)
    : i18n.t('timeline.some_time', [formatDays(span, zone, now)]);

/** "Comment by the vendor, Tue 3 Nov". */
function commentFact({ comments }: Timeline, index: number, { zone, now }: Moment): string {
  const comment = comments[index];
  return comment === undefined ? '' : i18n.t('timeline.comment', [message(`timeline.by_${comment.by}`), formatDays(comment.at, zone, now)]);
}

/** The last one of each side: a list of all would hide the rest. */
const lastComments = (timeline: Timeline, moment: Moment): string[] =>
  timeline.comments.flatMap(({ by }, index, all) =>
    all.findLastIndex((other) => other.by === by) === index ? [commentFact(timeline, index, moment)] : [],
  );

const expectedFact = (kind: string, at: Interval, moment: Moment): string =>
  i18n.t('timeline.expected', [message(`case_card.${kind}`), formatSpan(at, moment)]);

/** Width of a date below the line, in per cent. */
const LABEL = 21;

function labelsOf({ begin, end, now: at, cut, marks }: TimelineShape, { zone }: Moment): TimelineLook['labels'] {
  const last = Math.max(at, ...marks.map(({ to }) => to));
  const first = cut ? `… ${formatShortDay(begin, zone)}` : formatShortDay(begin, zone);
  return [
    ...(at < LABEL ? [] : [{ at: 0, text: first, today: false }]),
    { at: at > 92 ? 100 : at < 5 ? 0 : at, text: formatDistanceInDays(0), today: true },
    ...(last - at < LABEL ? [] : [{ at: 100, text: formatShortDay(end, zone), today: false }]),
  ];
}

/** What of the line's looks needs an explanation. */
function legendOf({ bars, comments }: TimelineShape): TimelineLook['legend'] {
  const turns: Turn[] = ['customer', 'vendor', 'third-party'];
  const shown = turns.filter((turn) => bars.some((bar) => bar.turn === turn));
  const unsure = bars.find(({ sure }) => !sure);
  return [
    ...shown.map((turn) => ({ tone: TONES[turn], look: 'sure' as const, text: message(`turn.${turn.replaceAll('-', '_')}`) })),
    ...(unsure ? [{ tone: TONES[unsure.turn], look: 'unsure' as const, text: i18n.t('timeline.unsure') }] : []),
    ...(comments.length > 0 ? [{ tone: 'unknown' as const, look: 'comment' as const, text: i18n.t('timeline.comments') }] : []),
  ];
}
