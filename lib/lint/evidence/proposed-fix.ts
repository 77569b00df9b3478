import { type Doc, filledSection, firstHit, type Range } from '../engine/document.ts';
import { at } from '../engine/pattern.ts';
import type { EvidenceFinder } from './finder.ts';

export const proposedFix: EvidenceFinder = {
  element: 'proposedFix',
  patterns: [
    at('suspect+ suspicion suspicions theory hypothesis guess guessing culprit', /(?! (?:you|so)\b)/),
    at('maybe perhaps possibly probably presumably apparently', / [a-z0-9"]+/, /(?<!\b(?:could you|can you|or) )/),
    at(
      'might may could',
      / (?:be|have been|have|also be|well be|it be)(?: that)?\b(?! (?:able|of (?:interest|help)|helpful|happy|found|reached|used|seen|opened|closed|done|great|good|enough|on leave|in the|replaced|borrowed|lent|explained|that (?:we|i) ))/,
      /(?<!\b(?:they|we|you|i|case|which|what|patrons|users|it's|students|one|who) )/,
    ),
    at('could can would might', / (?:it|that|this) (?:be|have|also be)\b/, /(?<!\b(?:what|how) )/),
    at(
      'could can',
      / (?:the|these|those|our|your|its|their|an?) [a-z0-9" -]{1,50}? be (?:changed|given|set|corrected|updated|added|removed|replaced|increased|extended|mapped|reset|moved|escaped|switched|adapted|adjusted|re-?indexed|rebuilt|made)\b/,
      /(?<=(?:^|[.,;:] |and |so )(?:so |then )?)/,
    ),
    at(
      'seems looks appears sounds',
      / (?:to us |to me |very |more |much |a bit )?(?:like|as if|as though|that|to be (?:caused|related|due|connected))\b/,
      /(?<=\b(?:it|this|that|which|so this|so it|everything|all this)(?: also| now| rather)? )/,
    ),
    at('seems', / (?:the|that the|our|your|to be|an?) [a-z]+/, /(?<=\bit )/),
    at(
      'think believe suppose assume convinced reckon imagine thought wonder presume',
      /(?! (?:of|about (?:it|this)|you|so\b)\b) [a-z]+/,
      /(?<=\b(?:we|i|us|me|therefore i|would|also|now)(?: do| now| also)? )/,
    ),
    at(
      'thought idea suspicion explanation',
      / (?:is|that|was|would|would be|:)/,
      /(?<=\b(?:my|our|hence|only|hence my|one|first|best|the) )/,
    ),
    at('thought', / that\b/),
    at('likely', / (?:the|that|an?|because|due|caused|related|to be|cause)\b/),
    at('cause causes caused', / (?:is|could|may|might|by|of|seems|for)\b/, /(?<!\b(?:this|it|that|problems|which|will|no) )/),
    at('must', / be (?:a|an|the one|caused|because|due|related|something|connected|that|in)\b/),
    at('due because', / (?:of|to) (?:the|a|an|this|some|our)\b/, /(?<=\b(?:be|is|was|probably|maybe|perhaps|possibly|likely) )/),
    at('related', / to (?:the|a|an|our|this)\b/, /(?<=\b(?:be|is|it's|seems|appears|probably|may be|might be) )/),
    at('matter question', / of\b/, /(?<=\b(?:is (?:that|this|it)|be) an? )/),
    at('rather', / than a\b/),
    at('convinced', / (?:us|me|that)\b/),
    at('suggest suggestion suggested', / (?:to|that|is|the|adding|changing|removing|setting|would|:)/, /(?<!\b(?:you|analyst|please) )/),
    at('hangs depends', / on\b/, /(?<=\b(?:so|it|that|this) (?:it |this )?)/),
    at('hence', / [a-z]+/),
    at('fix cure solution solve fixed', / (?:could|would|might|may|is to|was to|by|it by)\b/),
    at(
      'adding changing setting removing replacing',
      / [a-z0-9" ]{1,50} (?:would|should|might|could|may) (?:solve|fix|help|be enough|cure|do)\b/,
    ),
    at('vermutlich wahrscheinlich vielleicht vermuten vermute könnte eventuell'),
    at('peut', /-être\b/),
    at('probablement quizás quizá tal forse probabilmente'),
  ],
  find: (doc: Doc): Range | null => filledSection(doc, 'proposedFix') ?? firstHit(doc, 'proposedFix'),
};
