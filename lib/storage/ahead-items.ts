/** What a page has asked the storage for before its libraries were there (`ahead.ts`), each to be taken once. */
type Items = Record<string, Promise<unknown>>;

let items: Items = {};

/** From here on {@link takeAhead} knows what was asked for ahead. */
export function giveAhead(ahead: Items): void {
  items = ahead;
}

/** Undefined where it was not asked for, or was taken before: whoever asks again wants what is stored then. */
export function takeAhead(name: string): Promise<unknown> | undefined {
  const item = items[name];
  delete items[name];
  return item;
}
