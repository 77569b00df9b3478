/** Blanks at either end of words, by their codes: `trim` and expressions take longer than the rest of reading a line. */
export const isBlank = (code: number) => code === 32 || (code < 14 && code > 8) || (code > 127 && /\s/.test(String.fromCharCode(code)));

/** Behind the blanks that begin at `at`. */
export function skipBlanks(text: string, at: number): number {
  let from = at;
  while (from < text.length && isBlank(text.charCodeAt(from))) from += 1;
  return from;
}

/** Behind the last word before `end`, 0 where there is none. */
export function behindWords(text: string, end: number): number {
  let to = end;
  while (to > 0 && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return to;
}
