/** What the four rules of tone report. */
import type { Lent, Parts, Rude } from '../parts.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { LintField } from '../types.ts';
import type { ToneKind } from '../words/tone.ts';
import { rewordingsOf, tells } from './rewordings.ts';
import { BESIDE, WAYS } from './rude-ways.ts';

/** A noun of threats is none without an intention, and the two weigh more than their points; to be addressed is no part of sarcasm. */
const [THREAT, YOU] = [0, 1];

const ASKS = /^(?:and |so |but )?(?:wh|(?:how|is|are|do|does|did|has|have|must)\b)/;
const TECHNICAL = /["¤>=_\d]/;
const LONG = 150;
/** Somebody else is speaking: "A patron wrote that it is useless". */
const REPORTED =
  /\b(?<!what )(?:patron|user|student|reader|professor|customer|lecturer|teacher|borrower)s?\b.{0,40}\b(?:sa(?:ys?|id)|wr[io]te|call|complain|thinks?|f[io]u?nds?|told|asked|angry|fed up|sick of|tired of|lost)/;

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

/** Owners of the part's patterns, behind which stand those of what weighs beside, and of the ways. */
const [INTENDED, AIM, OF_OTHERS, FIRST_BESIDE] = [0, 1, 2, 3];
const FIRST_WAY = FIRST_BESIDE + BESIDE.length;

export function rudeOf(lent: Lent): Parts['wording']['rude'] {
  const { FIELDS, kept, sentencesWith, SYMPTOM, TONE } = lent;
  const rewordings = rewordingsOf(lent);
  /** The lists of the groups stand one behind the other. */
  const FIRST = TONE[0]?.[2] ?? 0;
  const LAST = FIRST + TONE.length;

  /** What the words of a sentence add up to, the part of it that comes from words seldom used without offence, and which rule they speak for. */
  const judge = kept(({ hits, text, ways, isQuestion }) => {
    if (!ways) return PLAIN;
    let seen = 0;
    for (const { owner } of hits) if (owner >= FIRST && owner < LAST) seen |= 1 << (owner - FIRST);
    let said = 0;
    for (const { owner } of ways) said |= 1 << owner;
    const isIn = (group: number) => (seen & (1 << group)) !== 0;
    const isSaid = (owner: number) => (said & (1 << owner)) !== 0;
    const isOfOthers = isSaid(OF_OTHERS);
    const isThreat = isIn(THREAT) && isSaid(INTENDED) && isSaid(AIM);
    let [heavy, points] = [0, 0];
    let kind: ToneKind = 'blame';
    const add = (own: ToneKind, value: number) => {
      if (own === 'threat' && isOfOthers) return;
      if (kind === 'blame') kind = own;
      points += value;
      if (value > 1) heavy += value;
    };
    TONE.forEach(([own, value], group) => {
      if (isIn(group) && value > 0 && (group !== THREAT || isThreat)) add(own, value);
    });
    WAYS.forEach(([own, value], i) => {
      if (isSaid(FIRST_WAY + i)) add(own, value);
    });
    if (heavy === 0) return PLAIN;
    const more =
      (isThreat && !isOfOthers ? 3 : 0) + (isQuestion && heavy > 2 && ASKS.test(text) ? 1 : 0) - (isSarcasm(kind) && isIn(YOU) ? 2 : 0);
    heavy += more;
    BESIDE.forEach(([value], i) => {
      if (isSaid(FIRST_BESIDE + i)) points += value;
    });
    points += more + (text.includes('!') ? 1 : 0) - (TECHNICAL.test(text) ? 2 : 0) - (text.length > LONG ? 1 : 0);
    if (heavy < 1 || points < (isSarcasm(kind) ? 1 : IN_HEAT.points) || REPORTED.test(text)) return PLAIN;
    const own = [
      ...hits.filter(({ owner }) => TONE[owner - FIRST]?.[0] === kind),
      // The first of each.
      ...ways.filter(({ owner }, i) => WAYS[owner - FIRST_WAY]?.[0] === kind && ways.findIndex((way) => way.owner === owner) === i),
    ];
    return { kind, points, heavy, start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) };
  });

  /** The writer's own sentences of a field that are not plain, as they stand. */
  function notPlain(field: LintField, context: RuleContext) {
    return context[field].sentences
      .filter((sentence) => !sentence.quoted && judge(sentence) !== PLAIN)
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
