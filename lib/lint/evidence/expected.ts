import { type Doc, filledSection, firstHit, type Range } from '../engine/document.ts';
import { phrases } from '../words/classes.ts';
import type { EvidenceFinder } from './finder.ts';

const ASKING = /^(?:what|how|why|where|should|which|who|when|does|do|did|is|are)\b/;

export const expected: EvidenceFinder = {
  element: 'expected',
  patterns: phrases(`
<!when|if|as_it|what_they should|shouldn't|should've|ought !you|we|i|this|be_noted|be_back|know|have_a|meet|talk
<!as_it should $
<!as|this|the|not|don't|didn't expect+ !us|your|a_reply|by
hoping for
expectation+|aim|want is|was
understanding that
supposed|meant|designed to
<we|i would have liked|thought
would|i'd like|rather to~ @the|each|see !a_call
would be|make .. [a-z]*better|natural|plenty|[a-z]+ier|sense !to_know
we|i|would need+ exactly|one
<!what needs|has|was|were to be|show
want+|need+ @the _~ _~ _~ to show|come
<!we|i must not|always|never~ be|have|give|lead
belong+
right|correct|intended _~ is|was|would
instead|rather of|than _
propose+
<^ normally|ideally @the|each|every
assume+ _ _~ would
please make|change !me .. to|so
statt|sollte|devrait|debería|dovrebbe
`),
  signs: {
    hint: phrases('want|right|better|correctly|instead|previously'),
  },
  find: (doc: Doc): Range | null =>
    filledSection(doc, 'expected') ?? firstHit(doc, 'enhancement') ?? firstHit(doc, 'expected', (s) => !s.question || !ASKING.test(s.text)),
};
