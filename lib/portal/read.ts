/** One reading of one page: which surfaces stand on it, and what they show about which cases. Reads what is rendered, never throws, changes nothing. */
import { shownCase } from './address.ts';
import { learnPair } from './agreement.ts';
import { caseLists, type ListReading } from './case-list.ts';
import { readCasePage } from './case-page.ts';
import type { Grid } from './grid.ts';
import { guarded, knownOrder, newPass, type Pass, settleOrder, watch } from './pass.ts';
import { learnCustomer } from './people.ts';
import { inOnePass, rootsBelow } from './roots.ts';
import type { FormSurface, ListSurface } from './surface-kinds.ts';
import * as auraList from './surfaces/aura-list.ts';
import * as classicList from './surfaces/classic-list.ts';
import * as commentBox from './surfaces/comment-box.ts';
import * as datatableList from './surfaces/datatable-list.ts';
import * as newCaseForm from './surfaces/new-case-form.ts';
import { type PageReading, type ReadContext, type SurfaceReport, Unfinished } from './types.ts';

export type { PageReading, ReadContext } from './types.ts';

/** Roots that are watched besides those on the way to the data. */
const MOST_WATCHED = 80;

/** The first that accepts a table reads it. */
const LISTS: readonly ListSurface[] = [auraList, classicList, datatableList];

function readLists(pass: Pass): ListReading[] {
  const { doc, ctx } = pass;
  const grids: Grid[] = [];
  // One look for all kinds of list; it has a report only when it fails.
  guarded(pass, 'lists', null, () => {
    grids.push(...caseLists(doc, ctx.labels ?? {}, (grid) => LISTS.some((surface) => surface.accepts(grid))));
    return null;
  });
  return LISTS.flatMap((surface) =>
    guarded(pass, surface.id, [], (report) => {
      const lists = grids.filter((grid) => LISTS.find((first) => first.accepts(grid)) === surface);
      return lists.length > 0 ? lists.map((grid) => readOne(pass, surface, grid, report)) : null;
    }),
  );
}

function readOne(pass: Pass, surface: ListSurface, grid: Grid, report: SurfaceReport): ListReading {
  watch(pass, grid.element);
  const list = surface.read(grid, { ...pass.ctx, order: knownOrder(pass) });
  for (const order of list.proved) pass.proved.add(order);
  report.rows = (report.rows ?? 0) + list.cells.length;
  report.fieldsRead.push(...list.report.fieldsRead);
  report.fieldsUnread.push(...list.report.fieldsUnread);
  for (const { recordId, caseNumber } of list.cells) if (recordId && caseNumber) learnPair(pass.doc, recordId, caseNumber);
  for (const { fields } of list.reading.sightings) if (fields.contact.state === 'read') learnCustomer(pass.doc, fields.contact.value);
  return list;
}

/** The form of a kind, its root put among those to watch. */
function formOf<Form>(pass: Pass, surface: FormSurface<Form>): Form | null {
  const form = guarded<Form | null>(pass, surface.id, null, () => surface.find(pass.doc, pass.ctx.address));
  watch(pass, form && surface.anchor(form));
  return form;
}

/** Whether a form for a case could be written in: else the labels of the page need not be gone through. Each by its tag alone, as browsers keep lists of tags. */
const isWritable = (doc: Document): boolean =>
  [doc, ...rootsBelow(doc)].some(
    (scope) =>
      scope.querySelector('textarea') !== null ||
      [...scope.querySelectorAll('input')].some((input) => /^(text)?$/.test(input.getAttribute('type') ?? '')) ||
      scope.querySelector('[contenteditable=true]') !== null,
  );

/** Reads a page. Values that could not be read are in the sightings with their reason, and in the reports of `surfaces`. */
export const readPage = (doc: Document, ctx: ReadContext): PageReading =>
  inOnePass(() => {
    const pass = newPass(doc, ctx);
    const lists = readLists(pass);
    const recordId = shownCase(ctx.address);
    const page = recordId ? readCasePage(pass, recordId) : null;
    const form = isWritable(doc) ? formOf(pass, newCaseForm) : null;
    const box = formOf(pass, commentBox);
    // Content may come late into any root: first into those that hold others, which are the page's structure, then into those that hold none yet.
    const below = rootsBelow(doc);
    const structure = below.map(({ host }) => host.getRootNode() as Document | ShadowRoot);
    for (const root of [...new Set([...structure, ...below])].slice(0, MOST_WATCHED)) pass.watched.add(root);
    return {
      readings: [...lists.map(({ reading }) => reading), ...(page ? [page.reading] : [])],
      surfaces: pass.reports,
      cells: lists.flatMap(({ cells }) => cells),
      casePage: page?.casePage ?? null,
      form,
      commentBox: box,
      roots: [...pass.watched],
      order: settleOrder(pass),
    };
  });

/** Milliseconds that a part of a reading takes before it makes way for the page, and parts after which it makes way no more. */
const PART_MS = 16;
const MOST_PARTS = 60;

/** Reads a page in parts, so that hundreds of rows never hold it up. Tells what stands on it when the last part begins; null when `signal` ended first. */
export async function readInParts(doc: Document, contextNow: () => ReadContext, signal: AbortSignal): Promise<PageReading | null> {
  for (let part = 0; part < MOST_PARTS; part += 1) {
    try {
      return readPage(doc, { ...contextNow(), until: performance.now() + PART_MS });
    } catch (error) {
      if (!(error instanceof Unfinished)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
  }
  return readPage(doc, contextNow());
}
