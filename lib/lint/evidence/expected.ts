import { type Doc, filledSection, firstHit, type Range } from '../engine/document.ts';
import { at } from '../engine/pattern.ts';
import type { EvidenceFinder } from './finder.ts';

export const expected: EvidenceFinder = {
  element: 'expected',
  patterns: [
    at(
      'should',
      /(?:n't| not| never| only| always| also| still| be| have| at least| rather| instead| of course| then| actually| just| really| probably| at all)* [a-z]+/,
      /(?<!\b(?:what|how|why|where|who|when|which|if|as|you|we|i|meet) )/,
    ),
    at('should', / (?:we|i|you) (?:see|get|be able|have (?:seen|got))\b/, /(?<!\b(?:what|how|if) )/),
    at("shouldn't"),
    at('ought', / (?:not )?to\b/),
    at('supposed', / to\b/),
    at(
      'expect expected expecting expects',
      /(?! (?:you|to (?:hear|be down|return)|from|no|delivery|date|arrival)\b)(?!:?\s*$)/,
      /(?<!\b(?:as|than|nothing(?: else)? is|is|not|don't|didn't|more|what (?:is|to)) )/,
    ),
    at('expectation expectations', / (?:is|was|would|are)\b|:/),
    at('expected desired intended', / (?:result|behaviou?r|outcome|value|output)s? (?:is|was|would|are|should|:)/),
    at(
      'would',
      /(?: have| also| then| rather| really| naturally| like to have)* (?:expect|expected|thought|assumed|imagined|hoped|prefer|preferred|anticipated|wanted|liked)\b/,
    ),
    at(
      'would',
      / (?:be|have been) (?:great|nice|good|helpful|useful|better|correct|right|best|fantastic|wonderful|lovely|ideal|more [a-z]+|an? (?:great|big|real) (?:help|improvement))\b/,
    ),
    at(
      "would we'd i'd",
      / (?:like|love|want|wish|need) (?:to|it|the|this|that|a|an|our|all|each|every|exactly)\b/,
      /(?<!\b(?:users?|patrons?|they|who) )/,
    ),
    at("we'd i'd", / (?:expect|have (?:expected|thought)|prefer|say)\b/),
    at('wish wishes', / (?:is|was|for|that|to|we|it)\b/),
    at('needs need has have had', /(?:n't| not)? to be\b/, /(?<!\b(?:that|what) )/),
    at('must', / (?:not |always |only |never )?(?:be|have|stay|remain|appear|show|open|go|come|get|contain|keep)\b/),
    at('belongs belong', / (?:at|in|to the (?:top|bottom|end|left|right)|under|on|before|after|there)\b/, /(?<!\b(?:which|that) )/),
    at('goal aim wish hope idea', / (?:is|was|would be) (?:to|that|for)\b/),
    at('hoping hope hoped', / (?:for|to (?:see|get|have|find)|that)\b(?! (?:you|this (?:helps|can)|hear))/),
    at(
      'want wanted',
      / (?:it |them |the [a-z]+ |[a-z]+ )?to (?:be|show|see|have|get|appear|open|keep|stay)\b/,
      /(?<!\b(?:who|users?|patrons?|they|if) )/,
    ),
    at('right correct proper', / (?:would be|value would|one would|is)\b/, /(?<=^|[.;:] )/),
    at('instead', / of (?:the |a |an |just |only )?(?:[a-z0-9"]+)/),
    at('rather', / than (?:the |a |to |in |of )/),
    at('when', / (?:it|they|he|this|that) should\b/),
    at('assume assumed', / (?:it|that|this) (?:would|should|will)\b/),
    at('thought', / (?:it|that|this|they) (?:would|should|was going to)\b/),
    at('wäre', / [a-z]+/, /(?<=\brichtig )/),
    at('sollte sollten müsste müssten erwartet erwarten soll'),
    at('devrait devraient attendu attendus debería deberían dovrebbe dovrebbero deve'),
  ],
  find: (doc: Doc): Range | null =>
    filledSection(doc, 'expected') ??
    firstHit(doc, 'expected', (s) => !/^(?:what|how|why|where|should|which)\b/.test(s.text) || !s.question),
};
