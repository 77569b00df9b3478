import type { StatusId } from '../status/types.ts';
import { EDITIONS } from './editions.ts';
import type { EditionId, StatusPolicy } from './types.ts';

/** Figures that replace an edition's, status by status; `{}` for a status says that it has no clock. */
export type StatusOverrides = Partial<Record<StatusId, StatusPolicy>>;

export interface PolicyOverrides {
  organisation?: StatusOverrides;
  user?: StatusOverrides;
}

/** The clock of one status: the user's figures, else the organisation's, else the edition's; undefined where none of them names the status. */
export function statusPolicy(edition: EditionId, status: StatusId, overrides: PolicyOverrides = {}): StatusPolicy | undefined {
  return overrides.user?.[status] ?? overrides.organisation?.[status] ?? EDITIONS[edition].statuses[status];
}
