import { api, LightningElement } from 'lwc';

const ROWS_AT_ONCE = 20;
/** A row's height in px; it decides how far one has to scroll, not how high the rows are. */
const ROW_HEIGHT = 30;

/** A list of which only the rows around the visible ones are in the document: the others are dropped and made anew on scrolling. */
export default class SlidingGrid extends LightningElement {
  @api columns;
  @api sortedBy;
  @api sortedDirection;
  @api renderMode;
  @api label;
  first = 0;
  _rows = [];

  /** Other rows are shown from the first on. */
  @api get rows() {
    return this._rows;
  }
  set rows(rows) {
    this._rows = rows;
    this.first = 0;
    this.template.host.scrollTo(0, 0);
  }

  connectedCallback() {
    this.addEventListener('scroll', this.handleScroll);
  }

  disconnectedCallback() {
    this.removeEventListener('scroll', this.handleScroll);
  }

  get shownRows() {
    return this._rows.slice(this.first, this.first + ROWS_AT_ONCE);
  }

  get height() {
    return `block-size: ${this._rows.length * ROW_HEIGHT}px`;
  }

  handleScroll = () => {
    const first = Math.floor(this.template.host.scrollTop / ROW_HEIGHT);
    this.first = Math.max(0, Math.min(first, this._rows.length - ROWS_AT_ONCE));
  };

  handleSort({ detail }) {
    this.dispatchEvent(new CustomEvent('sortrows', { detail }));
  }
}
