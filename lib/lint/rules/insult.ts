import { phrases } from '../words/classes.ts';
import { toneRule } from './phrase-rule.ts';

export const insult = toneRule(
  'insult',
  phrases(`
lose+|run+ all|any|my|our|out|of* patience|faith|trust|confidence
<our|my|been patience|patient be+|has|long_enough
fed up
enough is enough
had enough $
<^ seriously|frankly
sick of|and
tired of repeating|explaining|being|waiting
<^ @bad|unbelievable|incredible|unacceptable|seriously $
<it|simply|absolutely|this_is|that_is|it_is|it's unbelievable|incredible|unacceptable|inacceptable|not_acceptable
cannot|can't|hardly believe that|this|you|your
idiot|idiots|idiotic|clueless|crap|bullshit|farce|mockery|scandal|scandalous|disgrace|disgraceful|amateurs|amateurish|incompetent|incompetence|competent|inexcusable|disgusting|appalling|ashamed|ridiculous|laughable|pathetic|shameful|outrageous|unprofessional|stupid|insulting|unworthy|arrogant|rude|sloppy|careless|shoddy|lousy|dreadful|abysmal|atrocious|negligent|dumbest
shame on|for
<!would|could|might|will|was is|are|it's|that's|such|your|what|this|thing|total|complete ~ complete|total|absolute|real|bad|piece_of* joke|mess|disaster|nightmare|catastrophe|chaos|rubbish|nonsense|garbage|junk|insult|useless|hopeless !recovery|of|characters|if|when
@vendor be+|become|get+ ~ really|extremely* @bad|getting_worse !for|when|if
poor|terrible|awful|horrible|worst|useless|stupid customer~ @vendor
we|i cannot|can't|do|won't|will|don't|not|never|refuse|to* accept|tolerate this|such|your
even|any our|a|an~ first-year|child|beginner|trainee|student|decent|serious|professional company|vendor|student* would|could|can|see+
starting|begin|beginning to think|believe|wonder
can|cannot|can't not~ be that|true
<i|we expect more|better
waste|wasting|wasted of|our|my|everyone's our* time|money
`),
);
