import { LightningElement } from 'lwc';
import { afterLoading, query } from 'portal/boot';
import { allCases, casePath } from 'portal/cases';
import { formatDateTime } from 'portal/format';
import { DEFAULT_VIEW, VIEWS } from './views.js';

const BATCH = 25;
const WAITS_FOR_INFORMATION = /^Pending Customer |^Pending\/Customer Input$/;

function isoTime(value) {
  if (value === null || value === undefined) return undefined;
  return typeof value === 'number' ? new Date(value).toISOString() : value;
}

function rowOf(record) {
  const status = record.subStatus ? `${record.status}/${record.subStatus}` : record.status;
  const path = casePath(record);
  return {
    Id: record.recordId,
    caseNumber: record.caseNumber,
    caseUrl: path,
    subject: record.subject,
    subjectUrl: path,
    status: record.status,
    subStatus: record.subStatus ?? undefined,
    priority: record.priority,
    asset: record.asset,
    account: record.account,
    contact: record.contact,
    waitsForInformation: WAITS_FOR_INFORMATION.test(status),
    opened: isoTime(record.openedAt),
    lastModified: isoTime(record.lastModifiedAt),
    closed: isoTime(record.closedAt),
  };
}

/** The name under which a column is sorted: links are sorted by their text. */
const SORT_KEYS = { caseUrl: 'caseNumber', subjectUrl: 'subject' };

export default class ListViewManager extends LightningElement {
  viewOptions = VIEWS.map(({ label, value }) => ({ label, value }));
  viewName = query('filterName') ?? DEFAULT_VIEW;
  sortedBy;
  sortedDirection = 'desc';
  isLoading = true;
  isLoadingMore = false;
  shownCount = BATCH;
  rows = [];
  renderMode = query('renderMode') ?? undefined;
  /** With `?virtual=1` all rows are loaded, and only those around the visible ones stand in the document. */
  isVirtual = query('virtual') === '1';

  connectedCallback() {
    this.openView();
  }

  disconnectedCallback() {
    clearTimeout(this._timer);
  }

  get view() {
    return VIEWS.find(({ value }) => value === this.viewName) ?? VIEWS[1];
  }

  /** With `?dates=text` the dates are cells of plain text, as a column that is made by a formula is. */
  get columns() {
    if (query('dates') !== 'text') return this.view.columns;
    return this.view.columns.map((column) => (column.type === 'date' ? { ...column, type: 'text', typeAttributes: undefined } : column));
  }

  get shownRows() {
    const shown = this.rows.slice(0, this.shownCount);
    if (query('dates') !== 'text') return shown;
    const asText = (iso) => (Number.isNaN(Date.parse(iso)) ? iso : formatDateTime(Date.parse(iso)));
    return shown.map((row) => ({ ...row, opened: asText(row.opened), lastModified: asText(row.lastModified), closed: asText(row.closed) }));
  }

  get showsWindow() {
    return this.isVirtual && this.rows.length > 0;
  }

  get hasMore() {
    return this.shownCount < this.rows.length;
  }

  get statusLine() {
    const count = this.hasMore ? `${this.shownCount}+` : `${this.rows.length}`;
    const sorted = this.view.columns.find(({ fieldName }) => fieldName === this.sortedBy);
    const noun = count === '1' ? 'item' : 'items';
    return `${count} ${noun} • Sorted by ${sorted?.label} • Filtered by ${this.view.label} • `;
  }

  /** Loads a view as the server would: a spinner, then the first rows. */
  openView() {
    this.sortedBy = this.view.sortedBy;
    this.sortedDirection = 'desc';
    this.load();
  }

  load() {
    this.isLoading = true;
    clearTimeout(this._timer);
    this._timer = afterLoading(() => {
      const key = SORT_KEYS[this.sortedBy] ?? this.sortedBy;
      const sign = this.sortedDirection === 'asc' ? 1 : -1;
      const rows = allCases().filter(this.view.holds).map(rowOf);
      rows.sort((a, b) => sign * String(a[key] ?? '').localeCompare(String(b[key] ?? ''), 'en'));
      this.rows = rows;
      // A dataset for measuring is shown at once.
      const isWhole = this.isVirtual || query('dataset') !== null;
      this.shownCount = Math.min(rows.length, isWhole ? rows.length : BATCH);
      this.isLoading = false;
    });
  }

  handleView(event) {
    this.viewName = event.detail.value;
    const url = new URL(location.href);
    url.searchParams.set('filterName', this.viewName);
    history.replaceState(history.state, '', url);
    this.openView();
  }

  handleRefresh() {
    this.load();
  }

  handleSort(event) {
    this.sortedBy = event.detail.fieldName;
    this.sortedDirection = event.detail.sortDirection;
    this.load();
  }

  handleLoadMore() {
    if (this.isLoading || this.isLoadingMore || !this.hasMore) return;
    this.isLoadingMore = true;
    afterLoading(() => {
      this.shownCount = Math.min(this.shownCount + BATCH, this.rows.length);
      this.isLoadingMore = false;
    });
  }
}
