/**
 * A pattern hangs on cue words: only where one of them stands is anything tried, so the cost of a pattern is that of its matches
 * and not of the text. All patterns read folded text (fold.ts): lower case, straight quotes, quoted strings and addresses blotted out.
 */
export interface Pattern {
  readonly cues: readonly string[];
  /** Must match just before the cue (a look-behind), sticky. */
  readonly before: RegExp | null;
  /** Must match just after the cue, sticky; what it takes belongs to the hit. */
  readonly after: RegExp | null;
}

/** `fail+` stands for fail, fails, failed, failing; other words for themselves. */
function inflect(cue: string): string[] {
  if (!cue.endsWith('+')) return [cue];
  const word = cue.slice(0, -1);
  if (word.endsWith('e')) return [word, `${word}s`, `${word}d`, `${word.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(word)) return [word, `${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`, `${word}ing`];
  const third = /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
  return [word, third, `${word}ed`, `${word}ing`];
}

/**
 * @param cues words separated by blanks, in folded form; `+` at the end adds the regular inflections
 * @param after what must follow the cue
 * @param before what must stand before it, written as a look-behind: `/(?<=no )/`, `/(?<!not )/`
 */
export function at(cues: string, after?: RegExp, before?: RegExp): Pattern {
  return {
    cues: cues.split(' ').flatMap(inflect),
    before: before ? new RegExp(before.source, 'y') : null,
    after: after ? new RegExp(after.source, 'y') : null,
  };
}
