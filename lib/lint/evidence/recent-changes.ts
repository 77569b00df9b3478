import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const recentChanges = simpleFinder(
  'recentChanges',
  phrases(`
<!if|when|whenever|once|then|before|although|can|should|do @person|they|nobody|nothing|it|people|staff|team|centre|libris|@others have+|did|was|been|'ve|of|us|else|not|@adv* @changed|turned_on|change|touch !up|aside|off
since|after _* @changed|uploaded|opened|got
<!if|when was|were|been|not|wasn't last|@adv~ @changed by|on|in|last|to|yesterday|over|out|since
<no|any|made|last|only|recent|configuration change|changes|edit|edits|update
since|after|before|following ~ _~ _~ @release !of_the
<@month|new|last|latest|an|@changed release|upgrade|update|version|migration
since|after (?:upgrad|migrat|mov|switch|chang|updat|renew|replac)ing
recently|newly|just @changed|gone
went|live live|for
have+|got|uploaded an?|the new _
geändert|changement|cambio|modifié|modificato
`),
);
