/** The order of day and month that each portal was seen to use, so that a page that can't prove it is read all the same. */
import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { portalSchema } from '../cases/schemas.ts';
import type { DateOrder } from '../portal/date-figures.ts';

export const dateOrderSchema = z.enum(['dmy', 'mdy', 'ymd']) satisfies z.ZodMiniType<DateOrder>;
const knownSchema = z.record(portalSchema, dateOrderSchema);

const item = storage.defineItem<unknown>('local:dateOrder');

/** What is stored and does not parse is taken for nothing: the next page that proves an order writes it anew. */
async function known(): Promise<Record<string, DateOrder>> {
  const parsed = z.safeParse(knownSchema, (await item.getValue()) ?? {});
  return parsed.success ? parsed.data : {};
}

/** @param portal the portal's address without path */
export const loadDateOrder = async (portal: string): Promise<DateOrder | null> => (await known())[portal] ?? null;

export async function saveDateOrder(portal: string, order: DateOrder): Promise<void> {
  await item.setValue({ ...(await known()), [portal]: order });
}
