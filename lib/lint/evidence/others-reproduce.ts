import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

export const othersReproduce = simpleFinder(
  'othersReproduce',
  phrases(`
<!your|you|with @others|people|team|everyone|everybody|others|both|them .. see+|get+|have+|report+|observe+|tried|tested|repeated|followed|found|did .. same|too|also|as_well|it|this|identical
@others|us|team|staff .. confirm+|reproduce+
us|several|@num of~ ~ @others|us .. same|too|also|as_well|failed
same|happens|occurs|works|seen|reported for|to|with|by|at ~ _~ _~ @others|others|other|everyone|staff
nobody|none|no else|one|other|another .. have+|see+
other|another|next|second @others|campus|site|terminal .. same|too|also|as_well|reported|affected
only one who
@others also see+|get+|have+
me|i and by|to|for~ ~ _~ @others
<!we|i|it|which|that|you sees|gets|has|got|had ~ _* too|as_well
<not just|only me|us|our|one
andere|collègues|compañeros|colleghi .. auch|aussi|también|anche
`),
);
