import { toneRule } from '../tone.ts';

export const blame = toneRule('blame');
