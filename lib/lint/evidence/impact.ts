import { at } from '../engine/pattern.ts';
import { PEOPLE, THINGS } from '../words/people.ts';
import { simpleFinder } from './finder.ts';

const WORK_WORDS =
  "(?:can't|cannot|can not|could not|couldn't|are unable|is unable|unable|have to|has to|had to|must|need to|don't|do not|didn't|did not|no longer|get|see|are being|were|complain|wait|are waiting|go|turn|miss)";

export const impact = simpleFinder('impact', [
  at(
    'affect+ affected affecting affects concern+ concerned concerns',
    /(?! (?:only )?(?:by|about|with)\b)/,
    /(?<!\b(?:not|is (?:not|n't)|isn't|number of) )/,
  ),
  at('impact', / (?:is|on|for|was|:)|:/),
  at('our the all every many no most', new RegExp(` (?:[a-z-]+ ){0,2}${PEOPLE} (?:[a-z]+ )?${WORK_WORDS}\\b`)),
  at(
    "users patrons readers students staff librarians researchers nobody everybody everyone everybody's",
    / (?:[a-z]+ )?(?:here )?(?:can't|cannot|can not|could not|couldn't|are unable|unable|have to|has to|had to|must|need to|do not|don't|are being|are billed|see|get|miss|come|queue|wait|will)\b/,
    /(?<!\bsome )/,
  ),
  at('by', / hand\b/),
  at('manually', / [a-z]+/),
  at('complain complained complains complaining complaints'),
  at('waiting waits wait', / (?:for|since|up to|until|in)\b/, /(?<!\b(?:thank you for|no|we are|please) )/),
  at('standstill backlog unusable deadline queue queued queues billed overdue embarrassing lose losing'),
  at('at', / (?:a standstill|risk|our desk)\b/),
  at('on', / hold\b/, /(?<!\bput )/),
  at(
    "can't cannot unable couldn't",
    / (?:to )?(?:be )?(?:order|borrow|lend|deliver|send|print|pay|catalogue|catalog|process|receive|close|finish|complete|check|give|work|use|place|register|renew|circulate|publish|report|load|issue|invoice|do|serve|help|answer|teach|access|get|see|find|read|request|return|spend)(?:ed|d)?\b/,
    /(?<=\b(?:we|staff|users?|patrons?|readers?|students?|team|library|colleagues?|nobody|librarians?|they|volumes?|departments?|so|therefore) )/,
  ),
  at(
    'can could',
    / not (?:be )?(?:order|borrow|lend|deliver|send|print|pay|catalogue|catalog|process|receive|close|finish|complete|check|give|work|use|place|register|renew|publish|report|load|do|serve|help|answer|teach|access|get|request)(?:ed|d)?\b/,
    /(?<=\b(?:we|staff|users?|patrons?|readers?|students?|team|library|colleagues?|they|so|therefore) )/,
  ),
  at('nobody', / (?:here )?can\b/),
  at(
    Array.from({ length: 98 }, (_, i) => String(i + 2)).join(' '),
    new RegExp(` (?:of (?:the|our|them|these) )?(?:[a-z-]+ ){0,2}(?:${PEOPLE}|${THINGS})\\b`),
    /(?<!\b(?:version|chrome|firefox|edge|ios|android|windows|page|release|volume|vol|volumes|step|since|of|on|line|machine|example|number|may|june|july|march|april|january|february|august|september|october|november|december) )(?<![.,:/-])/,
  ),
  at(
    'two three four five six seven eight nine ten eleven twelve twenty thirty fifty hundred thousand hundreds thousands dozens dozen',
    new RegExp(` (?:of (?:the |our |them|these )?)?(?:[a-z-]+ ){0,2}(?:${PEOPLE}|${THINGS})\\b`),
  ),
  at('all most every', new RegExp(` (?:of )?(?:our |the |these |those |\\d+ )*(?:[a-z-]+ )?(?:${PEOPLE})\\b`)),
  at('half', / (?:of )?(?:the|our)\b/),
  at('consequence consequences result', /:|(?: is| are) that\b/),
  at('workaround', / (?:is|costs|takes|for)\b/),
  at('costs takes cost took', / (?:us|our|the|them) [a-z0-9]+/),
  at('urgent urgently', / (?:because|since|as|for)\b/),
  at(
    'delay+ delayed delays blocking blocks blocked stops stopped prevents preventing prevent hinders',
    / (?:us|our|the|all|work|any|users|patrons|students|staff)\b/,
  ),
  at('work', / (?:waiting|has stopped|is stopped|is blocked|is delayed)\b/),
  at(
    'one a',
    / (?:of our )?(?:reader|patron|student|professor|researcher|lecturer|user|instructor|teacher)s?\b(?=.{0,60}\b(?:complain|cannot|can't|could not|needs|asked|told|reported|has to|had to|missed|waiting|was)\b)/,
  ),
  at('everybody everyone', / (?:who|in|at|is|has|here|else|can|gets)\b/),
  at('betroffen betrifft auswirkung warten'),
  at('lecteurs usuarios utenti', / (?:ne|no|non)\b/),
]);
