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
prefer|preferably|ought
expectation+|aim|want is|was
understanding that
supposed|meant|designed to
would|i'd|we'd have liked|thought|guessed|assumed|hoped
would|i'd|we'd like|rather|want to~ @the|each|see|it|them|alma|primo !a_call
would be|make .. [a-z]*better|natural|plenty|logical|correct|[a-z]+ier|sense !to_know
we|i|would need+ exactly|one
<!what needs|has|was|were to be|show|go|have
would have_to be|show|go
<it|they|same must !wait|call|come|use|click|ask|pay|be_a|be_the|have
want+|need+ @the|it|them _~ _~ _~ to show|come|be|stay|appear|open|keep
<!we|i|you must not|always|never~ be|have|give|lead !been
belong+
right|correct|intended|ideal _~ is|was|would
correct|right|normal|ideal case|world|behaviou?r
mustn't
<!we|i shall !we|i
had better
not|isn't right|correct|normal|acceptable that
according to @the documentation|help|manual|policy|rules?
is|are to_be [a-z]+ed|shown|sent
instead|rather of|than _
propose+
<^ normally|ideally @the|each|every
assume+ _ _~ would
please make|change !me .. to|so
statt|sollten?|devrait|devraient|deberían?|dovrebbe
`);
/** What may be it: not enough for evidence. */
const HINT = phrases('want|right|better|correctly|instead|previously');

export const expected: EvidenceFinder = {
  finds: (doc: Doc): Range | null =>
    filledSection(doc, 'expected') ?? firstHit(doc, ENHANCEMENT) ?? firstHit(doc, EXPECTED, (s) => !s.isQuestion || !ASKING.test(s.text)),
  isNear: (doc) => sentencesWith(doc, HINT).length > 0,
};
