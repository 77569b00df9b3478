/** What of a bent page was read, and what of that is wrong: a value that the page does not show for that case and field. */
import type { Noted, NotedCase } from './notation.ts';

export interface Comparison {
  wrong: string[];
  /** Values read, counted as `sizeOf` does. */
  read: number;
}

const TIMES = new Set(['openedAt', 'updatedAt', 'closedAt']);
const UNREAD = /^\(unread: /;
const EMPTY = '(empty)';

const fieldsOf = ({ case: _case, path: _path, changes: _changes, comments: _comments, ...fields }: NotedCase) =>
  Object.entries(fields) as [string, string][];

const SPANS: Record<string, number> = { PT1M: 59_999, P1D: 86_399_999 };

/** First and last millisecond of an interval of the notation. */
function ends(text: string): [number, number] {
  const [start = '', end] = text.split('/');
  const earliest = Date.parse(start);
  if (end === undefined) return [earliest, earliest];
  return [earliest, SPANS[end] === undefined ? Date.parse(end) : earliest + SPANS[end]];
}

/** A shown minute or day is less exact than the instant it stands for, and holds it. */
function overlaps(a: string, b: string): boolean {
  const [[from, to], [start, end]] = [ends(a), ends(b)];
  return from <= end && start <= to;
}

/** "history status: New → Closed, <time>" in two. */
function dated(event: string): [string, string] {
  const comma = event.lastIndexOf(', ');
  return [event.slice(0, comma), event.slice(comma + 2)];
}

function fieldIsRight(field: string, got: string, truth: string | undefined, blanks: boolean): boolean {
  if (UNREAD.test(got) || got === truth) return true;
  if (truth === undefined) return false;
  if (blanks && got === EMPTY) return true;
  // A flag that is not set shows nothing where its raw value is gone.
  if (field === 'waitingForInformation' && truth === 'no' && got === EMPTY) return true;
  return TIMES.has(field) && got !== EMPTY && truth !== EMPTY && !UNREAD.test(truth) && overlaps(got, truth);
}

const sameEvent = (got: string, truth: string): boolean => {
  const [[what, at], [whatElse, atElse]] = [dated(got), dated(truth)];
  return what === whatElse && overlaps(at, atElse);
};

const withoutOld = (change: string): string => change.replace(/(: ).*( → )/, `$1${EMPTY}$2`);

/** Whose a comment is may be unknown where the contact is not read. */
const sameComment = (got: string, truth: string): boolean => sameEvent(got, truth) || sameEvent(got, truth.replace(/^customer/, 'unknown'));

function wrongInCase(got: NotedCase, truth: NotedCase, blanks: boolean): string[] {
  const truths = new Map(fieldsOf(truth));
  const wrong = fieldsOf(got).flatMap(([field, value]) =>
    fieldIsRight(field, value, truths.get(field), blanks)
      ? []
      : [`${field}: "${value.slice(0, 80)}" for "${truths.get(field)?.slice(0, 80)}"`],
  );
  if (got.path !== undefined && got.path !== truth.path) wrong.push(`path: ${got.path}`);
  for (const change of got.changes ?? []) {
    if (!truth.changes?.some((other) => sameEvent(change, other) || (blanks && sameEvent(change, withoutOld(other)))))
      wrong.push(`change: ${change.slice(0, 160)}`);
  }
  for (const comment of got.comments ?? []) {
    if (!truth.comments?.some((other) => sameComment(comment, other))) wrong.push(`comment: ${comment}`);
  }
  return wrong;
}

/** One case may be known by less than the truth knows it by, never by another id or number. */
function sameCase(got: string, truth: string): boolean {
  const [[id, number], [trueId, trueNumber]] = [got.split(' '), truth.split(' ')];
  return (id === '-' || id === trueId) && (number === '-' || number === trueNumber);
}

/** The fewest wrong values by any of the truths: a page that shows two cases of one id shows either, never some of each. */
function wrongByBest(got: NotedCase, truths: readonly NotedCase[], blanks: boolean): string[] {
  const own = truths.filter((truth) => sameCase(got.case, truth.case)).map((truth) => wrongInCase(got, truth, blanks));
  return own.sort((a, b) => a.length - b.length)[0] ?? [`a case that is not there: ${got.case}`];
}

const casesOf = ({ lists = [], page }: Noted): NotedCase[] => [...lists.flatMap(({ cases }) => cases), ...(page ? [page] : [])];

function wrongInLists(got: Noted, truths: readonly Noted[]): string[] {
  const lists = truths.flatMap((truth) => truth.lists ?? []);
  return (got.lists ?? []).flatMap(({ view, read, cases }) => {
    const wrong: string[] = [];
    if (view !== null && !lists.some((list) => list.view === view)) wrong.push(`view: ${view}`);
    // "All" of a list's cases, so that those which are gone can be told: worse than any wrong value when it is not true.
    if (read.endsWith('all') && !lists.some((list) => list.cases.length <= cases.length && list.read.endsWith('all')))
      wrong.push(`read: ${read}`);
    const total = /of (\d+)/.exec(read)?.[1];
    if (total && !lists.some((list) => list.read.includes(`of ${total}`))) wrong.push(`total: ${total}`);
    return wrong;
  });
}

function wrongInForm(got: Noted, truths: readonly Noted[]): string[] {
  const wrong = Object.entries(got.form ?? {}).flatMap(([field, value]) =>
    truths.some(({ form }) => form?.[field] === value) ? [] : [`form's ${field}: ${value.slice(0, 80)}`],
  );
  if (got.commentBox !== undefined && !truths.some(({ commentBox }) => commentBox === got.commentBox))
    wrong.push(`comment box: ${got.commentBox}`);
  return wrong;
}

/** Values that stand in a notation: fields with a value, changes, comments, form fields, the comment box. */
export function sizeOf(noted: Noted): number {
  const perCase = casesOf(noted).map(
    (shown) =>
      fieldsOf(shown).filter(([, value]) => value !== EMPTY && !UNREAD.test(value)).length +
      (shown.changes?.length ?? 0) +
      (shown.comments?.length ?? 0),
  );
  return perCase.reduce((sum, count) => sum + count, Object.keys(noted.form ?? {}).length + (noted.commentBox === undefined ? 0 : 1));
}

/** `blanks`: fields may have lost their texts and be empty in truth. */
export const compare = (got: Noted, truths: readonly Noted[], blanks = false): Comparison => ({
  wrong: [
    ...casesOf(got).flatMap((shown) => wrongByBest(shown, truths.flatMap(casesOf), blanks)),
    ...wrongInLists(got, truths),
    ...wrongInForm(got, truths),
  ],
  read: sizeOf(got),
});
