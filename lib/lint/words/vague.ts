import { phrases } from './classes.ts';

/** Words that say that something is wrong without saying what. */
export const VAGUE = phrases(`
isn't|weren't|doesn't|don't|didn't|not|never|nothing|stop+ ~ right* work+|function+|right !for|when|if|with|in
not what they should
behave+|act+|look+|be+ ~ a|in* @odd !for|in|when|if
act+ up
something|things be+|go+|have+|not* ~ not~ @odd|right
have+|face+|cause+|give+|get+|see|in|be+|report+|with ~ us~ some|some_kind_of* @trouble message~ with|in~ ~ _~ _~ $
an|the error message~ occur+ $
get+ an|the error message~ !saying
can't|cannot get into* ~ system
articles be+ ~ missing in~ ~ _~ $
strange|various things?|@trouble
misbehave+|quirks
no funciona
`);
