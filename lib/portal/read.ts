/** One reading of one page: which surfaces stand on it, and what they show about which cases. Reads what is rendered, never throws, changes nothing. */
import { recordIdIn } from './address.ts';
import { learnPair } from './agreement.ts';
import { readCasePage } from './case-page.ts';
import { guarded, knownOrder, newPass, type Pass, settleOrder, watch } from './pass.ts';
import { inOnePass, rootsBelow } from './roots.ts';
import * as commentBox from './surfaces/comment-box.ts';
import type { ListReading } from './surfaces/datatable-list.ts';
import * as datatableList from './surfaces/datatable-list.ts';
import * as newCaseForm from './surfaces/new-case-form.ts';
import type { PageReading, ReadContext } from './types.ts';

export type { CasePage, FormFields, ListCell, PageReading, ReadContext, SurfaceReport } from './types.ts';

/** Roots that are watched besides those on the way to the data. */
const MOST_WATCHED = 60;

function readLists(pass: Pass): ListReading[] {
  const { doc, ctx } = pass;
  return guarded(pass, datatableList.id, [], (report) => {
    const lists = datatableList.findAll(doc, ctx.labels).map((grid) => {
      watch(pass, grid.element);
      return datatableList.read(grid, { ...ctx, order: knownOrder(pass) });
    });
    for (const { cells, proved, report: ofList } of lists) {
      for (const order of proved) pass.proved.add(order);
      report.rows = (report.rows ?? 0) + cells.length;
      report.fieldsRead.push(...ofList.fieldsRead);
      report.fieldsUnread.push(...ofList.fieldsUnread);
      for (const { recordId, caseNumber } of cells) if (recordId && caseNumber) learnPair(doc, recordId, caseNumber);
    }
    return lists.length > 0 ? lists : null;
  });
}

/** Reads a page. Values that could not be read are in the sightings with their reason, and in the reports of `surfaces`. */
export const readPage = (doc: Document, ctx: ReadContext): PageReading =>
  inOnePass(() => {
    const pass = newPass(doc, ctx);
    const lists = readLists(pass);
    const recordId = recordIdIn(ctx.address);
    const page = recordId ? readCasePage(pass, recordId) : null;
    const form = guarded(pass, newCaseForm.id, null, () => newCaseForm.findForm(doc));
    const box = guarded(pass, commentBox.id, null, () => commentBox.find(doc, ctx.address));
    watch(pass, form?.description ?? form?.subject ?? null);
    watch(pass, box);
    // A root that holds other roots is a part of the page's structure: content may come late into any of them.
    const structure = new Set(rootsBelow(doc).map(({ host }) => host.getRootNode() as Document | ShadowRoot));
    for (const root of [...structure].slice(0, MOST_WATCHED)) pass.watched.add(root);
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
