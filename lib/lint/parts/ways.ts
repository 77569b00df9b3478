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

/** The words of which one must come next, null where that can't be told. */
function nextWords(rest: string): ReadonlySet<string> | null {
  if (rest[0] !== ' ') return null;
  const behind = rest.slice(1);
  const found = openings(behind.startsWith('(?:') ? behind.slice(0, closing(behind) + 1) : behind);
  const after = behind.startsWith('(?:') ? behind[closing(behind) + 1] : ' ';
  const areWhole = (after === undefined || after === ' ') && found.every(({ word, rest: tail }) => word && !/^[^ ,$]/.test(tail));
  return areWhole ? new Set(found.map(({ word }) => word)) : null;
}

/**
 * The patterns of sources that all begin with a word, or one of several in a group, behind `^` or a look-behind at most. The word must stand there as a
 * whole: forms that an apostrophe makes ("we'll") are words of their own.
 */
export const patternsOf = (...sources: readonly string[]): Pattern[] =>
  sources.flatMap(alternatives).flatMap((source) => {
    const [before = ''] = OPENING.exec(source) ?? [];
    return openings(source.slice(before.length)).map(({ word, rest }) => ({
      cues: [word],
      before,
      after: rest && rest + NOT_IN_WORD,
      next: nextWords(rest),
      previous: null,
      later: null,
    }));
  });
