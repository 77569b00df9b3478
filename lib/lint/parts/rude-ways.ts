/** Ways of being rude, and words that weigh only beside them, all for folded text. */
import type { Pattern } from '../engine/pattern.ts';
import type { ToneKind } from '../words/tone.ts';
import { patternsOf } from './ways.ts';

/** What somebody means to do; a noun of threats needs it. */
const INTENT = patternsOf(
  "will|we'll|i'll|won't|unless|otherwise|consider|considering|cancel|leave|leaving|evaluate|going|choice|renew|lose|intend|shall|hear|expect",
  '(?:look|looking) (?:at|for)',
);

/** Whom or what it is about; without one of these it may be a contract with somebody else, or their director. */
const AIMED = patternsOf(
  "you|your|you're|you've|clarivate|ex libris|if|unless|otherwise|or|until|alternatives|competitors?|elsewhere|press|media|consequences|damages|escalated?",
  '(?:another|other|different) (?:vendors?|system|provider|supplier)(?= ?[.!?,]|$)',
);
const OTHERS = patternsOf('publishers?|journals?|portfolios?|records?|licenses?|licences?|booksellers?|books?|e-books?');

/** What adds to the points of a sentence or takes from them. */
export const BESIDE: readonly (readonly [points: number, ways: Pattern[]])[] = [
  [
    1,
    patternsOf(
      'even|ever|again|never|always|finally|obviously|clearly|simply|really|just|such|every|months|years|weeks|times|once|nothing|all|any|so|more',
    ),
  ],
  [
    1,
    patternsOf(
      'pay|pays|payed|paying|paid|money|customers?|company|tested|answers?|reply|closed|fix|developers?|support|product|software|release|quality|solution',
    ),
  ],
  [-1, patternsOf('please|would|could|help|thanks|page|error|file|set|users?|records?|message')],
  [
    -2,
    patternsOf(
      'sorry|thank you|not your',
      '(?:have|did|do|when|does) your? (?:[^ ]+ )?(?:have|know|need|plan|able|been|install|fix)',
      '(?:can|have|if|when|where|that|as|could) you',
      'let (?:us|me)|for (?:us|me)',
      '(?:does|has|is|can|could) (?:anyone|anybody|someone|somebody)',
    ),
  ],
];

const VENDOR =
  '(?:support|service|company|answers?|reply|response|communication|testing|quality|release|product|software|design|analysts?|developers?|team|vendor)';
const TERRIBLE = '(?:terrible|awful|horrible|useless)';
const SMALL = '(?:(?:the|a|an|also|already|still|just|really|only|now|then|always|even|simply|again|very|so|quite|all|more) ){0,3}';
const SOMEBODY = '(?:anyone|anybody|somebody|someone)';
const UNLEARNED = '(?:child|kid|toddler|student|beginner|trainee|intern|amateur|monkey|layman)';

