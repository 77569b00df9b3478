import { phrases } from './classes.ts';

/** Words that say that something is wrong without saying what. */
export const VAGUE_PATTERNS = phrases(`
<have|having|had|in|with|are|get trouble|troubles|difficulties with @the~ _~ _~ $
<^ nothing works|functions|is @adv~ working|$
not possible to work|use _~
some|many|several|all|our|most _ is|are @adv* incorrect|wrong|bad|strange|weird|odd|broken|off $
give|gives|giving|gave|make|makes|making|cause|causes|causing us|our|me|the|many|some _~ trouble|troubles|problems|headaches|difficulties|issues
is|are very|so|too|really|extremely|quite~ slow|buggy|unusable|unreliable|unstable and|or~ slow|buggy|unusable|unreliable|unstable~ again|today|lately|$
is|are|was|were|do|does|did|has|have|not|never not~ @adv* properly|correctly|right|well~ work(?:ing|s|ed)?|function(?:ing)?|behav(?:e|ing)|right|okay|ok|correct|good !for|because|when|if|only|with
isn't|aren't|wasn't|doesn't|don't|didn't|won't|hasn't @adv* properly|correctly|right|well~ work(?:ing|ed)?|function(?:ing)?|behav(?:e|ing)|right|ok|correct|good !for|because|when|if|only|with
stopped|stops @adv* working|functioning
work|works|worked|working @adv* strangely|weirdly|badly|poorly|incorrectly
act+|behave+ @adv* weird(?:ly)?|strange(?:ly)?|odd(?:ly)?|funny|crazy|up|erratic(?:ally)?
look+|seem+|feel+ @adv* weird|strange|odd|funny|wrong|bad|off|broken|messed|buggy|suspicious $
is|are|was|were|gone|went|go|goes @adv* weird|strange|odd|funny|wrong|broken|bad|off|buggy|down|faulty|problematic|messy|haywire|misbehaving !with|for|in|on|because|when
is|are acting|playing up
something|anything|things|everything is|are|was|were|seems|has|have|went|goes|looks~ @adv* gone|not~ wrong|broken|weird|strange|odd|off|amiss|happened|happening|right|ok
some kind|sort|type of an?~ problems?|issues?|errors?|bugs?|trouble|glitch
has|have|having|had|got|are|is|be|there is|are|been~ @the~ several|many|various|big|huge|serious|major|constant|certain|different|few|other|technical|lots|of~ problems?|issues?|troubles?|difficult(?:y|ies)|errors?|bugs?|glitch(?:es)? with|in|on|at|and~ @the~ _~ $
there is|are|was an?|some~ bug|error|problem|issue|glitch|message in|on|with @the _
there is|are un|une|an?|the message|error d'erreur|message $
various|several|random|strange|weird problems?|issues?|errors?|things|stuff|bugs?
can't|cannot get|log|come in(?:to)?|on(?:to)? @the~ system|platform|site|it|alma|primo|account~ any~ more~ !because|with|when|after|if
do|does|did|doing strange|weird|odd|funny|crazy things?
misbehave+
numbers|figures|results|data|counts|totals|statistics|dates is|are|look|looks|seem|seems @adv* wrong|off|not|incorrect|strange|weird|odd|funny|unreliable right|correct|plausible~ $
articles|books|records|titles|items|results|links|pages is|are|go @adv* missing in|from~ @the~ _~ $
keep+ failing|crashing|breaking $
get+|got|give+|gave|see|show+ an?|some|strange|weird|random|constant|many~ errors?|problems? messages?~ $
ne|no fonctionne|funciona|marche|va
funktioniert|geht @adv* nicht
non funziona|va
`);
