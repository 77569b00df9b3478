import { type Doc, filledSection, firstHit, type Range } from '../engine/document.ts';
import { phrases } from '../words/classes.ts';
import type { EvidenceFinder } from './finder.ts';

const ASKING = /^(?:what|how|why|where|should|which|who|when|does|do|did|is|are)\b/;
/** What a thing is to do or how it is to be. */
const STATE = 'be|have|show|display|appear|stay|go|come|get|give|open|list|contain|point|link|lead|match|end';

export const expected: EvidenceFinder = {
  element: 'expected',
  patterns: phrases(`
<!what|how|why|where|who|when|which|if|as_it|as_they|what_they should|shouldn't|should've|ought !you|we|i|it|this|be_noted|be_back|be_easy|like|know|have_a|have_received|meet|talk _
<!as_it|as_they should|shouldn't $
shouldn't it|this|that|there
<!as|than|this|the|what|not|don't|didn't|as_i|than_i|as_we expect+ !you|us|me|your|a_reply|no|by|to_hear
hoping|hoped for|to !hear|your
expectation+|wish|goal|aim|intention|hope|want is|was
understanding that
supposed|meant|intended|designed|expecting to
<we|i would have|also|really liked|loved|expect(?:ed)?|thought|assumed|hoped|preferr?(?:ed)?|wanted
would|we'd|i'd like|love|want|wish|need|prefer|expect|rather to~ it|@the|all|each|be|see|have|get !an_update|an_answer|a_reply|a_call
would|we'd|i'd|it'd be|make .. nice|great|good|helpful|useful|[a-z]*better|correct|right|best|ideal|natural|enough|plenty|[a-z]+ier|sense !to_hear|to_know
we|i|would need+|want+ exactly|only|one _
<we|i need|want to see|have|get the|our|all|each|only
<!what needs|has|was|were to ${STATE}
want+|need+ it|them|@the _~ _~ _~ to ${STATE}
<!you|we|i|they must not|always|only|never~ ${STATE}
belong+ at|in|under|on|before|after|there
right|correct|proper|normal|preferred|intended|desired _~ is|was|would|reads
instead|rather of|than _
propose+|suggest+ that|to
<^ normally|usually|ideally @the|it|each|every|there
assume+|thought _ _~ would|should
please make|change|let|set|correct|update !us|me .. to|so
sollte|sollten|müsste|soll|statt|devrait|debería|dovrebbe
`),
  signs: {
    hint: phrases(`
<!we|what|how should|shouldn't
expect+|want|right|better|correctly|properly|correct|instead|previously
`),
  },
  find: (doc: Doc): Range | null =>
    filledSection(doc, 'expected') ?? firstHit(doc, 'enhancement') ?? firstHit(doc, 'expected', (s) => !s.question || !ASKING.test(s.text)),
};
