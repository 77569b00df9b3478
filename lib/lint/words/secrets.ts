import type { Piece } from '../engine/document.ts';

/** What stands beside secrets, or begins them, in folded text. Each is looked for by a letter of it that is rare: most letters of a text are none of them. */
const CUE =
  /p(?:ass|wd?\b|ins?\b)|wo(?:rt|ord)|c(?:ode(?<!barcode)|ontrase|(?<=sec)ret)|k(?:ey|(?<=ak)ia|(?<=sk)-|(?<=tok)en)|b(?:earer|asic)|j(?<=eyj)|xx|gh[pousr]_|:\/\/[^\s:/@]{1,60}:/;
/** Names of users, with a secret behind a slash: this takes the longest, and few texts have one. */
const WITH_SLASH = /(?:user|log ?in|account|credentials|patron)[^\n]{0,120}\//;

/** Every secret holds a mark or a digit, and a cue stands there. */
export const mayHoldSecret = ({ folded, isMarked }: Piece): boolean =>
  isMarked && (CUE.test(folded) || (folded.includes('/') && WITH_SLASH.test(folded)));
