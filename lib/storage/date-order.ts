/** The order of day and month that each portal uses, so that a page that can't prove it is read all the same. */

import * as z from 'zod/mini';
import type { DateOrder } from '../portal/date-figures.ts';
import { type DateOrders, dateOrdersSchema, type sourceSchema } from './date-order-schema.ts';
import { storageItem } from './item.ts';

const item = storageItem<unknown>('local:dateOrder', null);

/** By portal (address without path). What is stored and does not parse is taken for nothing: the next page that proves an order writes it anew. */
export async function loadDateOrders(): Promise<DateOrders> {
  const parsed = z.safeParse(dateOrdersSchema, (await item.getValue()) ?? {});
  return parsed.success ? parsed.data : {};
}

/** @param portal the portal's address without path */
export const loadDateOrder = async (portal: string): Promise<DateOrder | null> => (await loadDateOrders())[portal]?.order ?? null;

export async function saveDateOrder(portal: string, order: DateOrder, by: z.infer<typeof sourceSchema>): Promise<void> {
  await item.setValue({ ...(await loadDateOrders()), [portal]: { order, by } });
}

export async function forgetDateOrder(portal: string): Promise<void> {
  const { [portal]: _, ...others } = await loadDateOrders();
  await item.setValue(others);
}

/** In place of all that are known. */
export const saveDateOrders = (orders: DateOrders): Promise<void> => item.setValue(orders);

/** Calls back when the order of any portal was learned, chosen or forgotten. Returns what ends it. */
export const watchDateOrders = (changed: () => void): (() => void) => item.watch(changed);
