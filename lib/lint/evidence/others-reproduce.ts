import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

const SEES =
  'see|sees|saw|seen|get|gets|got|has|have|had|reproduces?|reproduced|confirms?|confirmed|experiences?|reports?|reported|encounter|observed?|finds?|found|noticed?|can|tried|do|does|ran|who|with|gives';
const SAME = 'same|too|also|it|this|well|similar|identical|likewise|exactly';

export const othersReproduce = simpleFinder(
  'othersReproduce',
  phrases(`
occur+|occurs|happens|appears|exists|shows for|with|on|at my|a|our|another|other @others
only one|person|library who|with|that
colleague|colleagues and i|me
works|work|happens|fails for @the~ _~ colleague+|others|her|him|them|other
everyone|everybody|all in|of|at|on @the~ team|office|department|us|floor|desk .. see|sees|get|gets|has|have|can|reproduce
@others .. confirm+|reproduce+|replicate+
@num|several|both|all of us|them tested|tried|see|get|have|can|saw
other campus|branch|site|location|workstation|institution|library|desk .. same|too|also
<!i|we|we.ve|i.ve have|has tried|tested|checked|seen it|this|that .. same|too|also
same|too|also for|to|with|by @the~ _~ colleagues?|clerks?|staff|librarians?|others|everyone
me and|, to~ @the~ other|_ @others|other
supervisor|boss|manager|head|director|assistant|trainee|coworker|co-worker|teammate .. see|sees|gets|has|confirms|confirmed|also .. _
both of us|them can|see|get|have|could
others|everybody|everyone in|at|here|else|on .. see|sees|have|has|get|gets|do|does
colleague|colleagues|librarian|librarians|assistants|officer|office|administrators|neighbour .. ${SEES} .. ${SAME}
<!your @others with|who~ .. ${SEES} .. ${SAME}
reproduced|confirmed|seen|observed|reproducible|verified _* by|with|for|from .. @others
i|me and both|my|our|the|two|three|a* _~ @others
by me .. @others
and i both~ get|see|have|had the~ same
same result|figures|error|problem|thing|behaviou?r|message|failure|pages~ .. for|under|with|from|on her|him|his|colleague|colleagues|other|another|different|their
<institution|library|libraries|colleague|university|college|consortium|members reported|reports|see|sees|has|have|confirm|confirms|confirmed exactly|also|the~ it|this|same|that
nobody|none|no there|else|of|in|one|other .. has|sees|have|see|seen|gets
the|at|desk other|branch|_~ _~ confirms|confirm it|this|that
independently|neighbouring
had two|one|the|some of these|this|same|it
asked in|the|our|on|around .. same|too|also|auch|have|has|not|nobody
describe+|reported something|the|it similar|same|for
gets|get them|it|the|proper nicely|correctly|sorted|proper|matches
neighbour|neighbor .. gets|has|uses|does
both|all three|four|of~ us|them get|see|have
haben|hat das|dasselbe|es auch
`),
);
