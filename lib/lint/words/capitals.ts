export const CAPITAL = '[A-ZÀ-ÞΑ-ΩА-Я]';
/** A string of marks. */
export const MARKS = '(?:!!|\\?!|!\\?)';
/** What capitals or marks that shout need, looked for quickly. */
export const MAY_BE_LOUD = new RegExp(`${MARKS}|${CAPITAL}(?:[ ,]{1,2}${CAPITAL}|${CAPITAL}{3}\\.)`);
