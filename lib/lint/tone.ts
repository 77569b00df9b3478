import { kept, type Sentence, sentencesWith } from './engine/document.ts';
import type { Hit } from './engine/lexicon.ts';
import { rewordings, tells } from './rules/phrase-rule.ts';
import { FIELDS, type Report, type Rule, type RuleContext } from './rules/rule.ts';
import { SYMPTOM } from './words/symptoms.ts';
import { TONE, type ToneGroup, type ToneKind } from './words/tone.ts';

/** A noun of threats is none without an intention, and the two weigh more than their points; to be addressed is no part of sarcasm. */
const [THREAT, INTENT, YOU] = [0, 1, 2];

const ASKS = /^(?:and |so |but )?(?:wh|(?:how|is|are|do|does|did|has|have|must)\b)/;
const TECHNICAL = /["¤>=_\d]/;
const LONG = 150;
/** Somebody else is speaking: "A patron wrote that it is useless". */
const REPORTED =
  /\b(?:patron|user|student|reader|professor|customer)s?\b.{0,40}\b(?:sa(?:ys?|id)|wr[io]te|call|complain|thinks?|f[io]u?nds?|told|asked|angry)/;

const PLAIN: { kind: ToneKind; points: number; heavy: number; start: number; end: number } = {
  kind: 'blame',
  points: 0,
  heavy: 0,
  start: 0,
  end: 0,
};

/** So many points make a sentence rude, so many of them from heavy words. Where another is beyond doubt, fewer do for one that tells nothing else. */
const RUDE = { points: 4, heavy: 3 };
const IN_HEAT = { points: 3, heavy: 2 };

const isSarcasm = (kind: ToneKind) => kind === 'sarcasm';

const [FIRST] = TONE;
/** The groups' words are lists one behind the other: the owner of a hit tells its group. */
const isHeavy = ({ owner }: Hit) => FIRST !== undefined && (TONE[owner - FIRST[2]]?.[1] ?? 0) > 1;

/** What the words of a sentence add up to, the part of it that comes from words seldom used without offence, and which rule they speak for. */
const judge = kept(({ hits, text, question }) => {
  // Without a heavy word no sentence is rude; most have none.
  if (!hits.some(isHeavy)) return PLAIN;
  const groups = TONE.filter(([, , words]) => hits.some(({ owner }) => owner === words));
  const isIn = (group: number) => groups.includes(TONE[group] as ToneGroup);
  const isThreat = isIn(THREAT) && isIn(INTENT);
  const counted = groups.filter(([own, value]) => own !== 'threat' || value > 2 || isThreat);
  let heavy = counted.reduce((sum, [, value]) => sum + (value > 1 ? value : 0), 0);
  if (heavy === 0) return PLAIN;
  const kind = counted.find(([own]) => own !== 'blame')?.[0] ?? 'blame';
  const more = (isThreat ? 3 : 0) + (question && ASKS.test(text) ? 1 : 0) - (isSarcasm(kind) && isIn(YOU) ? 2 : 0);
  heavy += more;
  const points =
    counted.reduce((sum, [, value]) => sum + value, more) +
    (text.includes('!') ? 1 : 0) -
    (TECHNICAL.test(text) ? 2 : 0) -
    (text.length > LONG ? 1 : 0);
  if (heavy < 1 || points < (isSarcasm(kind) ? 1 : IN_HEAT.points) || REPORTED.test(text)) return PLAIN;
  const own = hits.filter(({ owner }) => groups.some(([group, , words]) => group === kind && owner === words));
  return { kind, points, heavy, start: own[0]?.start ?? 0, end: Math.max(...own.map(({ end }) => end)) };
});

const isBeyondDoubt = (sentence: Sentence) =>
  !sentence.quoted && judge(sentence).points > RUDE.points && judge(sentence).heavy > RUDE.heavy;

interface Rude extends Report {
  kind: ToneKind;
}

function readRude(context: RuleContext): Rude[] {
  const isHeated = FIELDS.some((field) => context[field].sentences.some(isBeyondDoubt));
  const wrong = sentencesWith(context.description, SYMPTOM);
  return FIELDS.flatMap((field) =>
    context[field].sentences.flatMap((sentence) => {
      const { kind, heavy, points, start, end } = judge(sentence);
      if (points < 1 || sentence.quoted) return [];
      // Praise is sarcasm beside something that is wrong.
      const more = isSarcasm(kind) && wrong.some((other) => other !== sentence) ? 2 : 0;
      const least = isHeated && !tells(sentence, context) ? IN_HEAT : RUDE;
      if (heavy + more < least.heavy || points + more < least.points) return [];
      const range = { start: sentence.start + start, end: sentence.start + end };
      return { kind, field, range, fixes: rewordings(kind, field, sentence, context) };
    }),
  );
}

let lastContext: RuleContext | null = null;
let last: Rude[] = [];

/** A rule that marks the writer's own words: one report for each sentence that is rude in its way. The four such rules share one reading. */
export const toneRule = (id: ToneKind): Rule => ({
  id,
  kind: 'tone',
  severity: 'warning',
  find: (context) => {
    if (context !== lastContext) last = readRude(context);
    lastContext = context;
    return last.filter(({ kind }) => kind === id);
  },
});
