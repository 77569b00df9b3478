/** An address that has the user's mail program open a draft (RFC 6068). */

export interface MailDraft {
  to: readonly string[];
  subject: string;
  body: string;
}

/** Windows hands no longer address to a mail program. In characters. */
const LONGEST = 2000;
const MOST_SUBJECT = 150;
const ELLIPSIS = '…';

/** What is too long loses the end of its body, and says so by an ellipsis. */
export function mailtoOf({ to, subject, body }: MailDraft): string {
  const short = Array.from(subject.replace(/\s+/g, ' ')).slice(0, MOST_SUBJECT).join('');
  const start = `mailto:${to.map(address).join(',')}?subject=${encoded(short)}&body=`;
  const lines = body.replace(/\r\n?|\n/g, '\r\n');
  const whole = start + encoded(lines);
  if (whole.length <= LONGEST) return whole;
  const parts: string[] = [];
  let length = start.length + encoded(ELLIPSIS).length;
  // By characters, as half of one can't be encoded.
  for (const sign of lines) {
    const part = encoded(sign);
    length += part.length;
    if (length > LONGEST) break;
    parts.push(part);
  }
  // Half of a line's end is none.
  if (parts.at(-1) === '%0D') parts.pop();
  return start + parts.join('') + encoded(ELLIPSIS);
}

/** Half a character, as hostile or cut text may hold, would make it throw. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD'));

const address = (to: string): string => encoded(to).replace('%40', '@');
