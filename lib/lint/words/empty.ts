import { unpacked } from './packed.ts';

/** A word that tells nothing in a list where every line is a problem with one of these products. */
export const EMPTY_WORD = new RegExp(
  unpacked(
    '^(?:[a-z][a-z]?|(?:the|and|for|not|all|any|has|had|are|was|our|it|can|how|why|who|new|old|now|bad|odd|your?|sfx|cdi|with|from|that|these|when|where|please|help|need|urgent|high|priority|question|problem|issue|error|bug|trouble|case|ticket|request|feature|wish|idea|support|follow-?up|again|still|some|several|various|thing|something|stuff|strange|weird|wrong|broken|work|function|system|alma|primo|leganto|rapido|esploro|summon|campusm|analytic|discovery|library|libraries|(?:ex)?libris|clarivate|hello|dear|about|update|test|after|before|act|behave|look|nice|many|more)(?:s|ed|ly|ing)?)$',
  ),
);
