/** Where two versions of a text differ: `start` to `oldEnd` became `start` to `newEnd`. */
export interface Edit {
  start: number;
  oldEnd: number;
  newEnd: number;
}

/** How many characters are the same, at most so many. They are compared by halves, as one by one takes most of the time of an edit. */
function sameOf(most: number, areSame: (from: number, to: number) => boolean): number {
  let same = 0;
  for (let step = most; step > 0; step >>= 1) while (same + step <= most && areSame(same, same + step)) same += step;
  return same;
}

export function editBetween(before: string, after: string): Edit {
  const { length: old } = before;
  const { length } = after;
  const most = Math.min(old, length);
  const start = sameOf(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const behind = sameOf(most - start, (from, to) => before.slice(old - to, old - from) === after.slice(length - to, length - from));
  return { start, oldEnd: old - behind, newEnd: length - behind };
}
