/**
 * What the letters stand for that the build puts in place of strings that come often, see lib/build/packed-words.ts: a plain letter with the two that
 * it stands for, or an accented one with a longer string; they may be letters that come before. There are none here, where words are written out.
 */
const PACKED = '';
const ENTRY = /[ƀ-ɏ][^ƀ-ɏ]*|.{3}/gs;

const strings = new Map<string | undefined, string>();

/** A text of words as it is written in the source. */
export const unpacked = (text: string): string => Array.from(text, (letter) => strings.get(letter) ?? letter).join('');

for (const entry of PACKED.match(ENTRY) ?? []) strings.set(entry[0], unpacked(entry.slice(1)));
