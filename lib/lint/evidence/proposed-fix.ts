import { type Doc, filledSection, firstHit, type Range } from '../engine/document.ts';
import { phrases } from '../words/classes.ts';
import type { EvidenceFinder } from './finder.ts';

/** Asks for an answer or for help, and not whether an idea is right. */
const ASKING = /^(?:how|what|who|when|where|(?:can|could|may|might|would|maybe|perhaps|possibly) (?:you|we|i|somebody|someone)) /;

export const proposedFix: EvidenceFinder = {
  element: 'proposedFix',
  patterns: phrases(`
<!or perhaps|maybe|possibly|probably|presumably|apparently|likely|suspect+|suspicion|guess+|theory|hypothesis|culprit|vermutlich|wahrscheinlich|vielleicht|probablement|quizás|forse !you|we|not|tomorrow|next|later _
<!you|not|don't we|i|us|me @adv~ think|believe|suppose|assume|assumed|reckon|wonder|bet !you|so|that\\sis\\sall|of _
feeling|impression|thought|idea|convinced|possible|conceivable that|is
might|may|could well~ be|have|help|come|lie !able|interested|a\\swhile|the\\scase|had _
could|might|can|is|does|would it|this|that|there @adv~ be|have|possible|because !possible|a\\sway _
<it|this|that|which|problem|issue|error seems|looks|appears|sounds|smells @adv~ like|as|to|that !be\\surgent|nobody _
<!the|no cause|reason|explanation|solution|remedy|fix could|may|might|would|is|seems|must
<!this|it cause|reason|explanation is|could
caused|due|related by|to
<!nothing have|has|had|having|something to~ do with
<!nothing would|should|might|could be~ help|solve|fix|suffice|cure|enough|work
<^ one|would|could|might|can|is could|a|an|the .. be|help|_
`),
  find: (doc: Doc): Range | null => filledSection(doc, 'proposedFix') ?? firstHit(doc, 'proposedFix', (s) => !ASKING.test(s.text)),
};
