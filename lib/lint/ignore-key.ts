import type { Range } from './engine/document.ts';
import { fold } from './engine/fold.ts';

/** Letters on either side of the words that are looked at for their neighbours. */
const REACH = 40;

const words = (text = ''): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** FNV-1a: ignored words are kept in the browser, and may be a secret or somebody's name. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * By what a finding is ignored: its rule with its own words and two neighbours on each side in the same sentence. A finding without words of
 * the text has those that it says, without their figures, which change with each key.
 *
 * @param text the field
 */
export function ignoreKey(rule: string, text: string, range?: Range | null, params: readonly string[] = []): string {
  if (!range) return `${rule}:${digest(params.join(' ').replace(/\d+/g, ''))}`;
  const { start, end } = range;
  const before = fold(text.slice(Math.max(0, start - REACH), start))
    .split(/[.!?\n]/)
    .pop();
  const [after] = fold(text.slice(end, end + REACH)).split(/[.!?\n]/);
  return `${rule}:${digest([...words(before).slice(-2), ...words(fold(text.slice(start, end))), ...words(after).slice(0, 2)].join(' '))}`;
}
