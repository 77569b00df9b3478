import { type Range, scan } from '../engine/document.ts';
import { SOURCES } from '../sources.ts';
import { docOf, FIELDS, type Report, type Rule } from './rule.ts';

const PASSWORD = '(?:pass(?:(?: ?(?:word|code|phrase|wd))|(?=:))|passwort|kennwort|pwd|pw|mot de passe|contrase[ñn]a|wachtwoord)';

/**
 * Where secrets stand, each with the value as its last group; the word in front must be in the text (folded) for the expression to
 * be tried at all.
 */
const SECRETS: readonly (readonly [string, RegExp])[] = [
  ['key', /\b(?:api|access|secret|sas|connection)[-_ ]?key["']? ?(?:is |[=:] ?)["']?([\w.~+/=-]{8,400})/gi],
  ['key', /\bapi[-_ ]?key ["']?((?=[a-z.-]{0,40}\d)[\w.-]{16,400})/gi],
  ['secret', /\b(?:client|shared)?[-_ ]?secret["']? ?(?:is |[=:] ?)["']?([\w.~+/=-]{8,400})/gi],
  ['token', /\btoken ((?=[a-z_-]{0,40}\d)[\w-]{16,400})/gi],
  ['token', /\btoken["']? ?(?:is |[=:] ?)["']?([\w.~+/=-]{8,400})/gi],
  [
    '',
    new RegExp(
      `(?<!\\$)\\b${PASSWORD}["']?(?: (?:is|was|ist|est|es|(?:for|of) [\\w .@-]{1,40}? is))? ?(?:[:=]|->) ?["']?([^\\s"'<>,;()]{3,64})`,
      'gi',
    ),
  ],
  [
    '',
    new RegExp(
      `\\b${PASSWORD} (?:(?:for|of) [\\w .@-]{1,40}? )?(?:is |was |ist |set to |to |now |still |currently ){0,2}["']?((?=[^\\s"']{0,60}[\\d!$%&#@*+])[^\\s"'<>,;()]{4,64})`,
      'gi',
    ),
  ],
  ['', new RegExp(`\\b${PASSWORD} \\(((?=[^\\s)]{0,60}[\\d!$%&#@*+])[^\\s)]{4,64})\\)`, 'gi')],
  [
    '/',
    /\b(?:user(?: ?name| ?id)?|login|account|credentials|patron)["']?[ :=]{1,3}["']?[\w.@-]{2,60} ?\/ ?["']?((?=[^\s"'/]{0,60}\d)(?=[^\s"'/]{0,60}[a-z])[^\s"'<>,;()/]{6,64})(?!\/)/gi,
  ],
  ['pin', /\bpin(?: ?code| number)?(?: (?:is|was))? ?[:=]? ?["']?(\d{4,8})\b/gi],
  ['bearer', /\bbearer +([\w.~+/=-]{12,2000})/gi],
  ['authorization', /\bbasic +([a-z0-9+/]{12,400}={0,2})/gi],
  ['eyj', /\b(eyJ[\w-]{8,2000}\.[\w.-]{4,2000})/g],
  ['xx', /\b(l[78]xx[0-9a-f]{20,60})\b/gi],
  ['akia', /\b(AKIA[0-9A-Z]{16})\b/g],
  ['gh', /\b(gh[pousr]_\w{30,60})\b/g],
  ['sk-', /\b(sk-[A-Za-z0-9]{20,80})\b/g],
  ['@', /:\/\/[^\s:/@]{1,60}:([^\s/@,;=]{3,80})@/g],
  ['private key', /(-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)/g],
];
/** What must stand in a text that holds any of them. */
const ANY_CUE =
  /key|secret|token|pass|kennwort|pwd|\bpw\b|contrase|wachtwoord|pin|bearer|authorization|eyj|7xx|8xx|akia|gh[pousr]_|sk-|:\/\/\S{1,100}@| \/ |\/\S{0,60}\d/;
const PASSWORD_CUE = /pass|kennwort|pwd|\bpw\b|contrase|wachtwoord/;
/** Masked or made up on purpose. */
const MASKED = /^[x*#•.…_-]+$|xxx|\*\*\*|•••|redacted|removed|hidden|masked|placeholder|^[<[{$]|^your/i;
/** A word that goes on in the sentence: "password reset", "PIN: none". */
const PLAIN_WORD = /^[a-z]+(?:-[a-z]+)*$/i;

function secretsIn(raw: string, folded: string): Range[] {
  const found: Range[] = [];
  if (!ANY_CUE.test(folded)) return found;
  const hasPassword = PASSWORD_CUE.test(folded);
  for (const [cue, pattern] of SECRETS) {
    if (cue === '' ? !hasPassword : !folded.includes(cue)) continue;
    for (const match of raw.matchAll(pattern)) {
      const value = (match[1] ?? '').replace(/[.,;:!?)\]}]+$/, '');
      const start = match.index + match[0].lastIndexOf(match[1] ?? '');
      const end = start + value.length;
      if (MASKED.test(value) || PLAIN_WORD.test(value) || found.some((range) => start < range.end && range.start < end)) continue;
      found.push({ start, end });
    }
  }
  return found;
}

export const secret: Rule = {
  id: 'secret',
  kind: 'secret',
  severity: 'error',
  source: SOURCES.caseGuide,
  languages: 'all',
  find: (context) =>
    FIELDS.flatMap((field): Report[] => {
      return scan(docOf(context, field), 'secret', secretsIn).map((range) => ({
        field,
        range,
        fixes: [{ label: { key: 'lint.fixes.mask' }, span: { field, ...range }, insert: { text: 'XXXXX' } }],
      }));
    }),
};
