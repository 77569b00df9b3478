const QUOTES = /[‘’ʼ“”„«»\u00a0\u202f]/g;
const BEYOND_ASCII = /[\x80-\uffff]/;

const WIDE = /[\u0100-\uffff]/;
let lastWhole = '';
let isWide = false;

/**
 * The text at one byte a letter where that is enough, as what goes through JSON is kept. One curly quote makes engines keep a whole text, and all
 * that is cut out of it, at two bytes, and so does a text that this one was cut out of; then everything takes up to twice as long.
 */
export const narrow = (text: string): string => (WIDE.test(text) ? text : JSON.parse(JSON.stringify(text)));

/** A slice of a text that is as narrow as it can be. */
export function sliceOf(whole: string, start: number, end: number): string {
  if (whole !== lastWhole) isWide = WIDE.test(whole);
  lastWhole = whole;
  const slice = whole.slice(start, end);
  return isWide ? narrow(slice) : slice;
}

/** Lower case with straight quotes and plain blanks; every index stays where it was. */
export function fold(text: string): string {
  const plain = BEYOND_ASCII.test(text) ? text.replace(QUOTES, (c) => (/\s/.test(c) ? ' ' : /[‘’ʼ]/.test(c) ? "'" : '"')) : text;
  const lower = plain.toLowerCase();
  // A few capitals (İ) get longer in lower case and would shift every index behind them.
  if (lower.length === text.length) return lower;
  return Array.from(plain, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
}

/** Stands for each character of what is blotted out. */
export const BLOT = '¤';
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"]{0,2000}[^\s<>".,;:!?)]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;
const OF_ADDRESS = /:\/\/|www\.|@/;
const QUOTED = /"[^"\n]{1,240}"/g;

/** Blots out addresses and the inside of quoted strings: their words are not the writer's. */
export function blot(folded: string): string {
  let text = folded;
  if (OF_ADDRESS.test(text)) text = text.replace(ADDRESS, (m) => BLOT.repeat(m.length));
  if (text.includes('"')) text = text.replace(QUOTED, (m) => `"${BLOT.repeat(m.length - 2)}"`);
  return text;
}
