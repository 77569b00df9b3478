import type { MakePart } from '../parts.ts';
import { PATTERNS } from './rude-ways.ts';
import { rudeOf } from './tone.ts';
import { vagueOf } from './vague.ts';

export const wordingPart: MakePart<'wording'> = (lent) => ({ patterns: PATTERNS, rude: rudeOf(lent), vague: vagueOf(lent) });
