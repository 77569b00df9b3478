/** Refuses policy figures that make no sense, before they reach a deadline. */
import { STATUS_IDS, type StatusId } from '../status/types.ts';
import { STATUSES } from '../status/vocabulary.ts';
import type { StatusOverrides } from './resolve.ts';
import type { Span, StatusPolicy } from './types.ts';

/** What is wrong, and at which status (as it was written). */
export type PolicyProblem =
  | { code: 'not-a-table' }
  | { code: 'unknown-status'; status: string }
  | { code: 'status-never-closes'; status: StatusId }
  | { code: 'unknown-entry'; status: StatusId; entry: string }
  | { code: 'not-a-span'; status: StatusId; entry: SpanName }
  | { code: 'reminder-after-closing'; status: StatusId }
  | { code: 'through-without-closing'; status: StatusId }
  | { code: 'through-unknown-status'; status: StatusId; through: string }
  | { code: 'through-after-closing'; status: StatusId };

type SpanName = 'reminderAfter' | 'closeAfter' | 'through';

export type ValidatedPolicy = { ok: true; statuses: StatusOverrides } | { ok: false; problems: PolicyProblem[] };

/** Ten years: nothing that is longer is a support clock. */
const LONGEST: Readonly<Record<Span['unit'], number>> = { days: 3653, months: 120 };

/** Checks a table of overrides that came from a file, a managed policy or a form. All problems are reported, not only the first. */
export function validateStatuses(table: unknown): ValidatedPolicy {
  if (!isObject(table)) return { ok: false, problems: [{ code: 'not-a-table' }] };
  const problems: PolicyProblem[] = [];
  const statuses: StatusOverrides = {};
  for (const [status, figures] of Object.entries(table)) {
    if (!isStatusId(status)) problems.push({ code: 'unknown-status', status });
    else if (!STATUSES[status].open) problems.push({ code: 'status-never-closes', status });
    else statuses[status] = validateFigures(status, figures, problems);
  }
  return problems.length === 0 ? { ok: true, statuses } : { ok: false, problems };
}

function validateFigures(status: StatusId, figures: unknown, problems: PolicyProblem[]): StatusPolicy {
  if (!isObject(figures)) {
    problems.push({ code: 'not-a-table' });
    return {};
  }
  for (const entry of Object.keys(figures)) {
    if (!['reminderAfter', 'closeAfter', 'through'].includes(entry)) problems.push({ code: 'unknown-entry', status, entry });
  }
  const policy: StatusPolicy = {};
  const reminderAfter = spanOf(status, 'reminderAfter', figures.reminderAfter, problems);
  const closeAfter = spanOf(status, 'closeAfter', figures.closeAfter, problems);
  const through = throughOf(status, figures.through, problems);
  if (reminderAfter !== null) policy.reminderAfter = reminderAfter;
  if (closeAfter !== null) policy.closeAfter = closeAfter;
  if (through !== null) policy.through = through;
  if (reminderAfter !== null && closeAfter !== null && mayReach(reminderAfter, closeAfter))
    problems.push({ code: 'reminder-after-closing', status });
  if (through !== null && figures.closeAfter === undefined) problems.push({ code: 'through-without-closing', status });
  if (through !== null && closeAfter !== null && mayReach(through.after, closeAfter))
    problems.push({ code: 'through-after-closing', status });
  return policy;
}

function throughOf(status: StatusId, through: unknown, problems: PolicyProblem[]): NonNullable<StatusPolicy['through']> | null {
  if (through === undefined) return null;
  const after = spanOf(status, 'through', isObject(through) ? through.after : null, problems);
  const next = isObject(through) ? through.status : undefined;
  if (typeof next !== 'string' || !isStatusId(next) || next === status || !STATUSES[next].open) {
    problems.push({ code: 'through-unknown-status', status, through: String(next) });
    return null;
  }
  return after === null ? null : { status: next, after };
}

function spanOf(status: StatusId, entry: SpanName, span: unknown, problems: PolicyProblem[]): Span | null {
  if (span === undefined) return null;
  if (isObject(span) && (span.unit === 'days' || span.unit === 'months')) {
    const { amount, unit } = span;
    if (typeof amount === 'number' && Number.isInteger(amount) && amount > 0 && amount <= LONGEST[unit]) return { amount, unit };
  }
  problems.push({ code: 'not-a-span', status, entry });
  return null;
}

/** Whether there is a date from which `a` leads as far as `b`, or further. */
function mayReach(a: Span, b: Span): boolean {
  if (a.unit === b.unit) return a.amount >= b.amount;
  return a.unit === 'months' ? longestDays(a.amount) >= b.amount : a.amount >= shortestDays(b.amount);
}

/** Months hold 28 to 31 days; together they come to 30.4 each, give or take three days in all. */
const DAYS_PER_MONTH = 365.25 / 12;
const shortestDays = (months: number): number => Math.max(28 * months, Math.floor(DAYS_PER_MONTH * months) - 3);
const longestDays = (months: number): number => Math.min(31 * months, Math.ceil(DAYS_PER_MONTH * months) + 3);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStatusId(status: string): status is StatusId {
  return (STATUS_IDS as readonly string[]).includes(status);
}
