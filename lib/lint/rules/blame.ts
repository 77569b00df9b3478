import { TONE_SIGNS, toneRule } from '../tone.ts';

export const blame = { ...toneRule('blame'), signs: TONE_SIGNS };
