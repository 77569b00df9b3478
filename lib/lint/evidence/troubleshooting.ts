import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

/** What tells it. */
export const TROUBLESHOOTING = phrases(`
@person|they|and @adv|have|been|not|could* @tried|asked|looked|read|gone|went|through|replaced|rebooted|opened_the_file|downloaded|turned|took|followed|renamed|removed|deleted|find_any !your|back
@tried with|in|on|it|the|by|@count
<^ @tried
started|switched|opened .. again
cache|cookies
<no|any|without|same difference|effect|result|help
<not|[a-z]+n't help
private|incognito mode
another|different|other|second browsers?|computers?|pc|network
re -[a-z]+(?:ing|ed|ran)
reloading|removing|disabling|changing|turning|logging|restarting|refresh|restart .. bring+|not?|did|[a-z]+n't|make+|solve+
with|without|using .. work+|same|right
log|logged in as another|different
same|manual|other _ _* work+|loads
<!if it|everything works|does_work if|when|with|without|fine
ruled
log|tracer shows?
geprüft|getestet|vérifié|testé|probado|comprobado|verificato
`);

export const troubleshooting = simpleFinder('troubleshooting', TROUBLESHOOTING);
