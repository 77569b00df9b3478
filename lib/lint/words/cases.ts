import { phrases } from './classes.ts';

/** Words for a case. */
export const CASES = phrases('cases?|tickets?');
