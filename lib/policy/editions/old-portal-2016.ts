import type { PolicyEdition } from '../types.ts';

/**
 * The portal before the move. Its Pending Release (two weeks after the release → Closing) has no figure here: the clock starts
 * at a release, whose date no case shows.
 */
export const oldPortal2016: PolicyEdition = {
  id: 'old-portal-2016',
  title: 'What is Case Status, and What Does It Mean? (old portal, September 2016)',
  published: '2016-09-07',
  source:
    'https://exlibris-dev.mindtouch.us/360_Services/E-Journal_Portal/Knowledge_Articles/What_is_Case_Status%2C_and_What_Does_It_Mean%3F',
  statuses: {
    'pending-customer-input': {
      reminderAfter: { amount: 14, unit: 'days' },
      closeAfter: { amount: 42, unit: 'days' },
      through: { status: 'awaiting-customer-confirmation', after: { amount: 28, unit: 'days' } },
    },
    'pending-customer-testing': { closeAfter: { amount: 11, unit: 'months' } },
    'awaiting-customer-confirmation': { closeAfter: { amount: 14, unit: 'days' } },
    'pending-work-plan': { closeAfter: { amount: 24, unit: 'months' } },
  },
};
