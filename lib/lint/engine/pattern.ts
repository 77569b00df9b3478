import { unpacked } from '../words/packed.ts';

/**
 * A pattern hangs on cue words: only where one of them stands is anything tried, so the cost of a pattern is that of its matches
 * and not of the text. All patterns read folded text (fold.ts): lower case, straight quotes, quoted strings and addresses blotted out.
 */
export interface Pattern {
  readonly cues: readonly string[];
  /** Words of which one must stand before the cue, or, not `wanted`, none may; `^` is the beginning of the sentence. */
  readonly previous: { readonly words: ReadonlySet<string>; readonly wanted: boolean } | null;
  /** Source of a look-behind on what stands before the cue, empty for anything; for what `previous` can't tell. */
  readonly before: string;
  /** Source of what must follow the cue and belongs to the hit, empty for anything, or where `next` says it all. */
  readonly after: string;
  /** The words of which one must stand right behind the cue, null when that can't be told: it saves most of the tries. */
  readonly next: ReadonlySet<string> | null;
  /** Words of which one must stand somewhere further behind, null when that can't be told or `next` tells it. */
  readonly later: ReadonlySet<string> | null;
}

/** Lists of words by name, for `@name` in phrases. */
type WordClasses = Readonly<Record<string, string>>;

/** The verbs among the phrases' words with forms that the rules of `inflect` do not make. */
const IRREGULAR = new Map(
  unpacked(
    'be is are was were been,have has had,go goes went gone,get got,see saw seen seeing,give gave given,make made,come came,show shown,send sent,lose lost,keep kept,run ran,break broke broken,become became,pay paid,choose chose chosen,bring brought',
  )
    .split(',')
    .map((forms) => [forms.split(' ', 1)[0], forms.split(' ').slice(1)]),
);

/** The words that `fail+` and `files?` stand for; other words for themselves. */
function inflect(word: string): string[] {
  if (/^[\p{L}']+\?$/u.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  // A plus sign behind anything but a letter belongs to a regular expression.
  if (!/(?<!\\)[\p{L}]\+$/u.test(word)) return [word];
  const stem = word.slice(0, -1);
  const irregular = IRREGULAR.get(stem) ?? [];
  if (stem.endsWith('e')) return [stem, `${stem}s`, `${stem}d`, `${stem.slice(0, -1)}ing`, ...irregular];
  if (/[^aeiou]y$/.test(stem)) return [stem, `${stem.slice(0, -1)}ies`, `${stem.slice(0, -1)}ied`, `${stem}ing`];
  // stop, skip, get: one vowel between consonants doubles the last.
  const base = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem) ? stem + stem.slice(-1) : stem;
  return [stem, /(?:s|x|z|ch|sh)$/.test(stem) ? `${stem}es` : `${stem}s`, `${base}ed`, `${base}ing`, ...irregular];
}

const TWO_WORDS = /^[\p{L}']+(?:_[\p{L}']+)+$/u;
const PLAIN_WORD = /^[\p{L}']+(?:[_-][\p{L}']+)*$/u;
/** Between two words, for the lexicon. */
const JOINT = /[_-]/;
const MAY_BE_LEFT_OUT = /([^\])])[~*]$/;
const WILD: WordClasses = { _: '[^ .,;:!?()]+', '#': '\\d[\\d.,]*' };

/**
 * Reads phrases, one on each line, words separated by blanks. The first word is the cue.
 *
 *     a|b     either word           a+      with its regular inflections     @x     any word of class x
 *     a~      may be left out       a*      none to three times              _      any word, #  a number
 *     ..      up to six words       $       end of the clause                !a|b   none of these follows
 *     ab?     a or ab               a_b     two words that count as one      ~      up to three small words, as @small* does
 *     <a|b    one of these stands before the cue     <!a|b  none of these does     <^     the cue opens the sentence
 *
 * Inflections include the irregular ones of common verbs: `be+|have+`, `go+`, `see+`. Two words that count as one stand behind the cue or
 * before it (`<the_users`), not for it. Words behind the cue may be regular expressions without blanks (`re-?runs?`); one that begins with a mark (- : , ' %) follows without a blank.
 */
export function phrases(text: string, classes: WordClasses = {}): Pattern[] {
  const words = (token: string): string[] =>
    token.split('|').flatMap((word) => (word[0] === '@' ? (classes[word.slice(1)] ?? '').split(' ').flatMap(inflect) : inflect(word)));
  const anyOf = (token: string) =>
    `(?:${words(token)
      .map((word) => WILD[word] ?? (TWO_WORDS.test(word) ? word.replaceAll('_', ' ') : word))
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
  /** The words of which one must stand where the token does, null when it can't be told. */
  const plainWords = (token: string): Set<string> | null => {
    const all = words(token);
    return all.every((word) => PLAIN_WORD.test(word)) ? new Set(all.map((word) => word.split(JOINT, 1)[0] ?? '')) : null;
  };
  /** Words that a match can go on with: those of the tokens that may be left out, and of the first that may not. */
  const firstWords = (tokens: readonly string[]): Set<string> | null => {
    const first = new Set<string>();
    for (const token of tokens) {
      const own = plainWords(token.replace(MAY_BE_LEFT_OUT, '$1'));
      if (!own) return null;
      for (const word of own) first.add(word);
      if (!MAY_BE_LEFT_OUT.test(token)) return first;
    }
    return null;
  };
  /** Words of the last token behind the first that may not be left out. */
  const laterWords = (tokens: readonly string[]): Set<string> | null => {
    const last = tokens.findLast((token) => !MAY_BE_LEFT_OUT.test(token) && plainWords(token));
    return last === undefined || last === tokens[0] ? null : plainWords(last);
  };
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const tokens = line
        .trim()
        .split(' ')
        .map((token) => (token === '~' ? '@small*' : token));
      const before = tokens[0]?.[0] === '<' ? (tokens.shift() ?? '').slice(1) : '';
      const cues = [...new Set(words(tokens.shift() ?? ''))];
      const not = before[0] === '!';
      const heads = words(not ? before.slice(1) : before);
      const areWords = heads.every((word) => /^(?:\^|[\p{L}\d']+)$/u.test(word));
      const next = firstWords(tokens);
      const isOneWord = tokens.length < 2 && next && !words(tokens[0] ?? '').some((word) => JOINT.test(word));
      return {
        cues,
        previous: before && areWords ? { words: new Set(heads), wanted: !not } : null,
        before: before && !areWords ? `(?<${not ? '!' : '='}(?<![a-z'])${anyOf(not ? before.slice(1) : before)} )` : '',
        next,
        later: laterWords(tokens),
        after: tokens.length === 0 || isOneWord ? '' : `${tokens.map(follow).join('')}(?![a-z0-9])`,
      };
    });
}
