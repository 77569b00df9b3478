/** What stands beside secrets, or begins them, in folded text. */
export const CUE =
  /p(?:ass|wd?\b|in)|wo(?:rt|ord)|co(?:de|ntrase)|key|secret|token|b(?:earer|asic)|eyj|xx|akia|gh[pousr]_|sk-|:\/\/[^\s:/@]{1,60}:|(?:user|log ?in|account|credentials|patron).{0,120}\//;
