import { at } from '../engine/pattern.ts';
import { simpleFinder } from './finder.ts';

export const troubleshooting = simpleFinder('troubleshooting', [
  at('tried', /(?=[ :,.;]|$)/, /(?<!\b(?:users?|patrons?|they|she|he|when (?:i|we)) )/),
  at(
    "we i i've we've",
    /(?: have| also| already| both| even| then| have also| have already| had| just| all)* (?:tried|tested|checked|compared|verified|cleared|looked (?:at|in|into|through|up)|restarted|re-?ran|re-?created|re-?built|re-?loaded|swapped|emptied|confirmed|investigated|debugged|re-?indexed|captured|double-?checked|re-?saved|inspected|traced|analy[sz]ed|examined|repeated|put (?:it )?back|reviewed|went through|read|experimented)\b/,
    /(?<!\b(?:if|when) )/,
  ),
  at(
    'tested checked compared verified reproduced tried',
    / (?:with|in|on|it|this|that|the|both|by|using|from|against|under|several|two|three|all|for|too|and|without|another|also)\b/,
    /(?<!\b(?:to be|be|not|been|have|has|is|are|being|if) )/,
  ),
  at(
    'clearing cleared cleaned emptied deleting flushed clear',
    / (?:the |my |our |all |your )?(?:browser |session )?(?:cache|cookies|history)\b/,
  ),
  at('cache', / (?:cleared|emptied|deleted)\b/),
  at('difference', /\b/, /(?<=\b(?:no|made (?:a|no)|makes? (?:a|no)|any) )/),
  at('private incognito', / (?:window|mode|browsing|tab)\b/),
  at(
    'another different other second',
    / (?:browser|computer|machine|pc|account|device|workstation|laptop|user account|tablet|network)s?\b(?=.{0,80}\b(?:same|too|also|works?|well|fine|happens|no|not|tried|tested|gives)\b)/,
  ),
  at(
    'same',
    / (?:result|outcome|error|problem|behaviou?r|thing|effect|picture|figures|message)s?\b(?=.{0,60}\b(?:in|with|on|under|from|when|for|after|using|there|her|his)\b|[.,;)]|$)/,
    /(?<=\b(?:the|with|exactly the) )/,
  ),
  at(
    'no without',
    / (?:success|luck|effect|result|avail|change|improvement)\b(?! (?:in|to|was|were|by|on) )/,
    /(?<!\b(?:with|there (?:is|was)|and) )/,
  ),
  at('helped help', /(?=[.,;)]|$)/, /(?<=\b(?:has not|have not|did not|didn't|not|nothing|hasn't) )/),
  at(
    'works work worked fine',
    / (?:fine |properly |correctly |well |ok |as expected |normally )?(?:in|with|on|when|if|for|from|without|as) /,
    /(?<!\b(?:not|n't|never|who|our|that|no) )/,
  ),
  at('does did do', / not help\b/),
  at('as', / a test\b/),
  at('ruled', / out\b/),
  at('attempted attempts', / (?:to|with|by|in)\b/),
  at('experimented experimenting playing played', / with\b/),
  at('re-running rerunning restarting reloading recreating rebuilding re-indexing reindexing re-saving resaving'),
  at('re', /-(?:running|ran|starting|loading|creating|created|building|indexing|indexed|saving|saved|published|publishing|loaded|run)\b/),
  at(
    'switching changing removing adding disabling deactivating swapping replacing using setting logging signing putting',
    / [a-z0-9" ]{1,60}\b(?:(?:made|makes|had|has|did|does) (?:no|not|n't|a)|didn't|doesn't|solves|solved|fixes|fixed|brings|brought|no effect|works?|changes nothing|changed nothing|helps|helped)\b/,
  ),
  at('control', / test\b/),
  at('counter', /-examples?\b/),
  at('workaround', / (?:is|was|we|that|for now)\b/),
  at('found', / (?:only|out|that|no|nothing|a workaround|the same)\b/, /(?<=\b(?:we|i|have|has|and) )/),
  at('asked', / (?:the|our|them|him|her|it|in|on|around|a|for)\b/, /(?<=\b(?:we|i|have|and|also|already) )/),
  at('getestet geprüft versucht probiert ausprobiert vérifié essayé testé probado comprobado provato verificato'),
]);
