import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const troubleshooting = simpleFinder(
  'troubleshooting',
  phrases(`
<!if|when|to|could @person|they|and @adv|have|had|been|not|could* @tried|asked|looked|read|gone|went|through|replaced|rebooted|opened_the_file|downloaded|turned|took|followed|renamed|contacted|removed|deleted|disabled|find_any !your|back
<!be|been|not|is|are|being|users|patrons|to @tried with|in|on|it|the|both|by|and|without|@count
<^ @tried _
ran|started|sent|switched|logged|opened|imported|uploaded .. again|manually|off|as_another|the_same
<the|my|browser|clear|cleared|clearing cache|cookies
<no|any|without|same|little difference|effect|success|luck|result|outcome|help|story
<not|[a-z]+n't help|solve
private|incognito window|mode
another|different|other|second browsers?|computers?|machine|pc|account|device|network
re -[a-z]+(?:ing|ed|ran)
reloading|removing|disabling|changing|adding|deleting|clearing|turning|logging|restarting|refresh|restart .. help+|bring+|not?|did|[a-z]+n't|make+|solve+
with|without|using .. work+|same !trouble
same|manual|other _ _* work+|found|fine|gives|loads
<!how|as|if it|everything works|does_work if|when|in|with|on|without|there|fine
ruled out
@others|people|team say|says _
log|logs|trace|tracer shows?|says?
geprüft|getestet|vérifié|testé|probado|comprobado|verificato
`),
);
