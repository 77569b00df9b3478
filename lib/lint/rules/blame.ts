import { kept, type Sentence, sentencesWith } from '../engine/document.ts';
import { phrases } from '../words/classes.ts';
import { rewordings, tells, toneRule } from './phrase-rule.ts';
import type { Rule } from './rule.ts';

const plain = toneRule(
  'blame',
  phrases(`
<!if|when|that|as|can|could you|you've|your|nobody|anyone|anybody|someone|somebody !can|could|may|might|should|would|see _* @heat ~ @act
you people|guys
<!if|when|where you|nobody never|always|constantly|clearly|obviously|keep !see|get|have|need|know|want|find|the|a|to|in|for|when|be _
you|they|your ~ _~ don't|doesn't|didn't|do_not|does_not|did_not|can't|only care|listen|understand|read|take|test|want+|get_it
your _* @bad|ruin+|ashamed|sleep+|nobody|never|obviously|keep+|no_sense
your ~ so-called|fault|own_product|responsibility
<do|doing|is your job|work|homework|testing
is|are this|you|that|they a|your|still* joke|kidding|joking|serious|sleeping|idea_of
you must|should be|have ~ joking|kidding|proud|ashamed|known|tested
what|why|how|who on_earth|a_mess|kind_of_support
<what|why|how|cannot is|be it|that* so|that hard|difficult|complicated
how dare|can|could _* company|anyone|anybody|such|seriously|possibly|you_release
what|why do|are|exactly|we|i* pay|paying
we|i pay|paid ~ you|good|thousands|enough|fortune|lot|six
does|did|do|has|is|can anyone|anybody|somebody|someone|nobody|your there|over|at|in|on|people|~ @act|there|home
many times _* _~ explain|repeat|tell
whoever designed|tested|built|wrote|thought|coded|made
<^ can't|don't|didn't|isn't|won't you|your|anyone|anybody
why did|does|has nobody|no_one
nobody _* responsible|responsibility|cares?
<should know better
<you find|call that|this|it _~ normal|solution|support|service|acceptable
stop|quit [a-z]+ing us|me|our
<please|to|just|and|you read _* properly|carefully|before
not|don't|never _* tell|ask|send|close|say|explain|repeat _* again
not our|my|your job|task|beta|guinea
we|i|we're|i'm be+|feel+|have+* so|being|extremely|completely* ignored|abandoned|treated|speechless|furious|angry|annoyed|left_alone
second|third|fourth|fifth time you|we|i
standard|canned|empty answers?|reply|replies|response|promises
quality|paying control|assurance|customers?
excuses
<!if|whether no that|is* answer $
<^|just|and fix|solve|answer it|this|us|me now|already|today|immediately|or
`),
);

/** What adds up to a reproach, together with being addressed: a point for each kind that a sentence holds, two for the first. */
const REPROACH = {
  heat: phrases(
    'ignore+|waste+|ruin+|trust|patience|promise+|refuse+|complain+|care|bother+|worse|worst|poor|terrible|awful|horrible|useless|unusable|mess|joke|shame|shameful|tired|sick|angry|annoy+|broke|lie+|sleep+|messed|untested|excuses|ashamed',
  ),
  you: phrases(`
you|you've|you're|you'll|yours?|clarivate
ex libris
`),
  who: phrases(`
nobody|anyone|anybody|someone|somebody|who|whoever
no one
`),
  again: phrases(`
even|ever|again|still|never|always|once|finally|apparently|obviously|clearly|seriously|simply|really|actually|just|only|such|enough|whole|every|months|years|weeks|times
at all
third|fourth|fifth|next time
`),
  trade: phrases('pay+|paid|money|customers?|contract|vendors?|management|director|board|consortium|alternatives?|product|company|support'),
  work: phrases(
    'read|test+|listen+|answer+|reply+|understand+|understood|explain+|close|closed|fix|developers?|programmers?|analysts?|think+|idea|quality|job|work|hard|difficult|bad',
  ),
};
/** Courtesy, and matters of the case. */
const CALM = phrases(`
please|thank+|would|could|help|hope|sorry|glad|happy|dear|unfortunately|you'd|see|note|attach+|attachments?|screenshot|click+|button|page|field|error|file|search|tab|open|shows?|menu|select|set|code|run|user|record|item|system|browser|server|save|print
do|does|have you|your _~ have|know|need|plan
can|have|if|when you
let you|us|me
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
