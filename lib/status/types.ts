/** Canonical statuses: today's names of the vendor, and those of 2016 that were never replaced. The id is the name in kebab-case. */
export const STATUS_IDS = [
  'new',
  'under-review',
  'in-progress',
  'in-progress-tier-1',
  'in-progress-tier-2',
  'pending-customer-input',
  'update-received',
  'pending-development',
  'pending-release',
  'pending-customer-testing',
  'pending-content-operations',
  'pending-third-party-provider',
  'awaiting-customer-confirmation',
  'reopened',
  'closed',
  'pending-work-plan',
  'pending-product-review',
  'tier-2-w4i',
  'tier-1-answer-to-tier-2',
  'tier-2-closed',
  'shared-with-pq',
  'scheduled-support-service',
] as const;
export type StatusId = (typeof STATUS_IDS)[number];

/** Who has to act next. `unknown` for a status we do not know: never taken for the vendor's turn. */
export type Turn = 'customer' | 'vendor' | 'third-party' | 'nobody' | 'unknown';
