/** Regular expressions that begin with words, as patterns of a lexicon: so that each is tried where its first word stands, and nowhere else. */
import type { Pattern } from '../engine/pattern.ts';

const OPENING = /^(?:\^|\(\?<!(?:[^()]|\([^()]*\))*\))/;
const WORD = /^([a-z\d']+)(\?)?/;
const NOT_IN_WORD = "(?![\\w'])";

/** Where the group that opens the source is closed. */
function closing(source: string): number {
  let depth = 0;
  for (let i = 0; i < source.length; i += 1) {
    if (source[i] === '(') depth += 1;
    if (source[i] === ')') depth -= 1;
    if (depth === 0) return i;
  }
  return source.length;
}

/** What stands between the bars that are in no group. */
function alternatives(source: string): string[] {
  const found = [''];
  let depth = 0;
  for (const char of source) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (char === '|' && depth === 0) found.push('');
    else found.push((found.pop() ?? '') + char);
  }
  return found;
}

/** Each word that a source can begin with, and what comes behind it. */
function openings(source: string): { word: string; rest: string }[] {
  return alternatives(source).flatMap((each) => {
    if (each.startsWith('(?:')) {
      const end = closing(each);
      return openings(each.slice(3, end)).map(({ word, rest }) => ({ word, rest: rest + each.slice(end + 1) }));
    }
    const [all = '', word = '', isLeftOut] = WORD.exec(each) ?? [];
    const rest = each.slice(all.length);
    return isLeftOut
      ? [
          { word, rest },
          { word: word.slice(0, -1), rest },
        ]
      : [{ word, rest }];
  });
}

/** What a word may stand before to be a whole one. */
const WHOLE = /^(?:[ ,$]|\(\?[=!]|$)/;

/** What a part of a source is, of those that blanks keep apart: the words that it may begin with, null where that can't be told. */
function wordsOf(part: string): ReadonlySet<string> | null {
  const isGroup = part.startsWith('(?:') && closing(part) === part.length - 1;
  if (!isGroup && !/^[a-z\d']+\??$/.test(part)) return null;
  const found = openings(part);
  return found.every(({ word, rest }) => word && WHOLE.test(rest)) ? new Set(found.map(({ word }) => word)) : null;
}

/** The parts of a source that blanks keep apart, those in a group being the group's; without what must or must not follow. */
function partsOf(source: string): string[] {
  const found = [''];
  for (let i = 0; i < source.length; i += 1) {
    if (source[i] === ' ') {
      found.push('');
      continue;
    }
    const end = source[i] === '(' ? i + closing(source.slice(i)) : i;
    const part = source.slice(i, end + 1);
    i = end;
    if (/^\(\?[=!]/.test(part)) continue;
    found.push((found.pop() ?? '') + part);
    // Words that may be left out bring their blank along.
    if (!part.endsWith(' )')) continue;
    const [quantifier = ''] = /^(?:\?|\{\d,\d\}|\*)/.exec(source.slice(i + 1)) ?? [];
    i += quantifier.length;
    found.push(`${found.pop()}${quantifier}`, '');
  }
  return found;
}

const shortest = (words: ReadonlySet<string>): number => Math.min(...Array.from(words, ({ length }) => length));

/** Words of which one must stand somewhere behind: of all that must, those that hardly come by chance, which are the longest. */
function laterWords(parts: readonly string[]): ReadonlySet<string> | null {
  return parts.flatMap((part) => wordsOf(part) ?? []).sort((one, other) => shortest(other) - shortest(one))[0] ?? null;
}

/**
 * The patterns of sources that all begin with a word, or one of several in a group, behind `^` or a look-behind at most. The word must stand there as a
 * whole: forms that an apostrophe makes ("we'll") are words of their own.
 */
export const patternsOf = (...sources: readonly string[]): Pattern[] =>
  sources.flatMap(alternatives).flatMap((source) => {
    const [before = ''] = OPENING.exec(source) ?? [];
    return openings(source.slice(before.length)).map(({ word, rest }) => {
      const [tail = '', next = '', ...others] = partsOf(rest);
      return {
        cues: [word],
        before,
        after: rest && rest + NOT_IN_WORD,
        next: tail === '' ? wordsOf(next) : null,
        previous: null,
        later: laterWords(others),
      };
    });
  });
