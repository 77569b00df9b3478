import { type Doc, filledSection, firstHit, type Range } from '../engine/document.ts';
import { phrases } from '../words/classes.ts';
import type { EvidenceFinder } from './finder.ts';

const ASKING = /^(?:what|how|why|where|should|which|who|when|does|do|did|is|are)\b/;
/** What a thing is to do or how it is to be. */
const STATE =
  'be|have|show|display|appear|stay|remain|go|come|get|give|keep|open|list|print|contain|carry|include|point|link|lead|match|start|end|send';
const WISH = 'like|love|want|wish|need|prefer|expect to~ it|@the|all|each|be|see|have|get';
/** Approval, after `would be`. */
const GOOD =
  'nice|great|good|helpful|useful|[a-z]*better|correct|right|best|ideal|logical|natural|enough|plenty|preferable|convenient|consistent|sufficient|[a-z]+ier';

export const expected: EvidenceFinder = {
  element: 'expected',
  patterns: phrases(`
<!what|how|why|where|who|when|which|if|as_it|as_they should|shouldn't|ought !you|we|i|it|this|be_noted|be_mentioned|be_back|know|need|wish|have_a|meet|talk|discuss|call|do|wait|ask _
<!as_it|as_they should|shouldn't $
<!as|than|is|this|the|what|not|don't|didn't|to|else|as_i|than_i|as_we expect+ !you|us|me|them|your|an|a_reply|a_quick|a_response|from|no|delivery|date|arrival|to|by|next
expecting to
expectation+|wish|goal|aim|hope|idea|understanding|want is|was|would
supposed|meant|intended|designed to
would have|also|then|rather|really liked?|loved?|expect(?:ed)?|thought|assumed|imagined|hoped?|prefer(?:red)?|wanted|see
would|we'd|i'd be|have|make been~ .. ${GOOD}|sense
<we|i would ${WISH}
we'd|i'd ${WISH}
we|i|would need+|want+ exactly|only|one _
<!what needs|has|was|were to ${STATE}
want+|wanted|need+ it|them|@the _~ _~ _~ to ${STATE}
<!you|we|i|they must not|always|only|never~ ${STATE}
belong+ at|in|under|on|before|after|there|here
right|correct|proper|intended|desired _~ is|was|would|reads
instead|rather of|than @the|to|in~ _
propose+|suggest+ that|to
<^ normally|usually|ideally @the|it|each|every|there
<!not|n't assume+|thought _ _~ would|should|will
please make|change|let|set .. to|so|until
according to @the~ documentation|help|manual|policy|specification|rules|guide _ !but
sollte|sollten|müsste|müssten|erwartet|erwarten|soll|statt|devrait|devraient|attendu|debería|deberían|dovrebbe|dovrebbero
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
