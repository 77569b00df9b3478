import { phrases } from '../words/classes.ts';
import { toneRule } from './phrase-rule.ts';

export const insult = toneRule(
  'insult',
  phrases(`
lose+|run+ all|any|my|our|out|of* patience|faith|trust|confidence
<our|my|been patience|patient be+|has|long_enough
fed up
sick of|and
tired of repeating|explaining|being|your|this|waiting
enough of|is this|your|these|enough
<^ @bad|unbelievable|incredible|unacceptable|seriously $
<it|simply|find|absolutely|just|totally|this_is|that_is|it_is|it's|guys_are unbelievable|incredible|unacceptable|inacceptable|not_acceptable
not acceptable that
cannot|can't|hardly believe that|this|it|you|your
beyond me|us|belief|comprehension|words|ridiculous
<!not|isn't idiots?|idiotic|morons?|clueless|crap|bullshit|farce|mockery|scandal|scandalous|disgrace|disgraceful|amateurs?|amateurish|incompetent|incompetence|competent|inexcusable|intolerable|disgusted|disgusting|appalled|appalling|ashamed|ridiculous|laughable|pathetic|shameful|outrageous|unprofessional|stupid|insulting|unworthy|arrogant|ludicrous|rude
shame on|for
<!would|could|might|will|was is|are|become+|it's|that's|such|your|what|this|thing|total|complete|absolute|pure|utter ~ complete|total|real|absolute|bad|big|piece_of* joke|mess|disaster|nightmare|catastrophe|chaos|rubbish|nonsense|garbage|junk|insult|useless|hopeless !recovery|of|characters|if|when
never|such|so .. such|so|an?~ @bad @vendor
@vendor be+|become|get+|has ~ really|extremely* @bad|getting_worse|a_joke !for|when|if
poor|terrible|awful|horrible|worst|useless|stupid customer~ @vendor
not|nowhere near~ good enough
worse with every|each
we|i do|can|will|to|cannot|won't|don't|not|never|refuse* accept|tolerate this|such|your
even|any our|a|an~ first-year|child|beginner|trainee|student|decent|serious|professional|amateur company|vendor|student* would|could|can|see+
waste|wasting|wasted of|our|my|everyone's our|my|everyone's* time|money
`),
);
