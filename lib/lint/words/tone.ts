import type { Owner } from '../engine/lexicon.ts';
import { phrases } from './classes.ts';

/** The rules of tone that go by words. */
export type ToneKind = 'insult' | 'sarcasm' | 'threat' | 'blame';

export type ToneGroup = readonly [kind: ToneKind, points: number, words: Owner];

/**
 * Words that make a sentence rude or plain, in groups: the rule that they speak for, and the points that a sentence gets for the group. Points
 * of one and two are the rounded weights of a logistic regression on some four hundred rude sentences, written for it, and twelve thousand plain
 * ones; of sentences that were left out it judged nearly as many rightly as of those it was fitted to. Phrases that are rude nearly or wholly by
 * themselves were given three and five by hand afterwards. Here stands what makes a sentence worth a closer look; what weighs only beside such
 * words, and the ways of being rude that the words of the last group may belong to, stand in the part (`parts/rude-ways.ts`). A noun of threats,
 * which is the first group, counts beside an intention only; what the second one addresses is no part of sarcasm.
 */
export const TONE: readonly [ToneGroup, ...ToneGroup[]] = [
  [
    'threat',
    2,
    phrases(`
contract|solicitor|tender|competitors?|competition|damages|renewal|consequences|media|complaint|alternatives|elsewhere|agreement|subscription|escalate
<our|your|university's lawyers?|legal|director|management|board|ceo|president|dean
another|other|different vendors?|system|provider|supplier
the press
mailing list
`),
  ],
  ['blame', 2, phrases("you|you've|you're|yours?|clarivate")],
  [
    'insult',
    5,
    phrases(
      'idiots?|idiotic|stupid|clueless|crap|farce|mockery|scandal|scandalous|disgrace|disgraceful|amateurs?|amateurish|incompetent|incompetence|disgusting|appalling|appalled|embarrassing|ashamed|shameful|ridiculous|laughable|pathetic|shocking|outrage|outrageous|unprofessional|insulting|unworthy|arrogant|arrogance|sloppy|careless|lousy|dreadful|abysmal|atrocious|unbelievable|unacceptable|worthless|rubbish|nonsense|nightmare',
    ),
  ],
  ['insult', 2, phrases('terrible|awful|horrible|poor|worst|worse|useless|hopeless|joke|garbage|junk|shame|failure|lack')],
  [
    'sarcasm',
    2,
    phrases(`
<^ bravo|congratulations|wow|wonderful|lovely|fantastic|brilliant|amazing|impressive|hooray|yay|kudos
genius|masterpiece|medal|applause|convenient|brilliant
<^ great|nice|good|excellent|perfect|well idea|start|timing|work|job|update|release|done|service|how|now|another|again|yet
`),
  ],
  ['blame', 1, phrases('nobody|anyone|anybody|whoever|who')],
  [
    'blame',
    2,
    phrases(`
ignore+|ruin+|patience|confidence|promises|promised|refuse|excuses?|fault|blaming|lie|bother|bothered|treat|treated|angry|cares?|seriously|competent|responsible|mistake|fortune|enough|dare|earth
no answer|reply|explanation|idea
`),
  ],
  [
    'blame',
    0,
    phrases(
      'slap|spell|spare|fools|brain|grandmother|either|clue|talent|hope|disappointed|painfully|silence|hear|hears|procurement|standard|purpose|believe|counting|exactly|bad|closed|closing|take|fed|faith|trust|sick|tired|beyond|belief|mess|waste|wasting|wasted|seen|stock|straw|hole|wtf|damn|bloody|sucks|shit|hell|sake|linkedin|twitter|public|money|superior|lights|rocket|surprise|usual|hard|difficult|demand|student|told|already|whatever|suppose|compensation|lawsuit|ultimatum|koha|folio|insult|disaster|accept|tolerate|how|thanks|thank|cheers|yet|asked|said|explained|stop|quit|canned|instead',
    ),
  ],
];
