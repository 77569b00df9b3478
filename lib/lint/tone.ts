import { kept } from './engine/document.ts';
import type { Owner } from './engine/lexicon.ts';
import { partFor } from './parts.ts';
import type { Rule } from './rules/rule.ts';
import { TONE, type ToneKind } from './words/tone.ts';

const [THREAT, INTENT, YOU] = [0, 1, 2].map((group) => TONE[group]?.[2]);
/** Without a word of a heavy group no sentence is rude; a noun of threats needs an intention, and "you" alone is rude in questions only. */
const HEAVY = TONE.flatMap(([, points, words]) => (points > 1 && words !== THREAT && words !== YOU ? words : []));
const mayBeRude = kept(({ hits, isQuestion }) => {
  const holds = (words?: Owner) => hits.some(({ owner }) => owner === words);
  return hits.some(({ owner }) => HEAVY.includes(owner)) || (isQuestion && holds(YOU)) || (holds(THREAT) && holds(INTENT));
});

/** A rule that marks the writer's own words: one report for each sentence that is rude in its way. */
export const toneRule = (id: ToneKind): Rule => ({
  id,
  kind: 'tone',
  severity: 'warning',
  reports: (context) =>
    partFor('wording', context, mayBeRude)
      ?.rude(context)
      .filter(({ kind }) => kind === id) ?? [],
});
