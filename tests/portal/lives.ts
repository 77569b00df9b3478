/** The lives of the invented cases, told in days before now: what each was about and which statuses it went through. */

/** Days ago, or the time from which the vendor's clock gives so many hours until the case is closed. */
export type Moment = number | { closesInHours: number };

export interface Life {
  subject: string;
  priority: string;
  asset: string;
  /** Statuses, oldest first, each with the time it began. "Pending/Customer Input" stands in two fields, Status and Sub Status. */
  stays: readonly (readonly [status: string, since: Moment])[];
  contact?: string;
  account?: string;
  caseType?: string;
  category?: string;
  description?: string;
  shows?: { history: boolean; feed: boolean };
  /** Someone changed the priority later than the status. */
  touchedDaysAgo?: number;
  /** Dates that nobody can read; such a case shows neither history nor feed. */
  garbage?: { openedAt: string; lastModifiedAt: string };
}

const HISTORY_ONLY = { history: true, feed: false };
const FEED_ONLY = { history: false, feed: true };
const NEITHER = { history: false, feed: false };

const KIM = { contact: 'Kim Placeholder' };
const ALEX = { contact: 'Alex Muster', account: 'Placeholder College' };
const NOA = { contact: 'Noa Demo', account: 'Muster Polytechnic' };

const hours = (closesInHours: number): Moment => ({ closesInHours });
const days = (closesInDays: number): Moment => hours(closesInDays * 24);

