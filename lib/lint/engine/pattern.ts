/**
 * A pattern hangs on cue words: only where one of them stands is anything tried, so the cost of a pattern is that of its matches
 * and not of the text. All patterns read folded text (fold.ts): lower case, straight quotes, quoted strings and addresses blotted out.
 */
export interface Pattern {
  readonly cues: readonly string[];
  /** Source of a look-behind on what stands before the cue, empty for anything. */
  readonly before: string;
  /** Source of what must follow the cue and belongs to the hit, empty for anything. */
  readonly after: string;
  /** The words that can stand right after the cue, null when that can't be told: it saves most of the tries. */
  readonly next: ReadonlySet<string> | null;
}

/** Lists of words by name, for `@name` in phrases. */
type WordClasses = Readonly<Record<string, string>>;

/** `fail+` stands for fail, fails, failed, failing; other words for themselves. */
function inflect(word: string): string[] {
  // A plus sign behind anything but a letter belongs to a regular expression.
  if (!/(?<!\\)[\p{L}]\+$/u.test(word)) return [word];
  const stem = word.slice(0, -1);
  if (stem.endsWith('e')) return [stem, `${stem}s`, `${stem}d`, `${stem.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(stem)) return [stem, `${stem.slice(0, -1)}ies`, `${stem.slice(0, -1)}ied`, `${stem}ing`];
  // stop, skip, get: one vowel between consonants doubles the last.
  const base = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem) ? stem + stem.slice(-1) : stem;
  return [stem, /(?:s|x|z|ch|sh)$/.test(stem) ? `${stem}es` : `${stem}s`, `${base}ed`, `${base}ing`];
}

const WILD: WordClasses = { _: '[^ .,;:!?()]+', '#': '\\d[\\d.,]*' };

/**
 * Reads phrases, one on each line, words separated by blanks. The first word is the cue.
 *
 *     a|b     either word           a+      with its regular inflections     @x     any word of class x
 *     a~      may be left out       a*      none to three times              _      any word, #  a number
 *     ..      up to six words       $       end of the clause                !a|b   none of these follows
 *     <a|b    one of these stands before the cue     <!a|b  none of these does     <^     the cue opens the sentence
 *
 * Words behind the cue may be regular expressions without blanks (`re-?runs?`); one that begins with a mark (- : , ' %) follows without a blank.
 */
export function phrases(text: string, classes: WordClasses = {}): Pattern[] {
  const words = (token: string): string[] =>
    token.split('|').flatMap((word) => (word[0] === '@' ? (classes[word.slice(1)] ?? '').split(' ').flatMap(inflect) : inflect(word)));
  const anyOf = (token: string) =>
    `(?:${words(token)
      .map((word) => WILD[word] ?? word)
      .join('|')})`;
  const follow = (token: string): string => {
    if (token === '..') return '(?:[ ,(]+[^ .,;:!?()]+){0,6}?[,)]?';
    if (token === '$') return '(?= ?[.,;:!?)]| ?$)';
    if (token[0] === '!') return `(?! {1,2}${anyOf(token.slice(1))}(?![a-z]))`;
    const mark = /[\])]\*$/.test(token) ? '' : token.slice(-1);
    if (mark === '~') return `(?: {1,2}${anyOf(token.slice(0, -1))})?`;
    if (mark === '*') return `(?: {1,2}${anyOf(token.slice(0, -1))}){0,3}`;
    return `${/^[-:,'%]/.test(token) ? '' : ' {1,2}'}${anyOf(token)}`;
  };
  /** Words that a match can go on with: those of the tokens that may be left out, and of the first that may not. */
  const firstWords = (tokens: readonly string[]): Set<string> | null => {
    const first = new Set<string>();
    for (const token of tokens) {
      const mayBeLeftOut = /[^\])][~*]$/.test(token);
      for (const word of words(mayBeLeftOut ? token.slice(0, -1) : token)) {
        if (!/^[\p{L}']+\??$/u.test(word)) return null;
        first.add(word.replace('?', ''));
        if (word.endsWith('?')) first.add(word.slice(0, -2));
      }
      if (!mayBeLeftOut) return first;
    }
    return null;
  };
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const tokens = line.trim().split(' ');
      const before = tokens[0]?.[0] === '<' ? (tokens.shift() ?? '').slice(1) : '';
      const cues = words(tokens.shift() ?? '');
      const behind =
        before === '^' ? '(?<=^)' : before[0] === '!' ? `(?<!(?<![a-z'])${anyOf(before.slice(1))} )` : `(?<=(?<![a-z'])${anyOf(before)} )`;
      return {
        cues,
        before: before ? behind : '',
        next: firstWords(tokens),
        after: tokens.length > 0 ? `${tokens.map(follow).join('')}(?![a-z0-9])` : '',
      };
    });
}
