import { closingJobsOf } from '../closings.ts';
import type { Kind } from '../jobs.ts';

/** The case will be closed by the clock of its status. */
export const closing: Kind = {
  id: 'closing',
  jobs: (outlooks, given) => closingJobsOf('closing', given.settings.leads, outlooks, given),
};
