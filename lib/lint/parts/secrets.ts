/** What the rule about secrets reports. */
import type { Piece, Range } from '../engine/document.ts';
import type { Lent, Parts } from '../parts.ts';
import { mayHoldSecret } from '../words/secrets.ts';
import { spansOf } from './spans.ts';

/** What may stand between the word for a secret and the value. */
const LINK = /s?\b(?! ?(?:name|id|label)\b)["'`]?(?:[^\n.;:=]{0,60}?(?: (?:is|was|to|as|ist|lautet|est|es|è|é)|[:=(>]))? ?["'`]?/.source;
/** Each with the value as its last group. */
const SECRETS = [
  `(?<![\\w$])(?:pass(?:word|code|phrase|wd|wort|(?=[:=]))|kennwort|pwd?|mot de passe|contrase[ñn]a|wachtwoord|pin(?: ?code)?|(?:access|security)[ -]?code)${LINK}((?=\\S{0,40}[\\d!$%&#*+])(?!\\S*@\\S+\\.|\\/)[^\\s"'\`<>,;()]{4,64})`,
  `(?:(?<!\\w)(?:api|access|secret|private|shared|subscription)[-_ ]?key|secret|(?<!resumption ?|page ?)token)${LINK}((?=[\\w.~+/=-]{0,80}\\d)\\w[\\w.~+/=-]{11,400})`,
  /\b(?:bearer|basic) +((?=\S{0,400}\d)[\w.~+/=-]{12,2000})/,
  /((?<![\w-])(?:eyJ[\w-]{8,2000}\.|l[78]xx[0-9a-f]{20}|AKIA[0-9A-Z]{16}|gh[pousr]_\w{30}|sk-\w{20})[\w.-]*|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)/,
  /(?<=\s["']?)((?=\S{0,64}\d)[^\s"']{4,64})["']? as (?:the |a |its )?(?:password|pin)\b/,
  /:\/\/[^\s:/@]{1,60}:((?=\S{0,40}[a-z])[^\s/@;,=]{4,80})@/,
  /(?:user(?: ?name| ?id)?|log ?in|account|credentials|patron)["']?(?: [^\n:/]{1,40}:)?[ :=]{1,3}["']?[\w.@-]{2,60} ?\/ ?["']?((?=[^\s/]{0,60}\d)(?=[^\s/]{0,60}[a-z])[^\s"'<>,;()/]{6,64})(?!\/)/,
].map((source) => new RegExp(source, 'gi'));
/** Masked or made up on purpose. */
const MASKED = /^[x*#•.…_-]+$|xxx|\*\*|••|redact|remov|hidden|mask|placeholder|^your|^[<[{$%]/i;

export function secretsOf(lent: Lent): Parts['privacy']['secrets'] {
  const { matchesOf, plainText, scanner } = lent;

  function secretsIn(piece: Piece): Range[] | null {
    if (!mayHoldSecret(piece)) return null;
    const { raw } = piece;
    const found: Range[] = [];
    for (const pattern of SECRETS) {
      for (const { 0: all, 1: group = '', index } of matchesOf(raw, pattern)) {
        const value = group.replace(/[.,;:!?)\]}]+$/, '');
        const start = index + all.lastIndexOf(group);
        const end = start + value.length;
        if (value.length > 3 && !MASKED.test(value) && !found.some((range) => start < range.end && range.start < end))
          found.push({ start, end });
      }
    }
    return found;
  }
  return spansOf(lent)(scanner(secretsIn), () => ['mask', plainText('XXXXX')]);
}
