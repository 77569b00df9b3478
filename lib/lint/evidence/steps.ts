import { type Doc, filledSection, type Range, type Sentence } from '../engine/document.ts';
import type { Label } from '../engine/labels.ts';
import type { EvidenceFinder } from './finder.ts';

/** What a user of a program does. */
export const ACTIONS =
  'click double-click select choose pick open go navigate search type enter press tick untick check uncheck scan upload download add remove delete create edit save run sign log login launch start restart close export import drag drop scroll expand collapse switch change set paste copy submit place request filter sort limit look view hover insert install load use make take try put call send post get execute right-click tap hit mark enable disable activate deactivate resize move rename wait repeat return browse query build publish attach configure define assign turn connect visit find follow follow highlight compile apply print minimize maximize zoom reload refresh quit exit';

const FORMS = new Set(
  ACTIONS.split(' ')
    .flatMap((v) => [v, `${v}s`, `${v}es`, v.endsWith('e') ? `${v}d` : `${v}ed`, v.endsWith('e') ? `${v.slice(0, -1)}ing` : `${v}ing`])
    .concat(
      'clicking',
      'setting',
      'putting',
      'running',
      'getting',
      'chose',
      'ran',
      'went',
      'made',
      'took',
      'put',
      'scanned',
      'logged',
      'dragging',
      'dragged',
      'dropping',
    ),
);
/** The head of a clause, where the action of a step stands. */
const CLAUSE =
  /(?:[,;:>(-]|\b(?:and|then|to|or|after|by|now|i|we|you|they|please|again|if|when|while|once|first|just|also|next|either|manually|simply|try|upon|on)\b|^)[ "(]*([a-z]+)/g;
const CONDITION =
  /\b(?:if|when|whenever|after|once|while|as soon as|every time|each time|before) (?:(?:i|we|you|one|they|somebody|someone|(?:the|a|an|our) [a-z]+|users?|staff|patrons?|readers?) )?(?:(?:then|now|first|try to|try|do|also|want to|just) )*([a-z]+)/g;
const PERSONAL = /^\S+(?: \S+)?(?: as)? (?:i|we|you|one|somebody|someone|(?:the|a) user) /;
/** Commands and program text that can be run again. */
const COMMAND =
  /^[ \t]*(?:[$#>] ?[a-z]|(?:docker|sudo|curl|java|git|npm|make|mvn|get|put|post|delete) \S)|\bselect\b[^.;]{3,200}\bfrom\b|\w\([^)\n]{0,80}\);/m;

const CODE_END = /[;{}]\s*$/;

interface Signs {
  actions: number;
  conditions: number;
  personal: boolean;
}

function signsOf(text: string): Signs {
  let actions = 0;
  for (const [, word] of text.matchAll(CLAUSE)) if (word && FORMS.has(word)) actions += 1;
  // Each menu on the way is half a step.
  if (actions > 0) actions += (text.match(/->|=>| >/g)?.length ?? 0) / 2;
  let conditions = 0;
  let personal = false;
  for (const match of text.matchAll(CONDITION)) {
    if (!FORMS.has(match[1] ?? '')) continue;
    conditions += 1;
    personal ||= PERSONAL.test(match[0]);
  }
  return { actions, conditions, personal };
}

const ELSEWHERE: readonly (Label | null)[] = ['troubleshooting', 'expected', 'environment', 'recentChanges', 'impact'];

/** Weights of the signs: one that shows the way alone counts 1, so that several weaker ones may add up to it. */
const ENOUGH = 1;

function weightOf({ actions, conditions, personal }: Signs): number {
  const condition = conditions > 0 ? 0.5 + (personal ? 0.3 : 0) + (actions >= 2 ? 0.5 : 0) : 0;
  return condition + (actions >= 2 ? 1 : actions * 0.3);
}

/** Commands or a piece of program that an analyst can run. */
function weightOfCode({ folded, lines }: Doc): number {
  const code = lines.filter((line) => line.kind === 'log' && CODE_END.test(folded.slice(line.start, line.end))).length;
  return (COMMAND.test(folded) ? 0.3 : 0) + (code >= 2 ? 0.7 : 0);
}

interface Way extends Range {
  /** Sum of the signs. */
  weight: number;
}

function wayThere(doc: Doc): Way {
  const items: Sentence[] = [];
  let sum = 0;
  let best: Way = { start: 0, end: doc.raw.length, weight: 0 };
  for (const sentence of doc.sentences) {
    if (ELSEWHERE.includes(sentence.label)) continue;
    const signs = signsOf(sentence.text);
    if (sentence.ordinal !== null && (signs.actions > 0 || (sentence.ordinal > 0 && sentence.label === 'steps'))) items.push(sentence);
    if (sentence.question) continue;
    const weight = weightOf(signs);
    sum += weight;
    if (weight > best.weight) best = { start: sentence.start, end: sentence.end, weight };
  }
  const section = filledSection(doc, 'steps');
  const listed = items.length >= 2 ? 1 : items.length * 0.7;
  const weight = Math.max(best.weight, sum / 2) + (section ? 1 : 0) + listed + weightOfCode(doc);
  const list = listed === 1 ? { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 } : best;
  return { ...(section ?? list), weight };
}

export const steps: EvidenceFinder = {
  element: 'steps',
  patterns: [],
  find(doc: Doc): Range | null {
    const { start, end, weight } = wayThere(doc);
    return weight < ENOUGH ? null : { start, end };
  },
  isNear: (doc) => wayThere(doc).weight >= ENOUGH / 2,
};
