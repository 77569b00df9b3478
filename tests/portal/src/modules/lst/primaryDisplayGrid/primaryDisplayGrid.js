import { api, LightningElement } from 'lwc';

export default class PrimaryDisplayGrid extends LightningElement {
  @api columns;
  @api rows;
  @api hasMore = false;
  @api isLoadingMore = false;
  @api sortedBy;
  @api sortedDirection;
  @api renderMode;
  @api label;

  handleSort(event) {
    const { fieldName, sortDirection } = event.detail;
    this.dispatchEvent(new CustomEvent('sortrows', { detail: { fieldName, sortDirection } }));
  }

  handleLoadMore() {
    this.dispatchEvent(new CustomEvent('morerows'));
  }
}
