import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const troubleshooting = simpleFinder(
  'troubleshooting',
  phrases(`
<!if|when|to|can|could|should @person|they|it|and @adv|have|has|had|did|been|not* @tried|asked|looked|read|gone|went|through|removed|disabled|replaced|rebooted|opened_the_file|downloaded|exported|turned|took|followed|reproduced|renamed|find_any !aside|your|back
<!be|not|been|is|are|being|if|users|patrons|they|fully @tried with|in|on|it|this|that|the|both|by|from|under|all|and|without|another|also|@count|:
<^ @tried|deleted|removed|disabled _
ran|run|started|sent|switched|logged|signed .. again|manually|twice|off|as_another|with_another
clear+|empty+|delete+ @the~ browser|session~ cache|cookies
<no|any|without|same|little|with difference|effect|success|luck|avail|improvement|result|outcome|help|story
<not|didn't|doesn't|nothing|never|again help+|solve+
private|incognito window|mode|browsing
another|different|other|second|several browser|browsers|computer|machine|pc|account|device|workstation|network
re -[a-z]+(?:ing|ed|ran)
restarting|reloading|reindexing|removing|disabling|switching|changing|adding|deleting|cancelling|clearing|logging|turning|refresh|restart .. helps?|brings?|not?|did|does|doesn't|didn't|made|makes|solves?
with|without|for|using .. works|worked|same !trouble|issue|problem
same|manual|other|single|different _ _* works?|worked|loads|found|fine
ruled out
geprüft|getestet|versucht|vérifié|essayé|testé|probado|comprobado|provato|verificato
`),
);
