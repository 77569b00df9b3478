/** The vendor's figures by edition, from the sources in docs/facts.md: written down once more, so that a slip in the product's tables shows. */
import type { EditionId, Span } from '../../lib/policy/types.ts';
import type { StatusId } from '../../lib/status/types.ts';

export interface VendorFigures {
  /** Closes the case, or moves it on to the next status. */
  ends: Span;
  to: StatusId;
  mails?: Span;
}

const days = (amount: number): Span => ({ amount, unit: 'days' });
const months = (amount: number): Span => ({ amount, unit: 'months' });
const closes = (ends: Span): VendorFigures => ({ ends, to: 'closed' });

export const FIGURES: Record<EditionId, Partial<Record<StatusId, VendorFigures>>> = {
  'vendor-2022': {
    'pending-customer-input': { ...closes(days(28)), mails: days(7) },
    'pending-customer-testing': closes(months(3)),
    'awaiting-customer-confirmation': closes(days(14)),
  },
  'consortium-2022': {
    'pending-customer-input': { ...closes(days(14)), mails: days(7) },
    'pending-customer-testing': closes(months(3)),
    'awaiting-customer-confirmation': closes(days(14)),
  },
  'old-portal-2016': {
    'pending-customer-input': { ends: days(28), to: 'awaiting-customer-confirmation', mails: days(14) },
    'pending-customer-testing': closes(months(11)),
    'awaiting-customer-confirmation': closes(days(14)),
  },
};
