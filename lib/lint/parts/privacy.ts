import type { MakePart } from '../parts.ts';
import { personsOf } from './persons.ts';
import { secretsOf } from './secrets.ts';

export const privacyPart: MakePart<'privacy'> = (lent) => ({ secrets: secretsOf(lent), persons: personsOf(lent) });
