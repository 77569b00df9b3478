import { SOURCES } from '../sources.ts';
import { phrases } from '../words/classes.ts';
import { phraseRule } from './phrase-rule.ts';

export const insult = phraseRule({
  id: 'insult',
  kind: 'tone',
  severity: 'warning',
  source: SOURCES.caseGuide,
  patterns: phrases(`
losing|lost|running my|our|all|out patience|of patience~
<^ unbelievable|incredible|ridiculous|absurd|disappointing $
beyond me|us|belief|comprehension|words|acceptable how|why|that|$
not|won't|never accept|tolerate this|it|that|such
shame on you
<this\\sis|that\\sis|absolutely|totally|completely|simply|it\\sis unacceptable
<is|are|become|became|been a|an complete|real|total|absolute|sheer~ joke|farce|disgrace|shame|catastrophe|nightmare|embarrassment|insult
scandal|disgusted|appalled|third-rate|amateur-hour
<an|such insult $
never seen|had|experienced such|so an?~ bad|poor|terrible|awful|slow|horrible|little
such|so an?~ bad|poor|terrible|awful|low support|service|quality|software|product
not|nowhere near~ good enough
gets|getting|become|becomes worse and|with|every|by|all
any|even an? first-year|child|beginner|trainee|student|toddler|intern student~ would|could|can
any first-year|beginner|child|trainee|student|intern|professional student|developer|company~ would|could|can
incompetent|incompetence|idiot|idiots|idiotic|moron|morons|stupid|stupidity|clueless|laughable|pathetic|ridiculous|ludicrous|disgraceful|disgrace|shameful|shoddy|crap|crappy|bullshit|amateurish|amateurs|unprofessional|worthless|disgusting|appalling|atrocious|outrageous|preposterous|farce|mockery|insulting|inexcusable|intolerable|negligent|dishonest|liars
<is|are|and|but|so useless|hopeless|rubbish|nonsense|garbage|trash|incapable $
<such|absolutely|completely|totally|utterly|truly|your|complete|total|absolute|real|frankly|really|simply|what|you're|again joke|rubbish|nonsense|mess|shame|disaster|nightmare|terrible|awful|horrible|lousy|lazy|embarrassing|sloppy|careless|absurd|hopeless|embarrassment|useless
worst support|software|system|product|service|vendor|company|release|customer
piece of junk|garbage|rubbish|crap|trash
not acceptable
waste|wasting|wasted of~ our|my|everyone's|everybody's time|money
waste of time|money
fed up
sick and~ tired~ of
enough is|of enough|this|your
out of patience
<our|my|losing|lost patience is|has|with
`),
  accept: (sentence, words) => !/\b(?:not|no|never|isn't) (?:[a-z]+ )?$/.test(sentence.text.slice(0, sentence.text.indexOf(words))),
});
