import { at } from '../engine/pattern.ts';
import { SOURCES } from '../sources.ts';
import { phraseRule } from './phrase-rule.ts';

const YOURS =
  '(?:team|people|company|support|developers?|programmers?|engineers?|analysts?|staff|colleagues?|testers?|side|department|software|system|product|release|update|upgrade|service)';

export const blame = phraseRule({
  id: 'blame',
  kind: 'tone',
  severity: 'warning',
  source: SOURCES.caseGuide,
  patterns: [
    at(
      'you',
      / (?:people|guys|lot)? ?(?:have |had |just |always |obviously |clearly |again |once again |simply |even |really |completely |yet again )*(?:broke|broken|ruined|messed|destroyed|screwed|wrecked|botched|ignore|ignored|keep (?:ignoring|breaking|closing|sending|telling|asking)|never|refuse|refused|failed|neglect|neglected|forgot|don't (?:care|read|listen|test|bother|understand)|do not (?:care|read|listen|test|bother)|didn't (?:bother|care|read|even|test)|did not (?:bother|care|read|even)|can't even|cannot even|couldn't care less|couldn't even|still haven't|have no idea|have no clue|clearly|obviously)\b/,
    ),
    at(
      'your',
      new RegExp(
        ` (?:own |so-called |"[^"]*" )?${YOURS} (?:has |have |had |just |always |obviously |clearly |again |once again |simply |even |really |completely )*(?:broke|broken|ruined|messed|destroyed|screwed|wrecked|botched|ignores?|ignored|keeps?|never|refuses?|neglects?|don't|do not|doesn't|does not|didn't|did not|can't|cannot|couldn't) (?:[a-z]+)`,
      ),
    ),
    at('your', / (?:fault|incompetence|negligence|mistake|mess|failure|sloppiness|ignorance|laziness)\b/),
    at(
      'does do did has have can is are',
      / (?:any(?:one|body)|you|somebody|someone|your [a-z]+|nobody|no one)(?: there| over there| at [a-z ]{2,20}| in your [a-z]+| here| on your side)? (?:even|actually|ever|really|bother|care|bothered|read|test|listen|awake|alive|understand|look(?:ed)? at)\b/,
    ),
    at('do does did', / you (?:test|check|read) (?:anything|any|your|our|these|what|it at all|the case|things)\b/),
    at('how', / (?:hard|difficult) (?:can|could|is) (?:it|this|that)\b/),
    at(
      'how',
      / (?:many times|often|many more times|long|much longer) (?:do|must|shall|should|will|are|does) (?:we|i|you|it|this) (?:have to|need to|must|want|going to|wait|take|repeat|explain|ask)\b/,
    ),
    at('why', / (?:can't|don't|won't|do|did) you (?:ever|never|just|simply|even|people|break|always|not)\b/),
    at('thanks', / to your\b/),
    at('because', / of your\b/),
    at('no', / (?:one|body) (?:there|at your|on your side|in your)[a-z ]{0,20} (?:cares|reads|tests|knows|seems|listens|bothers)\b/),
    at(
      'nobody',
      / (?:there|at your|on your side|in your|over there)[a-z ]{0,20} (?:cares|reads|tests|knows|seems|listens|bothers|understands)\b/,
    ),
    at('should', / (?:have known|have tested|learn|be ashamed|do your job|know better)\b/, /(?<=\b(?:you|your [a-z]+) )/),
    at('do', / your (?:job|work|homework)\b/),
    at('same', / (?:useless|copy-?paste|canned|standard|stupid) (?:answer|reply|response)\b/),
    at('we', / (?:pay|are paying|paid) (?:you |a lot|so much|good money|enough|too much|for|plenty|thousands|a fortune)/),
    at("can't cannot", / even [a-z]+/),
    at('as', / (?:if|though) you (?:care|cared|had|ever|knew)\b/),
  ],
  accept: (sentence, words) =>
    !/\b(?:not|isn't|wasn't|n't|no) (?:[a-z]+ )?$/.test(
      sentence.text.slice(Math.max(0, sentence.text.indexOf(words) - 20), sentence.text.indexOf(words)),
    ),
});
