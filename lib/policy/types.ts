import type { StatusId } from '../status/types.ts';

export type EditionId = 'vendor-2022' | 'consortium-2022' | 'old-portal-2016';

/** A length of calendar time. */
export interface Span {
  amount: number;
  unit: 'days' | 'months';
}

/** What the clock of one status does, counted from the time the case entered it. */
export interface StatusPolicy {
  reminderAfter?: Span;
  /** All the time until it is closed, that in the status passed through included. */
  closeAfter?: Span;
  /** The status the case passes through before it is closed, with the time it enters that. */
  through?: { status: StatusId; after: Span };
}

/** A dated, published table of what each status does. */
export interface PolicyEdition {
  id: EditionId;
  title: string;
  /** Date of the source, "2022-09-14"; null where it bears none. */
  published: string | null;
  source: string;
  statuses: Partial<Record<StatusId, StatusPolicy>>;
}
