import { at, type Pattern } from '../engine/pattern.ts';

/** Words for what goes wrong: failures, wrong outcomes, things that do not happen. */
export const SYMPTOM_PATTERNS: readonly Pattern[] = [
  at(
    'crash+ fail+ freeze+ hang+ hung abort+ break+ broke broken corrupt+ truncate+ duplicate+ disappear+ vanish+ ignore+ reject+ refuse+ lose+ lost overwrite+ overwritten overwrote mangle+ garble+ misalign+ mismatch+ misspell+ flip+ flicker+ block+ revert+ swap+ skip+ skipped dropped dropping drops timeout timeouts exception exceptions failure failures segfault deadlock infinite stuck unresponsive inaccessible unavailable unreadable illegible outdated obsolete incomplete inconsistent invalid incorrect incorrectly wrong wrongly erroneous erroneously misleading unexpected unexpectedly inverted garbage blank empty grey gray greyed grayed dead duplicates missing unable impossible cannot twice slow slowly sluggish delayed withdrawn expired unwanted orphan orphaned superfluous redundant irrelevant unreachable unauthorized unauthorised forbidden denied failed error errors bug bugs defect crash looping loops loop endless endlessly mistaken misplaced cut clipped overlap+ overlapping unusable lacks lack lacking stopped stops leak leaks leaking leaked buggy fault faulty',
  ),
  at(
    "doesn't don't didn't isn't aren't wasn't weren't won't hasn't haven't couldn't can't wouldn't hadn't",
    /(?! (?:know|think|want|need|understand|mean|believe|see why|mind|hesitate|have (?:any|a clue)|remember|have to|like|wish)\b)/,
  ),
  at(
    'not never nor',
    /(?! (?:sure|know|only|want|urgent|think|understand|a (?:big )?(?:problem|issue)|sure|yet|clear|aware|to|need|expect))/,
  ),
  at(
    'no',
    / (?:longer|results?|error|message|response|reaction|effect|change|data|records?|option|button|link|output|waiting|icon|value|entry|entries|items?|list|confirmation|e-?mail|letter|file|text|titles?|articles?|hits|matches|one|such|loans?|requests?|offer|copies|image|images|preview|content|access)\b/,
  ),
  at('nothing nobody', / (?:happens|happened|appears|is|was|shows|gets|can|changes|comes|in|at all)\b/),
  at('none', / of (?:the|them|these|our|those)\b/),
  at('nothing'),
  at('0 zero', / [a-z]+/),
  at('instead', / of\b/),
  at('instead', /[.,;)]|$/),
  at('rather', / than\b/),
  at('remains remain stays stay stayed remained stuck sits sit', / [a-z]+/),
  at('although though despite whereas', / [a-z]+/),
  at('still', / (?:[a-z]+)/),
  at('only', / [a-z0-9"]+/),
  at('too', / (?:many|few|much|high|low|long|short|early|late|small|big|large|wide|narrow|old|often)\b/),
  at(
    'shows show showing showed displays display displayed displaying prints printed returns returned return gives gave says said reads ends ended opens opened leads led lands links linked points pointed goes went jumps jumped redirects redirected answers answered reports reported appears appeared comes came becomes became turns turned gets got throws threw produces produced creates created generates sends sent takes receive receives received see sees loads loaded adds added contains carries includes counts changes changed changes moves moved resets reset sets switches switched',
    / [a-z0-9"]+/,
  ),
  at('get saw notice noticed found', / [a-z0-9"]+/),
  at('question', / marks\b/),
  at('second seconds minute minutes hours', / (?:to|before|until|for)\b/),
  at('http status code', / (?:error |code |status )?[45]\d\d\b/),
  at('404 403 401 500 502 503 504 400'),
  at('more less fewer higher lower longer shorter later earlier', / (?:[a-z]+ )?than\b/),
  at('times', / (?:too|as|higher|more)\b/),
  at('under', / (?:the )?wrong\b/),
  at('falsch fehlt fehlen fehler leer nicht kein keine bekommen erscheint'),
  at('pas plus erreur manque manquent affichent inconnue vide'),
  at('no', / (?:se|aparece|funciona|envían|muestra)\b/),
  at('non', / [a-z]+/),
];