const WAITING: readonly Life[] = [
  {
    subject: 'Hold slips print without the pickup location for two desks',
    priority: 'High',
    asset: 'Alma',
    category: 'Fulfillment',
    stays: [
      ['New', 41],
      ['Under Review', 40],
      ['In Progress - Tier 1', 37],
      ['Pending Customer Input', hours(5)],
    ],
  },
  {
    subject: 'Renewal notices are sent twice to patrons with two user groups',
    priority: 'Normal',
    asset: 'Alma',
    category: 'Users',
    shows: HISTORY_ONLY,
    stays: [
      ['New', 48],
      ['In Progress - Tier 1', 44],
      ['Pending Customer Input', days(2)],
    ],
  },
  {
    subject: 'EDI invoices from one vendor stop at "In review" since the last release',
    priority: 'High',
    asset: 'Alma',
    category: 'Acquisitions',
    stays: [
      ['New', 39],
      ['Under Review', 38],
      ['In Progress - Tier 2', 31],
      ['Pending Customer Input', days(5)],
    ],
  },
  {
    subject: 'Facet "Peer-reviewed" hides articles that carry the label',
    priority: 'Normal',
    asset: 'Primo VE',
    category: 'Discovery',
    shows: FEED_ONLY,
    stays: [
      ['New', 29],
      ['Under Review', 27.5],
      ['Pending Customer Input', days(9)],
    ],
  },
  {
    subject: 'Portfolio linking parameters are lost on import of a spreadsheet',
    priority: 'Low',
    asset: 'Alma Data Services',
    shows: NEITHER,
    stays: [
      ['New', 21],
      ['In Progress', 15],
      ['Pending Customer Input', days(20)],
    ],
  },
  {
    subject: 'Which job overwrites the summary holdings of bound-withs?',
    priority: 'Normal',
    asset: 'Alma',
    caseType: 'Question',
    stays: [
      ['New', 3.2],
      ['Under Review', 1.1],
      ['Pending Customer Input', 0.1],
    ],
  },
  {
    subject: 'Analytics subject area "Fines and Fees" shows yesterday twice',
    priority: 'Normal',
    asset: 'Alma',
    category: 'Analytics',
    shows: FEED_ONLY,
    ...KIM,
    stays: [
      ['New', 4],
      ['In Progress - Tier 1', 2.3],
      ['Pending Customer Input', 17.4 / 24],
    ],
  },
  {
    subject: 'Course reading list import stops at row 214',
    priority: 'Normal',
    asset: 'Leganto',
    stays: [
      ['New', 50],
      ['Tier 1 Analysis', 47],
      ['Pending Customer Response', days(3)],
    ],
  },
  {
    subject: 'Lending request from a partner has no due date',
    priority: 'Normal',
    asset: 'Rapido',
    shows: HISTORY_ONLY,
    ...ALEX,
    stays: [
      ['New', 33],
      ['Tier 1 Analysis', 30],
      ['Pending Customer Reply', days(12)],
    ],
  },
  {
    subject: 'Publication import leaves out the second affiliation',
    priority: 'Medium',
    asset: 'Esploro',
    shows: HISTORY_ONLY,
    stays: [
      ['New', 35],
      ['In Progress', 31],
      ['Pending/Customer Input', days(6)],
    ],
  },
  {
    subject: 'Link resolver shows no full text for an e-book package',
    priority: 'Medium',
    asset: '360',
    shows: NEITHER,
    ...NOA,
    stays: [
      ['New', 9],
      ['In Progress', 6],
      ['Pending/Customer Input', days(25)],
    ],
  },
  {
    subject: 'Test the fix: label template shows call numbers upside down',
    priority: 'Low',
    asset: 'Alma',
    stays: [
      ['New', 160],
      ['In Progress - Tier 2', 150],
      ['Pending Development', 140],
      ['Pending Customer Testing', hours(30)],
    ],
  },
  {
    subject: 'Test the fix: recommendations are empty for book chapters',
    priority: 'Normal',
    asset: 'bX',
    stays: [
      ['New', 120],
      ['Pending Development', 100],
      ['Pending Customer Testing', days(40)],
    ],
  },
  {
    subject: 'Test the fix: mobile menu covers the sign-in button',
    priority: 'High',
    asset: 'campusM',
    shows: FEED_ONLY,
    ...KIM,
    stays: [
      ['New', 60],
      ['Pending Release', 25],
      ['Pending Customer Testing', days(80)],
    ],
  },
  {
    subject: 'Test the fix: search history forgets filters',
    priority: 'Low',
    asset: 'Summon',
    shows: NEITHER,
    stays: [
      ['New', 90],
      ['In Progress', 70],
      ['Pending Customer Testing', 34.5],
    ],
  },
  {
    subject: 'Locate in the network zone is greyed out for one role',
    priority: 'High',
    asset: 'Alma',
    stays: [
      ['New', 30],
      ['Under Review', 29],
      ['In Progress - Tier 1', 26],
      ['Awaiting Customer Confirmation', hours(10)],
    ],
  },
  {
    subject: 'Item barcode field accepts a trailing blank',
    priority: 'Low',
    asset: 'Alma',
    shows: HISTORY_ONLY,
    stays: [
      ['New', 25],
      ['In Progress', 18],
      ['Awaiting Customer Confirmation', days(4)],
    ],
  },
  {
    subject: 'Set of 12,000 records cannot be itemized',
    priority: 'Normal',
    asset: 'Alma',
    ...ALEX,
    stays: [
      ['New', 14],
      ['In Progress - Tier 2', 8],
      ['Awaiting Customer Confirmation', days(13)],
    ],
  },
  {
    subject: 'Booking calendar shows closed days as free',
    priority: 'Normal',
    asset: 'Alma',
    category: 'Fulfillment',
    shows: FEED_ONLY,
    stays: [
      ['New', 28],
      ['Tier 2 Analysis', 22],
      ['Closing', days(7)],
    ],
  },
  {
    subject: 'Old portal: export of citations misses the volume',
    priority: 'Low',
    asset: 'Primo VE',
    shows: NEITHER,
    stays: [
      ['New', 20],
      ['Tier 1 Analysis', 16],
      ['Closing', days(11)],
    ],
  },
  {
    subject: 'Interested users get no letter when an order line is received',
    priority: 'Normal',
    asset: 'Alma',
    category: 'Acquisitions',
    touchedDaysAgo: 2,
    stays: [
      ['New', 34],
      ['In Progress - Tier 1', 29],
      ['Pending Customer Input', days(8)],
    ],
  },
  {
    subject: 'Proxy prefix is added twice to database links',
    priority: 'High',
    asset: 'Primo VE',
    shows: NEITHER,
    touchedDaysAgo: 3,
    stays: [
      ['New', 40],
      ['In Progress - Tier 1', 36],
      ['Pending Customer Input', days(4)],
    ],
  },
  {
    subject: 'Overlap analysis fails for a collection of 40,000 titles',
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 75],
      ['In Progress - Tier 1', 70],
      ['Pending Customer Input', 66],
      ['Update Received', 60],
      ['In Progress - Tier 2', 55],
      ['Pending Customer Input', days(14)],
    ],
  },
  {
    subject: 'Overdue notices ignore the grace period',
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 52],
      ['In Progress - Tier 1', 45],
      ['Pending Customer Input', hours(-20)],
    ],
  },
  {
    subject: 'Dates that nobody can read',
    priority: 'Normal',
    asset: 'Alma',
    shows: NEITHER,
    garbage: { openedAt: '31/02/20x6 nn:nn', lastModifiedAt: 'soon-ish' },
    stays: [
      ['New', 16],
      ['Pending Customer Input', 6],
    ],
  },
  {
    subject: '<img src=x onerror=alert(1)>',
    priority: 'Normal',
    asset: 'Primo VE',
    stays: [
      ['New', 22],
      ['Pending Customer Input', days(15)],
    ],
  },
  {
    subject: 'שגיאה בהדפסת תוויות עבור פריטים בעברית',
    priority: 'Normal',
    asset: 'Alma',
    ...NOA,
    stays: [
      ['New', 110],
      ['Pending Release', 90],
      ['Pending Customer Testing', days(21)],
    ],
  },
  {
    subject: '🔥 Kiosk 📚 shows boxes instead of icons 🙈',
    priority: 'Low',
    asset: 'campusM',
    shows: HISTORY_ONLY,
    stays: [
      ['New', 19],
      ['In Progress', 12],
      ['Awaiting Customer Confirmation', days(6)],
    ],
  },
];

