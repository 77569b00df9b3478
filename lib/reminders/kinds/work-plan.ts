import { closingJobsOf } from '../closings.ts';
import type { Kind } from '../jobs.ts';

/** A work plan runs out, after years: there is time to ask for it. */
export const workPlan: Kind = {
  id: 'work-plan',
  jobs: (outlooks, given) => closingJobsOf('work-plan', given.settings.workPlanLeads, outlooks, given),
};
