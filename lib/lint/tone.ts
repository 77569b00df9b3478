import { kept } from './engine/document.ts';
import { partFor } from './parts.ts';
import type { Rule } from './rules/rule.ts';
import { TONE, type ToneKind } from './words/tone.ts';

/** Without a word of one of the groups no sentence is rude; a noun of threats, of which the first group is, needs an intention as well. */
const [THREAT, ...OTHERS] = TONE.map(([, , words]) => words);
const INTENT = /ll\b|won.t|less|wise|consid|ancel|lea[sv]|evalu|going|choice|lose|intend|hear|expect|look/;
const mayBeRude = kept(({ hits, text }) => hits.some(({ owner }) => OTHERS.includes(owner) || (owner === THREAT && INTENT.test(text))));

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
