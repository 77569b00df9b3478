/** The panel at the head of a case on an Aura site. */

import { AURA_PANEL, findPanel, readPanel } from '../highlights.ts';
import type { UserLabels } from '../labels.ts';
import type { FieldGroup } from '../record-group.ts';
import type { RecordFound } from '../surface-kinds.ts';
import type { ReadContext } from '../types.ts';

export const id = 'aura-highlights';

export const find = (root: ParentNode, address: string, own: UserLabels = {}): FieldGroup | null =>
  findPanel(root, AURA_PANEL, address, own, { isPanel: () => true, isCases: () => true });

export const read = (group: FieldGroup, ctx: ReadContext): RecordFound => readPanel(group, ctx.labels);

export const anchor = ({ element }: FieldGroup): Element => element;
