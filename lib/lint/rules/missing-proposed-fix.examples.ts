import type { RuleExamples } from './rule.ts';

export const examples: RuleExamples = {
  fires: [
    {
      description:
        'Since 12 March the job "Requests - Restore" (job ID 1234567890001234) in our production environment stops with "Timeout", every night. It should finish. To repeat it: go to Admin > Manage Jobs, choose the job and click Run. We cleared the queue, with no effect. Nothing was changed in the configuration. My colleague gets the same result. 40 requests could not be filled. A screenshot is attached.',
    },
  ],
  silent: [
    {
      description:
        'Since 12 March the job "Requests - Restore" (job ID 1234567890001234) in our production environment stops with "Timeout", every night. It should finish. To repeat it: go to Admin > Manage Jobs, choose the job and click Run. We cleared the queue, with no effect. Nothing was changed in the configuration. My colleague gets the same result. 40 requests could not be filled. A screenshot is attached. Perhaps the calendar is the cause.',
    },
    { description: 'The due date shown in the Loans tab is wrong.' },
  ],
};
