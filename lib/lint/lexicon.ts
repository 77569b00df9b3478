import { ASSET_PATTERNS } from './asset.ts';
import { Lexicon } from './engine/lexicon.ts';
import { FINDERS } from './evidence/registry.ts';
import { ENHANCEMENT_PATTERNS } from './profiles.ts';
import { RULES } from './rules/registry.ts';
import { ELEMENTS } from './types.ts';
import { phrases } from './words/classes.ts';
import { VAGUE_PATTERNS } from './words/vague.ts';

/** All patterns of the library; the owner of a hit is an element or a rule's id, either with the name of a sign, or one of the names below. */
export const LEXICON = new Lexicon({
  ...Object.fromEntries(
    [...RULES, ...ELEMENTS.map((id) => ({ ...FINDERS[id], id }))].flatMap(({ id, patterns = [], signs = {} }) => [
      [id, patterns],
      ...Object.entries(signs).map(([name, own]) => [`${id}.${name}`, own]),
    ]),
  ),
  ...ASSET_PATTERNS,
  case: phrases('cases?|tickets?'),
  outage: phrases('can|able|down|unavailable|unreachable|offline|fail+|failures?|stop+|end+|outage'),
  vague: VAGUE_PATTERNS,
  enhancement: ENHANCEMENT_PATTERNS,
});
