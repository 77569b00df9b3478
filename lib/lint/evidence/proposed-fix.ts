import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const proposedFix = simpleFinder(
  'proposedFix',
  phrases(`
<^ one could|might|would _
must be something|somewhere|related|due
would|might|could|may help|solve|suffice|do $
if @the _ .. would work|help|be|solve|go|suffice
<^ would|could|might a|an|the|it|this .. help|solve|fix|be|suffice
feeling|impression|belief that
possible|probable|likely|potential|only|obvious reason|cause|explanation|solution|fix
would say|guess|bet|assume the|that|it|this
could|would|can you be~ able~ to~ put|raise|increase|extend|map|reset|rebuild|set|give|exclude|switch|restart|lower|prefix|re-?index _
<!nothing have|has|had|having|something|anything to do with
is|could it possible|conceivable that
solution|fix|cure|remedy|way|option out~ would|could|might|may|is be~ to
would|might|could help|solve|fix|suffice|do|be if|it|this|that|enough|sufficient
suspect+|suspicion|theory|hypothesis|guess|guessing|culprit|suspected|presumably|apparently !you
<!could|can|or maybe|perhaps|possibly|probably !we|you|not|tomorrow|next|later _
<!they|we|you|i|case|which|what|patrons|users|students|one|who|there might|may be|have|well|also* be|been|caused|related|due|lacks?|that|the|an? _ !able|interest
<!what|how|when|where could|can|might it|that|this be|have|also !possible
could|can the|these|those|our|your|its|their|an?|its @the~ _~ _~ _~ be~ changed|given|set|corrected|increased|mapped|reset|switched|adapted|adjusted|reindexed|use|have priority|to~
<it|this|that|which|everything|one seems|looks|appears|sounds|smells|seem to|more|much|very~ like|as|that|to|the|us !nobody|you|everyone|be\\surgent _
<!you|not|don't we|i|us|me therefore|do|now|also|would~ think|believe|suppose|assume|reckon|wonder|presume|imagine !you|that\\sis\\sall|so|of _
we|i|our|my bet|guess|theory|thought|think is|that !is
<my|our|hence|only|one|first|best|the thought|idea|suspicion|explanation|bet is|that|was|would|on
thought|suspicion|convinced|convince+ that|us|me
likely the|that|an?|because|due|caused|related|to|cause
<!this|it|no|cause cause|caused could|may|might|by|seems|is
must|to be the|an?|one caused|because|due|related|something|one|concerned
<is|be|probably|likely|to due|because|related to|of
matter|question of table|the|an?|_ $
<!you|analyst suggest+|suggestion to|that|is|the|adding|changing
so|that it hangs|depends on
hence my|the|our
<is|this|that|it which|so|and it lacks?|drops?|strips?|ignores? _
adding|changing|setting|removing|replacing .. would|should|might|could solve|fix|help|be
could well~ be|have been~ caused|related|due|that|because|something|an?\\s(?:[a-z]+\\s)?(?:bug|problem|issue|cause|reason|matter|question)
issue|problem|error seems|lies|is in|with|due|caused|to @the~ _
rather than a
vermutlich|wahrscheinlich|vielleicht|vermuten|könnte|eventuell|probablement|quizás|forse|probabilmente
peut -être
`),
);
