import { toneRule } from '../tone.ts';

export const threat = { ...toneRule('threat'), basis: 'escalation' };
