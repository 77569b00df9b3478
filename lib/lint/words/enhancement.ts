import { phrases } from './classes.ts';

/** Words of a wish for something new. */
export const ENHANCEMENT = phrases(`
<^ please ~ add|introduce|implement|allow|support _
<^ please make|let alma|primo|leganto|it
could|can|would you ~ add|introduce|consider !me|us|my|our|it|him|her
roadmap
please consider|add _* package|collection|database|@option
<^ request|wish|idea|suggestion|proposal|enhancement|improvement :
enhancement|feature|improvement request+|idea|suggestion
possible to have|add|offer an?~ ~ new|separate|@option
<!call|update|answer|what would be ~ an?~ ~ great|nice|good|helpful|useful|ideal|great_relief|help if|to !you|hear|know|have
<!what would|we'd|i'd like|love to|an|a~ suggest|propose|be_able|new|@option
need+|want+|miss+|lack+|should_be|should_have|could_have an|a ~ @option to|for|that|where|in|on|which
wish that~ _ _~ could|was|were|would|had
<a wish
idea exchange
`);
