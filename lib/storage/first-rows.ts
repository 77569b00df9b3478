/**
 * Which cases stand first in the popup, so that with thousands of them it need not read all before it shows the first. Keys only: what is shown of
 * them is worked out anew. Goes with the browser, and as soon as something is about to change.
 */

import * as z from 'zod/mini';
import { storageItem } from './item.ts';

const firstRowsSchema = z.object({
  /** The cases that are open, these among them. */
  open: z.int(),
  keys: z.array(z.string()),
});
type FirstRows = z.infer<typeof firstRowsSchema>;

const item = storageItem<unknown>('session:firstRows', null);

/** Null where they are not known: then all cases have to be read. */
export async function loadFirstRows(): Promise<FirstRows | null> {
  const parsed = z.safeParse(firstRowsSchema, await item.getValue());
  return parsed.success ? parsed.data : null;
}

/** Cases that fill the popup, and almost so a place beside the page. */
export const FILLS_POPUP = 8;
/** So many or fewer are all read as quickly. */
const FEW = 200;

/** @param keys of the cases that stand first, in that order */
export const saveFirstRows = (open: number, keys: string[]): Promise<void> =>
  open > FEW ? item.setValue({ open, keys }) : item.removeValue();

export const forgetFirstRows = (): Promise<void> => item.removeValue();
