/** Puts a pasted mail in order: marks of quotation, hard line breaks and the many kinds of bullets and numbers that mail programs make. */

const QUOTED = /^[ \t]*(?:>[ \t]?)+/;
const ITEM =
  /^[ \t]*(?:(?:step[ \t]+)?(\d{1,2})[ \t]*[.):\]][ \t]+|\((\d{1,2})\)[ \t]+|step[ \t]+(\d{1,2})[ \t]*[-–—:.]?[ \t]+|([-*•·‣◦▪●–—][ \t]+|o[ \t]{2,}))/i;
const INTRODUCES_STEPS = /\bsteps?\b|reproduc|how to|do the following|schritte|étapes|pasos|passaggi/i;
/** So many lines that go on in the next one are no accident. */
const LEAST_BROKEN = 2;
/** A line as long as this was broken by a mail program; a shorter one by the writer. */
const WRAPPED = 55;
const ENDS = /[.!?:;…][")\]]?$/;
const BEGINS_ANEW = /^[\p{Lu}\d"“«„(]/u;

interface Line {
  text: string;
  /** null for running text, 0 for a bullet. */
  number: number | null;
}

function readLines(text: string): Line[] {
  return text.split('\n').map((raw) => {
    const line = raw
      .replace(QUOTED, '')
      .replace(/[\u00a0\u2007\u202f\t]/g, ' ')
      .replace(/[\u200b\ufeff\r]/g, '')
      .trimEnd();
    const item = ITEM.exec(line);
    if (!item) return { text: line.trim(), number: null };
    return { text: line.slice(item[0].length).trim(), number: Number(item[1] ?? item[2] ?? item[3] ?? 0) };
  });
}

/** Joins what a mail program broke: a long line that ends no sentence with the next one that begins none. */
function joined(lines: readonly Line[], source: readonly string[]): Line[] {
  const whole: Line[] = [];
  let length = 0;
  lines.forEach((line, i) => {
    const last = whole.at(-1);
    const goesOn =
      last !== undefined &&
      last.text !== '' &&
      line.number === null &&
      line.text !== '' &&
      length >= WRAPPED &&
      !ENDS.test(last.text) &&
      !BEGINS_ANEW.test(line.text);
    if (goesOn) last.text += ` ${line.text}`;
    else whole.push({ ...line });
    length = source[i]?.length ?? 0;
  });
  return whole;
}

/** What mail programs put into a text and people don't. */
const PASTED = /^[ \t]*>|^[ \t]*[•·‣◦▪●]|\u00a0/m;

/**
 * The text in order; null when there is nothing to do, or it looks as if it was written here. Bullets under a line that announces steps become numbers, unless the
 * steps bear numbers of their own; other lists keep what they have in one form, numbers count on from the first. No word is changed, left out or moved.
 */
export function tidyPaste(text: string): string | null {
  const source = text.split('\n');
  const lines = joined(readLines(text), source);
  if (!PASTED.test(text) && lines.length > source.length - LEAST_BROKEN) return null;
  const tidy: string[] = [];
  let count = 0;
  let isSteps = false;
  let hasNumbers = false;
  for (const { text: words, number } of lines) {
    if (number === null) {
      if (words !== '') {
        isSteps = INTRODUCES_STEPS.test(words);
        hasNumbers = false;
        count = 0;
      }
      // One blank line between paragraphs, none at the beginning.
      if (words !== '' || (tidy.length > 0 && tidy.at(-1) !== '')) tidy.push(words);
      continue;
    }
    hasNumbers ||= number > 0;
    // A bullet below numbered steps says what came of them.
    const isNumbered = number > 0 || (isSteps && !hasNumbers);
    if (count > 0 && tidy.at(-1) === '') tidy.pop();
    if (count === 0 && number > 0) count = number;
    else if (isNumbered || !hasNumbers) count += 1;
    tidy.push(isNumbered ? `${count}. ${words}` : `- ${words}`);
  }
  const result = tidy.join('\n').trimEnd();
  return result === text.trimEnd() ? null : result;
}