const WITH_THE_VENDOR: readonly Life[] = [
  { subject: 'Catalogue is down for all campuses', priority: 'System Down', asset: 'Alma', stays: [['New', 0.03]] },
  { subject: 'Acquisitions pages time out in the Asian morning', priority: 'Component Down', asset: 'Alma', stays: [['New', 0.1]] },
  { subject: 'Printing queue is stuck since 9:30', priority: 'System-Component Down', asset: 'Alma', ...ALEX, stays: [['New', 0.5]] },
  {
    subject: 'How do we turn off the resource sharing form?',
    priority: 'Low',
    asset: 'Rapido',
    caseType: 'Question',
    stays: [['New', 1.4]],
  },
  {
    subject: 'Authority job adds preferred terms in the wrong language',
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 5],
      ['Under Review', 4],
    ],
  },
  {
    subject: 'Resource type icons differ between list and full view',
    priority: 'Low',
    asset: 'Primo VE',
    ...KIM,
    stays: [
      ['New', 7],
      ['Under Review', 6.2],
    ],
  },
  {
    subject: 'Statistical categories are not shown in the user export',
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 2],
      ['Under Review', 0.8],
    ],
  },
  {
    subject: 'SFTP profile cannot be saved after a password change',
    priority: 'High',
    asset: 'Alma',
    stays: [
      ['New', 9],
      ['In Progress', 8],
    ],
  },
  {
    subject: 'Saved searches mail yesterday’s results',
    priority: 'Urgent',
    asset: 'Summon',
    stays: [
      ['New', 11],
      ['In Progress', 10],
    ],
  },
  {
    subject: 'Import profile skips records with field 856 $z',
    priority: 'Normal',
    asset: 'Alma',
    shows: FEED_ONLY,
    stays: [
      ['New', 13],
      ['In Progress', 9],
    ],
  },
  {
    subject: 'Purchase requests lose their attachments',
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 15],
      ['In Progress - Tier 1', 13],
    ],
  },
  {
    subject: 'Reading list tags vanish after rollover',
    priority: 'Normal',
    asset: 'Leganto',
    shows: HISTORY_ONLY,
    stays: [
      ['New', 8],
      ['In Progress - Tier 1', 5],
    ],
  },
  {
    subject: 'Deduplication joins two editions',
    priority: 'Normal',
    asset: 'Primo VE',
    stays: [
      ['New', 44],
      ['In Progress - Tier 1', 40],
      ['In Progress - Tier 2', 30],
    ],
  },
  {
    subject: 'Webhook is called three times for one loan',
    priority: 'High',
    asset: 'Alma',
    stays: [
      ['New', 18],
      ['In Progress - Tier 2', 12],
    ],
  },
  {
    subject: 'Fund ledger rolls over with a rounding error',
    priority: 'High',
    asset: 'Alma',
    stays: [
      ['New', 70],
      ['Tier 1 Analysis', 66],
    ],
  },
  {
    subject: 'Letters ignore the language of the user',
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 88],
      ['Tier 1 Analysis', 80],
      ['Tier 2 New', 77],
    ],
  },
  {
    subject: 'Brief results jump when the availability line arrives',
    priority: 'Low',
    asset: 'Primo VE',
    stays: [
      ['New', 95],
      ['Tier 2 New', 90],
      ['Tier 2 Analysis', 85],
    ],
  },
  {
    subject: 'Digital viewer shows page 1 only',
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 26],
      ['In Progress - Tier 1', 24],
      ['Pending Customer Input', 20],
      ['Update Received', 0.7],
    ],
  },
  {
    subject: 'Loan rules tester gives another answer than the desk',
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 31],
      ['Pending Customer Input', 28],
      ['Update Received', 3],
    ],
  },
  {
    subject: 'Old portal: we sent the log file',
    priority: 'Normal',
    asset: 'Alma',
    shows: NEITHER,
    stays: [
      ['New', 62],
      ['Waiting for Process', 58],
    ],
  },
  {
    subject: 'Item sequence numbers are not unique after a move',
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 130],
      ['In Progress - Tier 2', 120],
      ['Pending Development', 111],
    ],
  },
  {
    subject: 'Chinese titles sort by code point',
    priority: 'Low',
    asset: 'Primo VE',
    stays: [
      ['New', 210],
      ['Pending Development', 190],
    ],
  },
  {
    subject: 'Old portal: merge rules ignore local fields',
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 300],
      ['Development', 270],
    ],
  },
  {
    subject: 'Usage report has no header row',
    priority: 'High',
    asset: '360',
    stays: [
      ['New', 36],
      ['Pending/Development', 30],
    ],
  },
  {
    subject: 'Accessibility: focus is lost after closing a dialog',
    priority: 'Normal',
    asset: 'Primo VE',
    stays: [
      ['New', 140],
      ['Pending Development', 120],
      ['Pending Release', 40],
    ],
  },
  {
    subject: 'Physical item editor resets the tab order',
    priority: 'Low',
    asset: 'Alma',
    stays: [
      ['New', 66],
      ['Pending Release', 12],
    ],
  },
  {
    subject: 'Coverage of a newspaper package ends in 2009',
    priority: 'Normal',
    asset: 'Alma Data Services',
    stays: [
      ['New', 24],
      ['Pending Content Operations', 17],
    ],
  },
  {
    subject: 'Publisher has moved its platform',
    priority: 'Normal',
    asset: 'Alma Data Services',
    stays: [
      ['New', 45],
      ['Pending Third Party Provider', 33],
    ],
  },
  {
    subject: 'Old portal: provider must answer first',
    priority: 'Low',
    asset: 'bX',
    shows: FEED_ONLY,
    stays: [
      ['New', 57],
      ['Waiting for Vendor Input', 51],
    ],
  },
  {
    subject: 'Authentication certificate of the provider is expired',
    priority: 'Urgent',
    asset: 'Summon',
    stays: [
      ['New', 10],
      ['Pending/Third Party Provider', 4],
    ],
  },
  {
    subject: 'Move of the test environment to another data centre',
    priority: 'Low',
    asset: '360',
    stays: [
      ['New', 23],
      ['Pending/Scheduled Support Service', 14],
    ],
  },
  {
    subject: 'Late return fines come back after a waiver',
    priority: 'High',
    asset: 'Alma',
    stays: [
      ['New', 32],
      ['In Progress', 30],
      ['Awaiting Customer Confirmation', 11],
      ['Reopened', 3.3],
    ],
  },
  {
    subject: 'Old portal: answer did not help',
    priority: 'Normal',
    asset: 'Alma',
    ...KIM,
    stays: [
      ['New', 80],
      ['Closing', 50],
      ['Re-opened', 44],
    ],
  },
  {
    subject: 'Add an index for thesis supervisors',
    priority: 'Low',
    asset: 'Alma',
    stays: [
      ['New', 420],
      ['Pending Work Plan', 400],
    ],
  },
  {
    subject: 'Let us hide empty facets',
    priority: 'Low',
    asset: 'Primo VE',
    stays: [
      ['New', 500],
      ['Pending Product Review', 460],
    ],
  },
  {
    subject: 'Old portal: dark background for the kiosk',
    priority: 'Low',
    asset: 'campusM',
    stays: [
      ['New', 600],
      ['Product Manager Review', 580],
    ],
  },
  {
    subject: 'Old portal: tier 2 asks tier 1',
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 72],
      ['Tier 2 W4I', 61],
    ],
  },
  {
    subject: 'Old portal: tier 1 has answered',
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 73],
      ['Tier 1 Answer to Tier 2', 63],
    ],
  },
  {
    subject: 'Old portal: tier 2 is done, tier 1 is not',
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 74],
      ['Tier 2 Closed', 64],
    ],
  },
  {
    subject: 'Moved to another portal',
    priority: 'Medium',
    asset: 'Summon',
    stays: [
      ['New', 83],
      ['Shared with PQ', 76],
    ],
  },
];

