import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

/** Asks for an answer or for help, and not whether an idea is right. */
const ASKING = /^(?:how|what|who|when|where|(?:can|could|might|would) (?:you|we|i)) /;

/** What tells it. */
export const PROPOSED_FIX = phrases(`
perhaps|maybe|possibly|probably|apparently|likely|suspect+|suspicion|guess+|culprit|blame+ !you|we|not|tomorrow
we|i|i'd think|believe|suppose|assume|assumed|wonder|bet !you|that_is _
feeling|impression|possible that
tend to_think|to_believe
might|may|could well~ be|have|help
<^ would|could|might|can|is it|@the .. be|help
<^ one could
<it|this|which|issue seem+|look+|appear+|smell+|sound+ like|as|to|that !be_urgent|nobody
cause|reason|explanation|solution|fix would|is|seems
<!what to do with
would|should|might|to be~ help|solve|fix|enough|work
caused by
`);

export const proposedFix = simpleFinder('proposedFix', PROPOSED_FIX, ({ text }) => !ASKING.test(text));
