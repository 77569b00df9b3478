import { type Lexicon, lexiconOf } from './engine/lexicon.ts';
import { type Parts, partHere } from './parts.ts';
// Brings all finders and rules, whose lists are then known.
import './rules/registry.ts';
import { mayBeRude } from './tone.ts';
import { LISTS } from './words/classes.ts';

let known: Parts['wording'] | null | undefined = null;
let lexicon: Lexicon;

/** All phrases of the library, with those of the part about wording if that is here. */
export function lexiconNow(): Lexicon {
  const wording = partHere('wording');
  if (wording !== known) lexicon = lexiconOf(LISTS, wording?.patterns, mayBeRude);
  known = wording;
  return lexicon;
}
