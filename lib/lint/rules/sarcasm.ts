import { toneRule } from '../tone.ts';

export const sarcasm = toneRule('sarcasm');
