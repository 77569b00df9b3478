/**
 * How soon the vendor means to answer a new case for the first time, by its priority. Nothing is published for later answers, nor for the
 * other scales of the same portal (Low/Medium/High/Urgent, System Down/High/Medium/Low).
 */

/** The vendor's priorities; "System-Component Down" is one value that stands for either kind of down. */
export const PRIORITY_IDS = ['system-down', 'component-down', 'system-component-down', 'high', 'normal', 'low'] as const;
export type PriorityId = (typeof PRIORITY_IDS)[number];

/** Least and most, where sources or the two kinds of down differ. `hours` run around the clock, `business-days` in the support region's hours. */
export interface ResponseTarget {
  unit: 'hours' | 'business-days';
  least: number;
  most: number;
}

/** A page that publishes targets. Neither bears a date. */
export interface ResponseSource {
  title: string;
  published: null;
  source: string;
}

export const RESPONSE_SOURCES = {
  vendor: {
    title: 'campusM Support Overview: response levels to reported cases',
    published: null,
    source: 'https://knowledge.exlibrisgroup.com/campusM/Product_Materials/Support/010campusM_Support_Overview',
  },
  consortium: {
    title: 'Working with the vendor’s support (a consortium’s guide)',
    published: null,
    source: 'https://calstate.atlassian.net/wiki/pages/diffpages.action?pageId=2837381125&originalId=2834497565',
  },
} as const satisfies Record<string, ResponseSource>;
export type ResponseSourceId = keyof typeof RESPONSE_SOURCES;

interface PublishedTarget extends ResponseTarget {
  sources: readonly ResponseSourceId[];
}

const hours = (least: number, most = least): ResponseTarget => ({ unit: 'hours', least, most });
const businessDays = (least: number, most = least): ResponseTarget => ({ unit: 'business-days', least, most });

export const RESPONSE_TARGETS: Readonly<Record<PriorityId, PublishedTarget>> = {
  'system-down': { ...hours(1), sources: ['vendor'] },
  'component-down': { ...hours(2), sources: ['vendor'] },
  'system-component-down': { ...hours(1, 2), sources: ['vendor'] },
  high: { ...businessDays(1), sources: ['vendor', 'consortium'] },
  normal: { ...businessDays(2), sources: ['vendor', 'consortium'] },
  // Two by the vendor, three by the consortium.
  low: { ...businessDays(2, 3), sources: ['vendor', 'consortium'] },
};

/** Looked at around the clock in production; a sandbox never counts as down. */
export const isDown = (priority: PriorityId): boolean => RESPONSE_TARGETS[priority].unit === 'hours';
