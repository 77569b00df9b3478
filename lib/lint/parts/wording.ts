import type { MakePart } from '../parts.ts';
import { rudeOf } from './tone.ts';
import { vagueOf } from './vague.ts';

export const wordingPart: MakePart<'wording'> = (lent) => ({ rude: rudeOf(lent), vague: vagueOf(lent) });
