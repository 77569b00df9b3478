/** What the four rules of tone report. */
import type { Lent, Parts, Rude } from '../parts.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { LintField } from '../types.ts';
import type { ToneKind } from '../words/tone.ts';

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

export function rudeOf({ FIELDS, kept, rewordings, sentencesWith, SYMPTOM, tells, TONE }: Lent): Parts['wording']['rude'] {
  /** The lists of the groups stand one behind the other. */
  const FIRST = TONE[0]?.[2] ?? 0;
  /** Without a word of a heavy group no sentence is rude. */
  const HEAVY = new Set(TONE.filter(([, points]) => points > 1).map(([, , words]) => words));

  /** What the words of a sentence add up to, the part of it that comes from words seldom used without offence, and which rule they speak for. */
  const judge = kept(({ hits, text, isQuestion }) => {
    let seen = 0;
    for (const { owner } of hits) if (owner >= FIRST && owner < FIRST + TONE.length) seen |= 1 << (owner - FIRST);
    const isIn = (group: number) => (seen & (1 << group)) !== 0;
    const isThreat = isIn(THREAT) && isIn(INTENT);
    let [heavy, points] = [0, 0];
    let kind: ToneKind = 'blame';
    TONE.forEach(([own, value], group) => {
      if (!isIn(group) || (own === 'threat' && value < 3 && !isThreat)) return;
      if (kind === 'blame') kind = own;
      points += value;
      if (value > 1) heavy += value;
    });
    if (heavy === 0) return PLAIN;
    const more = (isThreat ? 3 : 0) + (isQuestion && ASKS.test(text) ? 1 : 0) - (isSarcasm(kind) && isIn(YOU) ? 2 : 0);
    heavy += more;
    points += more + (text.includes('!') ? 1 : 0) - (TECHNICAL.test(text) ? 2 : 0) - (text.length > LONG ? 1 : 0);
    if (heavy < 1 || points < (isSarcasm(kind) ? 1 : IN_HEAT.points) || REPORTED.test(text)) return PLAIN;
    const own = hits.filter(({ owner }) => TONE[owner - FIRST]?.[0] === kind);
    return { kind, points, heavy, start: own[0]?.start ?? 0, end: Math.max(...own.map(({ end }) => end)) };
  });

  /** The writer's own sentences of a field that are not plain, as they stand. */
  function notPlain(field: LintField, context: RuleContext) {
    return context[field].sentences
      .filter(({ hits, quoted }) => !quoted && hits.some(({ owner }) => HEAVY.has(owner)))
      .filter((sentence) => judge(sentence) !== PLAIN)
      .map((sentence) => ({ field, sentence, ...judge(sentence) }));
  }

  function readRude(context: RuleContext): Rude[] {
    const judged = FIELDS.flatMap((field) => notPlain(field, context));
    const isHeated = judged.some(({ heavy, points }) => points > RUDE.points && heavy > RUDE.heavy);
    const wrong = sentencesWith(context.description, SYMPTOM);
    return judged.flatMap(({ field, sentence, kind, heavy, points, start, end }) => {
      // Praise is sarcasm beside something that is wrong.
      const more = isSarcasm(kind) && wrong.some((other) => other !== sentence) ? 2 : 0;
      const least = isHeated && !tells(sentence, context) ? IN_HEAT : RUDE;
      if (heavy + more < least.heavy || points + more < least.points) return [];
      const range = { start: sentence.start + start, end: sentence.start + end };
      return { kind, field, range, fixes: rewordings(kind, field, sentence, context) };
    });
  }

  let lastContext: RuleContext | null = null;
  let last: Rude[] = [];
  // One reading for all four.
  return (context) => {
    if (context !== lastContext) last = readRude(context);
    lastContext = context;
    return last;
  };
}
