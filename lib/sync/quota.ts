/**
 * What browsers allow an extension in `storage.sync`, in Chrome and Firefox alike: bytes of all keys and values as JSON, of one item, and the number of
 * items. Chrome also allows 120 writes a minute and 1,800 an hour.
 * https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync
 * https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/storage/sync
 */
export const QUOTA = { bytes: 102_400, bytesPerItem: 8192, items: 512 };

/** How it is shared out, in whole items and bytes: cases and snoozes in shards of one item each, a setting in an item of its own. */
export const SHARE = { caseShards: 9, snoozeShards: 2, settingItems: 400, settingBytes: 12_000 };

/** Chrome writes "<" and what is not ASCII as six characters each, so does this, for every browser. */
export function sizeOf(key: string, value: unknown): number {
  const json = JSON.stringify(value);
  let size = key.length + json.length;
  for (let i = 0; i < json.length; i += 1) if (json.charCodeAt(i) > 126 || json[i] === '<') size += 5;
  return size;
}

/** The same text for the same value: browsers give the entries of an object back in an order of their own. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`)
    .join(',')}}`;
}
