import type { PolicyEdition } from '../types.ts';

/** The vendor's latest published figures. */
export const vendor2022: PolicyEdition = {
  id: 'vendor-2022',
  title: 'What is Case Status, and What Does It Mean? (vendor, September 2022)',
  published: '2022-09-14',
  source: 'https://knowledge.exlibrisgroup.com/Summon/Knowledge_Articles/What_is_Case_Status%2C_and_What_Does_It_Mean%3F',
  statuses: {
    'pending-customer-input': { reminderAfter: { amount: 7, unit: 'days' }, closeAfter: { amount: 28, unit: 'days' } },
    'pending-customer-testing': { closeAfter: { amount: 3, unit: 'months' } },
    'awaiting-customer-confirmation': { closeAfter: { amount: 14, unit: 'days' } },
  },
};
