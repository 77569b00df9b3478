import { SOURCES } from '../sources.ts';
import { toneRule } from '../tone.ts';

export const threat = { ...toneRule('threat'), source: SOURCES.escalation };
