import type { Hit } from './engine/lexicon.ts';
import { partFor } from './parts.ts';
import type { Rule } from './rules/rule.ts';
import { TONE, type ToneKind } from './words/tone.ts';

/** Without a word of one of the groups, whose lists stand one behind the other, no sentence is rude; a noun of threats, the first, needs an intention as well. */
const [[, , THREAT]] = TONE;
const INTENT = /ll\b|won.t|less|wise|consid|ancel|lea[sv]|evalu|going|choice|lose|intend|hear|expect|look/;
export const mayBeRude = (hits: readonly Hit[], text: string): boolean =>
  hits.some(({ owner }) => owner >= THREAT && owner < THREAT + TONE.length && (owner > THREAT || INTENT.test(text)));

/** A rule that marks the writer's own words: one report for each sentence that is rude in its way. */
export const toneRule = (id: ToneKind): Rule => ({
  id,
  kind: 'tone',
  severity: 'warning',
  reports: (context) =>
    partFor('wording', context, ({ piece }) => piece.ways)
      ?.rude(context)
      .filter(({ kind }) => kind === id) ?? [],
});
