import type { PolicyEdition } from '../types.ts';

/** A library consortium's copy of the vendor's table, with a shorter clock on Pending Customer Input. */
export const consortium2022: PolicyEdition = {
  id: 'consortium-2022',
  title: 'Case statuses in a consortium’s case guide (after September 2022)',
  published: null,
  source: 'https://calstate.atlassian.net/wiki/pages/diffpages.action?originalId=2834399241&pageId=2834399257',
  statuses: {
    'pending-customer-input': { reminderAfter: { amount: 7, unit: 'days' }, closeAfter: { amount: 14, unit: 'days' } },
    'pending-customer-testing': { closeAfter: { amount: 3, unit: 'months' } },
    'awaiting-customer-confirmation': { closeAfter: { amount: 14, unit: 'days' } },
    'pending-work-plan': { closeAfter: { amount: 24, unit: 'months' } },
  },
};
