import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

/** What tells it. */
export const TROUBLESHOOTING = phrases(`
@person|they|and @adv|have|been|not|could* @tried|asked|looked|read|gone|went|through|replaced|rebooted|opened_the_file|downloaded|turned|took|followed|renamed|removed|deleted|find_any|find_anything|find_it|revised|exported|picked !your|back
@tried with|in|on|it|the|by|@count
<^ @tried|ran|changed|switched|turned|removed|added|replaced|gave
started|switched|opened .. again
cache|cookies
<no|any|without|same difference|effect|result|help|improvement|luck|success|avail
a test with|shows|showed
found nothing|no
ran it|them|@the _~ again
already|also @tried
did the_same
played with|around
bring+|brought nothing|no !but
<didn't|doesn't|not change anything
<as_a|for_a test|trial
had|took a look
spam
even|also after
in vain
<not|[a-z]+n't help
private|incognito mode
another|different|other|second browsers?|computers?|pc|network|machine|device|laptop|phone|account|profile
re -[a-z]+(?:ing|ed|ran)
reloading|removing|disabling|changing|turning|logging|restarting|refresh|restart .. bring+|not?|did|[a-z]+n't|make+|solve+
with|without|using .. work+|same|right
log|logged in as another|different
same|manual|other _ _* work+|loads
<!if it|everything works|does_work if|when|with|without|fine
ruled
log|tracer shows?|says
geprüft|getestet|vérifié|testé|probado|comprobado|verificato
`);

export const troubleshooting = simpleFinder('troubleshooting', TROUBLESHOOTING);
