import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const othersReproduce = simpleFinder(
  'othersReproduce',
  phrases(`
<!your|you|with|@num @others|people|team|everyone|everybody|else|others|both|them .. see+|get+|have+|experience+|report+|observe+|tried|tested|repeated|followed|found|did|told|uses .. same|too|also|as_well|it|this|identical|likewise
@others|us|team .. confirm+|reproduce+|replicate+
us|several|@num of~ ~ other|@others|us .. same|too|also|as_well|have_it|failed
same|too|also|happens|occurs|works|fails|confirmed|reproduced|seen for|to|with|by|on|at|under ~ _~ _~ @others|others|other|another|else|everyone
nobody|none|no|not else|one|other|another .. has|sees?|have|seen
other|another|neighbouring|next|second library|libraries|institutions?|branch|branches|campus|desk|site|terminal|workstation .. same|too|also|as_well|similar|stays
@others also|both|all sees?|gets?|has|have _
only one|person|library|institution who|with
kollegen|andere|collègues|compañeros|colleghi .. auch|aussi|también|anche
`),
);
