import type { Language } from './language.ts';

export const english: Language = {
  code: 'en',
  telling:
    'the is are was were be been has have had does did not it this that these they we i you our my your please can cannot could should would there which when if but what how thanks hello',
  common: 'and or of in for with from by at an to on as after all any no only other same',
  headings: {
    expected:
      /(?<!\b(?:as|than|not)(?: i| we)? )expect|desired|^should\b|should$|should (?:happen|be|look|have)|supposed to|correct (?:behaviou?r|result|value)|^goal$|^wish$|^request$/,
    steps: /\bsteps?\b|reproduc(?:e\b|tion)|how to (?:see|repeat|get|check)|to see it|what (?:we|i) (?:do|did)$|^to check|^procedure/,
    screenshot: /screen ?shots?|attach|screencast|^(?:attached )?files?$|^video/,
    relatedCase: /related|(?:previous|other|earlier) cases?|case numbers?|^see also/,
    recentChanges: /chang(?:e|es|ed)\b|^changes?|recent|^modifications?|^history$/,
    troubleshooting:
      /tried|troubleshoot|tests? (?:done|made)|^(?:checked|tested|checks)|what we (?:checked|did so far)|^another browser|^have you/,
    frequency: /how often|frequen|since when|first seen|reproducib|^when$/,
    impact: /impact|consequence|^effect|affected|scope|extent|severity|urgency|who is/,
    othersReproduce: /^who\b|others?\b.*(?:reproduce|see)|colleague|reproduced by|confirmed by/,
    environment: /environment|browser|platform|version|^system|^os\b|operating system|^context|^software|^institution$|^instance/,
    identifiers: /examples?$|^examples?|identifier|\bids?$|\bmms\b|permalink|barcodes?$|^job|^records?$|record (?:id|number)/,
    location: /^where|location|menu path|^page$|^module|^path$|^collection$|which collection|^profile$|^url$|^endpoint|^area$/,
    proposedFix:
      /^(?:(?:my|our|an?|the|any|possible|proposed|suggested|suspected|probable) ){0,2}(?:suspicion|suspect|cause|theory|guess|idea|suggest|fix|solution|workaround)/,
    observed:
      /actual|observ|what (?:happens|happened|is wrong|goes wrong|we see|you see)|result|current (?:behaviou?r|state)|problem|issue|error|symptom|^summary|^description|situation/,
  },
  nothing: /none|no|nil|unknown|not known|don'?t know|see (?:above|below)|same|as above|no error/,
  closing: /(?:(?:best|kind|warm|many)? ?(?:regards|thanks|wishes)|thank you|sincerely|cheers|yours)\b/,
};
