/** What is due, as one notice. */
import { triage } from '../deadlines/triage.ts';
import type { Outlook } from '../deadlines/types.ts';
import type { Job } from './jobs.ts';
import { REMINDER_KINDS, type ReminderKind } from './settings.ts';
import { fingerprint } from './told.ts';

/** What a part of a notice tells of its cases. All kinds of closings are told alike. */
export type NoticeKind = Exclude<ReminderKind, 'testing' | 'work-plan'>;

export interface NoticePart {
  kind: NoticeKind;
  /** The soonest closing in front. Each case stands in the first part that tells of it. */
  cases: Outlook[];
  /** How many cases it is about: for the digest all that wait, whether or not another part names them. */
  count: number;
}

export interface Notice {
  /** Stable for the same jobs. */
  id: string;
  /** All that the notice tells, for the log. */
  jobs: Job[];
  /** The most pressing in front; never empty. */
  parts: NoticePart[];
  /** The cases it is about, each once, in the order of the parts. */
  cases: Outlook[];
}

/**
 * One notice for all that is due: never a burst. Null when nothing is, or when none of the cases has an outlook any more.
 * @param silent the keys of cases that the digest does not count
 */
export function coalesce(
  due: readonly Job[],
  outlooks: readonly Outlook[],
  silent: { has(key: string): boolean } = new Set(),
): Notice | null {
  const jobs = [...due];
  const open = triage(outlooks.filter(({ turn }) => turn !== 'nobody'));
  const named = new Set<Outlook>();
  const parts: NoticePart[] = [];
  for (const kind of REMINDER_KINDS) {
    if (kind === 'testing' || kind === 'work-plan') continue;
    const mine = jobs.filter((job) => partOf(job.kind) === kind);
    if (mine.length === 0) continue;
    const part = kind === 'digest' ? digestOf(open, named, silent) : kind === 'daily-look' ? LOOK : casesOf(kind, mine, open, named);
    if (part === null) continue;
    parts.push(part);
    for (const outlook of part.cases) named.add(outlook);
  }
  if (parts.length === 0) return null;
  return { id: `notice|${fingerprint(jobs.map((job) => job.id))}`, jobs, parts, cases: [...named] };
}

const partOf = (kind: ReminderKind): NoticeKind => (kind === 'testing' || kind === 'work-plan' ? 'closing' : kind);

/** What speaks of a closing is no more to be said of a case without one. */
const OF_CLOSINGS: ReadonlySet<NoticeKind> = new Set(['closing', 'absence', 'any-time']);

function casesOf(kind: NoticeKind, jobs: readonly Job[], open: readonly Outlook[], named: ReadonlySet<Outlook>): NoticePart | null {
  const keys = new Set(jobs.map((job) => job.caseKey));
  const cases = open.filter(
    (outlook) => keys.has(outlook.key) && !named.has(outlook) && (outlook.autoClose !== null || !OF_CLOSINGS.has(kind)),
  );
  return cases.length === 0 ? null : { kind, cases, count: cases.length };
}

/** Not told where all that wait are named already. */
function digestOf(open: readonly Outlook[], named: ReadonlySet<Outlook>, silent: { has(key: string): boolean }): NoticePart | null {
  const waiting = open.filter(({ key, waits }) => waits && !silent.has(key));
  const cases = waiting.filter((outlook) => !named.has(outlook));
  return cases.length === 0 ? null : { kind: 'digest', cases, count: waiting.length };
}

const LOOK: NoticePart = { kind: 'daily-look', cases: [], count: 0 };
