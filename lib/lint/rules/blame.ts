import { kept, type Sentence, sentencesWith } from '../engine/document.ts';
import { phrases } from '../words/classes.ts';
import { rewordings, tells, toneRule } from './phrase-rule.ts';
import type { Rule } from './rule.ts';

const plain = toneRule(
  'blame',
  phrases(`
<!if|when|where|that|as|can|could you|you've|your|nobody|anyone|somebody !can|could|may|would|see _* @heat ~ @act
you people
<!if|when|where you|nobody never|always|constantly|clearly|obviously !see|get|have|need|want|find|the|a|to|in|for|when|be _
you|they|your ~ _~ don't|doesn't|didn't|do_not|can't|only|even care|listen|understand|read|test|bother
your _* @bad|ashamed|nobody|never|obviously|no_sense
you|your ~ so-called|fault|no_clue|no_idea|no_respect|instead_of
your job|homework $
is|are this|you|that a|your|some|kind_of* joke|kidding|joking|serious|sleeping
you must|should be|have ~ joking|kidding|ashamed|embarrassed|tested
what|why|how|who on earth
<what|why|how|cannot is|be|can it|that* so|that* hard|difficult|complicated
how dare|hard
we|i|exactly pay|paid|paying ~ you|good|thousands|enough|fortune|lot|for
does|did|has|is|can anyone|anybody|somebody|nobody|your there|over|at|on|people|~ @act|there|home
times .. explain+|repeat+|tell
explained|told|asked|said .. times
whoever designed|tested|built|wrote|made
why did|does|has nobody|no_one
nobody _* responsible|cares?
stop|quit [a-z]+ing us|me|our
not our|my|your job|task|beta
we|i|we're|i'm be+|feel+|have+* so|being|extremely|completely* ignored|abandoned|treated|speechless|furious|angry|annoyed
canned|empty answers?|reply|replies|promises
paying|quality customers?|control
<we|i|i'd demand
every|each single release|update|time
usual|again you
never seen such
how can anybody|anyone
lack of understanding|respect|care
wake|learn up|to
no wonder|excuse
intern|child could
excuses|refund
<^|just|and fix|solve|answer it|this|us now|today|immediately|$
`),
);

/** What adds up to a reproach, together with being addressed: a point for each kind that a sentence holds, two for the first. */
const REPROACH = {
  heat: phrases(
    'ignore+|waste+|ruin+|trust|patience|promise+|refuse+|complain+|care|bother+|worse|worst|poor|terrible|awful|horrible|useless|mess|joke|shame|tired|sick|angry|annoy+|broke|lie+|excuses|ashamed',
  ),
  you: phrases(`
you|you've|you're|yours?|clarivate
ex libris
`),
  who: phrases('nobody|anyone|anybody|someone|somebody|who|whoever'),
  again: phrases(
    'even|ever|again|still|never|always|finally|apparently|obviously|clearly|seriously|simply|really|just|only|such|enough|every|months|years|weeks|times',
  ),
  trade: phrases('pay+|paid|money|customers?|contract|vendor|management|director|product|company|support'),
  work: phrases(
    'read|test+|listen+|answer+|reply+|understand+|explain+|close|closed|fix|developers?|analysts?|think+|idea|quality|job|work|hard',
  ),
};
/** Courtesy, and matters of the case. */
const CALM = phrases(`
please|thank+|would|could|help|hope|sorry|unfortunately|see|note|attach+|screenshot|click+|button|page|field|error|file|search|tab|open|shows?|menu|set|code|run|user|record|item|system|browser|server
do|does|have you _~ have|know|need|plan
can|have|if|when you
let us|me
`);
const ASKS = /^(?:and |so |but )?(?:wh|(?:how|is|are|do|does|did|has|have|must)\b)/;
const isAddressed = ({ hits }: Sentence) => hits.some(({ owner }) => owner === 'blame.you');
const points = kept(({ text, owners, question }) => {
  if (owners.has('blame.calm') || text.length >= 200 || /["¤>=_\d]/.test(text)) return 0;
  const kinds = Object.keys(REPROACH).filter((name) => owners.has(`blame.${name}`)).length;
  return kinds + (owners.has('blame.heat') ? 1 : 0) + (question && ASKS.test(text) ? 1 : 0);
});
const STRONG = ['blame', 'insult', 'threat'];

export const blame: Rule = {
  ...plain,
  signs: { ...REPROACH, calm: CALM },
  find: (context) => {
    const { description } = context;
    const own = description.sentences.filter(({ quoted, ordinal }) => !quoted && ordinal === null);
    const isReproach = (s: Sentence) => points(s) > (isAddressed(s) ? 2 : 3);
    // In a text that is heated elsewhere less is enough.
    const isHeated = STRONG.some((id) => sentencesWith(description, id).length > 0) || own.some(isReproach);
    const more = own.filter(
      (s) => isHeated && (isReproach(s) || (points(s) > 1 && !tells(s, context))) && !s.hits.some(({ owner }) => STRONG.includes(owner)),
    );
    return [
      ...plain.find(context),
      ...more.map((s) => ({ range: { start: s.start, end: s.end }, fixes: rewordings('blame', 'description', s, context) })),
    ];
  },
};