const ODD: readonly Life[] = [
  {
    subject: 'A status that nobody has heard of',
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 12],
      ['Parked by Wizard', 7],
    ],
  },
  { subject: 'A case without a status', priority: 'Normal', asset: 'Alma', shows: NEITHER, stays: [['', 6]] },
  {
    subject: 'Pending, for a reason that nobody has heard of',
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 13],
      ['Pending/Mystery Queue', 8],
    ],
  },
  {
    subject: 'Pending, and nothing more',
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 14],
      ['Pending', 9],
    ],
  },
  { subject: 'A priority from elsewhere', priority: 'P1 - Blocker', asset: 'Alma', stays: [['New', 5.5]] },
  {
    subject: `A subject without end: ${'every letter of it was typed by somebody in a hurry; '.repeat(200)}`.slice(0, 10_240),
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 17],
      ['In Progress', 16],
    ],
  },
];

const CLOSED: readonly Life[] = [
  {
    subject: 'Logo is blurred on the sign-in page',
    priority: 'Low',
    asset: 'Primo VE',
    stays: [
      ['New', 30],
      ['In Progress', 25],
      ['Closed', 12],
    ],
  },
  {
    subject: 'Nobody answered in time',
    priority: 'Normal',
    asset: 'Alma',
    stays: [
      ['New', 60],
      ['Pending Customer Input', 45],
      ['Closed', 17],
    ],
  },
  {
    subject: 'Two desks share one printer',
    priority: 'Normal',
    asset: 'Alma',
    ...KIM,
    stays: [
      ['New', 33],
      ['Awaiting Customer Confirmation', 20],
      ['Closed', 6],
    ],
  },
  {
    subject: 'Search was slow on a Monday',
    priority: 'High',
    asset: 'Summon',
    stays: [
      ['New', 8],
      ['In Progress', 7.5],
      ['Closed', 0.4],
    ],
  },
  {
    subject: 'Question about the release notes',
    priority: 'Low',
    asset: 'Alma',
    caseType: 'Question',
    shows: NEITHER,
    stays: [
      ['New', 90],
      ['Closed', 88],
    ],
  },
  {
    subject: 'Sandbox refresh took a day longer',
    priority: 'Normal',
    asset: 'Alma',
    ...ALEX,
    stays: [
      ['New', 44],
      ['In Progress', 43],
      ['Closed', 41],
    ],
  },
];

export const LIVES: readonly Life[] = [...WAITING, ...WITH_THE_VENDOR, ...ODD, ...CLOSED];
