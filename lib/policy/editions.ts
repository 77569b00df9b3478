import { consortium2022 } from './editions/consortium-2022.ts';
import { oldPortal2016 } from './editions/old-portal-2016.ts';
import { vendor2022 } from './editions/vendor-2022.ts';
import type { EditionId, PolicyEdition } from './types.ts';

export const EDITIONS: Readonly<Record<EditionId, PolicyEdition>> = {
  'vendor-2022': vendor2022,
  'consortium-2022': consortium2022,
  'old-portal-2016': oldPortal2016,
};

/** Newest first. */
export const EDITION_IDS = ['vendor-2022', 'consortium-2022', 'old-portal-2016'] as const satisfies readonly EditionId[];

/** The vendor's latest. */
export const DEFAULT_EDITION: EditionId = 'vendor-2022';
