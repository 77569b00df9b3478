import { lexiconOf } from './engine/lexicon.ts';
// Brings all finders and rules, whose lists are then known.
import './rules/registry.ts';
import { LISTS } from './words/classes.ts';

/** All phrases of the library. */
export const LEXICON = lexiconOf(LISTS);
