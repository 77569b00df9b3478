import { type Doc, filledSection, type Range, type Sentence } from '../engine/document.ts';
import { at } from '../engine/pattern.ts';
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
const CLAUSE =
  /(?:[,;:]|\band\b|\bthen\b|>|\bto\b|\bor\b|^|\bafter\b|\bby\b|\bnow\b|\bwe\b|\bi\b|\byou\b|\bplease\b|\bagain\b|\bif\b|\bwhen\b|\bwhenever\b|\bwhile\b|\bonce\b)\s*(?:\(|-|")?\s*([a-z-]+)/g;

/** Actions named at the head of a clause, in the order of the sentence. */
export function actionsIn(text: string): number {
  let count = 0;
  for (const [, word] of text.matchAll(CLAUSE)) if (word && FORMS.has(word)) count += 1;
  return count;
}

const CONDITION =
  /\b(?:if|when|whenever|after|once|as soon as|while|whoever|upon|by)\b (?:(?:i|we|you|one|a user|the user|users|somebody|someone|they|staff|patrons?|a patron|a reader) )?(?:then |now |first |try to |try |do |also )?([a-z-]+)/g;

const isItem = (s: Sentence) => s.ordinal !== null;

export const steps: EvidenceFinder = {
  element: 'steps',
  patterns: [at('steps reproduce reproduction', / (?:unknown|not known|unclear)\b/)],
  find(doc: Doc): Range | null {
    const section = filledSection(doc, 'steps');
    if (section) {
      const inside = doc.sentences.filter((s) => s.start >= section.start && s.start < section.end);
      const actions = inside.reduce((n, s) => n + Math.max(actionsIn(s.text), isItem(s) && s.ordinal ? 1 : 0), 0);
      if (actions >= 2) return section;
    }
    const items = doc.sentences.filter(
      (s) => isItem(s) && actionsIn(s.text) > 0 && s.label !== 'troubleshooting' && s.label !== 'expected',
    );
    if (items.length >= 2) return { start: (items[0] as Sentence).start, end: (items[items.length - 1] as Sentence).end };
    for (const s of doc.sentences) {
      if (s.question || s.label === 'troubleshooting' || s.label === 'expected') continue;
      const conditions = Array.from(s.text.matchAll(CONDITION)).filter((m) => FORMS.has(m[1] ?? '')).length;
      const actions = actionsIn(s.text);
      if (conditions > 0 && actions >= 2) return { start: s.start, end: s.end };
      if (actions >= 3) return { start: s.start, end: s.end };
    }
    return null;
  },
};
