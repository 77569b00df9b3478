import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const recentChanges = simpleFinder(
  'recentChanges',
  phrases(`
hotfix|migration|rollover|cutover|hot -fix
<@month|last|latest|recent release|upgrade|update
<!be|is|are|was|were|been|being|to|the|a|an|not|when|if|job|user|patron|users|patrons|system|it|and|or|i|we|program applied|installed|replaced|upgraded|migrated|renamed|switched|introduced|announced|changed|exchanged the|our|its|their|an?|some|all|to _
was|were set|put|turned|switched|rolled up|on|off|live|into|out .. last|only|in|yesterday|ago|@month
since we|i|they|our .. uploaded|got|started|began|loaded|went|received
live for|since|in|with
was|is|were|had|been an?|the upgrade|update|maintenance|migration|release|outage|move|power|network _
made|make|making no|any|some|several|the|a~ changes?
new _ _~ since|from|on @day|@month|last|this|the
after|since you|we|they|it|he|she|our|the _~ @changed
nothing|anything .. different than|from|since
<an|the|last update|change|edit|upgrade|upload on|by|in _
was|were|is last|recently|just|newly @changed in|on|by|\\w+
<!if|when|once @person did|have|had not|just|recently|only|lately touch|change|edit|alter|gone|upgraded|moved _~
made|make|making|been no|any|some|a|the|several other|configuration|small|big|recent* changes?|adjustments?|edits?
right|directly|immediately after _
only thing|change|difference that|is|we|was
different|new is|since the|our _ new|since|_
just|recently|newly|lately gone|went|started|begun|upgraded|migrated|moved|switched|introduced|bought|installed|opened|merged|replaced|joined|added
was|were|been @changed|rebuilt|reset|restored|re-?indexed|set|turned|switched by|on|last|the|yesterday|in|to|@day _~
a|an|the|our|new new version|release|server|firewall|update|profile|rule|certificate|provider .. was|were|has installed|been|introduced|put|added|activated
since|after|following|around|before the|our|your|their|an?|this~ @month|new|latest|last|recent|semi-annual|februar|weekend|platform|server|system|proxy|publisher|alma|primo|february|_* @release
since|after brilliant|another|an?|the* release|upgrade|update|migration|move|switch|change
<!if|when|whenever|once|then|before we|i|they|publisher|vendor|partner|provider|consortium|office|it|department|union|university|library 's|have|has|had|just|recently|then|also|only|first|did* @changed
<!if|when|whenever|once we|i|they 've|have|had|recently|just* set|turned|rolled|took|went up|on|off|out|over|live
we|i|they|neither|nobody|nothing|vendor|publisher|of 've|have|has|had|did|was|of|us~ nothing|not|never~ been~ a|thing~ chang[a-z]+|edited|moved|touched|altered|modified|updated !since|in|for
no other|recent|configuration|such~ changes?|edits?|updates?|upgrades? !since|in
<!is|of|the change|changes on|at|by|were|was our|us|their|made|on
<!if last edit|change|upload|update|upgrade _
<!was|were|be|been nothing|nobody|none of|else|has|have|had|was|were|us* been|chang[a-z]+|edited|moved|touched|altered a~ thing|changed~
have|has|had|did|was|were|been not been~ changed?|edited|touched?|altered?|modified|updated
haven't|hasn't|didn't|wasn't|don't been~ chang[a-z]+|edit(?:ed)?|touch(?:ed)?|alter(?:ed)?|modif[a-z]+|updated? !since
<!status|date was|were|has|have|been @adv* been~ changed|upgraded|migrated|moved|switched|renewed|replaced|installed|activated|introduced|renamed|altered|exchanged @the~ on|to|in|by|from|last|lately|recently|over|this|at|with|yesterday
<we|it|they|i|was|were|has|been|just|recently|publisher|vendor|team|university|library|provider|department|union|office|who changed|switched|moved|upgraded|migrated|renamed over|it|them|this|_~ to|from|on|in|last
altered|changed|modified|updated|introduced|new lately|recently
has|been|is the~ same for|since
<an?|our|the|their|second new|second version|release|server|client|platform|firewall|proxy|certificate|printer|set-up since|on|last|in|was|of
has|have|had|got|getting|use|using an?|our|their|the new|second|different _
not edited|changed|touched since
geändert|umgestellt|umgezogen|aktualisiert|umbenannt|changement|déménagement|changé|modifié|cambiado|actualizado|modificato|aggiornato
seit|depuis dem|le _~ release|update|upgrade|déménagement|umzug
`),
);
