import { phrases } from './classes.ts';

/** Words that say that something is wrong without saying what. */
export const VAGUE_PATTERNS = phrases(`
isn't|aren't|wasn't|weren't|doesn't|don't|didn't|won't|hasn't|not|never|no|nothing|stop+ ~ longer|properly|correctly|really|right* work+|function+|behave+|okay|ok|right|correct|good !for|because|when|if|only|with|on|in|unless
not as|what it|they should
work+|function+|behave+|act+|look+|seem+|feel+|be+|go+ ~ a|bit|somehow|in|too|being|like* @odd|badly|misbehaving !with|for|in|on|because|when|if|after|that|to
act+|play+ up
something|things be+|go+|seem+|have+|look+|not* ~ gone|not~ @odd|amiss|happened|happening|ok|right
have+|face+|make+|cause+|give+|get+|see|in|be+|experience+|encounter+|report+|with ~ us~ some|several|many|various|certain|constant|different|other|a_few|a_lot_of|some_kind_of|some_sort_of* @trouble message~ with|in|on|at~ ~ _~ _~ $
an|the|some error|problem|issue message~ appear+|occur+|happen+|come+ $
get+ an|the|some error message~ !about|that|saying|code|with|of|from
can't|cannot get|log|come|work into|in|on|to* ~ system|platform|alma|primo|account
articles|books|records|titles|results be+ ~ missing in|from|~ ~ _~ $
strange|weird|odd|unexpected|various|crazy|random|incorrect things?|behaviou?r|values?|results?|stuff|data|@trouble
misbehave+|quirks
no|ne|non funciona|fonctionne|marche|funziona|va
funktioniert|geht ~ nicht
`);
