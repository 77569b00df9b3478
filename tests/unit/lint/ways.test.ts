import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../lib/lint/engine/lexicon.ts';
import { PATTERNS } from '../../../lib/lint/parts/rude-ways.ts';
import { patternsOf } from '../../../lib/lint/parts/ways.ts';

/** What the source finds first in the text, as a pattern and as the expression that it is. */
function firstOf(source: string, text: string): { pattern: string | null; expression: string | null } {
  const [hit] = lexiconOf([patternsOf(source)]).read(text);
  return {
    pattern: hit ? text.slice(hit.start, hit.end) : null,
    expression: new RegExp(`(?<![\\w'])(?:${source})(?![\\w'])`).exec(text)?.[0] ?? null,
  };
}

describe('a way of saying something', () => {
  it.each([
    ['fed up', 'we are fed up now'],
    ['fed up', 'fed upwards'],
    ['fed up|had enough', 'she had enough'],
    ['(?:sick|tired) of', 'tired of it'],
    ['(?:my|our) patience', "it's all patience"],
    ['(?:no (?:more|less)|any) excuse', 'i take no less excuse'],
    ['answers? to', 'one answer to all'],
    ['answers? to', 'two answers to all'],
    ['^bad service$', 'bad service'],
    ['^bad service$', 'it is bad service'],
    ['(?<!(?:if|when) )you never', 'when you never ask'],
    ['(?<!(?:if|when) )you never', 'that you never ask'],
    ['(?:every|all)(?: [^ ]+){0,2} hears?', 'all of them hear'],
    ['how (?:very )?kind', 'how very kind'],
    ['how (?:very )?kind', 'how kind'],
    ['how (?:very )?kind', 'how unkind'],
    ['you (?:[^ ]+ )?managed to (?!solve)', 'you even managed to break it'],
    ['you (?:[^ ]+ )?managed to (?!solve)', 'you managed to solve it'],
    ['is (?:even )?(?:anyone|you) (?:home|reading(?= it| ?[?]))', 'is even anyone reading it'],
    ['is (?:even )?(?:anyone|you) (?:home|reading(?= it| ?[?]))', 'is anyone reading'],
    ['a (?:home)?work', 'a homework'],
    ['(?:we|us)(?: will| shall)? (?:[^ ]+ )?(?:file|make) an?', 'we will surely file a'],
    ['so-called support', 'your so-called support'],
    ["(?:god's|gods)'? sake", "for gods' sake"],
    ['you', "you're"],
  ])('%s reads in "%s" as its expression does', (source, text) => {
    const { pattern, expression } = firstOf(source, text);
    expect(pattern).toBe(expression);
  });

  it('begins with a word, and nothing that would make it another one follows', () => {
    const all = PATTERNS.flat();
    expect(all.length).toBeGreaterThan(400);
    for (const { cues, after } of all) {
      expect(cues, after).toEqual([expect.stringMatching(/^[a-z\d']+$/)]);
      expect(after, cues[0]).toMatch(/^(?:$| (?![?*{])|,\? |,|-|'\? |\(\?: |\(\?![^)])/);
    }
  });
});
