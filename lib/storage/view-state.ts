/** Small choices of the views that outlive a page: which parts are folded away. Losing them harms nothing. */

import type { Filters } from '../cases/filters.ts';
import type { ExportedEvent } from '../export/exported-events.ts';
import { type CallDay, USUAL_CALL } from '../guidance/call-agenda.ts';
import { storageItem } from './item.ts';

export const bannerFolded = storageItem<boolean>('local:view.bannerFolded', false);
/** Whether the panel stands to the left of its field where both sides have room. */
export const panelOnLeft = storageItem<boolean>('local:view.panelOnLeft', false);
/** null until the user folds or unfolds the panel; then it folds where it has no room. */
export const panelFolded = storageItem<boolean | null>('local:view.panelFolded', null);

/** What the table of all cases showed last. */
export interface CasesView {
  /** Id of the view; of none, or of one that is gone: the first. */
  view?: string;
  /** The columns of views that name none; null: the usual. */
  columns: string[] | null;
  /** The order of such a view; null: as the view has it. */
  sorting: { id: string; desc: boolean }[] | null;
}
export const casesView = storageItem<CasesView>('local:view.cases', { columns: null, sorting: null });

/** As what the page of all cases shows them. */
export const CASES_PARTS = ['cases', 'calendar', 'charts'] as const;
export type CasesPart = (typeof CASES_PARTS)[number];
export const casesPart = storageItem<CasesPart>('local:view.casesPart', 'cases');

/** What was ticked off while cases are handed over to a colleague (`lib/guidance/hand-over.ts`). */
export const handedOver = storageItem<string[]>('local:view.handedOver', []);

/** To whom they go: a name, an e-mail, and the e-mail of who administers the organisation's cases. */
export interface HandOverTo {
  successor: string;
  address: string;
  administrator: string;
}
/** Only where the user wants it kept. */
export const handOverTo = storageItem<HandOverTo | null>('local:view.handOverTo', null);

/** On which day of each month the consortium's call is. */
export const callDay = storageItem<CallDay>('local:view.callDay', USUAL_CALL);

/** Closings that stand in the user's calendar by files that were saved, until the first file after their day. */
export const exportedEvents = storageItem<ExportedEvent[]>('local:view.exportedEvents', []);

/** What the popup's list is limited to. */
export const listFilters = storageItem<Filters>('local:view.listFilters', {});
