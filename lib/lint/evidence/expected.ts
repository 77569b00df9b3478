import { type Doc, filledSection, firstHit, type Range } from '../engine/document.ts';
import { phrases } from '../words/classes.ts';
import type { EvidenceFinder } from './finder.ts';

const ASKING = /^(?:what|how|why|where|should|which|who|when|does|do|did|is|are)\b/;

export const expected: EvidenceFinder = {
  element: 'expected',
  patterns: phrases(`
would rather|sooner _
important|essential|necessary|required|crucial that
was|were to be|have _
please make|let|have the|it|this|them _
it|this|that would be much|far|so|a|bit|lot|more|also* [a-z]+er to|if|for|than|when
we|i need+|want+ one|two|an?|the|all|only _ per|for|in|with|without
intended|desired|normal|right|correct behaviou?r|result|outcome|state|way is|was|would
needs to show|display|be|appear|include|contain|list|print|open|have|get|go|come|carry|stay
<was|were|am|are|i'm expecting _
<^ normally|usually|ideally @the|it|each|every|there|all
according to @the~ documentation|help|manual|policy|specification|rules|guide _ !but
what we|i|users|our want|wanted|need|expect|would is|are|was|like
we|i need+|want+ @the _ to _
make|makes sense if|for|that
has|have to disappear|appear|stay|go|point|match|lead|open
<!you|we|i|they must lead|link|point|match|end|start|begin|come|always|carry|take|print|send|find
meant|intended|designed to
right|correct|proper|actual output|title|value|name|number|date|year|issn|isbn|link|form|spelling|order|one is|would|reads
please change|correct|extend|set|shorten|limit .. to|so|until|as|from
instead we|it|they|there should|want
<!what|how|why|where|who|when|which|if|as|you|we|i|meet should|shouldn't|ought !be\\snoted|be\\smentioned|be\\sback|mean|you\\sneed|you\\shave|you\\swish|you\\srequire _
<!what|how|if should|shouldn't we|i|you see|get|be|have
<!what|how|who|why|as i|you|one should not~ be|see|get|receive|find|only|also|still|always|never|have
<!what|how|who|why|as we should !be\\sback|be\\sgrateful|have|meet|talk|discuss|call|do|check|try|change|use|know|wait|ask|open|contact|set|look|write|report|mention
should|shouldn't $
supposed to
<!as|than|is|this|what\\sthe|what|not|don't|didn't|to|else|as\\si|than\\si|as\\swe expect+ !you|us|me|them|your|an|a\\sreply|a\\squick|a\\sresponse|this|behaviou?r|from|no|delivery|date|arrival|to
<!what|who expectation|expectations is|was|would|are
would have|also|then|rather|really|naturally* liked|loved|expect(?:ed)?|thought|assumed|imagined|hoped|prefer(?:red)?|anticipated|wanted
would be|have been~ an?|very|much|more|really~ great|nice|good|helpful|useful|better|correct|right|best|fantastic|wonderful|ideal|logical|preferable|cool|convenient|consistent|intuitive|sensible|sufficient|appropriate|desirable
<!users|patrons|they|who|colleagues|officer would|we'd|i'd like|love|want|wish|need to~ it|the|this|that|an?|our|all|each|exactly|be|see|have|pick|get|show
we'd|i'd expect|have|prefer
wish is|was|for|that|to|we|it
<!users|what|that need+|has not~ to be
must not|always|only|never~ be|have|stay|remain|appear|show|open|go|contain
<!which|that belong+ at|in|under|on|before|after|there
goal|aim|hope is|was|would to|that|for
<!who|users|patrons|they|if|you want+|wanted it|them|_~ to be|show|see|have|get|appear|open|keep|stay
right|correct|proper would|value|one|behaviou?r|result is|would be~
instead|rather of|than @the|to|in~ _
<!not|n't assume+|thought it|that|this|they would|should|will
<as|where|than it|they|he should
richtig|korrekt wäre|ist
sollte|sollten|müsste|müssten|erwartet|erwarten|soll|statt
devrait|devraient|attendu|debería|deberían|dovrebbe|dovrebbero
`),
  signs: {
    hint: phrases(`
<!we|what|how should|shouldn't
expect+|want|wish|right|better|correctly|properly|correct|must|instead|rather|suggest+|improvement|previously|regression|normal|normally
used to
`),
  },
  find: (doc: Doc): Range | null =>
    filledSection(doc, 'expected') ?? firstHit(doc, 'enhancement') ?? firstHit(doc, 'expected', (s) => !s.question || !ASKING.test(s.text)),
};
