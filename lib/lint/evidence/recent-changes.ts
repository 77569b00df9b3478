import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const recentChanges = simpleFinder(
  'recentChanges',
  phrases(`
<!if|when|whenever|once|then|before|although @person|they|nobody|nothing|none|it|people|team|centre|@others has|have|had|did|was|been|'ve|of|us|else|not|@adv* @changed|change|touch !up|aside|off
since|after _* @changed|uploaded|opened|started|rolled
<!if|when|to was|were|been|not|wasn't last|@adv~ @changed by|on|in|last|to|yesterday|recently|over|since
<no|any|made|last|only|recent|other|configuration change|changes|edit|edits|update
since|after|following @the~ _~ _~ @release !of_the
<@month|new|last|latest|an|@changed release|upgrade|update|version|platform|server|migration|hotfix
recently|newly|just @changed|gone
went|gone|live live|for|since
has|have|had an?|the new _
geändert|umgestellt|changement|cambio|cambiado|modifié|modificato
`),
);
