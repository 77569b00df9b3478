/** The shape of a report as an extension page accepts it. Apart from `report.ts`, as the page that sends one needs no schema. */
import * as z from 'zod/mini';
import { howSchema, instantSchema, sightingFieldsSchema, unreadableReasonSchema } from '../cases/schemas.ts';
import { LACKS, type PageReport } from './report.ts';

const short = z.string().check(z.maxLength(80));
const long = z.string().check(z.maxLength(2000));
const count = z.int().check(z.nonnegative());
const few = <T extends z.core.$ZodType>(item: T) => z.array(item).check(z.maxLength(100));

const fieldSchema = z.enum([...z.keyof(sightingFieldsSchema).options, 'caseNumber']);
export const unreadFieldSchema = z.enum([...fieldSchema.options, 'change', 'comment']);
const orderSchema = z.nullable(z.enum(['dmy', 'mdy', 'ymd']));

export const pageReportSchema = z.object({
  frame: z.enum(['top', 'frame']),
  address: z.enum(['case', 'list', 'other']),
  at: instantSchema,
  zone: short,
  order: orderSchema,
  proved: orderSchema,
  cases: count,
  lists: few(z.object({ read: count, total: z.nullable(count), all: z.boolean() })),
  form: z.boolean(),
  commentBox: z.boolean(),
  surfaces: few(
    z.object({
      id: short,
      ms: z.number(),
      rows: z.nullable(count),
      read: few(z.object({ field: fieldSchema, how: howSchema })),
      failed: z.nullable(long),
    }),
  ),
  unread: few(z.object({ field: unreadFieldSchema, reason: unreadableReasonSchema, count, shapes: few(long) })),
  unknownStatuses: few(long),
  lacks: few(z.enum(LACKS)),
  structure: z.object({
    roots: count,
    tables: count,
    frames: count,
    components: few(short),
    headers: few(long),
    labels: few(long),
    paths: few(z.object({ to: z.enum(['record', 'row', 'status', 'description', 'comment']), path: long })),
  }),
  paused: z.nullable(z.enum(['page', 'site'])),
}) satisfies z.ZodMiniType<PageReport>;
