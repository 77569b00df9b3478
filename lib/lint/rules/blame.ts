import { sentencesWith } from '../engine/document.ts';
import { phrases } from '../words/classes.ts';
import { rewordings, tells, toneRule } from './phrase-rule.ts';
import type { Rule } from './rule.ts';

const plain = toneRule(
  'blame',
  phrases(`
<!if|when|that|as|can|could you|you've|your|nobody|anyone|anybody|someone|somebody|libris|clarivate !can|could|may|might|should|would|see _* @heat ~ @act
you people|guys|lot
<!if|when|where you never|always|constantly|clearly|obviously|keep !see|get|have|need|know|want|find|the|a|to|in|for|when|be _
your _ never|always|constantly|clearly|obviously|keep _
your developers|team|people|colleagues? broke|lied|ignore+
<!if|when|as|that|did|can you _~ ignore+|refuse+|lied|blame+|destroyed|messed|broke
you|they|your ~ _~ don't|doesn't|didn't|do_not|did_not|does_not|can't|couldn't|only care|listen|understand|read|take|test|want+|get_it
you|your|they _* have+ _~ no clue|idea|respect
your _* @bad|ruin+|ashamed|sleep+|nothing_to_do|nobody|makes_no_sense
your ~ so-called|fault|negligence|own_customers|own_product|act_together|responsibility
<do|doing|of|is your job|work|homework|testing
is|are this|you|that|they a|your|still* joke|kidding|joking|serious|sleeping|asleep|blind|idea_of
you must|should be|have ~ joking|kidding|proud|ashamed|known|tested|noticed
what|why|how|who|when|where on_earth|the_hell|a_mess|kind_of_support|kind_of_service|kind_of_answer
wrong with you
what|why|how is|it|that|so* hard|difficult|complicated can|could|about|to
is it|this|that really~ so|that|too|really hard|difficult|complicated|much
how dare|can|could|is _* company|vendor|anyone|anybody|nobody|such|seriously|possibly|you_release|you_sell|you_call|you_claim
how many|much|long|often _* must|have|should|need|do _* wait|repeat|explain|tell|remind|react|ignore
what|why do|we|i|are|exactly* pay|paying
we|i pay|paid ~ you|good|too|thousands|enough|plenty|fortune|lot|six
why do|should|did|does|must|can|is nobody|we|no_one|i ~ @heat|think|test|tell|answer|open|do
does|did|do|has|is|can anyone|anybody|somebody|someone|nobody|your there|over|at|in|on|people|~ @act|there|home|out|awake
whoever designed|tested|built|wrote|thought|approved|programmed
who tests|tested|designed|thought|came this|that|up|of|your
stop|quit [a-z]+ing us|me|our
<please|to|just|and|you read _* properly|carefully|before
learn|try|start to_read|reading|to_listen|testing|to_test
not|don't|never _* tell|ask|send|close|say|explain|repeat _* again|time
not our|my|your|paid job|task|beta|guinea|to_test|testers
we|i|we're|i'm be+|feel+|have+* completely|totally|really|so|being|just|extremely* ignored|neglected|abandoned|fooled|cheated|treated|speechless|furious|outraged|angry|annoyed|left_alone
not|never _~ take|taken|being* us|me|our* _~ seriously
treat+ us~ like
make+ fun of
nobody|noone _* cares?|responsible|listens?|able_to_read
<no one _* cares?|responsible|listens?
nobody|noone at|in|on|from your|ex
told|explained|asked _* times
second|third|fourth|fifth|tenth time you|we|i|that_you
standard|canned|copied|boilerplate|generic|empty|usual answers?|reply|replies|response|promises?|phrases?|excuses
copy -paste
<not|didn't|don't|doesn't|even|be bother+ !with
<only|not|don't|doesn't|never|to care+ about
quality|paying control|assurance|customers?
know+ what you|they 're|are~ doing|talking
excuses
<!if|whether no that|is* answer $
as usual|always , your|no|nobody|you|another
<^ once again|more you|your|no|nobody|we_get
<^|just|and fix|solve|repair|answer it|this|us|me now|already|today|immediately|or
over your head
<we|i demand
be that|so hard|difficult
`),
);

/** In a text that is heated elsewhere: words to somebody together with impatience. */
const HEATED =
  /^(?=.*\b(?:you|your|nobody|any(?:one|body)|some(?:one|body)|who|why|how|wow|we)\b)(?=.*\b(?:even|ever|again|still|never|always|once|finally|months?|years?|weeks|times|simply|just|really|only|enough|whole|expect)\b)(?!.*\b(?:please|thank|could|would)\b)/;
const STRONG = ['blame', 'insult', 'threat'];

export const blame: Rule = {
  ...plain,
  find: (context) => {
    const { description } = context;
    const calm = STRONG.every((id) => sentencesWith(description, id).length === 0);
    const more = calm
      ? []
      : description.sentences.filter(
          (s) =>
            !s.quoted &&
            !tells(s, context) &&
            s.ordinal === null &&
            !s.hits.some(({ owner }) => STRONG.includes(owner)) &&
            HEATED.test(s.text),
        );
    return [
      ...plain.find(context),
      ...more.map((s) => ({ range: { start: s.start, end: s.end }, fixes: rewordings('blame', 'description', s, context) })),
    ];
  },
};
