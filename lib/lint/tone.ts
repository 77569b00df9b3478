import { kept } from './engine/document.ts';
import { partFor } from './parts.ts';
import type { Rule } from './rules/rule.ts';
import { TONE, type ToneKind } from './words/tone.ts';

/** Without a word of one of the groups no sentence is rude. */
const GROUPS = TONE.map(([, , words]) => words);
const mayBeRude = kept(({ hits }) => hits.some(({ owner }) => GROUPS.includes(owner)));

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
