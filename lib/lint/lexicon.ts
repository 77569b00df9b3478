import { ASSET_PATTERNS } from './asset.ts';
import { Lexicon } from './engine/lexicon.ts';
import { FINDERS } from './evidence/registry.ts';
import { ENHANCEMENT_PATTERNS } from './profiles.ts';
import { RULES } from './rules/registry.ts';
import { ELEMENTS } from './types.ts';
import { VAGUE_PATTERNS } from './words/vague.ts';

/** All patterns of the library; the owner of a hit is an element, a rule's id, or one of the names below. */
export const LEXICON = new Lexicon({
  ...Object.fromEntries(ELEMENTS.map((element) => [element, FINDERS[element].patterns])),
  ...Object.fromEntries(RULES.flatMap((rule) => (rule.patterns ? [[rule.id, rule.patterns]] : []))),
  ...Object.fromEntries(
    ELEMENTS.flatMap((element) => Object.entries(FINDERS[element].signs ?? {}).map(([name, patterns]) => [`${element}.${name}`, patterns])),
  ),
  ...ASSET_PATTERNS,
  vague: VAGUE_PATTERNS,
  enhancement: ENHANCEMENT_PATTERNS,
});
