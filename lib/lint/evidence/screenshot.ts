import { phrases } from '../words/classes.ts';
import { simpleFinder } from './finder.ts';

/** What says that there is no file, or not yet: before its word, and behind it. */
const NOT_THERE = /\b(?:no|not|[a-z]+n't|will(?! find| see)|can(?! be)|could|if|would|should?|cannot|forgot|without)\b/;
const LATER = /^:? (?:will|tomorrow|later|follow|not?\b)/;

/** What tells it. */
export const SCREENSHOT = phrases(`
<!was|were|files|ftp attached|attaching|enclosed|attachments? !tab|cannot|item|outputs
screenshots?|snapshot
attach+|enclose+|send+|see|screen ~ _~ videos?|recordings?|pictures?|images?|captures?
attach|uploaded|see ~ files?|logs?
<!as|a|an|to png|jpg|mp4
anhang|adjunto|jointe|allegato
`);

export const screenshot = simpleFinder(
  'screenshot',
  SCREENSHOT,
  ({ isQuestion, text }, { start, end }) =>
    !isQuestion && !NOT_THERE.test(text.slice(Math.max(0, start - 40), start)) && !LATER.test(text.slice(end)),
);
