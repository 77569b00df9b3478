import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const impact = simpleFinder(
  'impact',
  phrases(`
come|comes|came|brought|ground to an?~ stop|halt|standstill
useless|unusable|worthless for|to
queue|queues|queued at|of|is|are|outside|for
no|none @people can|has|is|gets|are|get|have
@num|#|some|several|many _ cannot|can't|couldn't
put off
# % of our|all|the\\susers|the\\spatrons|users|loans|sessions|requests|records|titles
<!when|if|some|how @people have|has~ begun|began|walk|order|ask|call|print|think|start|started|use|stand|leave _
makes|make|made|becomes|is|are|almost impossible for|to|$
impossible for|to|$
cut|locked|shut off|out from|of
more|extra|additional|double minutes|hours|days|work|steps|clicks|calls|effort|time
keep|keeps asking|calling|complaining|coming|writing|phoning
<be|being|been entered|done|corrected|typed|redone|re-entered|checked|repaired|fixed|added|sent again|manually|by|individually|one\\sby
third|quarter|half|majority|percent|most|part of our|all|the\\sloans|the\\susers|the\\spatrons
lose+|losing|lost money|time|trust|data|work|revenue
whole|entire|all campus|branch|library|department|university|institution|collection|team|school|catalogue|staff
<office|team|desk|library|department|branch|unit|campus|school|university|staff|editors|we cannot|can't|couldn't !say|tell|find|reproduce|see|explain _
<are|is|were|was|being told|billed|fined|charged|blocked|turned that|for|twice|wrongly|without|away|although|from
nobody|none|no at|in|of|one|user|reader|patron|student .. is|are|can able|log|renew|borrow|use|access|see|place|sign|open
one|a reader|patron|student|user|professor|researcher|borrower|lecturer|teacher was|has|had|could|is|got|lost|missed
hold|holds|held|slow+|keeps us|our|up|back|down @the~ _
<!please|to close|stop|cancel|postpone early|because|classes|courses
without it|this|them|that we|our
<that|which|and|items|orders|invoices|records|loans|titles|volumes|books|journals can't|cannot|couldn't be|not~ [a-z]+ed|sent|sold|lent|found|paid
have|having to redo|correct|enter|type|send|call|print|check|sort|fix|phone|copy|re-?key|do|explain|write|work|answer .. _
two|three|#|an|half minutes|hours|hour|days|day|euros|dollars a|per|each|every|for
hour|minutes|hours a|per|each day|week|request|record|order|title
depend|depends|rely|relies on this|it|these|them
off -campus _ _~ cannot|can't|have|has|are
<!not|of affect+|concerned|concerns|suffers !by|about|with|of
<!some|if|when @people @adv~ have|has|had to|no|not|never|lost|missed
<!some|if|when @people @adv~ can't|cannot|could|couldn't|unable|must|need|don't|do|didn't|no|get|see|complain|complains|wait|waits|go|miss|come|understand|rely|now|who
<!some users|patrons|readers|students|staff|librarians|researchers|instructors|lecturers|users' in|of|at|here~ our|this|_~ @adv~ can't|cannot|could|couldn't|are|have|has|had|must|need|don't|do|miss|come|queue|wait|will|land|lose
nobody|everybody|everyone here|who|in|else|at~ can|is|has|gets|uses|starts|who|cannot
by|von hand
manually for|because|each|every|until|since|one
<!some|will complain+|complaints|complaining
<!thank|no|we|please|you waiting|waits !for you|your
standstill|backlog|queuing|billed|deadline|auditors|audit
at|on risk|hold|standstill !shelf
<we|staff|users|patrons|readers|students|team|library|colleagues|nobody|librarians|they|so|who|and|volumes|orders|loans|that can't|cannot|couldn't be~ (?:order|borrow|lend|deliver|send|print|pay|catalogu?e|process|receive|close|finish|complete|check|give|work|use|place|register|renew|publish|report|load|do|serve|help|answer|teach|access|get|see|find|request|return|spend|remove)(?:e?d)?
<we|staff|users|patrons|readers|students|team|library|colleagues|they|so can|could|are|is no~ longer|not|unable to~ be~ _
so|therefore we|they|nobody|our cannot|can't|have\\sto|need|must
<!took|checked|tested|tried|compared|merge|merged|looked|have|opened|select|choose|first|tick|these|edited|example|of|with|contains|contain|includes|holds @num|#|hundred|thousand|hundreds|thousands|dozens|dozen of~ the|our|these|them~ _~ _~ @people|@things
all|every|both|half|most of~ the|our|these~ #~ _~ @people
consequence|consequences|effect is|are
work|orders|loans|day waiting|are|has|is waiting|stopped|on|blocked|delayed
cost+|takes us|our|the|two|three|_ _~ @unit|real|double|money
delay+|block+|prevent+|stop+ us|our|all|users|patrons|students|staff|the\\swork|the\\sordering
one|an?|our of~ our~ reader|patron|student|professor|researcher|lecturer|user|instructor|teacher|colleagues .. complain[a-z]*|cannot|can't|needs|asked|told|reported|has|had|missed|waiting|of
report|class|classes|exam|term|semester|event|workshop|training|seminar starts?|begins?|using|is compiled|due
due on|by|in|#
instead|until|before of~ our|the|a~ deadline|term|fiscal|audit|exam
betroffen|betrifft|auswirkung|warten|usagers|lecteurs|usuarios|utenti
`),
);
