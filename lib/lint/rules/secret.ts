import { SOURCES } from '../sources.ts';
import { docOf, FIELDS, type Report, type Rule } from './rule.ts';

/** Each has the value as its group `v`. */
const SECRETS: readonly RegExp[] = [
  /\b(?:api[-_ ]?key|apikey|access[-_ ]?key|secret[-_ ]?key|client[-_ ]?secret|shared secret|secret|access[-_ ]?token|auth[-_ ]?token|token|sas key|connection key)["']?(?: (?:is|for [\w.]{1,30} is))?[ ]?[=:][ ]?["']?(?<v>[\w.~+/=-]{8,400})/dgi,
  /\b(?:api[-_ ]?key|apikey|access[-_ ]?key|secret[-_ ]?key|client[-_ ]?secret|token)(?: (?:is|was))?[ ]["']?(?<v>(?=[\w.-]{0,60}\d)[\w.-]{16,400})/dgi,
  /\b(?:pass ?word|passwd|passwort|kennwort|pwd|pw|passcode|passphrase|mot de passe|contrase[ñn]a|clave|wachtwoord|senha)\b["']?(?: (?:is|was|ist|est|es|set to|for [\w.@-]{1,40} is))?[ ]?(?:[:=]|->)[ ]?["']?(?<v>[^\s"'<>,;()]{3,64})/dgi,
  /\b(?:pass ?word|passwd|passwort|kennwort|pwd|pw|passcode|passphrase)(?: (?:is|was|ist|remains|set to|to))?[ ](?:currently |now |still )?["']?(?<v>(?=[^\s"']{0,60}[\d!$%&#@*_+])[^\s"'<>,;()]{4,64})/dgi,
  /\b(?:user(?: ?name)?|login|account|credentials|patron|user id)["']?[ :=]{1,3}["']?[\w.@-]{2,60}["']?[ ]?(?:\/|\|| and )[ ]?["']?(?<v>(?=[^\s"'/]{0,60}\d)(?=[^\s"'/]{0,60}[a-z])[^\s"'<>,;()/]{6,64})/dgi,
  /\bpin(?: ?code| number)?\b["']?(?: (?:is|was))?[ ]?[:=]?[ ]?["']?(?<v>\d{4,8})\b/dgi,
  /\bbearer[ ]+(?<v>[\w.~+/=-]{12,2000})/dgi,
  /\bbasic[ ]+(?<v>[A-Za-z0-9+/]{12,400}={0,2})(?![\w])/dg,
  /\b(?<v>eyJ[\w-]{8,2000}\.[\w-]{4,2000}(?:\.[\w-]{0,2000})?)/dg,
  /\b(?<v>l[78]xx[0-9a-f]{20,60})\b/dgi,
  /\b(?<v>AKIA[0-9A-Z]{16}|gh[pousr]_\w{30,60}|xox[abp]-[\w-]{10,80}|sk-[A-Za-z0-9]{20,80})\b/dg,
  /:\/\/[^\s:/@]{1,60}:(?<v>[^\s/@]{3,80})@/dg,
  /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----(?<v>[^-]{10,6000})/dg,
];
const CUE =
  /pass|pwd|\bpw\b|pin\b|key|secret|token|bearer|basic |eyJ|l[78]xx|kennwort|contrase|clave|wachtwoord|senha|AKIA|gh[pousr]_|xox|sk-|:\/\/[^\s/]{1,120}@|PRIVATE|login|user|account|credential|patron/i;
/** Masked or made up on purpose, or a word that follows "password" in a sentence. */
const HARMLESS =
  /^(?:[x*#•.…_-]+|.*(?:xxx|\*\*\*|•••|redacted|removed|hidden|masked|secret|your|example|placeholder|changeme).*|<.*|\[.*|\{.*|\$\{?.*|null|none|undefined|true|false|yes|no|n\/a|reset|resets?|policy|field|page|prompt|expired|incorrect|invalid|wrong|the|is|was|not|and|or|for|with|from|separately|in|by|it|we|see|sent|ask|will|on|required|protected|login|form|link|letter|[a-z]+[.,]?)$/i;
/** A plain word can still be a password where a colon or an equals sign gives it as the value. */
const PLAIN_WORD = /^[A-Za-z]+[.,]?$/;

export const secret: Rule = {
  id: 'secret',
  kind: 'secret',
  severity: 'error',
  source: SOURCES.caseGuide,
  find(context) {
    return FIELDS.flatMap((field): Report[] => {
      const text = docOf(context, field).raw;
      if (!CUE.test(text)) return [];
      const reports: Report[] = [];
      for (const pattern of SECRETS) {
        for (const match of text.matchAll(pattern)) {
          const [start, stop] = match.indices?.groups?.v ?? [0, 0];
          const value = text.slice(start, stop).replace(/[.,;:!?)\]}]+$/, '');
          const end = start + value.length;
          if (HARMLESS.test(value) || PLAIN_WORD.test(value) || reports.some((r) => r.range && start < r.range.end && r.range.start < end))
            continue;
          reports.push({
            field,
            range: { start, end },
            fixes: [{ label: { key: 'lint.fixes.mask' }, span: { field, start, end }, insert: { text: 'XXXXX' } }],
          });
        }
      }
      return reports;
    });
  },
};
