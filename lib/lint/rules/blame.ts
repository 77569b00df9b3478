import { SOURCES } from '../sources.ts';
import { phrases } from '../words/classes.ts';
import { phraseRule } from './phrase-rule.ts';

export const blame = phraseRule({
  id: 'blame',
  kind: 'tone',
  severity: 'warning',
  source: SOURCES.caseGuide,
  patterns: phrases(`
your _ do|does|will|did not care|listen|test|read|understand|bother|know
your _ doesn't|don't|didn't|won't care|listen|test|read|understand|bother|know
what|why|how|who on earth|the\\shell|the\\sheck
stop sending|closing|ignoring|telling|copying|blaming|wasting|pretending|treating _
cannot|can't|couldn't|not be that|so|too hard|difficult|complicated
we|i demand|insist _
get your act together
fail to see|understand how|why you|this|it
no wonder your|you
<^ seriously|honestly who|what|how|why|you|do|is ..
are|were you|they serious|kidding|joking
your _ obviously|clearly|apparently|evidently|simply did|do|does|has|have|never|is|are|not|don't
do|does|did|has|have|can|is|are your people|team|developers|colleagues|analysts|staff|support|programmers|company .. ever|even|actually|really|at
tired|weary|exhausted|sick of
how can|could|dare anybody|anyone|you|somebody|a|people _
who wrote|tests|tested|designed|approved|thought|on _
what are|were you|your _~ doing|thinking
is|are anybody|anyone|you|somebody there|home|listening|reading|asleep|awake
told|explained|said|asked|reported you|this|it|that|the|same* many|several|countless|dozens|a|\\w+ hundred~ times
why is|does|do nobody|no|your _
nobody|noone|none on|at|in|over your|there|support .. cares?|seems?|reads?|listens?|understands?|answers?
still no answer|reply|solution|reaction from|after
you people|guys|lot|all~ have|had|just|always|obviously|clearly|again|once|simply|even|really|completely|yet|still* broke|broken|ruined|messed|destroyed|screwed|wrecked|botched|ignored?|keep|never|refused?|neglect(?:ed)?|forgot|clearly|obviously|lied !up|informed|posted
you don't|didn't|do|did|can't|cannot|couldn't|haven't not|even|ever* care|bother|listen|read|test|bothered|even|understand|know|answer .. anything|us|our|what|at|$
you people|lot
your own|so-called~ team|people|company|support|developers?|programmers?|engineers?|analysts?|staff|colleagues?|testers?|side|software|system|product|release|update|upgrade has|have|had|just|always|obviously|clearly|again|once|simply|even|completely* broke|broken|ruined|messed|destroyed|wrecked|botched|ignores?|ignored|keeps?|never|refuses?|couldn't|killed
your fault|incompetence|negligence|mess|failure|sloppiness|ignorance|laziness|non -answers
does|do|did|has|have|can|is|are anyone|anybody|you|somebody|someone|nobody|people there|over|at|in|your|on|side|here|support* even|actually|ever|really|bother|care|bothered|listen|awake|read|test|know !for
do|does|did|have you|they|anyone|anybody|somebody|people test|check|read|tested|read anything|any|your|our|these|what|the|at|this|before|my
how hard|difficult can|could|is it|this|that
how many|often more~ times|must|do|should|shall we|i|do~ have|need|must|repeat|we|i|explain|should
how much~ long|longer must|should|shall|are|do|will we|i|us|you|this have|need|supposed|wait|suffer|going|take
why can't|don't|won't|do|did|is|does you|nobody|it|anyone|no ever|never|just|simply|even|always|so|one _
thanks to your
because of your
no|nobody one~ there|at|on|in|your|over|side|team|support* cares|reads|tests|knows|seems|listens|bothers|understands|care
<you should have|be|learn known|tested|ashamed|to|know
do your job|work|homework
same useless|copy-?paste|canned|standard|stupid|copied answer|reply|response
we pay|paid|are paying~ you|a|so|good|too|for|plenty|thousands|enough|that
can't|cannot|couldn't even _
as if|though you care|cared|had|ever|knew
whoever wrote|designed|tested|built|thought|approved
guinea pigs|pig
beta testers
`),
  accept: (sentence, words) =>
    !/\b(?:not|isn't|wasn't|n't|no) (?:[a-z]+ )?$/.test(
      sentence.text.slice(Math.max(0, sentence.text.indexOf(words) - 20), sentence.text.indexOf(words)),
    ),
});
