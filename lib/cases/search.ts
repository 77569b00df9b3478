/** Finding cases by words. */

const MARKS = /\p{M}+/gu;

/** Case and accents do not tell words apart. */
const plain = (text: string): string => text.normalize('NFKD').replace(MARKS, '').toLowerCase();

/** All that a case can be found by, to be looked through by {@link finder}. */
export const searchText = (fields: readonly (string | null)[]): string => plain(fields.filter((field) => field !== null).join('\n'));

/** Whether such a text holds each word of the query. A part of a word will do, so a case number is found without its leading zeros. */
export function finder(query: string): (text: string) => boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return (text) => words.every((word) => text.includes(word));
}
