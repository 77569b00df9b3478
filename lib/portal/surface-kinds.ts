/**
 * What a surface is: one file in `surfaces/`, named by its id, with the members of its kind. A surface that is not on the page is found
 * as null (or as nothing), never with an error.
 */
import type { Instant } from '../cases/schemas.ts';
import type { ListReading } from './case-list.ts';
import type { ShownChange, ShownComment } from './changes.ts';
import type { Grid } from './grid.ts';
import type { Column, UserLabels } from './labels.ts';
import type { FieldGroup } from './record-group.ts';
import type { ListCell, ReadContext } from './types.ts';
import type { Found } from './values.ts';

/** A field's text on one surface, and the text of another place on it that says otherwise. */
export type FieldFound = Found & { otherwise?: string };

export interface RecordFound {
  fields: Map<Column, FieldFound>;
  /** Names of the case's owner and of who made it, where they are shown. */
  owner: string | null;
  creator: string | null;
}

/** Fields of the case that the address names. */
export interface RecordSurface {
  readonly id: string;
  /** The record's fields in their places; null where the address names no case, or what is there is no case's record. */
  find(root: ParentNode, address: string, own?: UserLabels): FieldGroup | null;
  read(group: FieldGroup, ctx: ReadContext): RecordFound;
  /** The element before which a card goes. */
  anchor(group: FieldGroup): Element;
}

export interface EventsFound {
  changes: ShownChange[];
  comments: ShownComment[];
}

/** What happened to the case that the address names: changes and comments in the order shown. */
export interface EventsSurface<Part> {
  readonly id: string;
  /** The tables, cards or posts that may be the case's. */
  find(root: ParentNode, address: string): Part[];
  read(parts: readonly Part[], ctx: { now: Instant; labels?: UserLabels }): EventsFound;
}

/** A list of cases. Tables are looked for once for all kinds of list; the first that accepts one reads it. */
export interface ListSurface {
  readonly id: string;
  accepts(grid: Grid): boolean;
  read(grid: Grid, ctx: ReadContext): ListReading;
  /** The cell at whose end a badge goes. */
  anchor(cell: ListCell): HTMLElement | null;
}

/** A form or a box to write in: found with what it holds. */
export interface FormSurface<Form> {
  readonly id: string;
  find(root: ParentNode, address: string): Form | null;
  /** The field beside which the panel goes. */
  anchor(form: Form): Element | null;
}
