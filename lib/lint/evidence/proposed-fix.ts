import { type Doc, filledSection, firstHit, type Range } from '../engine/document.ts';
import { phrases } from '../words/classes.ts';
import type { EvidenceFinder } from './finder.ts';

/** Asks for an answer or for help, and not whether an idea is right. */
const ASKING = /^(?:how|what|who|when|where|(?:can|could|may|might|would|maybe|perhaps) (?:you|we|i)) /;

export const proposedFix: EvidenceFinder = {
  element: 'proposedFix',
  patterns: phrases(`
<!or perhaps|maybe|possibly|probably|presumably|apparently|likely|suspect+|suspicion|guess+|hunch|theory|hypothesis|assumption|culprit|blame+|vielleicht !you|we|not|tomorrow|next|later _
<!you|not|don't we|i|i'd @adv~ think|believe|suppose|assume|assumed|reckon|wonder|bet !you|so|that_is|of|in _
feeling|impression|idea|possible|conceivable that
might|may|could well~ be|have|help|come|lie !able|interested|urgent|a_while|the_case _
<^ would|could|might|can|is|does it|this|that|@the .. be|have|help|because|perhaps|due !possible|fixed|done|solved
<^ one could|might _
<it|this|that|which|problem|issue|error seem+|look+|appear+|sound+|smell+|point+ @adv~ like|as|to|that !be_urgent|nobody _
<!no cause|reason|explanation|solution|remedy|fix could|may|might|would|is|seems|must !unknown|unclear|not|that_you
<!nothing|what to do with
<!nothing would|should|might|to be~ help|solve|fix|suffice|cure|enough|work
caused by
`),
  find: (doc: Doc): Range | null => filledSection(doc, 'proposedFix') ?? firstHit(doc, 'proposedFix', (s) => !ASKING.test(s.text)),
};
