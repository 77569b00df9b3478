import type { Rule } from './rule.ts';

/** Words that tell nothing in a list where every line is a problem with one of these products. */
const EMPTY_WORD =
  /^(?:[a-z]{1,2}|the|and|for|not|all|any|has|had|are|was|our|its|can|how|why|who|new|old|now|bad|odd|you|sfx|cdi|with|from|were|been|this|that|these|those|your|does|have|what|when|where|which|please|help|need(?:ed|s)?|urgent(?:ly)?|asap|important|critical|high|priority|questions?|problems?|issues?|errors?|bugs?|trouble|cases?|tickets?|requests?|query|support|inquiry|follow-?up|again|still|some|several|various|things?|something|stuff|strange|weird|wrong|broken|work(?:s|ing)?|function\w*|systems?|software|platform|application|alma|primo|leganto|rapido|esploro|summon|campusm|analytics|discovery|librar(?:y|ies)|libris|exlibris|clarivate|hello|dear|regarding|about|concerning|today|yesterday|update|info|information|test|after|before|acts?|behaves?|looks?|great|nice|there|here|many|more)$/;
const TELLS = /\b(?:how to|can (?:we|i|you)|is there|request(?: to|:)|add|change|remove)\b|\?$/;
const SEVERAL = /\b(?:several|various|some|many|different|multiple) (?:things|problems|issues|questions|errors|points)\b/;

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
    return words < enough || SEVERAL.test(folded) ? [{ field: 'subject', range: { start: 0, end: raw.length } }] : [];
  },
};
