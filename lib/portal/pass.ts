/** What the parts of one reading share: reports of the surfaces, proofs of the order of dates, and roots to watch. */

import type { DateOrder } from './date-figures.ts';
import { orderByInstant, ordersProved } from './date-order.ts';
import { rootPath } from './roots.ts';
import { type ReadContext, type SurfaceReport, Unfinished } from './types.ts';

export interface Pass {
  readonly doc: Document;
  readonly ctx: ReadContext;
  readonly reports: SurfaceReport[];
  readonly proved: Set<DateOrder>;
  readonly watched: Set<Document | ShadowRoot>;
}

export const newPass = (doc: Document, ctx: ReadContext): Pass => ({ doc, ctx, reports: [], proved: new Set(), watched: new Set([doc]) });

const blankReport = (id: string): SurfaceReport => ({ id, ms: 0, fieldsRead: [], fieldsUnread: [] });

/** Runs one surface on its own. What it throws is reported (but that the time is over), and the others are read all the same; one that is not on the page (null) has no report. */
export function guarded<T>({ reports }: Pass, id: string, otherwise: T, work: (report: SurfaceReport) => T | null): T {
  const report = blankReport(id);
  const start = performance.now();
  let result: T | null = null;
  try {
    result = work(report);
  } catch (error) {
    if (error instanceof Unfinished) throw error;
    report.failed = error instanceof Error ? error.message : String(error);
  }
  report.ms = performance.now() - start;
  if (result !== null || report.failed !== undefined) reports.push(report);
  return result ?? otherwise;
}

/** Puts every root around an element among those to watch. */
export function watch({ watched }: Pass, element: Element | null): void {
  for (const root of element ? rootPath(element) : []) watched.add(root);
}

const orders = new WeakMap<Document, DateOrder>();

/** The order settled before: given with the context, else proved by another page of this document, which had the same user. */
export const knownOrder = ({ doc, ctx }: Pass): DateOrder | null => ctx.order ?? orders.get(doc) ?? null;

/** What this page proved, kept for the pages that come after it. */
export function settleOrder({ doc, proved }: Pass): DateOrder | null {
  const order = orderBy(proved, null);
  if (order) orders.set(doc, order);
  return order;
}

/** Proofs of these dates, and of texts beside the instants that they show, which then are proofs of the page. */
export function prove(pass: Pass, rawDates: readonly string[], pairs: readonly (readonly [string, string])[] = []): ReadonlySet<DateOrder> {
  const proved = ordersProved(rawDates, pass.ctx.now);
  for (const [instant, text] of pairs) {
    const order = orderByInstant(instant, text);
    if (order) proved.add(order);
  }
  for (const order of proved) pass.proved.add(order);
  return proved;
}

/** The order of day and month by what was proved, else the known one; null when the proofs contradict each other. */
export function orderBy(proved: ReadonlySet<DateOrder>, known: DateOrder | null): DateOrder | null {
  if (proved.has('dmy') && proved.has('mdy')) return null;
  if (proved.has('dmy')) return 'dmy';
  if (proved.has('mdy')) return 'mdy';
  return known ?? (proved.has('ymd') ? 'ymd' : null);
}
