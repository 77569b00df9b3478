import { at } from '../engine/pattern.ts';
import { SOURCES } from '../sources.ts';
import { phraseRule } from './phrase-rule.ts';

const THEIRS =
  /(?<=\b(?:your|you|you're|are|is|this|such|absolutely|completely|totally|utterly|truly|simply|just|so|what|an?|the|most|pure|complete|total|was|it's|that's|been|really|frankly|quite|again) (?:[a-z]+ ){0,2}?)/;

export const insult = phraseRule({
  id: 'insult',
  kind: 'tone',
  severity: 'warning',
  source: SOURCES.caseGuide,
  patterns: [
    at(
      'incompetent incompetence idiot idiots idiotic moron morons stupid stupidity clueless laughable pathetic ridiculous ludicrous disgraceful disgrace shameful shoddy crap crappy bullshit imbecile amateurish amateurs unprofessional useless worthless disgusting appalling atrocious outrageous scandalous scandal preposterous farce mockery insulting inexcusable',
    ),
    at(
      'joke rubbish nonsense mess shame disaster nightmare terrible awful horrible lousy lazy embarrassing sloppy careless absurd hopeless embarrassment',
      /(?! (?:record|item|title|shelf|data|character))/,
      THEIRS,
    ),
    at('worst', / (?:support|software|system|product|service|vendor|company|release|update|experience|customer)\b/),
    at('piece', / of (?:junk|garbage|rubbish|crap|trash)\b/),
    at('garbage junk trash', / (?:software|system|product|release|support)\b/),
    at('unacceptable intolerable'),
    at('not', / acceptable\b/, /(?<=\b(?:this is|simply|just|is) (?:simply |just |really )?)/),
    at('waste wasting wasted', / (?:of )?(?:our |my |everyone's |everybody's )?(?:time|money|breath)\b/),
    at('fed', / up\b/),
    at('sick', / (?:and tired )?of\b/),
    at('enough', / (?:is enough|of (?:this|your))\b/),
    at('running', / out of patience\b/),
    at('patience', / (?:is|has|with)\b/, /(?<=\b(?:our|my|lost|losing) )/),
  ],
  accept: (sentence, words) => !/\b(?:not|no|never|isn't) (?:[a-z]+ )?$/.test(sentence.text.slice(0, sentence.text.indexOf(words))),
});
