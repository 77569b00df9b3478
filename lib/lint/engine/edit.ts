/** Where two versions of a text differ: `start` to `oldEnd` became `start` to `newEnd`. */
export interface Edit {
  start: number;
  oldEnd: number;
  newEnd: number;
}

/** Fewer characters than these are compared one by one; more of them by halves, as one by one takes most of the time of an edit. */
const FEW = 16;

export function editBetween(before: string, after: string): Edit {
  let start = 0;
  let oldEnd = before.length;
  let newEnd = after.length;
  const left = () => Math.min(oldEnd, newEnd) - start;
  for (let step = left(); step >= FEW; step >>= 1)
    while (left() >= step && before.slice(start, start + step) === after.slice(start, start + step)) start += step;
  while (left() > 0 && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  for (let step = left(); step >= FEW; step >>= 1) {
    while (left() >= step && before.slice(oldEnd - step, oldEnd) === after.slice(newEnd - step, newEnd)) {
      oldEnd -= step;
      newEnd -= step;
    }
  }
  while (left() > 0 && before.charCodeAt(oldEnd - 1) === after.charCodeAt(newEnd - 1)) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  return { start, oldEnd, newEnd };
}
