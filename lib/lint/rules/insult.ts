import { phrases } from '../words/classes.ts';
import { toneRule } from './phrase-rule.ts';

export const insult = toneRule(
  'insult',
  phrases(`
lose+|run+ all|any|my|our|out|of* patience|faith|trust|confidence
my|our patience
fed up
enough is|of enough|this|your|these
beyond belief|me
sick of|and
tired of repeating|explaining|being|waiting|chasing
<^ @bad|unbelievable|incredible|unacceptable|seriously $
<it|simply|absolutely|this_is|that_is|it_is|it's unbelievable|incredible|unacceptable|not_acceptable
cannot|can't|hardly believe that|this|you|your
idiot|idiots|idiotic|clueless|crap|bullshit|farce|mockery|scandal|scandalous|disgrace|disgraceful|amateurs?|amateurish|incompetent|incompetence|competent|inexcusable|disgusting|appalling|appalled|embarrassing|embarrassment|ashamed|ridiculous|laughable|pathetic|shameful|shocking|outrageous|unprofessional|stupid|insulting|unworthy|arrogant|arrogance|sloppy|careless|shoddy|lousy|dreadful|abysmal|atrocious|negligent
shame on|for
<!would|could|might|will|was is|are|it's|that's|such|your|what|this ~ complete|total|absolute|real|piece_of* joke|mess|disaster|nightmare|catastrophe|chaos|rubbish|nonsense|garbage|junk|insult|useless|hopeless !of|if|when
@vendor be+|become|get+ ~ really|extremely* @bad !for|when|if
poor|terrible|awful|horrible|worst|useless|stupid customer~ @vendor
worst .. ever
we|i cannot|can't|do|won't|will|not|never|refuse|to* accept|tolerate this|such|your
even|any our|a|an|first-year* child|beginner|trainee|student would|could|can
<i|we expect more|better
waste|wasting|wasted of|our|my|everyone's our* time|money
`),
);
