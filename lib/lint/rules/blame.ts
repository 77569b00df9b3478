import { kept, type Sentence, sentencesWith } from '../engine/document.ts';
import { phrases } from '../words/classes.ts';
import { rewordings, tells, toneRule } from './phrase-rule.ts';
import type { Rule } from './rule.ts';

const plain = toneRule(
  'blame',
  phrases(`
<!if|when|that|as|can|could you|you've|your|nobody|anyone|anybody|someone|somebody !can|could|may|might|should|would|see _* @heat ~ @act
you people|guys|lot
<!if|when|where you|nobody never|always|constantly|clearly|obviously|keep !see|get|have|need|know|want|find|the|a|to|in|for|when|be _
you|they|your ~ _~ don't|doesn't|didn't|do_not|does_not|did_not|can't|only care|listen|understand|read|take|test|want+|get_it
your _* @bad|ruin+|ashamed|sleep+|nothing_to_do|nobody|never|obviously|keep+|no_sense|lied
your ~ so-called|fault|negligence|own_customers|own_product|act_together|responsibility
<do|doing|is your job|work|homework|testing
is|are this|you|that|they a|your|still* joke|kidding|joking|serious|sleeping|blind|idea_of
you must|should be|have ~ joking|kidding|proud|ashamed|known|tested
what|why|how|who on_earth|the_hell|a_mess|kind_of_support|kind_of_answer
<what|why|how|cannot is|be it|that* so|that hard|difficult|complicated
how dare|can|could _* company|vendor|anyone|anybody|nobody|such|seriously|possibly|you_release
what|why do|are|exactly|we|i* pay|paying
we|i pay|paid ~ you|good|thousands|enough|fortune|lot|six
does|did|do|has|is|can anyone|anybody|somebody|someone|nobody|your there|over|at|in|on|people|~ @act|there|home
many times _* _~ explain|repeat|tell|ask|remind
whoever designed|tested|built|wrote|thought|approved|programmed
stop|quit [a-z]+ing us|me|our
<please|to|just|and|you read _* properly|carefully|before
not|don't|never _* tell|ask|send|close|say|explain|repeat _* again
not our|my|your job|task|beta|guinea
we|i|we're|i'm be+|feel+|have+* so|being|extremely|really|completely* ignored|abandoned|fooled|treated|speechless|furious|angry|annoyed|left_alone
second|third|fourth|fifth|tenth time you|we|i|that_you
standard|canned|copied|generic|empty answers?|reply|replies|response|promises|phrases
quality|paying control|assurance|customers?
excuses
<!if|whether no that|is* answer $
<^|just|and fix|solve|answer it|this|us|me now|already|today|immediately|or
`),
);

const words = (list: string) => new RegExp(`\\b(?:${list})\\b`);
const ADDRESSES = words("you(?:'ve|'re)?|yours?|ex libris|clarivate");
/** What adds up to a reproach, together with being addressed: a point for each kind that a sentence holds, two for the first. */
const REPROACH = [
  words(
    'ignor\\w+|wast\\w+|ruin\\w*|trust|patience|promis\\w+|refus\\w+|complain\\w*|care|bother\\w*|wors\\w|poor|terrible|awful|horrible|useless|unusable|mess|joke|shame\\w*|tired|sick|angry|annoy\\w*|broke|lie[ds]?|sleep\\w*',
  ),
  ADDRESSES,
  words('nobody|no one|any(?:one|body)|some(?:one|body)|who(?:ever)?'),
  words(
    'even|ever|again|still|never|always|once|finally|apparently|obviously|clearly|seriously|simply|really|actually|at all|just|only|such|enough|whole|every|months|years|weeks|times|(?:third|fourth|fifth|next) time',
  ),
  words('pay\\w*|paid|money|customers?|contract|vendors?|management|director|board|consortium|alternatives?|product|company|support'),
  words(
    'read|test\\w*|listen\\w*|answer\\w*|repl\\w+|underst\\w+|explain\\w*|closed?|fix|developers?|programmers?|analysts?|think\\w*|idea|quality|job|work|hard|difficult|bad',
  ),
  /^(?:and |so |but )?(?:wh\w+|how|is|are|do|does|did|has|have|must)\b.*\?$/,
];
/** Courtesy, and matters of the case. */
const CALM =
  /["¤>=_\d]|.{200}|\b(?:please|thank\w*|[cw]ould|can you|do you (?:have|know|need|plan)|have you|hope|sorry|glad|happy|dear|unfortunately|if you|when you|you'd|let (?:you|us|me)|see|note|attach\w*|screenshot|click\w*|button|page|field|error|file|search|tab|open|shows?|menu|select|set|code|run|user|record|item|system|browser|server|save|print)\b/;
const points = kept(({ text }) =>
  CALM.test(text) ? 0 : REPROACH.reduce((sum, pattern, i) => (pattern.test(text) ? sum + (i === 0 ? 2 : 1) : sum), 0),
);
const STRONG = ['blame', 'insult', 'threat'];

export const blame: Rule = {
  ...plain,
  find: (context) => {
    const { description } = context;
    const own = description.sentences.filter(({ quoted, ordinal }) => !quoted && ordinal === null);
    const isReproach = (s: Sentence) => points(s) > 2 && ADDRESSES.test(s.text);
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
