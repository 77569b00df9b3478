/** What is told by the notifications that are on the screen. They go with the browser, and so does this. */

import * as z from 'zod/mini';
import { instantSchema, intervalSchema } from '../cases/schemas.ts';
import type { Job } from '../reminders/jobs.ts';
import { markSchema } from '../reminders/standing.ts';
import { storageItem } from './item.ts';

const jobSchema = z.object({
  id: z.string(),
  at: instantSchema,
  kind: z.custom<Job['kind']>((kind) => typeof kind === 'string'),
  caseKey: z.nullable(z.string()),
  lead: z.nullable(z.number()),
  deadline: z.nullable(intervalSchema),
});

const noticesSchema = z.record(
  z.string(),
  z.object({ jobs: z.array(jobSchema), marks: z.array(markSchema), list: z._default(z.boolean(), false) }),
);
/** By the notification's id; `list`: its button leads to the list of cases. */
export type ShownNotices = z.infer<typeof noticesSchema>;

const item = storageItem<unknown>('session:notices', {});

/** None where they make no sense: the notifications then stay as they are. */
export async function loadShown(): Promise<ShownNotices> {
  const parsed = z.safeParse(noticesSchema, await item.getValue());
  return parsed.success ? parsed.data : {};
}

export const saveShown = (notices: ShownNotices): Promise<void> => item.setValue(notices);
