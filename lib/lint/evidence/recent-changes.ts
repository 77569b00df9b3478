import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

/** What tells it. */
export const RECENT_CHANGES = phrases(`
@person|they|nobody|nothing|it|people|centre|@others have+|did|was|of|us|else|not|@adv* @changed|change|touch
since|after _* @changed|uploaded|got
was|were|been|not last~ @changed by|on|in|last|to|since
<no|any|made|last|only|recent|configuration change|changes|update
since|after|before|following ~ _~ @release !of_the
<@month|new|last|latest|an|@changed release|upgrade|update|version
since|after upgrading|migrating|moving|switching|changing|updating|renewing|replacing
recently|newly|just @changed|gone
went|live live|for
thing that~ is|was different|new
have+|uploaded an?|the new
geändert|modifié|cambio|modificato
`);

export const recentChanges = simpleFinder('recentChanges', RECENT_CHANGES);
