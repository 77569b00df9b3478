/** The stored shape of the orders of day and month. */
import * as z from 'zod/mini';
import { portalSchema } from '../cases/schemas.ts';
import type { DateOrder } from '../portal/date-figures.ts';

export const dateOrderSchema = z.enum(['dmy', 'mdy', 'ymd']) satisfies z.ZodMiniType<DateOrder>;

/** `page`: the dates of a page proved it; `user`: the user said so. */
export const sourceSchema = z.enum(['page', 'user']);
export const knownOrderSchema = z.object({ order: dateOrderSchema, by: sourceSchema });
/** By portal, as an address without path. */
export const dateOrdersSchema = z.record(portalSchema, knownOrderSchema);
export type DateOrders = z.infer<typeof dateOrdersSchema>;
