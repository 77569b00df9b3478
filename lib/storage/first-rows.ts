/**
 * Which cases stand first in the popup, so that with thousands of them it need not read all before it shows the first (`ahead.ts`). Keys only: what is
 * shown of them is worked out anew. Goes with the browser, and as soon as something is about to change.
 */
import { keysOf } from '../cases/merge.ts';
import type { FirstRows } from './ahead.ts';
import { storageItem } from './item.ts';

const item = storageItem<FirstRows | null>('session:firstRows', null);

/** Cases that fill the popup, which is 600 px high at most. */
export const FILLS_POPUP = 5;
/** So many or fewer are all read as quickly. */
const FEW = 200;

/** @param first the cases that stand first, in that order */
export const saveFirstRows = (open: number, first: readonly Parameters<typeof keysOf>[0][]): Promise<void> =>
  open > FEW && first.length > 0
    ? item.setValue({ open, keys: first.map(({ key }) => key), own: first.flatMap(keysOf) })
    : item.removeValue();

export const forgetFirstRows = (): Promise<void> => item.removeValue();
