import { SOURCES } from '../sources.ts';
import { phrases } from '../words/classes.ts';
import { phraseRule } from './phrase-rule.ts';

export const insult = phraseRule({
  id: 'insult',
  kind: 'tone',
  severity: 'warning',
  source: SOURCES.caseGuide,
  patterns: phrases(`
incompetent|incompetence|idiot|idiots|idiotic|moron|morons|stupid|stupidity|clueless|laughable|pathetic|ridiculous|ludicrous|disgraceful|disgrace|shameful|shoddy|crap|crappy|bullshit|amateurish|amateurs|unprofessional|worthless|disgusting|appalling|atrocious|outrageous|preposterous|farce|mockery|insulting|inexcusable|unacceptable|intolerable|negligent|dishonest|liars
useless|hopeless|rubbish|nonsense|joke|garbage|trash $
<such|absolutely|completely|totally|utterly|truly|your|complete|total|absolute|real|frankly|really|simply|what|you're|again|a joke|rubbish|nonsense|mess|shame|disaster|nightmare|terrible|awful|horrible|lousy|lazy|embarrassing|sloppy|careless|absurd|hopeless|embarrassment|useless
worst support|software|system|product|service|vendor|company|release|update|experience|customer|_ ever|support|service~
piece of junk|garbage|rubbish|crap|trash
not acceptable
waste|wasting|wasted of~ our|my|everyone's|everybody's~ time|money
fed up
sick and~ tired~ of
enough is|of enough|this|your
out of patience
<our|my|losing|lost patience is|has|with
`),
  accept: (sentence, words) => !/\b(?:not|no|never|isn't) (?:[a-z]+ )?$/.test(sentence.text.slice(0, sentence.text.indexOf(words))),
});
