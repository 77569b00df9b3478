import { unpacked } from '../words/packed.ts';
import type { Language } from './language.ts';

export const english: Language = {
  headings:
    unpacked(String.raw`(?<!as |not )expect|desired|^to[ -]be|^should|should$|should (?:happen|be|look|have)|supposed to|\bwant|i need|hop(?:e|ing)|^(?:correct|proper|target|goal$|wish$|request$)
\bsteps?\b|reproduc(?:e\b|ir|tion)|\brepeat|recipe|^how to|(?:we|i) (?:do|did)(?: it)?$
^where|location|^menu|^(?:page|path|collection|profile|url|area)$
impact|consequence|^effect|affected|extent|severity
how often|frequen|^since|since when|reproducib|^when$
\bchang|recent
tried|^tests? (?:done|made)|(?:^|we |i )(?:check|test)ed|so far$
^examples?|examples?$|identifier|\bids?$|\bmms\b|barcode|^job|^records?$
screen ?(?:shot|cast)|attach|^video
environment|browser|platform|version|^(?:system|os\b|operating|context|software|institution$|instance)
^who\b|colleague|other.{0,30} see|(?:reproduc|confirm)ed by
related|\bcases$|case number
^(?:(?:my|our|any|possible|proposed) )?(?:suspic|suspect|cause|theory|guess|idea|suggest|fix|solution|workar)
actual|observ|^as[ -]is|what (?:happen|is |goes|(?:we|you) (?:see|get))|result|^current [brs]|problem|issue|error|symptom|^summary|^description|situation`),
  nothing: unpacked(`no|none|not applicable|it works|nil|no error|unknown|not known|don'?t know|see (?:above|below)|same|as above`),
  closing: unpacked(String.raw`(?:(?:best|kind|warm|many) )?(?:regards|thanks|wishes)|thank you|sincerely|cheers|yours\b`),
};
