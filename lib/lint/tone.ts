import { kept, type Sentence, sentencesWith } from './engine/document.ts';
import { rewordings, tells } from './rules/phrase-rule.ts';
import { docOf, FIELDS, type Report, type Rule, type RuleContext } from './rules/rule.ts';
import { TONE, type ToneKind } from './words/tone.ts';

/** The groups of words, as signs of the rule of that name. */
export const TONE_SIGNS = Object.fromEntries(TONE.map(([, , patterns], i) => [i, patterns]));
const OWNERS = TONE.map((_, i) => `blame.${i}`);
/** A noun of threats is none without an intention, and the two weigh more than their points; to be addressed is no part of sarcasm. */
const [THREAT = '', INTENT = '', YOU = ''] = OWNERS;

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

/** What the words of a sentence add up to, the part of it that comes from words seldom used without offence, and which rule they speak for. */
const judge = kept(({ hits, owners, text, question }) => {
  const isThreat = owners.has(THREAT) && owners.has(INTENT);
  const groups = TONE.filter(([own, value], i) => owners.has(OWNERS[i] ?? '') && (isThreat || own !== 'threat' || value > 2));
  // Without a heavy word no sentence is rude.
  if (!groups.some(([, points]) => points > 1)) return PLAIN;
  const kind = groups.find(([own]) => own !== 'blame')?.[0] ?? 'blame';
  const sum = (least: number) =>
    groups.reduce(
      (all, [, points]) => all + (points < least ? 0 : points),
      (isThreat ? 3 : 0) + (question && ASKS.test(text) ? 1 : 0) - (kind === 'sarcasm' && owners.has(YOU) ? 2 : 0),
    );
  const shape = (text.includes('!') ? 1 : 0) - (TECHNICAL.test(text) ? 2 : 0) - (text.length > LONG ? 1 : 0);
  const heavy = sum(2);
  const own = hits.filter(({ owner }) => TONE[OWNERS.indexOf(owner)]?.[0] === kind);
  return {
    kind,
    points: heavy < 1 || REPORTED.test(text) ? 0 : sum(-LONG) + shape,
    heavy,
    start: own[0]?.start ?? 0,
    end: Math.max(...own.map(({ end }) => end)),
  };
});

/** So many points make a sentence rude, so many of them from heavy words. Where another is beyond doubt, fewer do for one that tells nothing else. */
const RUDE = { points: 4, heavy: 3 };
const IN_HEAT = { points: 3, heavy: 2 };
const isBeyondDoubt = (sentence: Sentence) =>
  !sentence.quoted && judge(sentence).points > RUDE.points && judge(sentence).heavy > RUDE.heavy;

interface Rude extends Report {
  kind: ToneKind;
}

function readRude(context: RuleContext): Rude[] {
  const isHeated = FIELDS.some((field) => docOf(context, field).sentences.some(isBeyondDoubt));
  const wrong = sentencesWith(context.description, 'observed');
  return FIELDS.flatMap((field) =>
    docOf(context, field).sentences.flatMap((sentence) => {
      const { kind, heavy, points, start, end } = judge(sentence);
      if (points < 1 || sentence.quoted) return [];
      // Praise is sarcasm beside something that is wrong.
      const more = kind === 'sarcasm' && wrong.some((other) => other !== sentence) ? 2 : 0;
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
