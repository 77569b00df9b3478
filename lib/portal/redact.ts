/** Page text to what can be shown to anybody: its shape, never its letters or figures. */

const LONGEST_SHAPE = 40;

/** A sign that stands for all letters of a script. Dates are written in these; whatever else is a "*". */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Latin}/u, 'a'],
  [/\p{Script=Greek}/u, 'α'],
  [/\p{Script=Cyrillic}/u, 'я'],
  [/\p{Script=Hebrew}/u, 'א'],
  [/\p{Script=Arabic}/u, 'ع'],
  [/\p{Script=Han}/u, '字'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ア'],
  [/\p{Script=Hangul}/u, '가'],
  [/\p{Script=Thai}/u, 'ก'],
];

/** The signs that dates, numbers and lists are written with. */
const KEPT = /^[ /.,:;()[\]\-+'"#*|&%]$/;

function signOf(character: string): string {
  if (KEPT.test(character)) return character;
  if (/\p{M}/u.test(character)) return '';
  if (/\p{Nd}/u.test(character)) return /[0-9]/.test(character) ? '9' : '९';
  if (/\p{L}/u.test(character)) {
    const sign = SCRIPTS.find(([script]) => script.test(character))?.[1] ?? '*';
    return sign === 'a' && /\p{Lu}/u.test(character) ? 'A' : sign;
  }
  if (character === '\n') return '↵';
  // Narrow spaces and marks of direction look like nothing, and are what a date may have failed on.
  if (/\p{Z}|\p{Cf}|\p{Pd}/u.test(character)) return `<${character.codePointAt(0)?.toString(16).padStart(4, '0')}>`;
  return '*';
}

/** "14 März 2026, 09:30" is "99 Aaaa 9999, 99:99". At most 40 characters of the text are told. */
export function shapeOf(text: string): string {
  const characters = [...text.slice(0, 4 * LONGEST_SHAPE)];
  const shape = characters.slice(0, LONGEST_SHAPE).map(signOf).join('');
  return characters.length > LONGEST_SHAPE ? `${shape}…` : shape;
}

/** Words of the browsers' own exceptions; all others may be the page's. */
const ERROR_WORDS = new Set(
  (
    'a access allowed an argument arguments array assign at be call can cannot constant context convert defined denied depth element ' +
    'error exceeded execute expected expression extension failed find for function get has have in index instance invalid invalidated ' +
    'invocation is it iterable iterator large length maximum method missing most much must no node not null number object of on only ' +
    'out parameter permission properties property range read reading recursion regular required scope selector set size stack string ' +
    'symbol syntax that the this to token too type undefined unexpected valid value variable was while with constructor'
  ).split(' '),
);

/** The message of an exception with every word that is not the browser's as its shape. */
export const errorShape = (message: string): string =>
  message
    .slice(0, 200)
    .replace(/[^\s'"()[\].,:;]+/g, (word) => (ERROR_WORDS.has(word.toLowerCase()) ? word : shapeOf(word)))
    .replace(/\s+/g, ' ');
