/** What stands beside secrets, or begins them, in folded text. Each is looked for by a letter of it that is rare: most letters of a text are none of them. */
export const CUE =
  /p(?:ass|wd?\b|ins?\b)|wo(?:rt|ord)|c(?:ode(?<!barcode)|ontrase|(?<=sec)ret)|k(?:ey|(?<=ak)ia|(?<=sk)-|(?<=tok)en)|b(?:earer|asic)|j(?<=eyj)|xx|gh[pousr]_|:\/\/[^\s:/@]{1,60}:|\/(?<=(?:user|log ?in|account|credentials|patron)[^\n]{0,120}\/)/;
