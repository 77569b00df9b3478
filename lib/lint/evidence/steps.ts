import { type Doc, filledSection, type Range, type Sentence } from '../engine/document.ts';
import type { Label } from '../engine/labels.ts';
import type { Pattern } from '../engine/pattern.ts';
import { phrases } from '../words/classes.ts';
import type { EvidenceFinder } from './finder.ts';

/** What a user of a program does. */
const ACTIONS =
  'click+ select+ choose+ chose pick+ open+ go goes went navigate+ search+ type+ enter+ press+ tick+ untick+ check+ uncheck+ scan+ upload+ download+ add+ remove+ delete+ create+ edit+ save+ run+ ran sign+ log+ login launch+ start+ restart+ close+ export+ import+ drag+ drop+ scroll+ expand+ collapse+ switch+ change+ set setting paste+ copy+ submit+ place+ request+ filter+ sort+ limit+ look+ view+ hover+ insert+ install+ load+ use+ make+ made take+ took try+ put+ call+ send+ sent post+ execute+ lend+ renew+ cancel+ merge+ link+ order+ receive+ transfer+ share+ suppress+ tap+ hit hitting mark+ enable+ disable+ activate+ deactivate+ resize+ move+ rename+ wait+ repeat+ return+ browse+ query build+ publish+ attach+ configure+ define+ assign+ turn+ connect+ visit+ find follow+ highlight+ compile+ apply+ print+ minimize+ maximize+ zoom+ reload+ refresh+ quit exit';

/** The head of a clause, where the action of a step stands. */
const CLAUSE_HEAD =
  /(?<=(?:^|[,;:>(]|\b(?:and|then|after|by|now|i|we|you|they|please|again|if|when|while|once|first|just|also|next|either|manually|simply|try|double|right)[ -])[ "(]*)/;
const ADVERBS = '(?:(?:then|now|first|try to|do|also|want to|just) ){0,2}';
const IF = '(?<=\\b(?:if|when|whenever|after|once|while|as soon as|every time|each time|before) ';
const AFTER_IF = new RegExp(`${IF}(?:(?:one|they|(?:the|a|an|our) [a-z]+|users?|staff|patrons?|readers?) )?${ADVERBS})`);
const AFTER_IF_I = new RegExp(`${IF}(?:i|we|you|somebody|someone|(?:the|a) user) ${ADVERBS})`);

/** Commands and program text that can be run again. */
const COMMAND =
  /^[ \t]*(?:[$#>] ?[a-z]|(?:docker|sudo|curl|java|git|npm|make|mvn|get|put|post|delete) \S)|\bselect\b[^.;]{3,200}\bfrom\b|\w\([^)\n]{0,80}\);/m;

/** What stands under the heading when nobody knows the way. */
const UNKNOWN =
  /^[^a-z]*(?:i |we |it )?(?:can'?t|cannot|can not|could ?n[o']t|unsure|unable|not (?:sure|known|able|reproducible)|do ?n[o']t|unknown|see (?:above|below|beneath|description)|no )/;
const CODE_END = /[;{}]\s*$/;

const ELSEWHERE: readonly (Label | null)[] = ['troubleshooting', 'expected', 'environment', 'recentChanges', 'impact'];

/** Weights of the signs: one that shows the way alone counts 1, so that several weaker ones may add up to it. */
const ENOUGH = 1;

function weightOf({ hits, text }: Sentence): { actions: number; weight: number } {
  let actions = 0;
  let condition = 0;
  for (const { owner } of hits) {
    if (owner === 'steps.action') actions += 1;
    else if (owner === 'steps.if') condition = Math.max(condition, 0.5);
    else if (owner === 'steps.if-i') condition = 0.8;
  }
  if (actions === 0) return { actions, weight: condition };
  // Each menu on the way is half a step.
  actions += (text.match(/->|=>| >/g)?.length ?? 0) / 2;
  if (condition > 0 && actions >= 2) condition += 0.5;
  const weight = condition + (actions >= 2 ? 1 : actions * 0.3);
  // What was tried or changed before, or should happen, is not the way there.
  const told = hits.some(({ owner }) => owner === 'troubleshooting' || owner === 'recentChanges' || owner === 'expected');
  return { actions, weight: told ? weight / 2 : weight };
}

/** Commands or a piece of program that an analyst can run. */
function weightOfCode({ folded, lines }: Doc): number {
  const code = lines.filter((line) => line.kind === 'log' && CODE_END.test(folded.slice(line.start, line.end))).length;
  return (COMMAND.test(folded) ? 0.3 : 0) + (code >= 2 ? 0.7 : 0);
}

const headedBy = (before: RegExp): Pattern[] =>
  phrases(ACTIONS.replaceAll(' ', '|')).map((pattern) => ({ ...pattern, before: before.source }));

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
    const { actions, weight } = weightOf(sentence);
    if (sentence.ordinal !== null && (actions > 0 || (sentence.ordinal > 0 && sentence.label === 'steps'))) items.push(sentence);
    if (sentence.question || sentence.text.startsWith('please')) continue;
    sum += weight;
    if (weight > best.weight) best = { start: sentence.start, end: sentence.end, weight };
  }
  const filled = filledSection(doc, 'steps');
  const section = filled && !UNKNOWN.test(doc.folded.slice(filled.start, filled.end)) ? filled : null;
  const listed = items.length >= 2 ? 1 : items.length * 0.6;
  const weight = Math.max(best.weight, sum / 2) + (section ? 1 : 0) + listed + weightOfCode(doc);
  const list = listed === 1 ? { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 } : best;
  return { ...(section ?? list), weight };
}

export const steps: EvidenceFinder = {
  element: 'steps',
  patterns: [],
  signs: {
    action: headedBy(CLAUSE_HEAD),
    if: headedBy(AFTER_IF),
    'if-i': headedBy(AFTER_IF_I),
  },
  find(doc: Doc): Range | null {
    const { start, end, weight } = wayThere(doc);
    return weight < ENOUGH ? null : { start, end };
  },
  isNear: (doc) => wayThere(doc).weight >= ENOUGH / 2,
};
