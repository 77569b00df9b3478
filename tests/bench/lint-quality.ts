/** How well the linter judges labelled cases: what is missing, which words are at fault, and who is nagged for nothing. */
import { lint } from '../../lib/lint/lint.ts';
import { ELEMENTS, type Element, type Finding, type FindingKind } from '../../lib/lint/types.ts';

/** A case or comment with what people said of it; public reports have only a title, a description and three of the elements. */
export interface LabelledCase {
  id: string;
  set?: 'look' | 'apart';
  dataset?: string;
  surface?: 'case' | 'comment';
  product?: string | null;
  asset?: string | null;
  subject?: string;
  title?: string;
  description: string;
  has?: Partial<Record<Element, boolean>>;
  labels?: { OB: boolean; EB: boolean; S2R: boolean };
  subjectVague?: boolean;
  spans?: { kind: FindingKind; text: string }[];
}

/** Right and wrong answers to one question, "yes" being what the linter would speak about. */
interface Tally {
  hits: number;
  wrong: number;
  passedOver: number;
  rightlySilent: number;
}

const SPAN_KINDS = ['tone', 'vague', 'secret', 'personal'] as const;
/** Without these an analyst can't begin; a text that has them all and no fault in its words should get no warning. */
const COMPLETE: readonly Element[] = ['observed', 'expected', 'steps', 'identifiers', 'impact'];

const hasOf = ({ has, labels }: LabelledCase): Partial<Record<Element, boolean>> =>
  has ?? (labels ? { observed: labels.OB, expected: labels.EB, steps: labels.S2R } : {});

const shareOf = (part: number, whole: number) => (whole === 0 ? Number.NaN : part / whole);
const f1Of = ({ hits, wrong, passedOver }: Tally) => shareOf(2 * hits, 2 * hits + wrong + passedOver);

/** Agreement beyond chance (Cohen). */
function kappaOf({ hits, wrong, passedOver, rightlySilent }: Tally): number {
  const all = hits + wrong + passedOver + rightlySilent;
  const chance = ((hits + passedOver) * (hits + wrong) + (wrong + rightlySilent) * (passedOver + rightlySilent)) / all ** 2;
  return shareOf((hits + rightlySilent) / all - chance, 1 - chance);
}

const shown = (figure: number) => (Number.isNaN(figure) ? '  –  ' : figure.toFixed(3));

/** Prints how the linter does on the cases. Answers with the mean F1 over the elements. */
export function tellQuality(name: string, cases: readonly LabelledCase[]): number {
  const tallies = new Map<string, Tally>();
  const note = (question: string, wanted: boolean, got: boolean) => {
    const tally = tallies.get(question) ?? { hits: 0, wrong: 0, passedOver: 0, rightlySilent: 0 };
    if (wanted) tally[got ? 'hits' : 'passedOver'] += 1;
    else tally[got ? 'wrong' : 'rightlySilent'] += 1;
    tallies.set(question, tally);
  };
  const spans = new Map<string, { right: number; wrong: number; found: number; passedOver: number }>();
  const assets = { right: 0, wrong: 0, silent: 0 };
  let complete = 0;
  let nagged = 0;
  for (const labelled of cases) {
    const { surface = 'case', subject = labelled.title ?? '', description, product = null } = labelled;
    const result = lint({ subject, description, surface, product, priority: null });
    const has = hasOf(labelled);
    if (surface === 'case') {
      for (const element of ELEMENTS) {
        if (has[element] !== undefined) note(`missing ${element}`, !has[element], result.has[element] === null);
      }
      if (labelled.subjectVague !== undefined)
        note(
          'subject vague',
          labelled.subjectVague,
          result.findings.some(({ kind }) => kind === 'subject'),
        );
      if (labelled.asset !== undefined) assets[result.asset === labelled.asset ? 'right' : result.asset === null ? 'silent' : 'wrong'] += 1;
    }
    for (const kind of labelled.spans ? SPAN_KINDS : []) {
      const gold = (labelled.spans ?? []).flatMap(({ kind: own, text }) => {
        const field = description.includes(text) ? ('description' as const) : ('subject' as const);
        const start = (field === 'description' ? description : subject).indexOf(text);
        return own === kind ? [{ field, start, end: start + text.length }] : [];
      });
      const found = result.findings.filter((finding) => finding.kind === kind);
      const meets = (finding: Finding, span: (typeof gold)[number]) =>
        finding.field === span.field && (finding.start ?? 0) < span.end && span.start < (finding.end ?? 0);
      const count = spans.get(kind) ?? { right: 0, wrong: 0, found: 0, passedOver: 0 };
      for (const finding of found) count[gold.some((span) => meets(finding, span)) ? 'right' : 'wrong'] += 1;
      for (const span of gold) count[found.some((finding) => meets(finding, span)) ? 'found' : 'passedOver'] += 1;
      spans.set(kind, count);
    }
    const isPublic = labelled.labels !== undefined;
    const isComplete = isPublic
      ? has.observed && has.expected && has.steps
      : surface === 'case' && COMPLETE.every((element) => has[element]) && labelled.spans?.length === 0 && !labelled.subjectVague;
    if (isComplete) {
      complete += 1;
      const asksFor = ({ kind, element }: Finding) =>
        kind === 'missing' && (element === 'observed' || element === 'expected' || element === 'steps');
      if (result.findings.some((finding) => (isPublic ? asksFor(finding) : finding.severity !== 'suggestion'))) nagged += 1;
    }
  }
  console.log(`\n${name}: ${cases.length} texts`);
  const missing: number[] = [];
  for (const [question, tally] of tallies) {
    const { hits, wrong, passedOver } = tally;
    const f1 = f1Of(tally);
    if (question.startsWith('missing') && !Number.isNaN(f1)) missing.push(f1);
    console.log(
      `  ${question.padEnd(26)} of ${String(hits + passedOver).padStart(4)}   precision ${shown(shareOf(hits, hits + wrong))}   recall ${shown(shareOf(hits, hits + passedOver))}   F1 ${shown(f1)}   kappa ${shown(kappaOf(tally))}`,
    );
  }
  const mean = missing.reduce((sum, f1) => sum + f1, 0) / missing.length;
  console.log(`  mean F1 of what is missing ${shown(mean)}, least ${shown(Math.min(...missing))}`);
  for (const [kind, { right, wrong, found, passedOver }] of spans) {
    console.log(
      `  words: ${kind.padEnd(19)} of ${String(found + passedOver).padStart(4)}   precision ${shown(shareOf(right, right + wrong))}   recall ${shown(shareOf(found, found + passedOver))}`,
    );
  }
  if (assets.right + assets.wrong + assets.silent > 0)
    console.log(`  asset: ${assets.right} right, ${assets.wrong} wrong, ${assets.silent} not told`);
  console.log(`  well-written texts that get a warning: ${nagged} of ${complete}`);
  return mean;
}
