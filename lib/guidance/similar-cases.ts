/** Cases that may be about the same as a new one: found by the words of their subjects alone, so a hint and no more. */

/** Beginnings of words count as the same word: "renewal", "renewals", "renewed". */
const STEM = 5;

function stemOf(word: string): string {
  return /\d/.test(word) ? word : word.replace(/s$/, '').slice(0, STEM);
}

/** Words that stand in many subjects and tell cases apart in none. */
const COMMON = new Set(
  'about after again alma before cannot case does error from have issue library need please primo problem question request still support that this ticket urgent user when with work wrong'
    .split(' ')
    .map(stemOf),
);

function stemsOf(text: string): Set<string> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set((plain.match(/[\p{L}\d]{4,}/gu) ?? []).map(stemOf).filter((stem) => !COMMON.has(stem)));
}

/** A number that names one thing says more than two words do. */
const NAMES_ONE = /^(?=.*\d{5})/;

/** Words that two subjects must share, and the share of the new one's words by their weight: rare words weigh more. */
const LEAST_SHARED = 2;
const LEAST_WEIGHT = 0.4;

/** Those of the cases whose subjects are nearest to `subject`, nearest first, at most `most`; of two that are as near the one that stands first. */
export function similarCases<Titled extends { subject: string }>(subject: string, cases: readonly Titled[], most = 3): Titled[] {
  const wanted = stemsOf(subject);
  if (wanted.size === 0) return [];
  const known = cases.map((each) => ({ each, stems: stemsOf(each.subject) }));
  const weights = new Map(
    [...wanted].map((stem) => [stem, Math.log((known.length + 1) / (known.filter(({ stems }) => stems.has(stem)).length + 0.5))]),
  );
  const weightOf = (stems: Iterable<string>): number => [...stems].reduce((sum, stem) => sum + Math.max(0.1, weights.get(stem) ?? 0), 0);
  const whole = weightOf(wanted);
  return known
    .map(({ each, stems }) => ({ each, shared: [...wanted].filter((stem) => stems.has(stem)) }))
    .map(({ each, shared }) => ({ each, shared, weight: weightOf(shared) / whole }))
    .filter(
      ({ shared, weight }) => shared.some((stem) => NAMES_ONE.test(stem)) || (shared.length >= LEAST_SHARED && weight >= LEAST_WEIGHT),
    )
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ each }) => each);
}
