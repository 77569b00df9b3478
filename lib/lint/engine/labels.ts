import type { Element } from '../types.ts';

/** What a template heading asks for; `other` is a heading that asks for none of the elements. */
export type Label = Element | 'other';

/**
 * Headings people use over the parts of a report, in the languages of the portal's users. Matched against the whole heading, folded,
 * so each alternative may be loose. First match wins: "what we expected to happen" before "what happens".
 */
const HEADINGS: readonly (readonly [Label, RegExp])[] = [
  [
    'expected',
    /(?<!\b(?:as|than|not)(?: i| we)? )expect|desired|^should\b|should$|should (?:happen|be|look|have)|supposed to|\bsoll|erwart|attendu|esperad|atteso|previsto|correct (?:behaviou?r|result|value)|^goal$|^wish$|^request$/,
  ],
  [
    'steps',
    /\bsteps?\b|reproduc(?:e\b|tion|ir)|how to (?:see|repeat|get|check)|to see it|what (?:we|i) (?:do|did)$|^to check|schritte|[ée]tapes|pasos|passi\b|procedure/,
  ],
  ['screenshot', /screen ?shots?|attach|screencast|anhang|anlage|pi[eè]ces? jointe|adjunto|captura|allegat|^(?:attached )?files?$|^video/],
  ['relatedCase', /related|(?:previous|other|earlier) cases?|case numbers?|^see also/],
  ['recentChanges', /chang(?:e|es|ed)\b|^changes?|recent|[äa]nderung|modific|cambios|^history$/],
  [
    'troubleshooting',
    /tried|troubleshoot|tests? (?:done|made)|^(?:checked|tested|checks)|what we (?:checked|did so far)|versucht|gepr[üu]ft|essay[ée]|intentado|^another browser|^have you/,
  ],
  ['frequency', /how often|frequen|since when|first seen|reproducib|h[äa]ufigkeit|fr[ée]quence|frecuencia|frequenza|^when$/],
  ['impact', /impact|consequence|^effect|affected|scope|extent|severity|auswirk|betroffen|cons[ée]quence|impacto|impatto|urgency|who is/],
  ['othersReproduce', /^who\b|others?\b.*(?:reproduce|see)|colleague|reproduced by|confirmed by/],
  [
    'environment',
    /environment|browser|platform|version|^system|^os\b|operating system|umgebung|environnement|entorno|ambiente|^context|^software|^institution$|^instance/,
  ],
  [
    'identifiers',
    /examples?$|^examples?|identifier|\bids?$|\bmms\b|permalink|barcodes?$|^job|beispiel|^exemple|^ejemplo|^esempi|^records?$|record (?:id|number)/,
  ],
  [
    'location',
    /^where|location|menu path|^page$|^module|^path$|^collection$|which collection|^profile$|^url$|^endpoint|^area$|^wo$|^o[uù]$|d[oó]nde|^dove$/,
  ],
  [
    'proposedFix',
    /^(?:(?:my|our|an?|the|any|possible|proposed|suggested|suspected|probable) ){0,2}(?:suspicion|suspect|cause|theory|guess|idea|suggest|fix|solution|workaround|vermutung)/,
  ],
  [
    'observed',
    /actual|observ|what (?:happens|happened|is wrong|goes wrong|we see|you see)|result|current (?:behaviou?r|state)|problem|issue|error|symptom|\bist\b|fehler|constat|r[ée]el|^summary|^description|beschreibung|situation/,
  ],
];

export function labelOf(heading: string): Label {
  for (const [label, pattern] of HEADINGS) if (pattern.test(heading)) return label;
  return 'other';
}

/** What people leave standing or type into a template section that they do not fill. */
const PLACEHOLDER =
  /^(?:n\/?a|none|no|nil|tbd|todo|unknown|not known|don'?t know|\?+|-+|\.+|…|x+|see (?:above|below)|same|as above|no error|keine?|aucune?|ninguno|nessuno|unbekannt|\[[^\]]*\]|<[^>]*>|\([^)]*\))?[\s.!]*$/;

/** Whether the text under a heading says nothing. */
const LONGEST_PLACEHOLDER = 120;

export const isPlaceholder = (content: string) =>
  content.length <= LONGEST_PLACEHOLDER && PLACEHOLDER.test(content.replace(/^[ \t]*\d{1,2}[.):]?(?=\s|$)/gm, '').trim());

/** The line under which the writer's name stands. */
export const CLOSING =
  /^(?:(?:best|kind|warm|many)? ?(?:regards|thanks|wishes)|thank you|sincerely|cheers|yours|mit freundlichen|viele gr|cordialement|un saludo|cordiali)\b/;
