/** The words under which a portal shows its statuses. */
import type { StatusId } from '../../lib/status/types.ts';
import { STATUSES } from '../../lib/status/vocabulary.ts';
import type { World } from './world.ts';

export interface Shown {
  status: string;
  subStatus: string | null;
}

const EARLIER: Partial<Record<StatusId, readonly string[]>> = {
  'in-progress-tier-1': ['Tier 1 Analysis'],
  'in-progress-tier-2': ['Tier 2 New', 'Tier 2 Analysis'],
  'pending-customer-input': ['Pending Customer Response', 'Pending Customer Reply'],
  'update-received': ['Waiting for Process'],
  'pending-development': ['Development'],
  'pending-third-party-provider': ['Waiting for Vendor Input'],
  'awaiting-customer-confirmation': ['Closing'],
  reopened: ['Re-opened'],
};

/** As the edition of 2026 splits the field; all other statuses stand alone in it. */
const SPLIT: Partial<Record<StatusId, string>> = {
  'pending-customer-input': 'Customer Input',
  'pending-development': 'Development',
  'pending-third-party-provider': 'Third Party Provider',
  'scheduled-support-service': 'Scheduled Support Service',
};

/** Which of several names it is does not change in the life of a case. */
export function shownAs(status: StatusId, world: World, index: number, at: number): Shown {
  const sub = SPLIT[status];
  const isSplit = world.names === 'two-fields' || (world.splitsAt !== null && at >= world.splitsAt);
  if (isSplit && sub !== undefined) return { status: 'Pending', subStatus: sub };
  const earlier = EARLIER[status];
  const name = world.names === 'earlier' && !isSplit ? earlier?.[index % earlier.length] : undefined;
  return { status: name ?? STATUSES[status].name, subStatus: null };
}