/** Ways of being rude by themselves, or nearly so, with the rule that they speak for. */
export const WAYS: readonly (readonly [kind: ToneKind, points: number, ways: Pattern[]])[] = [
  [
    'insult',
    5,
    patternsOf(
      'fed up',
      '(?:an?|complete|total|absolute|real|is|such) (?:joke|insult|disaster|garbage|useless|hopeless|failure)(?! (?:of|if|when))',
      `(?:${TERRIBLE}|poor|worst) ${VENDOR}|${VENDOR} (?:is|are|was|were|be|been|isn't|aren't|gets?|got|getting|gone|goes) ${SMALL}(?:${TERRIBLE}|worse|bad)(?! (?:for|if|when))`,
      "(?:won't|not|never) (?:accept|tolerate) (?:this|such|any)",
      '(?:lose|loses|losing|lost|run|ran|running) (?:all|any|my|our|out) (?:[^ ]+ ){0,3}(?:patience|faith|trust|confidence)',
      '(?:my|our) patience',
      '(?:sick|tired) of',
      'beyond (?:words|belief|me)|(?:beggars|defies) belief',
      '(?:complete|total|absolute|such|right|fine) (?:a )?mess',
      'piece of (?:junk|crap)',
      'worst (?:[^ ]+ ){0,5}ever',
      'never (?:[^ ]+ )?(?:seen|met|experienced) such',
      '(?:waste|wasting|wasted) (?:of|our|my) (?:time|money)',
      "shame on|laughing stock|black hole|new low|last straw|dog's breakfast",
      `(?:any|even) (?:[^ ]+ ){0,3}${UNLEARNED} (?:would|could|can|knows|manages)`,
      'slap in the face|not fit for purpose|below (?:any|every|all) standards?|not (?:ready|good enough) (?:to be sold|for sale)|guinea pigs?|beta testers?',
      '(?:treat|treats|treated|treating|take) (?:us|me) (?:like|for) (?:fools|idiots|children|dirt|granted)|with a brain|so-called (?:experts?|support|solution|fix|service)',
      'your mess|what (?:kind|sort) of (?:support|company|service|joke|answer|system|product|people)|my (?:grandmother|cat|dog)',
      '^bad (?:service|support|product)$',
      '(?:had|have) (?:had )?(?:quite )?enough of|enough is enough|no excuse',
      'what the (?:hell|heck)|wtf|damn|bloody|sucks|bullshit|shit|screwed up',
      "(?:heaven's|heavens|god's|gods|goodness|pity's)'? sake|for crying out loud",
    ),
  ],
  [
    'threat',
    5,
    patternsOf(
      'compensation|lawsuit|ultimatum|(?:out|a) (?:to )?tender|legal (?:action|steps)|contract (?:renewal|negotiations)|(?:to|with) (?:koha|folio|competitors?)',
      '(?:cancel|terminate|renew|leave) (?:our|this|your|the) (?:contract|subscription)',
      '(?:name|contact|address|details|number) of your (?:superior|manager|boss|supervisor|director|superiors)',
      "(?:you'll|you will|expect) (?:to |a )?(?:hear|letter|mail|call) from (?:our|my|the)(?: [^ ]+)? (?:lawyers?|solicitors?|legal)",
      '(?:on|to) (?:linkedin|twitter|facebook|social media|the press|the papers?)',
      '(?:go|make (?:it|this|that)|went) public',
      '(?:withhold|withholding|stop|stopping|reduce|reducing) (?:our |the |any )?payments?|(?:want|get|demand|see|have) (?:our|my) money back|(?:bill|invoice|charge|sue) you',
      '(?:last|final) (?:chance|warning)',
      'hold (?:you|clarivate|ex libris) (?:responsible|liable|accountable)',
      "(?:we'll|i'll|(?:we|i)(?: will| shall| am going to| are going to)?) (?:[^ ]+ )?(?:file|lodge|make|submit|raise) an? (?:[^ ]+ )?complaint",
      '(?:review|reconsider|rethink|end) our (?:contract|relationship|partnership|business)',
      '(?:we|us|i) (?:with |have )?no (?:other )?(?:choice|option|alternative) but',
    ),
  ],
  [
    'threat',
    3,
    patternsOf(
      "either you (?:[^ ]+ )?(?:fix|solve|sort|repair|help|answer|do something|get)|or (?:we|i)(?:'ll| will| shall) (?:stop|cancel|leave|go|switch|look|take|move|call|write|escalate|post|tell)|or (?:we|i) (?:stop|cancel|leave|switch|escalate)",
      'you have (?:exactly |only )?(?:one|two|three|24|48) (?:more )?(?:hours?|days?|weeks?)',
      "if (?:we|i) (?:do not|don't) (?:hear|get|receive)",
      'your (?:head office|headoffice|headquarters|superiors?|boss|bosses|ceo|sales [^ ]+|account manager)|our procurement',
      '(?:every|all|whole|everyone|everybody)(?: [^ ]+){0,5} (?:hears?|learns?|finds? out)(?: about| of)? (?:this|it|how)|(?:tell|warn|advise) (?:other|every|all)(?: [^ ]+){0,2} (?:libraries|customers|members)',
    ),
  ],
  [
    'sarcasm',
    5,
    patternsOf(
      '(?:how|so) (?:nice|kind|convenient|wonderful)|(?:what|such) (?:an? |excellent |great ){0,2}(?:great|nice|surprise|service|idea)',
      '(?:thanks|thank|cheers) (?:[^ ]+ ){0,3}for (?:nothing|breaking|ruining|wasting|deleting)|yet another (?:release|update|bug|error)',
      '(?:you|your [^ ]+) (?:[^ ]+ )?managed to (?!find|solve|fix|repair|help|reproduce)',
      '(?:suppose|guess) (?:we|i) should be (?:[^ ]+ )?(?:thankful|grateful|glad|happy|flattered)',
      "hope you(?:'re| are) (?:proud|happy|satisfied|pleased)|hope you enjoy(?:ed)?|takes (?:some |real |a special kind of )?(?:talent|skill|genius)|quite an achievement",
      "(?:reading|testing|listening|thinking|answering|common sense) (?:is|was|isn't|wasn't|seems) (?:to be )?(?:not|an?|optional|too|asking|un[a-z]+)",
      'rocket science|must be nice|surprise,? surprise|silly (?:me|us)|in your (?:[^ ]+ )?wisdom',
      'keep up the good work|so much for (?:the|your)|lights are (?:still )?on',
      'how (?:very )?(?:reassuring|comforting|generous|thoughtful|original|lovely|charming|professional|kind)',
      "(?:i'm|we're|i am|we are) sure (?:whoever|somebody|someone|your)",
      '(?:love|loving|adore) (?:how|the way) (?:you|nobody|no one)',
    ),
  ],
  [
    'sarcasm',
    3,
    patternsOf(
      '^(?:great|super|awesome|perfect|wonderful|lovely|fantastic|marvellous|marvelous|brilliant|terrific|splendid|excellent),? (?:so |and )?(?:now|yet|another|again|once)(?!.*(?:works|fixed|solved|fine))',
      'i take it|(?:lives?|living) up to (?:its|your|the)',
      'what a (?:joy|pleasure|treat|coincidence|triumph|achievement|masterpiece)',
      '(?:perhaps|maybe) next time|next time,? (?:perhaps|maybe|please|try)',
      '(?:obviously|clearly|after all),? (?:that|this)(?:.s| is) what',
      'as (?:usual|always),? your (?:release|update|fix)',
    ),
  ],
  [
    'blame',
    5,
    patternsOf(
      '(?:too much|a lot) to ask|spell (?:it|this|that) out|spare (?:me|us)|painfully|blatantly',
      "(?:which|what) part of [^?]{1,40} (?:do(?:n't)?|did(?:n't)?) you (?:not )?(?:understand|get)|(?:you|dare) call (?:this|that|it|yourselves) an?",
      '(?:amount|money|price|sum|fees?|fortune) (?:that |which )?we (?:pay|are paying)|why (?:do|should) (?:we|i) (?:even )?(?:bother|pay)',
      '(?:how|why|what|who|where) (?:on earth|in the world|in heaven)',
      '(?:is|are) (?:even )?(?:anyone|anybody|somebody|someone|you) (?:even |actually )?(?:home|awake|asleep|blind|deaf|serious|kidding|joking|(?:reading|listening)(?= (?:this|to us)| ?[?.!]|$))',
      "(?:couldn't|can't|(?:could|can) not) (?:possibly )?care less|don't give a|(?:couldn't|could not) be bothered",
      'black and white|(?:do|did) you(?: people| guys)? (?:(?:even|ever|actually|really) (?:read|test|check|listen|look|use|care|understand|open|try)|(?:test|check) (?:anything|something|at all|your|these|this))',
      '(?:does|is|has|did) (?:anyone|anybody|somebody|someone) (?:over )?(?:there|at (?:your|ex libris|clarivate)|on your (?:side|end)|actually|even|ever)',
      `(?:one|single|any) (?:[^ ]+ )?(?:person|soul|human)(?: [^ ]+){0,3} who (?:knows|understands|cares|reads|can)`,
      `(?:do|wake|pull yourselves|sort yourselves|get your act|get a grip)(?: up| out| together)? (?:your (?:home)?work|your jobs?|yourselves)|sort yourselves out|your act together|do your (?:home)?work|do your jobs?`,
      'what (?:[^ ]+ )?(?:do|are) we (?:even )?pay(?:ing)?(?: you)?(?: for)?',
      'what we pay(?: you)?(?: for)?',
    ),
  ],
  [
    'blame',
    3,
    patternsOf(
      '(?<!(?:if|when|where|that|which|as) )(?:you|nobody) (?:keep|serious|kidding|joking|never|always|obviously|apparently|clearly|people)(?! (?:see|get|have|need|want|find|the|be)\\b)',
      'how (?:many|often|long) (?:[^ ]+ ){0,3}(?:must|times|more)|(?:told|asked|said|explained) (?:[^ ]+ ){0,6}times',
      "(?:never|don't|doesn't|didn't|even|ever) (?:tested|read|listen|answer|care|test|bother)",
      "instead of (?:[^ ]+ ){0,3}helping|(?:stop|quit|don't) [a-z]+ing (?:us|me|our|my)|canned (?:answers?|replies)",
      '(?:your|their) (?:job|homework)',
      "don't tell (?:me|us)|done with (?:excuses|waiting|this)|(?:abandoned|let down) by|(?:i|we) (?:can't|cannot) believe|^seriously|^oh (?:please|come on|great|wow)",
      '(?:explain|explains|explained|explaining|tell|tells|told|telling|ask|asks|asked|asking|say|says|said|saying|write|writes|wrote|written|writing|repeat|repeats|repeated|repeating|report|reports|reported|reporting) (?:[^ ]+ ){0,3}(?:a|the) (?:second|third|[a-z]+th|[0-9]+th) time|(?:for once|(?:once in|in) (?:your|their) (?:whole |entire )?li(?:fe|ves))',
      '(?:when|why) exactly (?:did|do|are|were) (?:you|we)|what exactly are we|how (?:can|could) (?:you|anyone|anybody|a company|this|it)(?: [^ ]+){0,5} (?:be so|possibly|ever|seriously|sell|ship|think|dare)',
      '(?:nobody|no one|none of you) (?:has |have |had )?(?:even|ever|actually|really) (?:looked|read|bothered|tested|tried|listened|thought|seen)|(?:nobody|no one) (?:has |have )?(?:looked|looks) at (?:the|our|my) (?:attachments?|case|message|screenshots?|description|question|ticket)',
      '(?:you|they|your [^ ]+) (?:[^ ]+ )?ha(?:ve|s|d) no (?:clue|idea)',
      '(?:weeks?|months?|years?) (?:of (?:silence|waiting|nothing)|later|and (?:still )?(?:nothing|no|counting|not)|without (?:an?|any) (?:answer|reply|reaction|progress))|radio silence',
      '(?:disappointed|disappointment) (?:with|by|in|at) (?:you|your|the (?:support|service|answer))|(?:still|deeply|bitterly) disappointed|(?:doing|do) your (?:job|work|testing)',
      '(?:nobody|no one|anyone|anybody) (?:in|on|at|from|of) your [^ ]+',
      '(?:do|does|did|have|has) your [^ ]+ (?:[^ ]+ )?(?:even|ever|actually)|(?:do|did|have) you even|do you ever|are you (?:even |actually |all )?(?:being )?paid',
      'your (?:[^ ]+ )?(?:has|have) (?:broken|ignored|closed)|your (?:[^ ]+ )?(?:broke|ruined|wrecked|destroyed|killed|messed)',
      'again (?:you|your)',
      'how (?:dare|hard)|that (?:hard|difficult)',
      'did not (?:[^ ]+ )?(?:read|listen|understand|answer)',
      '(?:anyone|anybody) (?:there|over|at|reading)',
      'pay you|being ignored|seems nobody|(?:we|i) demand|you people|you guys|you lot',
      'your (?:[^ ]+ )?interns?',
      `(?:nobody|no one)(?: there| (?:[^ ]+ ){0,2}(?:side|end))? (?:(?:even|ever|really|actually|obviously|apparently) )*(?:(?:is|seems?|appears?|bothers?|wants?) (?:[^ ]+ ){0,2})?(?:cares?|listens?|bothers?|responds?|interested|(?:reads?|there|home|listening|reading)(?= (?:this|these|what|our|my|anything)| ?[.!?]|$))`,
      'who (?:[^ ]+ )?(?:tests|tested|(?:approves?|approved|programmed|wrote|designs|designed|signs? off|thought|comes up|came up|releases?|released|decided) (?:this|that|such|these|your|it|on|with|of))',
      'when (?:will|are) you (?:finally|ever|going)',
      `you (?:refuse|fail|failed|broke|ruined|claim|pretend|don't (?:seem|care|read|listen|understand|test|want)|have (?:no idea|had|broken|ruined|ignored|failed)|had (?:one job|[^ ]+ (?:days|weeks|months|years)|days|weeks|months|years))`,
      `you've (?:had|broken|ruined|wasted|ignored|failed|been (?:sitting|ignoring|telling|promising))`,
      '(?:already|repeatedly) (?:told|explained|said|described|answered|asked) (?:you|this|that|it|all)',
      'whatever you (?:did|changed|broke)|you .{0,40}(?:put|change|switch|turn) (?:it|them|that) back',
      '(?:closed|closing)(?: (?:the|this|my|our|a|it|them|cases?|tickets?)){1,3} without|(?:case|ticket) (?:was|has been|is|got) closed (?:[^ ]+ )?without',
      'what happens when (?:you|nobody|people|one|amateurs)',
      "heard (?:that|this|it) (?:one )?before|whatever, |i (?:really |do |often )?wonder (?:whether|if) (?:there(?:'s| is)|any|you (?:even|ever|actually|read|test|know))",
      `(?:can|could|would|will) ${SOMEBODY} (?:with|who|competent|finally|actually|please finally)`,
      'worth (?:the|our) money',
    ),
  ],
];

/** All of them, for a closer look at sentences that may be rude: what is meant, whom it is about, others, what weighs beside, ways. */
export const PATTERNS: readonly (readonly Pattern[])[] = [
  INTENT,
  AIMED,
  OTHERS,
  ...BESIDE.map(([, ways]) => ways),
  ...WAYS.map(([, , ways]) => ways),
];
