import { closingJobsOf } from '../closings.ts';
import type { Kind } from '../jobs.ts';

/** The time for testing runs out: the same clock, but whoever tests needs more notice. */
export const testing: Kind = {
  id: 'testing',
  jobs: (outlooks, given) => closingJobsOf('testing', given.settings.testingLeads, outlooks, given),
};
