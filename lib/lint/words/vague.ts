import { at, type Pattern } from '../engine/pattern.ts';

const ADVERB =
  '(?: (?:really|quite|very|just|so|completely|totally|simply|currently|properly|correctly|right|well|fully|at all|any ?more|still|again|all|a bit|somehow))?';
const BROKEN = `(?: not|n't)${ADVERB} (?:work(?:ing|s)?|function(?:ing)?|behav(?:e|ing)|right|ok(?:ay)?|correct|good|fine|normal|possible)`;

/** Words that say that something is wrong without saying what. */
export const VAGUE_PATTERNS: readonly Pattern[] = [
  at('is are was were does do did has have will', new RegExp(`${BROKEN}\\b(?! (?:for|because|when|if|only)\\b)`)),
  at(
    "isn't aren't wasn't weren't doesn't don't didn't won't",
    new RegExp(`${ADVERB} (?:work(?:ing)?|function(?:ing)?|behav(?:e|ing)|right|ok(?:ay)?|correct|good|fine|normal)\\b`),
  ),
  at('not never', new RegExp(`${ADVERB} (?:working|functioning|right|ok(?:ay)?|correct)\\b`)),
  at('stopped stops', /(?: just| simply)? (?:working|functioning)\b/),
  at('work works worked working', / (?:strangely|weirdly|badly|poorly|incorrectly)\b/),
  at(
    'act acts acting acted behave behaves behaving behaved',
    / (?:very |really |a bit |so )?(?:weird|strange|odd|funny|crazy|up|oddly|strangely|weirdly|erratic(?:ally)?)(?:ly)?\b/,
  ),
  at(
    'look looks looking looked seem seems',
    / (?:very |really |a bit |so |somehow |all |completely )?(?:weird|strange|odd|funny|wrong|bad|off|broken|messed up|not right|buggy)\b/,
  ),
  at(
    'is are was were gone went go goes going',
    / (?:very |really |a bit |so |somehow |all |completely |totally )?(?:weird|strange|odd|funny|wrong|broken|messed up|screwed up|a mess|bad|off|buggy|down|faulty|problematic|messy|haywire)(?=[ ]*(?:[.!?,;]|$|and\b|since\b|again\b|today\b|please\b|now\b|for us\b))/,
  ),
  at(
    'something anything things everything',
    / (?:is |are |was |were |seems |has |have |'s |looks )?(?:gone |went |go |very |completely |really )*(?:wrong|broken|weird|strange|odd|off|up|amiss|fishy|funny|happening|happened)\b/,
  ),
  at('some', / (?:kind|sort|type|form) of (?:a |an )?(?:problems?|issues?|errors?|bugs?|trouble|glitch(?:es)?|difficult(?:y|ies))\b/),
  at(
    'has have having had got getting there with',
    /(?:'s| is| are| been)?(?: (?:a|an|the|some|several|many|various|lots of|a lot of|all sorts of|big|huge|serious|major|constant|big|certain|different|few|other|technical))* (?:problems?|issues?|troubles?|difficult(?:y|ies)|errors?|bugs?|glitch(?:es)?)\b(?=(?: (?:with|in|on|at|and|again|since|lately|today|at the moment|here|please|which|using|from time to time) ?[a-z ]{0,40})?(?:[.!?,;]|$))/,
  ),
  at('various several random strange weird', / (?:problems?|issues?|errors?|things|stuff|troubles?|bugs?)\b/),
  at(
    "can't cannot",
    / (?:get|log|come) (?:in|into|on|onto)(?: (?:it|the (?:system|platform|site)|alma|primo|our system))?(?: any ?more)?\b(?=[ ]*(?:[.!?,;]|$|and\b))/,
  ),
  at('can could', / not (?:get|log|come) (?:in|into)(?: (?:it|the (?:system|platform|site)|alma|primo))?(?=[ ]*(?:[.!?,;]|$|and\b))/),
  at('doing do does did', / (?:strange|weird|odd|funny|crazy) things?\b/),
  at('is are', / (?:acting up|playing up|not itself|all over the place|a nightmare|misbehaving)\b/),
  at('misbehave+ misbehaving'),
  at(
    'numbers figures results data counts totals statistics dates',
    / (?:is|are|look|looks|seem|seems) (?:all |just |simply |completely |somehow |quite )?(?:wrong|off|not right|incorrect|strange|weird|odd|funny|not correct|unreliable)\b/,
  ),
  at(
    'articles books records titles items results things records links data pages',
    / (?:is|are|go|have gone) (?:all |just |simply |completely |somehow |sometimes )?missing(?: (?:in|from) (?:the |our )?[a-z]{2,12})?(?=[ ]*(?:[.!?,;]|$))/,
  ),
  at('keeps keep', / (?:failing|crashing|breaking|having problems|giving errors|acting up)\b(?=[ ]*(?:[.!?,;]|$|and\b))/),
  at(
    'get gets getting got gives give giving gave throws throwing shows see seeing receive receiving',
    / (?:an?|some|the|strange|weird|random|constant|many|lots of|all kinds of|an? (?:strange|weird|odd))? ?(?:errors?(?: messages?)?|problems?)(?= ?(?:[.!?,;]|$|again\b|all the time\b|when\b))/,
  ),
  at('etc', /\b/, /(?<=and so on,? |, )/),
];
