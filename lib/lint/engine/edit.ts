/** Where two versions of a text differ: `start` to `oldEnd` became `start` to `newEnd`. */
export interface Edit {
  start: number;
  oldEnd: number;
  newEnd: number;
}

/** Characters that are compared at once: comparing them one by one takes most of the time of an edit. */
const STRIDE = 128;

export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && after.startsWith(before.slice(start, start + STRIDE), start)) start += STRIDE;
  start = Math.min(start, shorter);
  while (start < shorter && before[start] === after[start]) start += 1;
  let oldEnd = before.length;
  let newEnd = after.length;
  while (oldEnd > start && newEnd > start && after.endsWith(before.slice(Math.max(start, oldEnd - STRIDE), oldEnd), newEnd)) {
    const step = Math.min(STRIDE, oldEnd - start, newEnd - start);
    oldEnd -= step;
    newEnd -= step;
  }
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  return { start, oldEnd, newEnd };
}
