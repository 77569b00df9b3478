/** Longest work in one go, in ms: half a frame, so that the page goes on drawing and hearing keys. */
const SLICE = 8;

/** Does something with each of many things, in slices. Answers false where it was ended before the last one. */
export async function inSlices<T>(items: readonly T[], work: (item: T) => void, signal?: AbortSignal): Promise<boolean> {
  let until = performance.now() + SLICE;
  for (const item of items) {
    if (performance.now() >= until) {
      await new Promise((resume) => setTimeout(resume));
      if (signal?.aborted) return false;
      until = performance.now() + SLICE;
    }
    work(item);
  }
  return true;
}
