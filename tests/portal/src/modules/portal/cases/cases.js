// The portal's records, held in memory for as long as the page lives.
import { boot, portalNow, query } from 'portal/boot';

const CLOSED = 'Closed';
export const USER = boot.user;

function slug(subject) {
  const words = subject.toLowerCase().match(/[a-z0-9]+/g) ?? ['case'];
  return words.join('-').slice(0, 60);
}

export function casePath(record) {
  return `/s/case/${record.recordId}/${slug(record.subject)}`;
}

const cases = boot.cases;

/** Many open cases made from those at hand, for measuring. */
function multiplied(count) {
  const open = cases.filter((record) => !isClosed(record));
  return Array.from({ length: count }, (_, index) => {
    const model = open[index % open.length];
    const number = String(10_000_000 + index).slice(1);
    const recordId = `500Zz0000${String(index).padStart(6, '0')}AAA`;
    return { ...model, recordId, caseNumber: `0${number}`, subject: `${model.subject.slice(0, 80)} (${index + 1})` };
  });
}

export function allCases() {
  const count = Number(query('dataset'));
  return count > 0 ? multiplied(count) : cases;
}

export function findCase(recordId) {
  return cases.find((record) => record.recordId === recordId || record.recordId.slice(0, 15) === recordId);
}

export const isClosed = (record) => record.status === CLOSED;

/** What the platform does by itself when a customer comments. */
const AFTER_CUSTOMER_COMMENT = {
  'Pending Customer Input': 'Update Received',
  'Awaiting Customer Confirmation': 'Reopened',
};

export function addComment(record, body) {
  const at = portalNow();
  record.comments.push({ by: 'customer', author: USER, at, body, public: true });
  window.__portal.comments.push({ recordId: record.recordId, body });
  const next = AFTER_CUSTOMER_COMMENT[record.status];
  if (next !== undefined) {
    record.changes.push({ field: 'Status', from: record.status, to: next, at, by: 'Automated Process' });
    record.status = next;
  }
  record.lastModifiedAt = at;
}

export function createCase(fields) {
  const at = portalNow();
  const record = {
    ...fields,
    recordId: `500Zz0000Q${String(cases.length).padStart(5, '0')}AAA`,
    caseNumber: String(820_000 + cases.length).padStart(8, '0'),
    status: 'New',
    subStatus: null,
    contact: USER,
    account: boot.account,
    openedAt: at,
    lastModifiedAt: at,
    closedAt: null,
    changes: [],
    comments: [],
    shows: { history: true, feed: true },
  };
  cases.push(record);
  return record;
}
