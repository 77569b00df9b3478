/** Lightning's panel at the head of a case. */

import { AURA_PANEL, findPanel, readPanel } from '../highlights.ts';
import type { UserLabels } from '../labels.ts';
import type { FieldGroup } from '../record-group.ts';
import { closestAcross } from '../roots.ts';
import type { RecordFound } from '../surface-kinds.ts';
import type { ReadContext } from '../types.ts';

export const id = 'lightning-highlights';

const PANEL = 'records-highlights2, records-highlights, records-lwc-highlights-panel, records-lwc-record-layout, force-highlights2';
/** What a renamed component still has. Headers of other records and of lists have it too, so it has to show a case's number. */
const HEADER = '.slds-page-header';

export const find = (root: ParentNode, address: string, own: UserLabels = {}): FieldGroup | null =>
  findPanel(root, `${PANEL}, ${HEADER}`, address, own, {
    isPanel: (element) => closestAcross(element, AURA_PANEL) === null,
    isCases: (panel) => panel.matches(PANEL),
  });

export const read = (group: FieldGroup, ctx: ReadContext): RecordFound => readPanel(group, ctx.labels);

export const anchor = ({ element }: FieldGroup): Element => element;
