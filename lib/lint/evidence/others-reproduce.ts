import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

/** What tells it. */
export const OTHERS_REPRODUCE = phrases(`
@others|people|others|both|them .. see+|get+|have+|tried|followed|found|did .. same|too|it|this
@others|us|team .. confirm+|reproduce+
@num of~ ~ @others|us .. as_well|failed
same|occurs|works for|with ~ _~ @others|other
nobody|no else|other .. have+|see+
other|next @others|campus|terminal .. same
only one who
me and by|to|for* ~ ~ @others|others|other
@others also see+
has|got|had ~ _* too|as_well
andere .. auch
`);

export const othersReproduce = simpleFinder('othersReproduce', OTHERS_REPRODUCE);
