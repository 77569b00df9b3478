import type { Pattern } from '../engine/pattern.ts';
import { phrases } from './classes.ts';

/** The rules of tone that go by words. */
export type ToneKind = 'insult' | 'sarcasm' | 'threat' | 'blame';

/**
 * Words that make a sentence rude or plain, in groups: the rule that they speak for, and the points that a sentence gets for the group. The
 * points are the rounded weights of a logistic regression on some four hundred rude sentences and twelve thousand plain ones. Of sentences that
 * were left out it judged nearly as many rightly as of those it was fitted to.
 */
export const TONE: readonly (readonly [kind: ToneKind, points: number, patterns: readonly Pattern[]])[] = (
  [
    [
      'threat',
      2,
      `
contract|lawyers?|legal|tender|director|management|board|ceo|competitors?|competition|compensation|damages|renewal|consequences|media|complaint|koha|alternatives|elsewhere|agreement|subscription|escalate
another|other|different vendors?|system|provider|supplier
the press
mailing list
`,
    ],
    [
      'threat',
      0,
      `
will|we'll|i'll|won't|unless|otherwise|consider|cancel|leave|leaving|evaluate|going|choice|renew|lose
looking|look at|for
`,
    ],
    ['blame', 2, "you|you've|you're|yours?|clarivate"],
    [
      'insult',
      5,
      `
idiots?|idiotic|stupid|clueless|crap|farce|scandal|disgrace|disgraceful|amateurs?|incompetent|incompetence|disgusting|appalling|embarrassing|ashamed|shameful|ridiculous|laughable|pathetic|shocking|outrageous|unprofessional|insulting|arrogant|sloppy|careless|lousy|abysmal|unbelievable|unacceptable|worthless|absurd|rubbish|nonsense|nightmare
fed up
sick|tired of
beyond words|belief|me
a|an|complete|total joke|insult|disaster|disgrace
worst .. ever
`,
    ],
    ['insult', 2, 'terrible|awful|horrible|poor|worst|worse|useless|hopeless|joke|mess|garbage|junk|waste+|shame|failure|lack'],
    [
      'sarcasm',
      2,
      `
bravo|congratulations|wow|wonderful|lovely|fantastic|brilliant|amazing|impressive|kudos|genius|masterpiece|medal|hooray|joy|talent|convenient|surprise|applause
<^ great|nice|good|excellent|perfect|well idea|start|timing|work|job|update|release|done|service|how|now|another|again|yet
`,
    ],
    [
      'sarcasm',
      4,
      `
how|so nice|kind|convenient
what a great|nice|surprise
thanks|thank|cheers _* for nothing|breaking|ruining|wasting|deleting
yet|another another|masterpiece
as usual
managed to
`,
    ],
    ['blame', 2, 'nobody|anyone|anybody|somebody|someone|whoever|who'],
    [
      'blame',
      2,
      `
ignore+|ruin+|patience|confidence|promises|promised|refuse|excuses?|fault|blaming|lie|bother|bothered|treat|treated|angry|cares?|seriously|responsible|mistake|fortune|enough|dare|earth
no answer|reply|explanation|idea
`,
    ],
    [
      'blame',
      3,
      `
you people|keep|serious|kidding|joking
your|their job|homework
your _ has|have broken|ignored|closed
again you
how many|often|long _* must|times|more
how dare|hard
that hard|difficult
my|our patience
not|never accept|tolerate|seen such|this|any
never|don't|doesn't|didn't|did_not|even|ever tested|read|listen|answer|care|test|bother
did not ~ read|listen|understand|answer
anyone|anybody there|over|at|reading
instead of _* helping
closed|closing _* without
stop|quit|don't [a-z]+ing us|me|our|my
canned answers|replies
what we pay
<we|i demand
any|even ~ _ student|child|beginner would|could
`,
    ],
    [
      'blame',
      1,
      'even|ever|again|never|always|finally|obviously|clearly|simply|really|just|such|every|months|years|weeks|times|once|nothing|all|any|so|more',
    ],
    [
      'blame',
      1,
      'pay+|paid|money|customers?|company|read|tested|answers?|reply|closed|closing|fix|developers?|job|work|support|product|software|release|quality|solution',
    ],
    ['blame', -1, 'please|would|could|help|hope|thanks|click|page|error|file|open|set|run|users?|records?|message|data|date'],
    [
      'blame',
      -2,
      `
sorry
thank you
not your
have|did|do|when|does you|your _~ have|know|need|plan|able|been|install|fix
can|have|if|when|where|that|as|could you
let us|me
does|has|is|can|could anyone|anybody|somebody|someone
`,
    ],
  ] as const
).map(([kind, points, text]) => [kind, points, phrases(text)]);
