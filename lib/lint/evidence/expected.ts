import { type Doc, filledSection, firstHit, type Range, sentencesWith } from '../engine/document.ts';
import { phrases } from '../words/classes.ts';
import { ENHANCEMENT } from '../words/enhancement.ts';
import type { EvidenceFinder } from './finder.ts';

const ASKING = /^(?:what|how|why|where|should|which|who|when|does|do|did|is|are)\b/;

/** What tells it. */
export const EXPECTED = phrases(`
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
`);
/** What may be it: not enough for evidence. */
const HINT = phrases('want|right|better|correctly|instead|previously');

export const expected: EvidenceFinder = {
  finds: (doc: Doc): Range | null =>
    filledSection(doc, 'expected') ?? firstHit(doc, ENHANCEMENT) ?? firstHit(doc, EXPECTED, (s) => !s.isQuestion || !ASKING.test(s.text)),
  isNear: (doc) => sentencesWith(doc, HINT).length > 0,
};
