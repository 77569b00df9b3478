import { at } from '../engine/pattern.ts';
import { simpleFinder } from './finder.ts';

const OTHERS =
  '(?:colleagues?|librarians?|assistants?|officers?|administrators?|staff(?: members)?|libraries|library|institutions?|universit(?:y|ies)|members?|sites?|neighbou?rs?|consortium|office|partners?|teams?|departments?|branch(?:es)?|clerks?|desk|person|people|cataloguers?|head of [a-z ]{3,30}|customers|schools?|colleges?|campus(?:es)?|tester)';
const SEES =
  "(?:see|sees|saw|seen|get|gets|got|has|have|had|can (?:also )?reproduce|reproduced?|reproduces|confirms?|confirmed|experience[sd]?|experiencing|report(?:s|ed)?|encounter(?:s|ed)?|observed?|finds?|found|tried|noticed|notice|opened the|ran|can see|could reproduce|are affected|do not|does not|doesn't|don't|cannot reproduce|with this)";
const SAME = '(?:the same|same|this|it|too|also|as well|exactly|identical|likewise|similar|these|them)';

export const othersReproduce = simpleFinder('othersReproduce', [
  at('colleague colleagues', new RegExp(`[a-z0-9 ,()'"-]{0,50}? ${SEES}\\b[^.]{0,40}?\\b${SAME}\\b`)),
  at(
    'another other others neighbouring neighboring two three four several second',
    new RegExp(` (?:[a-z-]+ ){0,3}${OTHERS}[^.;]{0,70}?\\b${SEES}\\b[^.;]{0,50}?\\b${SAME}\\b`),
  ),
  at(
    'reproduce reproduced reproducible confirmed confirm verified seen observed tested tried',
    new RegExp(
      `[^.;]{0,60}? (?:by|with|for|from) (?:me,? |us,? |both )*(?:and )?(?:an?other|a|our|my|two|three|several|the|other|the other|\\d)[a-z, -]{0,30}? ${OTHERS}\\b`,
    ),
  ),
  at(
    'can could also',
    / (?:also )?(?:reproduce|confirm|see|replicate) (?:it|this|that|the)\b/,
    new RegExp(`(?<=\\b${OTHERS} (?:[a-z() ]{0,40} )?)`),
  ),
  at('confirm confirms confirmed', / (?:it|this|that|the|same)\b/, new RegExp(`(?<=\\b${OTHERS} (?:[a-z ]{0,40} )?)`)),
  at(
    'same',
    / (?:result|figures|error|problem|thing|behaviou?r|message|effect|issue)s?[^.;]{0,30} (?:for|under|with|from|on) (?:her|him|his|my colleague|a colleague|our|the other|another|both|other|different|them)\b/,
  ),
  at(
    'same',
    / (?:result|figures|error|problem|thing|behaviou?r|message|issue|titles)?[^.;]{0,20} (?:under|with) (?:different|other|another|several) (?:accounts?|users?|logins?)\b/,
  ),
  at(
    'same',
    /(?: [a-z]+)?\b/,
    /(?<=\b(?:librar(?:y|ies)|institutions?|colleagues?|members?|libraries? of our consortium|office|assistant|assistants|officer) (?:[a-z() ]{0,40} )?(?:have|has|see|sees|get|gets|report|reports|got|had|saw) (?:exactly |also )?the )/,
  ),
  at(
    'i me',
    / and (?:both |my |our |the |a |two |three )*(?:[a-z-]+ ){0,3}(?:colleagues?|librarians?|assistants?|officers?|administrators?|staff|manager)\b/,
  ),
  at('me us', /, (?:our|my|the|a|two) [a-z-]+ (?:librarian|colleague|assistant|officer|administrator|manager)s?\b/),
  at('and', / i (?:both )?(?:get|see|have|had|got) the same\b/),
  at(
    'too also',
    /\b/,
    new RegExp(
      `(?<=\\b(?:other|another|neighbou?ring|two|three|several|second) (?:[a-z]+ )?${OTHERS} (?:[a-z ]{0,30} )?(?:have|has|see|sees|get|gets|report|reports|had|do|does) (?:it|this|that|the same|them|the problem) )`,
    ),
  ),
  at('nobody none', / (?:there|else|of them|in the|of the others|at the)[a-z ]{0,30} (?:has|sees|have|see|gets|can)\b/),
  at('independently', /\b/),
  at(
    'asked',
    / (?:in|on|around|at)? ?(?:the |a |an |our )?(?:user group|mailing list|list|neighbou?r|other|another|colleagues?|forum|community)[^.]{0,60}\b(?:same|too|also|have|has|not|no one|nobody|confirm)/,
  ),
  at('haben', / (?:das|dasselbe|es|dieses problem) (?:auch|ebenfalls)\b/),
  at(
    'auch',
    /\b/,
    /(?<=\b(?:kollegen|kollegin|kollege|bibliotheken|hochschulbibliotheken) (?:haben|hat|sieht|sehen) (?:das|es|dasselbe) )/,
  ),
]);
