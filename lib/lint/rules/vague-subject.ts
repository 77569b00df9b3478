import type { Rule } from './rule.ts';

/** Words that tell nothing in a list where every line is a problem with one of these products. */
const EMPTY_WORD =
  /^(?:[a-z]{1,2}|the|and|for|not|all|any|has|had|are|was|our|its|can|how|why|who|new|old|now|bad|odd|you|sfx|cdi|with|from|that|these|your|when|where|please|help|need(?:ed|s)?|urgent(?:ly)?|high|priority|questions?|problems?|issues?|errors?|bugs?|trouble|cases?|tickets?|requests?|support|follow-?up|again|still|some|several|various|things?|something|stuff|strange|weird|wrong|broken|work(?:s|ing)?|function\w*|systems?|alma|primo|leganto|rapido|esploro|summon|campusm|analytics|discovery|librar(?:y|ies)|libris|exlibris|clarivate|hello|dear|about|update|test|after|before|acts?|behaves?|looks?|nice|many|more)$/;
const TELLS = /\b(?:how to|can (?:we|i|you)|is there|request(?: to|:)|add|change|remove)\b|\?$/;

export const vagueSubject: Rule = {
  id: 'vague-subject',
  kind: 'subject',
  severity: 'warning',
  surface: 'case',
  find({ subject, profile }) {
    const { raw, folded, sentences } = subject;
    if (raw.trim() === '') return [];
    const words = folded.split(/[^\p{L}\p{N}'_-]+/u).filter((word) => word && !EMPTY_WORD.test(word)).length;
    const says = (owner: string) => sentences.some(({ hits }) => hits.some((hit) => hit.owner === owner));
    const isWish = profile === 'enhancement';
    const enough = says('vague') || !(isWish || says('observed') || TELLS.test(folded)) ? 4 : isWish ? 2 : 3;
    return words < enough ? [{ field: 'subject', range: { start: 0, end: raw.length } }] : [];
  },
};
