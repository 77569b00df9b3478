/** What the product must keep. */
import type { Failure } from './judge.ts';
import { type Results, totalOf } from './simulate.ts';
import { quantile } from './table.ts';
import type { Habit } from './world.ts';

export interface Bar {
  name: string;
  figure: string;
  holds: boolean;
  failures: Failure[];
}

export function barsOf(results: Results): Bar[] {
  const { verdict } = totalOf(results);
  const missed = verdict.announceable - verdict.announced - verdict.digestOnly;
  const widthOf = (habit: Habit) => quantile(results.get(habit)?.verdict.widthsBefore ?? [], 0.5);
  const daily = widthOf('daily list');
  const of = (bar: Failure['bar']): Failure[] => verdict.failures.filter((failure) => failure.bar === bar);
  return [
    {
      name: 'every closing that could be announced was',
      figure: `${missed} of ${verdict.announceable} missed`,
      holds: missed === 0,
      failures: of('announced'),
    },
    {
      name: 'the closing lies inside the interval shown',
      figure: `${verdict.looks - verdict.inside} of ${verdict.looks} looks without; of these ${verdict.unseenReturn} after an unseen return, ${verdict.beganAfter} too late`,
      holds: verdict.looks === verdict.inside,
      failures: of('inside'),
    },
    {
      name: 'no warning after the case had visibly left',
      figure: `${verdict.leftSeen} of ${verdict.notices}`,
      holds: verdict.leftSeen === 0,
      failures: of('left'),
    },
    {
      name: 'with the list read daily the interval is at most a day wide in the median, a week before',
      figure: `${daily} days; ${widthOf('workday list')} where it is not read at the weekend`,
      holds: daily <= 1,
      failures: [],
    },
    { name: 'nothing is told twice', figure: `${verdict.toldTwice} times`, holds: verdict.toldTwice === 0, failures: of('twice') },
    { name: 'every time is read, and rightly', figure: `${verdict.misread} texts not`, holds: verdict.misread === 0, failures: of('read') },
  ];
}
