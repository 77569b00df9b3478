import type { Range } from './engine/document.ts';
import { fold } from './engine/fold.ts';

/** Letters on either side of the words that are looked at for their neighbours. */
const REACH = 40;

const words = (text = ''): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const SENTENCE_END = /[.!?\n]/;

/**
 * By what a finding is ignored: its rule with its own words and two neighbours on each side in the same sentence. A finding without words of
 * the text has those that it says, without their figures, which change with each key.
 *
 * @param text the field
 */
export function ignoreKey(rule: string, text: string, range?: Range | null, params: readonly string[] = []): string {
  let known = params.join(' ').replace(/\d+/g, '');
  if (range) {
    const { start, end } = range;
    const before = text
      .slice(Math.max(0, start - REACH), start)
      .split(SENTENCE_END)
      .pop();
    const [after] = text.slice(end, end + REACH).split(SENTENCE_END);
    known = [...words(before).slice(-2), ...words(text.slice(start, end)), ...words(after).slice(0, 2)].join(' ');
  }
  // FNV-1a: ignored words are kept in the browser, and may be a secret or somebody's name.
  let hash = 0x811c9dc5;
  for (let i = 0; i < known.length; i += 1) hash = Math.imul(hash ^ known.charCodeAt(i), 0x01000193);
  return `${rule}:${(hash >>> 0).toString(36)}`;
}
