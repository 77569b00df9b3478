import { toneRule } from '../tone.ts';

export const insult = toneRule('insult');
